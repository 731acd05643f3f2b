import { decodePassing } from '../../../adapters/slack/passing-on';
import { paragraph } from '../../../src/core/prose';
import type { AnswerPart } from '../../../src/core/reply';
import { type SlackApp, type SlackAppOptions, startSlackApp } from '../../support/slack-app';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { waitFor } from '../../support/slack-wait-for';

const ANSWER: AnswerPart = {
  kind: 'answer',
  article: 'wrong-code',
  audience: 'user',
  title: 'The code is wrong',
  body: [paragraph('Set the clock.')],
  footer: [],
};

let app: SlackApp;
afterEach(() => app.stop());

async function start(own: SlackAppOptions = {}): Promise<SlackApp> {
  app = await startSlackApp({ reply: () => [ANSWER], ...own });
  return app;
}

interface Pressable {
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
  /** The row it stands in. */
  readonly block_id?: string;
}
interface Row {
  readonly type: string;
  readonly block_id?: string;
  readonly elements?: readonly Pressable[];
}
const buttonsIn = (fields: Readonly<Record<string, unknown>>): readonly Pressable[] =>
  (fields.blocks as Row[]).flatMap(({ type, block_id, elements = [] }) =>
    type === 'actions'
      ? elements.map((button) => (block_id === undefined ? button : { ...button, block_id }))
      : [],
  );

const press = ({ action_id, value, block_id }: Pressable) =>
  app.driver.press(
    slackFixture('block-actions-ephemeral', {
      response_url: app.responseUrl,
      user: { id: 'U0000000002', team_id: 'T0000000001' },
      actions: [{ action_id, value, block_id, action_ts: '1763800095.1', type: 'button' }],
    }),
  );
const responses = (count: number) =>
  waitFor(() => {
    const all = app.calls('respond');
    return all.length >= count ? all.map(({ fields }) => fields) : undefined;
  });
function createGate(): readonly [gate: Promise<void>, open: () => void] {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [gate, open];
}
const named = (buttons: readonly Pressable[], label: string): Pressable => {
  const found = buttons.find(({ text }) => text.text === label);
  if (!found) throw new Error(`there is no button "${label}"`);
  return found;
};

describe('an answer that only one person sees', () => {
  const ask = async () => {
    const fields = slackFixture('slash-command', { response_url: app.responseUrl });
    await app.driver.command(fields as Record<string, string>);
    const [answer = {}] = await responses(1);
    return buttonsIn(answer);
  };

  test('is shared in the channel as the article it shows, and then put away', async () => {
    await start();
    await press(named(await ask(), 'Share in channel'));
    const [, shared, away] = await responses(3);
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(JSON.stringify(shared)).toContain('Shared by <@U0000000002>');
    expect(away).toEqual({ delete_original: true });
    expect(app.messages.at(-1)).toMatchObject({
      kind: 'chose',
      choice: { kind: 'open', article: 'wrong-code', audience: 'user' },
      place: 'shared',
      conversation: 'T0000000001:C0000000001',
    });
  });

  test('is dismissed without a word to the bot', async () => {
    await start();
    const before = await ask();
    const { length } = app.messages;
    await press(named(before, 'Dismiss'));
    expect((await responses(2))[1]).toEqual({ delete_original: true });
    expect(app.messages).toHaveLength(length);
  });

  test('has nothing to share where it holds no article', async () => {
    await start({ reply: () => [{ kind: 'prose', body: [paragraph('Hello.')] }] });
    expect((await ask()).map(({ text }) => text.text)).toEqual(['Dismiss']);
  });
});

