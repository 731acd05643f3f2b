import type { Article } from '../../article';
import { buildMessageIndex } from '../match-messages';
import type { MessageIndex } from '../messages/message-index';
import { LEAST_STATUS, toCodeShape, type CodeShape } from './code-shape';
import { indexGapPatterns } from './gap-patterns';
import { orderFamily } from './order-family';
import { countLetters, type LetterCounts } from './letter-counts';
import { PLAIN_WORDS } from './word-lists';

/** A code of the knowledge, and the articles that name it: the family's parent first. */
export interface CodeEntry {
  readonly code: string;
  readonly articles: readonly string[];
  /** Some article about an error has it; else it is a place, a script or a setting that procedures name. */
  readonly isError: boolean;
}

/** A code that is a name, with what is needed to judge how it is written. */
export interface NameEntry extends CodeEntry {
  /** Letters and digits only, lower case. */
  readonly key: string;
  readonly words: readonly string[];
  /** Words that say what its articles are about: those of their products. */
  readonly topics: ReadonlySet<string>;
  readonly letters: LetterCounts;
}

/** Codes that are one prefix with different numbers. */
export interface NumberedFamily {
  /** As the knowledge writes it, with what joins it to its number. */
  readonly prefix: string;
  readonly fewestDigits: number;
  readonly byDigits: ReadonlyMap<string, CodeEntry>;
}

export interface CodeIndex {
  readonly names: ReadonlyMap<string, NameEntry>;
  /** First letters of names → the length of the longest name that begins so. */
  readonly heads: ReadonlyMap<string, number>;
  readonly namesByLength: ReadonlyMap<number, readonly NameEntry[]>;
  readonly gapPatterns: ReadonlyMap<string, readonly NameEntry[]>;
  readonly families: ReadonlyMap<string, NumberedFamily>;
  readonly statuses: ReadonlyMap<number, CodeEntry>;
  readonly numbers: ReadonlyMap<string, CodeEntry>;
  readonly guids: ReadonlyMap<string, CodeEntry>;
  readonly messages: MessageIndex;
  /** Names that phrases and titles hold, lower case: no codes, but not unknown either. */
  readonly familiar: ReadonlySet<string>;
}

/** How many letters of a name are looked at before the name itself. */
export const HEAD_LENGTH = 3;

/** A name as programs write it: with an underscore or a capital inside. */
const MARKED = /\w_\w|[a-z][A-Z]/;
const IDENTIFIER = /[a-z0-9]+(?:_[a-z0-9]+)*/g;
const EXTENSION = /\.([a-z][a-z0-9]{1,3})$/;

/** Every spelling of one code, and the articles that list it. */
interface Group {
  readonly shape: CodeShape;
  readonly spellings: string[];
  readonly family: Set<Article>;
}

/** Gathers the codes of all articles, each under the shape it has to be looked for in. */
export function buildCodeIndex(articles: readonly Article[]): CodeIndex {
  const groups = joinLostSigns(groupSpellings(articles));
  const families = new Map<string, NumberedFamily & { byDigits: Map<string, CodeEntry> }>();
  const names = new Map<string, NameEntry>();
  const statuses = new Map<number, CodeEntry>();
  const numbers = new Map<string, CodeEntry>();
  const guids = new Map<string, CodeEntry>();
  for (const group of groups.values()) {
    const { shape, spellings } = group;
    const entry = toEntry(group);
    if (shape.kind === 'guid') guids.set(shape.key, entry);
    if (shape.kind === 'status') statuses.set(shape.value, entry);
    if (shape.kind === 'numbered') addNumbered(families, shape, entry);
    if (shape.kind === 'name') addName(names, group, shape.words, entry);
    for (const digits of spellings.map(toBare).filter(isBare)) numbers.set(digits, entry);
  }
  return {
    ...indexNames(names),
    gapPatterns: indexGapPatterns(names.values()),
    names,
    families,
    statuses,
    numbers,
    guids,
    messages: buildMessageIndex(articles),
    familiar: gatherFamiliar(articles),
  };
}

function toEntry(group: Group): CodeEntry {
  const family = [...group.family];
  return {
    code: pickSpelling(group),
    articles: orderFamily(family),
    isError: family.some(({ kind }) => kind === 'error'),
  };
}

/** A status of digits only may be written without its 0x. */
function toBare(spelling: string): string {
  return spelling.replace(/^0x/i, '');
}

function isBare(spelling: string): boolean {
  return /^\d{4,8}$/.test(spelling);
}

