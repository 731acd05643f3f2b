import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A payload as Slack sends it, from test/fixtures/slack, with a few of its fields replaced. */
export function slackFixture(name: string, changes: object = {}): Record<string, unknown> {
  const text = texts.get(name) ?? readText(name);
  texts.set(name, text);
  return { ...(JSON.parse(text) as Record<string, unknown>), ...changes };
}

const texts = new Map<string, string>();

const readText = (name: string): string =>
  readFileSync(path.join(__dirname, '..', 'fixtures', 'slack', `${name}.json`), 'utf8');

/** The same for what an event envelope holds. */
export function slackEvent(
  name: string,
  changes: object = {},
  envelope: object = {},
): Record<string, unknown> {
  const payload = slackFixture(name);
  return { ...payload, event: { ...(payload.event as object), ...changes }, ...envelope };
}
