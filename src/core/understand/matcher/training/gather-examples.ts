import { extractFeatures, type Features } from '../features/extract-features';
import { type ConceptTerms, findConcepts } from '../features/find-concepts';
import type { MatcherArticle } from '../matcher';
import { normalizeText } from '../text/normalize-text';
import { toWords } from '../text/read-words';
import { splitWords } from '../text/split-words';
import { TUNING } from '../tuning';

/** One text an article is known by. */
export interface Example {
  /** Number of the article, or, from the number of articles on, of the others. */
  readonly article: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly features: Features;
  /** What the example counts in training; 1 for what people write, less for an answer. */
  readonly weight: number;
}

const QUOTE_LENGTH = 120;

function readExample(text: string, terms: ConceptTerms): Pick<Example, 'words' | 'features'> {
  const words = toWords(splitWords(normalizeText(text)).slice(0, TUNING.textWords));
  return { words: words.words, features: extractFeatures(words, findConcepts(words.stems, terms)) };
}

function textsOf(article: MatcherArticle): { text: string; weight: number }[] {
  const { title, phrases, messages = [], summary = '', text = '' } = article;
  const strong = [...new Set([title, ...phrases, ...messages])];
  const examples = strong.map((one) => ({ text: one, weight: 1 }));
  if (strong.length >= TUNING.textBelow) return examples;
  return [...examples, { text: `${summary}\n${text}`.trim(), weight: TUNING.textWeight }];
}

/** Title, phrases and messages of each article; of one with few of them also its text, as a weak example. */
export function gatherExamples(
  articles: readonly MatcherArticle[],
  terms: ConceptTerms,
): Example[] {
  return articles.flatMap((article, number) =>
    textsOf(article)
      .map(({ text, weight }) => ({
        article: number,
        text: text.slice(0, QUOTE_LENGTH),
        weight,
        ...readExample(text, terms),
      }))
      .filter(({ words }) => words.length > 0),
  );
}
