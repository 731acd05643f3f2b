import { readWords } from '../../core/understand/matcher/text/read-words';

/** Words that questions are built with, whatever they are about. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are as at be because been before but by can cant could did do does
  doesnt doing dont for from get gets getting got had has have having he hello help her hi him his how i i'd i'll
  i'm i've if im in into is it it's its ive just kindly know like me my need no not now of on one or our out please
  pls she should so some somebody something than thanks that that's the their them then there these they thing this
  those to too try trying up us was way we were what whats when where which while who why will with would you your`
    .split(/\s+/)
    .flatMap((word) => readWords(word).stems),
);

/** The stems, as the matcher makes them, that say what a question is about: each once; all of them where none does. */
export function contentStems(text: string): readonly string[] {
  const { stems } = readWords(text);
  const kept = stems.filter((stem) => !FUNCTION_WORDS.has(stem));
  return [...new Set(kept.length > 0 ? kept : stems)];
}
