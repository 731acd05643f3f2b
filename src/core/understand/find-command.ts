import type { CommandName } from '../command';
import type { CommandWording, Wordings } from '../wordings/wordings';
import { readFirst } from '../wordings/wordings-for';
import { toPlainWords } from './plain-words';

/** Longer texts say more than a command. */
const MOST_CHARACTERS = 160;
const MOST_PIECES = 6;
/** Where several courtesies are all there is, the last of these says what the message is. */
const COURTESY_ORDER: readonly CommandName[] = ['greet', 'bye', 'thanks'];

/**
 * Finds the command that a text is about, if it is about nothing else.
 * @param locale BCP 47 tag of the person's client, whose language counts beside English
 */
export function findCommand(text: string, locale?: string): CommandName | undefined {
  const plain = toPlainWords(text);
  if (plain.length > MOST_CHARACTERS) return undefined;
  if (/^\?{1,3}$/.test(plain)) return 'help';
  return readFirst(locale, (wordings) => findIn(wordings, plain));
}

function findIn(wordings: Wordings, plain: string): CommandName | undefined {
  const whole = toWords(plain);
  const direct =
    match(wordings.requests, whole, wordings) ?? match(wordings.courtesies, whole, wordings);
  if (direct) return direct;
  const pieces = plain
    .split(/[.!?,;:\n()]+|\s-+\s|(?<=\w) (?=(?:thanks|thank you|thx|bye)\b)/)
    .map(toWords)
    .filter((piece) => piece !== '');
  const isShort = pieces.length > 0 && pieces.length <= MOST_PIECES;
  return isShort ? findInPieces(pieces, wordings) : undefined;
}

/** Every piece must be a courtesy or one and the same request, padding aside. */
function findInPieces(pieces: readonly string[], wordings: Wordings): CommandName | undefined {
  const requests = new Set<CommandName>();
  const courtesies = new Set<CommandName>();
  for (const piece of pieces) {
    if (saysNothing(piece, wordings)) continue;
    const courtesy = findCourtesy(piece, wordings);
    const request = courtesy ? undefined : match(wordings.requests, piece, wordings);
    if (courtesy) courtesies.add(courtesy);
    else if (request) requests.add(request);
    else return undefined;
  }
  const [request, other] = [...requests];
  if (request) return other ? undefined : request;
  return COURTESY_ORDER.findLast((courtesy) => courtesies.has(courtesy));
}

const saysNothing = (piece: string, { no, padding }: Wordings): boolean =>
  no.test(piece) || padding.test(piece);

function findCourtesy(piece: string, wordings: Wordings): CommandName | undefined {
  const greets = wordings.greeting.test(piece) ? 'greet' : undefined;
  return match(wordings.courtesies, piece, wordings) ?? greets;
}

function match(
  list: readonly CommandWording[],
  words: string,
  { padding }: Wordings,
): CommandName | undefined {
  const bare = stripPadding(words, padding);
  const found =
    list.find(({ pattern }) => pattern.test(words)) ??
    list.find(({ pattern }) => pattern.test(bare));
  return found?.command;
}

function toWords(plain: string): string {
  return plain
    .replace(/[^\p{L}\p{N}#'?\s-]/gu, ' ')
    .replace(/(?<=\w)\?|-{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function stripPadding(words: string, padding: RegExp): string {
  const list = words.split(' ');
  while (list.length > 1 && padding.test(list[0] ?? '')) list.shift();
  while (list.length > 1 && padding.test(list.at(-1) ?? '')) list.pop();
  return list.join(' ');
}
