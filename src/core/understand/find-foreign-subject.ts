import { findLanguage } from './foreign/find-language';
import {
  AUTHENTICATOR_APPS,
  FAR_TOPICS,
  FOREIGN_SIGN_IN_WORDS,
  LOOK_ALIKES,
  NEAR_WORDS,
  NOISE_WORDS,
  OTHER_SIGN_INS,
  OURS,
  SERVICES,
  SIGN_IN_WORDS,
  SMALL_TALK,
  TOPICS,
} from './foreign/subject-words';
import { toPlainWords } from './plain-words';
import type { ForeignSubject } from './understanding';

/** Longer texts are reports and pastes: what they mention by the way says nothing. */
const MOST_CHARACTERS = 400;
const MOST_NOISE_WORDS = 4;
const MOST_SMALL_TALK = 120;
const ANSWERED_HERE = /authenticator|entra|azure|nps|radius|mfa|office 365/;

/** A row of keys, or a word nobody can say. */
const MASHED =
  /^(?:\S*(?:qwert|wertz|werty|asdf|sdfg|dfgh|fghj|ghjk|hjkl|yxcv|zxcv|xcvb|cvbn|vbnm|uiop|poiu|lkjh|fdsa)\S*|(\p{L})\1*|(\p{L}{2,3})\2{2,}|[^aeiouyäöü\s]{6,})$/u;

/** Finds why a text is not ours to answer; where in doubt, nothing: the ranking decides then. */
export function findForeignSubject(text: string): ForeignSubject | undefined {
  const plain = toPlainWords(text).replace(/\s+/g, ' ');
  if (isNoise(plain)) return { kind: 'noise' };
  if (plain.length > MOST_CHARACTERS) return undefined;
  const own = plain.replace(new RegExp(LOOK_ALIKES, 'gu'), ' ');
  return findForeignLanguage(plain) ?? findOtherService(own) ?? findOtherTopic(plain, own);
}

/** Whether it is a person's account at another service that a text is about: an attack on it is not ours to answer. */
export function isHeldElsewhere(text: string, foreign: ForeignSubject | undefined): boolean {
  if (foreign?.kind !== 'other-service' || foreign.name === undefined) return false;
  const name = foreign.name.toLowerCase().replace(/^your /, '');
  const own = new RegExp(
    `(?<!\\w)(?:my|our|his|her|their|into|private) (?:\\S{1,12} )?${name}(?!\\w)`,
  );
  return own.test(toPlainWords(text));
}

function isNoise(plain: string): boolean {
  if (!/[\p{L}\d]/u.test(plain)) return true;
  if (/\d|[^\p{Script=Latin}\P{L}]/u.test(plain)) return false;
  const words = plain.match(/\p{L}+/gu) ?? [];
  return (
    words.length <= MOST_NOISE_WORDS &&
    words.every((word) => NOISE_WORDS.has(word) || MASHED.test(word))
  );
}

/** A foreign text that is about signing in may still find its answer. */
function findForeignLanguage(plain: string): ForeignSubject | undefined {
  if (SIGN_IN_WORDS.test(plain) || FOREIGN_SIGN_IN_WORDS.test(plain)) return undefined;
  const name = findLanguage(plain);
  return name === undefined ? undefined : { kind: 'other-language', name };
}

function findOtherService(own: string): ForeignSubject | undefined {
  if (OURS.test(own)) return undefined;
  const text = own.replace(new RegExp(AUTHENTICATOR_APPS, 'gu'), ' ');
  const name = [text, own].flatMap(
    (part) => SERVICES.find(([, pattern]) => pattern.test(part))?.[0] ?? [],
  )[0];
  return name === undefined ? undefined : { kind: 'other-service', name };
}

/** A house number and a postcode between a street and a town, or a postcode with its country or state. */
const POSTAL_ADDRESS =
  /\p{L}{3,20}\.? \d{1,4} ?[a-z]?, ?(?:[a-z]{1,2}-)?\d{5} \p{L}{3,}|(?<!\w)[a-z]{1,2}-\d{5} \p{L}{3,}|(?:street|road|avenue|st\.|rd\.|ave\.?),? [\p{L} ]{2,24}, [a-z]{2} \d{5}/u;

function findOtherTopic(plain: string, own: string): ForeignSubject | undefined {
  if (OTHER_SIGN_INS.test(plain) && !ANSWERED_HERE.test(plain)) return { kind: 'other-topic' };
  if (SIGN_IN_WORDS.test(own)) return undefined;
  if ([FAR_TOPICS, POSTAL_ADDRESS].some((pattern) => pattern.test(plain)))
    return { kind: 'other-topic' };
  if (plain.length <= MOST_SMALL_TALK && SMALL_TALK.test(plain)) return { kind: 'small-talk' };
  const isFar = !NEAR_WORDS.test(own) && (TOPICS.test(plain) || own !== plain);
  return isFar ? { kind: 'other-topic' } : undefined;
}
