import { renderSlackMessages } from '../../adapters/slack/render';
import { renderCard } from '../../adapters/teams/render';
import { askOnce } from '../../src/core/ask-once';
import { readConfig } from '../../src/config';
import type { Turn } from '../../src/core/converse/talk';
import { explainTurn } from '../../src/core/explain';
import { replyToText } from '../../src/core/plain-text';
import { reportTurn } from '../../src/core/report';
import { loadSetting } from '../../src/load-setting';
import { readSet } from './read-set';

const setting = loadSetting(readConfig({ env: {} }));

/** What people are shown. */
const shown = (turn: Turn) => [
  replyToText(turn.reply),
  renderSlackMessages(turn.reply),
  renderCard(turn.reply),
];

/** Everything that leaves the program because of a text: to people, to programs, to the store. */
function everythingSaid(text: string, audience?: 'user' | 'admin'): string {
  const turn = askOnce(setting, text, audience);
  return JSON.stringify([reportTurn(turn), explainTurn(turn, setting), shown(turn)]);
}

/** Short secrets are whole words: the digits of a PIN may stand inside a date. */
function contains(haystack: string, secret: string): boolean {
  const quoted = JSON.stringify(secret)
    .slice(1, -1)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'u').test(haystack);
}

describe('secrets people write', () => {
  it.each(readSet('secrets').filter(({ secrets = [] }) => secrets.length > 0))(
    'appear nowhere in what is said, rendered, explained or stored: $text',
    ({ text, audience, secrets = [] }) => {
      const said = everythingSaid(text, audience);
      expect(secrets.filter((secret) => contains(said, secret))).toEqual([]);
    },
  );

  it.each(readSet('secrets').filter(({ personal = [] }) => personal.length > 0))(
    'leave nothing personal in the redacted question: $text',
    ({ text, audience, personal = [] }) => {
      const { redacted } = reportTurn(askOnce(setting, text, audience));
      expect(personal.filter((each) => redacted.includes(each))).toEqual([]);
    },
  );
});

describe('hostile input', () => {
  it.each(
    readSet('abuse').map((line, index) => ({
      ...line,
      name: `${index}: ${line.text.slice(0, 40)}`,
    })),
  )(
    'is answered or declined, and never repeated: $name',
    ({ text, must_not_contain: forbidden = [] }) => {
      const said = JSON.stringify(shown(askOnce(setting, text)));
      expect(said.length).toBeLessThan(200_000);
      expect(forbidden.filter((each) => said.includes(JSON.stringify(each).slice(1, -1)))).toEqual(
        [],
      );
    },
  );
});