describe('"Answer with MFA Help" on a message', () => {
  const shortcut = (message: object = {}) => ({
    type: 'message_action',
    callback_id: 'mfa:answer-message',
    trigger_id: '7.8.scrubbed',
    response_url: app.responseUrl,
    action_ts: '1763800090.5',
    user: { id: 'U0000000002', name: 'ben' },
    team: { id: 'T0000000001', domain: 'example' },
    channel: { id: 'C0000000001', name: 'help' },
    message: {
      type: 'message',
      user: 'U0000000001',
      ts: '1763800080.000100',
      text: 'I get <https://x.example|no code> &amp; cry',
      ...message,
    },
  });
  const preview = async (message: object = {}) => {
    await app.driver.press(shortcut(message));
    const [answer = {}] = await responses(1);
    return { answer, buttons: buttonsIn(answer) };
  };

  test('shows the answer to whoever pressed alone, in a conversation of its own', async () => {
    await start();
    const { answer } = await preview();
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(app.messages).toMatchObject([
      {
        kind: 'said',
        text: 'I get <https://x.example|no code> & cry',
        place: 'private',
        person: 'T0000000001:U0000000002',
        conversation: 'T0000000001:C0000000001:U0000000002-1763800080.000100',
      },
    ]);
  });

  test('sends the answer to the thread, as an answer to the person who wrote there', async () => {
    await start();
    const { buttons } = await preview();
    await press(named(buttons, 'Send in thread'));
    const [, confirmed] = await responses(2);
    expect(confirmed).toMatchObject({ replace_original: true, text: 'Sent.' });
    const [posted] = app.calls('chat.postMessage');
    expect(posted?.fields).toMatchObject({
      channel: 'C0000000001',
      thread_ts: '1763800080.000100',
    });
    expect(app.messages.at(-1)).toMatchObject({
      person: 'T0000000001:U0000000001',
      conversation: 'T0000000001:C0000000001:1763800080.000100',
      place: 'shared',
    });
  });

  test('sends the answer to the person, with what that person may read', async () => {
    await start();
    const { buttons } = await preview();
    await press(named(buttons, 'Send to the person'));
    await responses(2);
    expect(app.calls('chat.postMessage')[0]?.fields.channel).toBe('U0000000001');
    expect(app.messages.at(-1)).toMatchObject({
      person: 'T0000000001:U0000000001',
      place: 'private',
    });
  });

  test('offers no person where an app wrote the message', async () => {
    await start();
    const { buttons } = await preview({ bot_id: 'B0000000009' });
    expect(buttons.map(({ text }) => text.text)).toEqual(['Send in thread', 'Dismiss']);
  });

  test('goes on with a press in its own conversation, and can still be sent on', async () => {
    const choice = { kind: 'open', article: 'wrong-code', audience: 'user' } as const;
    const offer = { kind: 'buttons', buttons: [{ label: 'The code is wrong', choice }] } as const;
    await start({ reply: ({ kind }) => (kind === 'said' ? [offer] : [ANSWER]) });
    const { buttons } = await preview({ thread_ts: '1763800070.000100' });
    await press(named(buttons, 'The code is wrong'));
    const [, opened = {}] = await responses(2);
    const [asked, chosen] = app.messages;
    expect(chosen?.conversation).toBe(asked?.conversation);
    await press(named(buttonsIn(opened), 'Send in thread'));
    await responses(3);
    expect(app.calls('chat.postMessage')[0]?.fields).toMatchObject({
      channel: 'C0000000001',
      thread_ts: '1763800070.000100',
    });
  });

  test('is paid for by whoever sends it on, who alone hears what is no answer', async () => {
    const waiting = { kind: 'prose', body: [paragraph('Please wait.')] } as const;
    await start({ reply: ({ kind }) => [kind === 'said' ? ANSWER : waiting] });
    const { buttons } = await preview();
    await press(named(buttons, 'Send to the person'));
    const [, told] = await responses(2);
    expect(told).toMatchObject({ response_type: 'ephemeral' });
    expect(told?.text).toContain('Please wait.');
    expect(app.calls('chat.postMessage')).toEqual([]);
    expect(app.messages.at(-1)).toMatchObject({
      person: 'T0000000001:U0000000001',
      passedOnBy: 'T0000000001:U0000000002',
    });
  });

  test('is sent on once by a double tap', async () => {
    const [gate, open] = createGate();
    const heard: string[] = [];
    await start({
      handle: async (message) => {
        heard.push(message.kind);
        if (message.kind === 'chose') await gate;
        return { decision: 'answer', answerId: 'a1', parts: [ANSWER] };
      },
    });
    const { buttons } = await preview();
    const button = named(buttons, 'Send in thread');
    await press(button);
    await waitFor(() => heard.includes('chose') || undefined);
    await press(button);
    await app.driver.event(slackEvent('message-im'));
    await waitFor(() => heard.length === 3 || undefined);
    expect(heard).toEqual(['said', 'chose', 'said']);
    open();
    await responses(2);
  });

  test('says how it went in the language of whoever sent it on', async () => {
    const locales = ['en-US', 'de-DE'];
    await start({
      answer: (method) =>
        method === 'users.info'
          ? { body: { ok: true, user: { locale: locales.shift() } } }
          : undefined,
    });
    const { buttons } = await preview();
    await press(named(buttons, 'Send to the person'));
    const [, confirmed] = await responses(2);
    expect(app.calls('users.info').map(({ fields }) => fields.user)).toEqual([
      'U0000000002',
      'U0000000001',
    ]);
    expect(confirmed?.text).toBe('Sent.');
  });

  test('says so where it cannot write', async () => {
    await start({
      answer: (method) =>
        method === 'chat.postMessage'
          ? { body: { ok: false, error: 'not_in_channel' } }
          : undefined,
    });
    const { buttons } = await preview();
    await press(named(buttons, 'Send in thread'));
    const [, said] = await responses(2);
    expect(said?.text).toContain('I cannot write there');
  });
});

describe('decodePassing', () => {
  test('opens articles and nothing else', () => {
    expect(decodePassing('open:wrong-code:user|C1|1.2|U1')).toEqual({
      choice: { kind: 'open', article: 'wrong-code', audience: 'user' },
      about: { channel: 'C1', thread: '1.2', author: 'U1' },
    });
    expect(decodePassing('command:forget-me|C1|1.2|U1')).toBeUndefined();
    expect(decodePassing('ticket:assign:MFA-7K3F9Q')).toBeUndefined();
    expect(decodePassing('open:wrong-code|C1|later|U1')).toEqual({
      choice: { kind: 'open', article: 'wrong-code' },
    });
  });
});
