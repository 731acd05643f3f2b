import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, '..', 'fixtures', 'teams');

/** An activity as Teams sends it, names and ids made up; fields of it may be replaced. */
export function teamsFixture(
  name: string,
  changes: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const text = readFileSync(path.join(FOLDER, `${name}.json`), 'utf8');
  return { ...(JSON.parse(text) as Record<string, unknown>), ...changes };
}
