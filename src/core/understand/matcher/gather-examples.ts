import type { MatcherArticle } from './matcher';
import { splitWords } from './split-words';
import { normalizeText } from './normalize-text';
import { toWords, type Words } from './read-words';
import { TUNING } from './tuning';

/** One text an article is known by. */
export interface Example {
  readonly article: number;
  readonly text: string;
  readonly words: Words;
  /** What the example counts in training; 1 for what people write. */
  readonly weight: number;
}

function wordsOf(text: string, most: number): Words {
  return toWords(splitWords(normalizeText(text)).slice(0, most));
}

function strongExamples(article: MatcherArticle, number: number): Example[] {
  const texts = new Set([article.title, ...article.phrases, ...(article.messages ?? [])]);
  return [...texts].map((text) => ({
    article: number,
    text,
    words: wordsOf(text, TUNING.textWords),
    weight: 1,
  }));
}

function weakExample({ summary, text }: MatcherArticle, number: number): Example[] {
  const words = wordsOf(`${summary ?? ''}\n${text ?? ''}`, TUNING.textWords);
  return [{ article: number, text: '', words, weight: TUNING.textWeight }];
}

/** Title, phrases and messages of each article, and its summary and text as one weak example. */
export function gatherExamples(articles: readonly MatcherArticle[]): Example[] {
  return articles
    .flatMap((article, number) => [
      ...strongExamples(article, number),
      ...weakExample(article, number),
    ])
    .filter(({ words }) => words.words.length > 0);
}
