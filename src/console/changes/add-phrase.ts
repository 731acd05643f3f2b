import { isDeepStrictEqual } from 'node:util';
import { isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { ConsoleError } from '../console-rooms';

/** The front matter of an article, and what stands before and after it. */
const FRONT = /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)(---[\s\S]*)$/;

/**
 * The text of an article with one more phrase at the end of its list; every other byte stays.
 * @throws ConsoleError where it has the phrase, or no list
 */
export function addPhrase(text: string, phrase: string): string {
  const [, head = '', yaml = '', rest = ''] = FRONT.exec(text) ?? [];
  const document = parseDocument(yaml);
  const list = document.get('phrases', true);
  if (!isSeq(list)) {
    throw new ConsoleError(409, 'The article has no list of phrases. Mend it first.');
  }
  const before = list.toJSON() as readonly unknown[];
  if (before.includes(phrase)) throw new ConsoleError(409, 'The article has this phrase already.');
  const inserted = insert(yaml, list, phrase);
  if (isDeepStrictEqual(phrasesIn(inserted), [...before, phrase])) return head + inserted + rest;
  document.addIn(['phrases'], phrase);
  return head + document.toString({ lineWidth: 0 }) + rest;
}

const phrasesIn = (yaml: string): unknown =>
  (parseDocument(yaml).toJS() as { readonly phrases?: unknown } | null)?.phrases;

/** Writes the phrase behind the last one, as that is written: on a line of its own, or in the brackets. */
function insert(yaml: string, list: YAMLSeq, phrase: string): string {
  const quoted = JSON.stringify(phrase);
  const last = list.items.at(-1);
  if (last === undefined) return splice(yaml, (list.range?.[0] ?? 0) + 1, quoted);
  const [start, end] = (isNode(last) ? last.range : undefined) ?? [0, 0];
  return list.flow ? splice(yaml, end, `, ${quoted}`) : insertLine(yaml, quoted, start, end);
}

/** Behind the line in which the last entry, from `start` to `end`, ends. */
function insertLine(yaml: string, quoted: string, start: number, end: number): string {
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  const [dash = '- '] = /^\s*- +/.exec(yaml.slice(lineStart, start)) ?? [];
  const lineEnd = yaml[end - 1] === '\n' ? end : yaml.indexOf('\n', end) + 1;
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  return splice(yaml, lineEnd, `${dash}${quoted}${newline}`);
}

const splice = (text: string, at: number, added: string): string =>
  text.slice(0, at) + added + text.slice(at);
