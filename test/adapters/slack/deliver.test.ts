import { createSlackAdapter } from '../../../adapters/slack';
import { type Deliver, type Delivery, DeliveryError } from '../../../adapters/adapter';
import { paragraph } from '../../../src/core/prose';
import { createLogger } from '../../../src/logger';
import {
  ANA,
  BOT,
  type EmulatedMessage,
  SIGNING_SECRET,
  type SlackEmulator,
  startSlackEmulator,
} from '../../support/slack-emulator';
import { type Answer, type Heard, startListener } from '../../support/slack-listener';
import { createEchoBot } from '../../support/slack-reply';

const logger = createLogger('silent');
let slack: SlackEmulator;
let deliver: Deliver;
let channel: string;
let ana: string;
let direct: string;

const delivererFor = async (apiUrl: string): Promise<Deliver> => {
  const adapter = await createSlackAdapter({
    botToken: BOT.token,
    signingSecret: SIGNING_SECRET,
    apiUrl,
    handle: createEchoBot().handle,
    logger,
  });
  if (!adapter.deliver) throw new Error('the adapter delivers nothing');
  return adapter.deliver;
};

beforeAll(async () => {
  slack = await startSlackEmulator();
  deliver = await delivererFor(slack.apiUrl);
  const { channels } = await slack.call<{ channels: { id: string; name: string }[] }>(
    ANA.token,
    'conversations.list',
    {},
  );
  channel = channels.find(({ name }) => name === 'help')?.id ?? '';
  ({ user_id: ana } = await slack.call<{ user_id: string }>(ANA.token, 'auth.test', {}));
  const users = BOT.user;
  const opened = await slack.call<{ channel: { id: string } }>(ANA.token, 'conversations.open', {
    users,
  });
  direct = opened.channel.id;
});
afterAll(() => slack.stop());

const read = async (method: string, fields: Record<string, string>) =>
  (await slack.call<{ messages: EmulatedMessage[] }>(BOT.token, method, fields)).messages;
const history = (id = channel) => read('conversations.history', { channel: id });
const replies = (ts: string) => read('conversations.replies', { channel, ts });
const textsOf = (messages: readonly EmulatedMessage[]) => messages.map(({ text }) => text);

let count = 0;
function delivery(words: string, own: Partial<Delivery> = {}): Delivery {
  count += 1;
  const parts = [{ kind: 'prose', body: [paragraph(words)] }] as const;
  return {
    id: `notice-${count}`,
    attempt: 1,
    to: { kind: 'channel', platform: 'slack', channel },
    reply: { decision: 'hand-off', answerId: 'a1', parts },
    ...own,
  };
}
const toAna = (conversation: string): Delivery['to'] => ({
  kind: 'person',
  platform: 'slack',
  person: `T1:${ana}`,
  conversation,
});
const tsOf = (reference: string | undefined) => reference?.split(':')[1] ?? '';

describe('a delivery', () => {
  test('to a channel is posted there, and its reference names channel and message', async () => {
    const reference = await deliver(delivery('a new ticket'));
    const posted = (await history()).find(({ text }) => text === 'a new ticket');
    expect(reference).toBe(`${channel}:${posted?.ts}`);
  });

  test('that replaces another changes its message and keeps the reference', async () => {
    const first = await deliver(delivery('ticket open'));
    const changed = await deliver(delivery('ticket resolved', { replaces: first ?? '' }));
    expect(changed).toBe(first);
    const texts = textsOf(await history());
    expect(texts).toContain('ticket resolved');
    expect(texts).not.toContain('ticket open');
  });

  test('that replaces a message that is gone is posted anew', async () => {
    const replaces = `${channel}:1.000001`;
    const reference = await deliver(delivery('the card again', { replaces }));
    expect(reference).not.toBe(replaces);
    expect(textsOf(await history())).toContain('the card again');
  });

  test('that follows another goes to its thread', async () => {
    const card = await deliver(delivery('ticket card'));
    await deliver(delivery('somebody took it', { follows: card ?? '' }));
    expect(textsOf(await replies(tsOf(card)))).toEqual(['ticket card', 'somebody took it']);
  });

  test('to a person who asked in a thread goes to that thread', async () => {
    const card = await deliver(delivery('the question'));
    await deliver(delivery('the answer', { to: toAna(`T1:${channel}:${tsOf(card)}`) }));
    expect(textsOf(await replies(tsOf(card)))).toContain('the answer');
  });

  test('to a person who asked directly goes to the direct message', async () => {
    await deliver(delivery('news for you', { to: toAna(`T1:${direct}`) }));
    expect(textsOf(await history(direct))).toContain('news for you');
  });

  test('that is tried again after it arrived is shown once, with the same reference', async () => {
    const notice = delivery('only once');
    const first = await deliver(notice);
    const second = await deliver({ ...notice, attempt: 2 });
    expect(second).toBe(first);
    expect(textsOf(await history()).filter((text) => text === 'only once')).toHaveLength(1);
  });

  test('that is tried again in a thread after it arrived is shown once', async () => {
    const card = await deliver(delivery('a card'));
    const notice = delivery('one line', { follows: card ?? '' });
    await deliver(notice);
    await deliver({ ...notice, attempt: 2 });
    expect(textsOf(await replies(tsOf(card)))).toEqual(['a card', 'one line']);
  });

  test('that is tried again because it did not arrive is posted', async () => {
    await deliver(delivery('at last', { attempt: 2 }));
    expect(textsOf(await history())).toContain('at last');
  });
});

