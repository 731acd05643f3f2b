import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A payload as Slack sends it, from test/fixtures/slack, with a few of its fields replaced. */
export function slackFixture(name: string, changes: object = {}): Record<string, unknown> {
  const file = path.join(__dirname, '..', 'fixtures', 'slack', `${name}.json`);
  const payload = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return { ...payload, ...changes };
}

/** The same for what an event envelope holds. */
export function slackEvent(
  name: string,
  changes: object = {},
  envelope: object = {},
): Record<string, unknown> {
  const payload = slackFixture(name);
  return { ...payload, event: { ...(payload.event as object), ...changes }, ...envelope };
}