function groupSpellings(articles: readonly Article[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const article of articles) {
    const shapes = article.codes.map(toCodeShape);
    article.codes.forEach((code, at) => {
      const shape = nameNumber(shapes[at] ?? toCodeShape(code), shapes);
      const key = toKey(shape);
      const group = groups.get(key) ?? { shape, spellings: [], family: new Set() };
      group.spellings.push(code);
      group.family.add(article);
      groups.set(key, group);
    });
  }
  return groups;
}

/** A bare number that the article also lists with its prefix is that code. */
function nameNumber(shape: CodeShape, others: readonly CodeShape[]): CodeShape {
  if (shape.kind !== 'number') return shape;
  const full = others.find((other) => other.kind === 'numbered' && other.digits === shape.digits);
  return full ?? shape;
}

/** A status of which only the size is listed, its minus sign lost, is that status. */
function joinLostSigns(groups: Map<string, Group>): ReadonlyMap<string, Group> {
  for (const [key, { shape, spellings, family }] of groups) {
    if (shape.kind !== 'number') continue;
    const signed = groups.get(toKey({ kind: 'status', value: -Number(shape.digits) >>> 0 }));
    if (!signed || Number(shape.digits) >= LEAST_STATUS) continue;
    signed.spellings.push(...spellings);
    for (const article of family) signed.family.add(article);
    groups.delete(key);
  }
  return groups;
}

function toKey(shape: CodeShape): string {
  switch (shape.kind) {
    case 'guid':
      return `guid ${shape.key}`;
    case 'status':
      return `status ${shape.value}`;
    case 'number':
      return `number ${shape.digits}`;
    case 'numbered':
      return `numbered ${shape.prefix.toLowerCase()} ${shape.digits}`;
    case 'name':
      return `name ${shape.words.join('')}`;
  }
}

/** The spelling a code is called by: not a bare number, decimal or `name = value` where there is a better one. */
function pickSpelling({ spellings }: Group): string {
  const isPlain = (code: string): boolean => /\p{L}/u.test(code) && !code.includes('=');
  return (
    spellings.find((code) => /^0x/i.test(code)) ?? spellings.find(isPlain) ?? spellings[0] ?? ''
  );
}

function addNumbered(
  families: Map<string, NumberedFamily & { byDigits: Map<string, CodeEntry> }>,
  { prefix, joiner, digits }: Extract<CodeShape, { kind: 'numbered' }>,
  entry: CodeEntry,
): void {
  const key = prefix.toLowerCase();
  const family = families.get(key);
  const byDigits = family?.byDigits ?? new Map<string, CodeEntry>();
  const fewestDigits = Math.min(family?.fewestDigits ?? digits.length, digits.length);
  families.set(key, { prefix: family?.prefix ?? prefix + joiner, fewestDigits, byDigits });
  byDigits.set(digits, entry);
}

function addName(
  names: Map<string, NameEntry>,
  { spellings, family }: Group,
  words: readonly string[],
  entry: CodeEntry,
): void {
  const products = [...family].flatMap((article) => article.products);
  const topics = new Set(
    products.flatMap((product) => product.split('-')).filter((word) => !PLAIN_WORDS.has(word)),
  );
  const named = (shown: readonly string[]): NameEntry => ({
    ...entry,
    key: shown.join(''),
    words: shown,
    topics,
    letters: countLetters(shown.join('')),
  });
  names.set(words.join(''), named(words));
  const bare = words.slice(0, -1);
  const isFile = spellings.some((code) => EXTENSION.exec(code)?.[1] === words.at(-1));
  if (isFile && !names.has(bare.join(''))) names.set(bare.join(''), named(bare));
}

function indexNames(
  names: ReadonlyMap<string, NameEntry>,
): Pick<CodeIndex, 'heads' | 'namesByLength'> {
  const heads = new Map<string, number>();
  const namesByLength = new Map<number, NameEntry[]>();
  for (const [key, entry] of names) {
    const head = key.slice(0, HEAD_LENGTH);
    heads.set(head, Math.max(heads.get(head) ?? 0, key.length));
    const sameLength = namesByLength.get(key.length);
    if (sameLength) sameLength.push(entry);
    else namesByLength.set(key.length, [entry]);
  }
  return { heads, namesByLength };
}

function gatherFamiliar(articles: readonly Article[]): ReadonlySet<string> {
  const texts = articles
    .flatMap(({ title, phrases }) => [title, ...phrases])
    .filter((text) => MARKED.test(text));
  return new Set(texts.flatMap((text) => text.toLowerCase().match(IDENTIFIER) ?? []));
}