describe('what Slack answers', () => {
  const against = async (answer: (heard: Heard, index: number) => Answer, notice: Delivery) => {
    const listener = await startListener(answer);
    const scripted = await delivererFor(`${listener.url}/api/`);
    const result = await scripted(notice).catch((error: unknown) => error);
    await listener.close();
    return { result, heard: listener.heard };
  };
  const refusing = (error: string) => () => ({ body: { ok: false, error } });

  test('a question asked for one person alone is answered in a direct message', async () => {
    const to = toAna('T1:C0000000009:U0000000007');
    const posted = { body: { ok: true, channel: 'D0000000001', ts: '5.5' } };
    const { result, heard } = await against(() => posted, delivery('psst', { to }));
    expect(heard.map(({ body }) => new URLSearchParams(body).get('channel'))).toEqual([
      'U0000000007',
    ]);
    expect(result).toBe('D0000000001:5.5');
  });

  test('a retry into a direct message looks there first, by its own id', async () => {
    const notice = delivery('psst', { to: toAna('T1:U0000000007'), attempt: 2 });
    const payload = { delivery: notice.id, part: 0 };
    const metadata = { event_type: 'mfa_helpdesk_delivery', event_payload: payload };
    const { result, heard } = await against(
      ({ path }) =>
        path.endsWith('conversations.open')
          ? { body: { ok: true, channel: { id: 'D0000000001' } } }
          : { body: { ok: true, messages: [{ ts: '6.6', metadata }] } },
      notice,
    );
    expect(heard.map(({ path }) => path)).toEqual([
      '/api/conversations.open',
      '/api/conversations.history',
    ]);
    expect(result).toBe('D0000000001:6.6');
  });

  test('a retry that may not look is posted all the same', async () => {
    const { result } = await against(
      ({ path }) => ({
        body: path.endsWith('history')
          ? { ok: false, error: 'missing_scope' }
          : { ok: true, channel, ts: '7.7' },
      }),
      delivery('twice is better than never', { attempt: 2 }),
    );
    expect(result).toBe(`${channel}:7.7`);
  });

  test('a first try does not look', async () => {
    const { heard } = await against(
      () => ({ body: { ok: true, channel, ts: '1.1' } }),
      delivery('first'),
    );
    expect(heard.map(({ path }) => path)).toEqual(['/api/chat.postMessage']);
  });

  test('a rate limit is passed on with the time to wait, and not waited out', async () => {
    const limited = () => ({ status: 429, headers: { 'retry-after': '7' }, body: {} });
    const { result, heard } = await against(limited, delivery('later'));
    expect(result).toBeInstanceOf(DeliveryError);
    expect(result).toMatchObject({ advice: { retryAfterMs: 7000 } });
    expect(heard).toHaveLength(1);
  });

  test.each(['channel_not_found', 'not_in_channel', 'account_inactive', 'is_archived'])(
    '%s is for good, and says what to do',
    async (reason) => {
      const { result } = await against(refusing(reason), delivery('never'));
      expect(result).toBeInstanceOf(DeliveryError);
      expect(result).toMatchObject({ advice: { isPermanent: true } });
      expect((result as Error).message).toMatch(new RegExp(`^${reason}: .{20,}`));
    },
  );

  test('an error inside Slack is worth another try', async () => {
    const { result } = await against(refusing('internal_error'), delivery('again'));
    expect(result).toMatchObject({ name: 'DeliveryError', advice: {} });
  });

  test('blocks that Slack refuses are sent as text, with the mark', async () => {
    const { result, heard } = await against(
      (_, index) => ({
        body:
          index === 0 ? { ok: false, error: 'invalid_blocks' } : { ok: true, channel, ts: '8.8' },
      }),
      delivery('plain'),
    );
    expect(result).toBe(`${channel}:8.8`);
    const fields = new URLSearchParams(heard[1]?.body);
    expect(fields.get('blocks')).toBeNull();
    expect(fields.get('metadata')).toContain('mfa_helpdesk_delivery');
  });
});
