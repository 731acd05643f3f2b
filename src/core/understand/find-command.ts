import type { CommandName } from '../command';
import { COURTESIES, type CommandWording, PADDING, REQUESTS } from './command-words';
import { toPlainWords } from './plain-words';

/** Longer texts say more than a command. */
const MOST_CHARACTERS = 160;
const MOST_PIECES = 6;
/** Where several courtesies are all there is, the last of these says what the message is. */
const COURTESY_ORDER: readonly CommandName[] = ['greet', 'bye', 'thanks'];

/** An answer to a question that was asked before; it says nothing by itself. */
const NO = /^(?:no|nope|nah|nein)$/;

/** Finds the command that a text is about, if it is about nothing else. */
export function findCommand(text: string): CommandName | undefined {
  const plain = toPlainWords(text);
  if (plain.length > MOST_CHARACTERS) return undefined;
  if (/^\?{1,3}$/.test(plain)) return 'help';
  const whole = toWords(plain);
  const direct = match(REQUESTS, whole) ?? match(COURTESIES, whole);
  if (direct) return direct;
  const pieces = plain
    .split(/[.!?,;:\n()]+|\s-+\s|(?<=\w) (?=(?:thanks|thank you|thx|bye)\b)/)
    .map(toWords)
    .filter((piece) => piece !== '');
  return pieces.length > 0 && pieces.length <= MOST_PIECES ? findInPieces(pieces) : undefined;
}

/** Every piece must be a courtesy or one and the same request, padding aside. */
function findInPieces(pieces: readonly string[]): CommandName | undefined {
  const requests = new Set<CommandName>();
  const courtesies = new Set<CommandName>();
  for (const piece of pieces) {
    if (NO.test(piece) || PADDING.test(piece)) continue;
    const courtesy = match(COURTESIES, piece) ?? matchGreetingAndName(piece);
    const request = courtesy ? undefined : match(REQUESTS, piece);
    if (courtesy) courtesies.add(courtesy);
    else if (request) requests.add(request);
    else return undefined;
  }
  const [request, other] = [...requests];
  if (request) return other ? undefined : request;
  return COURTESY_ORDER.findLast((courtesy) => courtesies.has(courtesy));
}

function match(wordings: readonly CommandWording[], words: string): CommandName | undefined {
  const bare = stripPadding(words);
  const found =
    wordings.find(({ pattern }) => pattern.test(words)) ??
    wordings.find(({ pattern }) => pattern.test(bare));
  return found?.command;
}

/** "hi anna": a greeting and one more word that asks nothing. */
function matchGreetingAndName(piece: string): CommandName | undefined {
  return /^(?:hi|hello|hey|hallo|good (?:morning|afternoon|evening)|dear) (?!help|i |my |how|what|why|can|no\b|not\b|code|app|phone|mfa|login|password)[\p{L}]{2,12}$/u.test(
    piece,
  )
    ? 'greet'
    : undefined;
}

function toWords(plain: string): string {
  return plain
    .replace(/[^\p{L}\p{N}#'?\s-]/gu, ' ')
    .replace(/(?<=\w)\?|-{2,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function stripPadding(words: string): string {
  const list = words.split(' ');
  while (list.length > 1 && PADDING.test(list[0] ?? '')) list.shift();
  while (list.length > 1 && PADDING.test(list.at(-1) ?? '')) list.pop();
  return list.join(' ');
}
