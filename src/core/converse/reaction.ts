import type { Reaction } from '../wordings/wordings';
import { readFirst, wordingsFor } from '../wordings/wordings-for';

/** Longer texts say more than a reaction, in characters. */
const MOST_CHARACTERS = 60;

/** Reads a short text as a reaction; undefined where it says more than that. */
export function readReaction(text: string, locale?: string): Reaction | undefined {
  const plain = plainOf(text);
  if (plain.length > MOST_CHARACTERS) return undefined;
  return readFirst(
    locale,
    ({ reactions }) => reactions.find(([pattern]) => pattern.test(plain))?.[1],
  );
}

/** Whether "restart" means the first question of a tree, as its button does, rather than something new. */
export const asksForStart = (text: string, locale?: string): boolean =>
  wordingsFor(locale).some(({ start }) => start.test(plainOf(text)));

/** Whether somebody wants to know what is kept, rather than to have it deleted. */
export const asksWhatIsKept = (text: string, locale?: string): boolean =>
  wordingsFor(locale).some(({ whatIsKept }) => whatIsKept.test(plainOf(text)));

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[?!.,\s]+$/g, '')
    .trim();
}
