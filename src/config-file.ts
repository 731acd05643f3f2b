import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { UsageError } from './errors';
import { withoutUndefined } from './without-undefined';

export const CONFIG_FILE = 'helpdesk.config.yaml';

/** How an organisation's people reach a person. */
export interface HelpdeskDetails {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly url?: string;
  readonly hours?: string;
}

/** What `helpdesk.config.yaml` may say. */
export interface FileConfig {
  readonly organisation: { readonly name?: string };
  readonly helpdesk: HelpdeskDetails;
  readonly tryOut: boolean;
}

const EMPTY: FileConfig = { organisation: {}, helpdesk: {}, tryOut: true };

const optionalText = z.string().trim().min(1).optional();

const schema = z.strictObject({
  organisation: z.strictObject({ name: optionalText }).default({}),
  helpdesk: z
    .strictObject({
      name: optionalText,
      phone: optionalText,
      email: z.email().optional(),
      url: z
        .url({ protocol: /^https$/, error: 'write an address that starts with https://' })
        .optional(),
      hours: optionalText,
    })
    .default({}),
  'try-out': z.boolean().default(true),
});

/**
 * Reads the configuration file; a folder without one has the defaults.
 * @param named the path HELPDESK_CONFIG gives, which must then exist
 */
export function readConfigFile(named: string | undefined, cwd: string): FileConfig {
  const file = path.resolve(cwd, named ?? CONFIG_FILE);
  if (existsSync(file)) return parseConfigFile(path.basename(file), readFileSync(file, 'utf8'));
  if (named === undefined) return EMPTY;
  throw new UsageError(`HELPDESK_CONFIG names ${named}, which does not exist`, 'Correct the path.');
}

function parseConfigFile(name: string, text: string): FileConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new UsageError(`${name}:${line}: not valid YAML: ${broken.message}`, 'Mend that line.');
  }
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success)
    throw firstIssue(name, result.error, (place) => lineOfKey(document.contents, place, lines));
  const { 'try-out': tryOut, organisation, helpdesk } = result.data;
  return {
    tryOut,
    organisation: withoutUndefined(organisation),
    helpdesk: withoutUndefined(helpdesk),
  };
}

type Place = readonly PropertyKey[];

function firstIssue(name: string, error: z.ZodError, lineOf: (place: Place) => number): UsageError {
  const [issue] = error.issues;
  const isUnknown = issue?.code === 'unrecognized_keys';
  const place = [...(issue?.path ?? []), ...(isUnknown ? issue.keys.slice(0, 1) : [])];
  const what = isUnknown ? 'is not a key I know' : (issue?.message ?? 'is wrong');
  return new UsageError(
    `${name}:${lineOf(place)}: ${place.join('.')}: ${what}`,
    'helpdesk.config.example.yaml lists every key with an example.',
  );
}

function lineOfKey(contents: unknown, place: readonly PropertyKey[], lines: LineCounter): number {
  let node = contents;
  let line = 1;
  for (const key of place) {
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    if (range) line = lines.linePos(range[0]).line;
    node = pair?.value;
  }
  return line;
}
