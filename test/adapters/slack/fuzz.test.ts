import type { Message } from '../../../src/core/message';
import { paragraph } from '../../../src/core/prose';
import type { ReplyPart } from '../../../src/core/reply';
import { createRandom, mutate, pick, scramble } from '../../support/mutate';
import type { PostOptions } from '../../support/slack-driver';
import { type SlackApp, startSlackApp } from '../../support/slack-app';
import { slackFixture } from '../../support/slack-fixture';

const PAYLOADS = 10_000;
const AT_ONCE = 160;
const SEED = 20261122;
const FORGER = 'UFORGED01';

const EVENTS = [
  'app-home-opened',
  'app-mention',
  'app-mention-grid',
  'app-mention-in-thread',
  'assistant-thread-started',
  'message-channel',
  'message-im',
  'message-im-file',
  'message-im-thread',
];
const PRESSES = [
  'block-actions-ephemeral',
  'block-actions-feedback',
  'block-actions-home',
  'block-actions-im',
  'block-actions-thread',
];
const ACTIONS = [
  ['mfa:choice:0', 'open:wrong-code:user'],
  ['mfa:form', 'ask-person:normal'],
  ['mfa:share', 'open:wrong-code:user'],
  ['mfa:to-thread', 'open:wrong-code:user|C0000000001|1.2|U0000000001'],
  ['mfa:to-person', 'open:wrong-code:user|C0000000001|1.2|U0000000001'],
  ['mfa:dismiss', 'dismiss'],
] as const;

const ORIGIN = JSON.stringify({
  choice: 'ask-person:normal',
  conversation: 'T0000000001:C0000000001:1.2',
  place: 'shared',
  destination: { kind: 'conversation', channel: 'C0000000001', thread: '1.2' },
});
const sender = { user: { id: 'U0000000001' }, team: { id: 'T0000000001' } };
const SUBMISSION = {
  type: 'view_submission',
  ...sender,
  trigger_id: '1.2',
  view: {
    id: 'V0000000001',
    callback_id: 'mfa:form-view',
    private_metadata: ORIGIN,
    state: { values: { question: { 'mfa:field': { value: 'no code' } } } },
  },
};
const SHORTCUT = {
  type: 'message_action',
  callback_id: 'mfa:answer-message',
  trigger_id: '7.8',
  ...sender,
  channel: { id: 'C0000000001' },
  message: { type: 'message', user: 'U0000000002', ts: '1.2', text: 'no code' },
};
const GLOBAL = { type: 'shortcut', callback_id: 'mfa:ask', trigger_id: '7.8', ...sender };

const FORM: ReplyPart = {
  kind: 'form',
  choice: { kind: 'ask-person', urgency: 'normal' },
  title: 'Ask a person',
  body: [],
  fields: [{ id: 'question', label: 'What', kind: 'lines', required: true, mostCharacters: 2000 }],
  submit: 'Send',
};
const reply = (message: Message): readonly ReplyPart[] =>
  message.kind === 'chose' ? [FORM] : [{ kind: 'prose', body: [paragraph('Hello.')] }];

let app: SlackApp;
const rejections: unknown[] = [];
const keepRejection = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', keepRejection);
  app = await startSlackApp({ reply });
});
afterAll(async () => {
  process.off('unhandledRejection', keepRejection);
  await app.stop();
});

/** One request as Slack sends it, before it is mutated. */
function original(random: () => number): { kind: 'event' | 'press' | 'command'; payload: object } {
  const response_url = app.responseUrl;
  switch (Math.floor(random() * 6)) {
    case 0:
    case 1:
      return { kind: 'event', payload: slackFixture(pick(random, EVENTS)) };
    case 2:
      return { kind: 'command', payload: slackFixture('slash-command', { response_url }) };
    case 3: {
      const [action_id, value] = pick(random, ACTIONS);
      const actions = [{ action_id, value, action_ts: '1.0', type: 'button' }];
      const changes = { response_url, actions };
      return { kind: 'press', payload: slackFixture(pick(random, PRESSES), changes) };
    }
    case 4:
      return { kind: 'press', payload: { ...SHORTCUT, response_url } };
    default:
      return { kind: 'press', payload: pick<object>(random, [SUBMISSION, GLOBAL]) };
  }
}

function bodyOf(kind: 'event' | 'press' | 'command', payload: object): string {
  if (kind === 'event') return JSON.stringify(payload);
  if (kind === 'press') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = Object.entries(payload).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(fields as [string, string][]).toString();
}

const forged = (text: string): string => text.replaceAll('U0000000001', FORGER);

async function send(random: () => number): Promise<{ status: number; isForged: boolean }> {
  const { kind, payload } = original(random);
  const isForged = random() < 0.1;
  const mutated = bodyOf(kind, random() < 0.05 ? payload : mutate(payload, random));
  const scrambled = random() < 0.15 ? scramble(mutated, random) : mutated;
  const post = (body: string, options?: PostOptions) =>
    kind === 'event' ? app.driver.json(body, options) : app.driver.form(body, options);
  const response = isForged
    ? await post(forged(scrambled), { secret: 'not the secret' })
    : await post(scrambled);
  await response.arrayBuffer();
  return { status: response.status, isForged };
}

test(`${PAYLOADS} mutated requests crash nothing, and none that is forged is answered`, async () => {
  const random = createRandom(SEED);
  const outcomes = new Map<string, number>();
  let left = PAYLOADS;
  const keepSending = async () => {
    while (left > 0) {
      left -= 1;
      const { status, isForged } = await send(random);
      const outcome = `${isForged ? 'forged' : 'signed'} ${status}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepSending));

  expect(
    [...outcomes.keys()].filter((outcome) => !/^(?:signed (?:200|400)|forged 401)$/.test(outcome)),
  ).toEqual([]);
  expect([...outcomes.values()].reduce((sum, count) => sum + count)).toBe(PAYLOADS);
  expect(app.messages.length).toBeGreaterThan(PAYLOADS / 10);
  expect(app.messages.filter(({ person }) => person.includes(FORGER))).toEqual([]);
  expect(rejections).toEqual([]);
  const after = await app.driver.event(slackFixture('message-im'));
  expect(after.status).toBe(200);
  // What came of it, for the record of a run.
  process.stdout.write(
    `fuzz: ${JSON.stringify(Object.fromEntries(outcomes))}, ${app.messages.length} messages\n`,
  );
}, 300_000);
