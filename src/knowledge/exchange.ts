import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as stringifyCsv } from 'csv-stringify/sync';
import type { z } from 'zod';
import { type ArticleRecord, parseRecord } from './article-record';
import { type Problem, reportFor } from './problem';

export const EXCHANGE_FORMATS = ['csv', 'json', 'jsonl'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/** Columns of a table of articles, in order. */
const COLUMNS = [
  'id',
  'kind',
  'title',
  'summary',
  'products',
  'clouds',
  'audience',
  'codes',
  'messages',
  'phrases',
  'urgency',
  'branches',
  'related',
  'collect',
  'sources',
  'reviewed',
  'review-due',
  'users',
  'admins',
] as const satisfies readonly (keyof ArticleRecord)[];

/** In a table, a list is one entry a line, and a list of objects is JSON. */
const LISTS: readonly string[] = [
  'products',
  'clouds',
  'audience',
  'codes',
  'messages',
  'phrases',
  'related',
  'collect',
];
const OBJECTS: readonly string[] = ['branches', 'sources'];

export function exportRecords(records: readonly ArticleRecord[], format: ExchangeFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(records, null, 2)}\n`;
    case 'jsonl':
      return records.map((record) => `${JSON.stringify(record)}\n`).join('');
    case 'csv':
      return stringifyCsv(records.map(toRow), { header: true, columns: [...COLUMNS] });
  }
}

function toRow(record: ArticleRecord): Record<string, string> {
  const cell = (key: string, value: unknown): string => {
    if (LISTS.includes(key)) return (value as readonly string[]).join('\n');
    if (OBJECTS.includes(key)) return JSON.stringify(value);
    return typeof value === 'string' ? value : '';
  };
  return Object.fromEntries(COLUMNS.map((key) => [key, cell(key, record[key])]));
}

export interface ImportResult {
  readonly records: readonly ArticleRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Reads exported articles back.
 * @param file the name to show in problems
 */
export function importRecords(text: string, format: ExchangeFormat, file: string): ImportResult {
  const report = reportFor(file);
  let rows: readonly Row[];
  try {
    rows = readRows(text, format);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { records: [], problems: [report(1, `this is not ${format}: ${reason}`, HINT)] };
  }
  const results = rows.map(({ line, value }) => ({ line, result: parseRecord(value) }));
  return {
    records: results.flatMap(({ result }) => (result.success ? [result.data] : [])),
    problems: results.flatMap(({ line, result }) =>
      result.success ? [] : result.error.issues.map((issue) => report(line, describe(issue), HINT)),
    ),
  };
}

const HINT = 'Export an article to see the form; knowledge/README.md explains each field.';

const describe = (issue: z.core.$ZodIssue): string =>
  `${issue.path.length > 0 ? issue.path.join('.') : 'the row'}: ${issue.message}`;

interface Row {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  readonly value: unknown;
}

function readRows(text: string, format: ExchangeFormat): readonly Row[] {
  switch (format) {
    case 'json': {
      const values: unknown = JSON.parse(text);
      if (!Array.isArray(values)) throw new Error('it must be a list of articles');
      return values.map((value: unknown) => ({ line: 1, value }));
    }
    case 'jsonl':
      return text
        .split('\n')
        .map((line, index) => ({ line: index + 1, text: line }))
        .filter((row) => row.text.trim() !== '')
        .map((row) => ({ line: row.line, value: parseLine(row.text, row.line) }));
    case 'csv':
      return readTable(text);
  }
}

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`line ${line} is not a JSON object`);
  }
}

interface TableRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function readTable(text: string): readonly Row[] {
  const rows = parseCsv(text, {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
  }) as readonly TableRow[];
  return rows.map(({ record, info }) => ({ line: info.lines, value: fromCells(record) }));
}

function fromCells(cells: Readonly<Record<string, string>>): unknown {
  const entries = Object.entries(cells).flatMap(
    ([key, cell]): readonly (readonly [string, unknown])[] => {
      if (LISTS.includes(key)) return [[key, cell.split('\n').filter((entry) => entry !== '')]];
      if (OBJECTS.includes(key)) return [[key, cell === '' ? [] : parseCell(cell)]];
      return cell === '' ? [] : [[key, cell]];
    },
  );
  return Object.fromEntries(entries);
}

function parseCell(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
