import type { Article } from '../../article';
import { buildMessageIndex, type MessageIndex } from '../match-messages';
import { toCodeShape, toNameWords, type CodeShape } from './code-shape';
import { orderFamily } from './order-family';

/** A code of the knowledge, and the articles that name it: the family's parent first. */
export interface CodeEntry {
  readonly code: string;
  readonly articles: readonly string[];
}

/** A code that is a name, with what is needed to judge how it is written. */
export interface NameEntry extends CodeEntry {
  /** Letters and digits only, lower case. */
  readonly key: string;
  readonly words: readonly string[];
  /** Words that say what its articles are about: their products and titles. */
  readonly topics: ReadonlySet<string>;
}

/** Codes that are one prefix with different numbers. */
export interface NumberedFamily {
  readonly prefix: string;
  readonly joiner: string;
  readonly fewestDigits: number;
  readonly byDigits: ReadonlyMap<string, CodeEntry>;
}

export interface CodeIndex {
  readonly names: ReadonlyMap<string, NameEntry>;
  /** First letters of names → the length of the longest that begins so. */
  readonly heads: ReadonlyMap<string, number>;
  readonly namesByLength: ReadonlyMap<number, readonly NameEntry[]>;
  readonly families: ReadonlyMap<string, NumberedFamily>;
  readonly statuses: ReadonlyMap<number, CodeEntry>;
  readonly numbers: ReadonlyMap<string, CodeEntry>;
  readonly guids: ReadonlyMap<string, CodeEntry>;
  /** The messages of articles that share a code. */
  readonly messages: MessageIndex;
}
