import { type Document, isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { sayIssue } from '../say-issue';
import type { Problem, Report } from './problem';

/** Where each part of a YAML text stands in its file: a path such as ['branches', 1, 'to'] to its line. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export type CheckedYaml<Value> =
  | { readonly ok: true; readonly value: Value; readonly lineOf: LineOf }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface YamlFacts {
  /** What the text is called in a problem. */
  readonly name: string;
  /** Where its author reads what belongs there. */
  readonly hint: string;
  /** The line of the file it starts at, counted from 1. */
  readonly firstLine: number;
  readonly report: Report;
}

/** Reads a YAML text and checks it; every problem is named with its line. */
export function readCheckedYaml<Value>(
  yaml: string,
  schema: z.ZodType<Value>,
  { name, hint, firstLine, report }: YamlFacts,
): CheckedYaml<Value> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      report(lineAt(error.pos[0]), `${name} is not valid YAML: ${error.message}`, QUOTES),
    );
    return { ok: false, problems };
  }
  const lineOf: LineOf = (path) => lineAt(offsetOf(document, path));
  const found = valueOf(document);
  if (!found.ok) {
    const problem = report(firstLine, `${name} is not valid YAML: ${found.reason}`, ALIASES);
    return { ok: false, problems: [problem] };
  }
  const result = schema.safeParse(found.value, { error: sayIssue });
  if (result.success) return { ok: true, value: result.data, lineOf };
  const problems = result.error.issues.map((issue) => {
    const place = placeOf(issue);
    const where = place.length > 0 ? place.join('.') : name;
    return report(lineOf(place), `${where}: ${issue.message}`, hint);
  });
  return { ok: false, problems };
}

type Found =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** Aliases that multiply each other, or name nothing, show only when the values are put together. */
function valueOf(document: Document.Parsed): Found {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

/** Where an issue lies; an unknown key counts as its own place. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys'
    ? [...issue.path, ...issue.keys.slice(0, 1)]
    : issue.path;
}

const ALIASES = 'Write the values out, without the marks & and * that repeat others.';
const QUOTES = 'Put texts with a colon, quote or # in double quotes.';

/** The offset of the deepest part of `path` that exists; a missing key is reported where its parent starts. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
    const node = (pair?.key ?? document.getIn(path.slice(0, length), true)) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
