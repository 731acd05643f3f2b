/**
 * Knowledge of any size, the same each time: each made-up article takes the phrases of one shipped article, joins
 * the first half of one with the second half of another, and puts a made-up product word between. The shipped
 * articles are gone through again and again, each time ("copy") with another product word, so that copies of an
 * article differ in that word alone. It is for the cost of size, and not a claim about accuracy.
 */
import type { MatcherArticle } from '../src/core/understand/matcher/matcher';
import { seededRandom } from '../src/core/understand/matcher/training/seeded-random';

const PHRASES = 8;
const SEED = 23;
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

export interface MadeUp {
  readonly articles: readonly MatcherArticle[];
  /** One more text per article, which the article does not hold. */
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}

/** `count` articles of a title and eight phrases each. */
export function madeUpArticles(shipped: readonly MatcherArticle[], count: number): MadeUp {
  const random = seededRandom(SEED);
  const sources = shipped.filter(({ phrases }) => phrases.length > 1);
  const made = Array.from({ length: count }, (_, at) => {
    const { id, title, phrases } = sources[at % sources.length] ?? {
      id: '',
      title: '',
      phrases: [],
    };
    const copy = Math.floor(at / sources.length);
    const product = productWord(copy);
    const texts = Array.from({ length: PHRASES + 1 }, () => recombine(phrases, product, random));
    const [question = '', ...own] = texts;
    const article = { id: `${id}-${copy}`, title: `${title} (${product})`, phrases: own };
    return { article, question: { id: article.id, text: question } };
  });
  return {
    articles: made.map(({ article }) => article),
    questions: made.map(({ question }) => question),
  };
}

/** A word of three syllables, another for each number below 343,000. */
function productWord(number: number): string {
  const syllables = CONSONANTS.length * VOWELS.length;
  const syllable = (place: number) => {
    const rank = Math.floor((number * 7919 + 1234) / syllables ** place) % syllables;
    return `${CONSONANTS[rank % CONSONANTS.length]}${VOWELS[Math.floor(rank / CONSONANTS.length)]}`;
  };
  return [0, 1, 2].map(syllable).join('');
}

function recombine(phrases: readonly string[], product: string, random: () => number): string {
  const pick = () => (phrases[Math.floor(random() * phrases.length)] ?? '').split(/\s+/);
  const head = pick();
  const tail = pick();
  return [
    ...head.slice(0, Math.ceil(head.length / 2)),
    product,
    ...tail.slice(Math.ceil(tail.length / 2)),
  ].join(' ');
}
