import { createConnection } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import {
  APP_ID,
  createKey,
  startTeamsChannel,
  type TeamsChannel,
} from '../../support/teams-channel';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { teamsFixture } from '../../support/teams-fixture';
import { EVERYTHING, recordMessages, replyOf, saying } from '../../support/teams-replies';

let channel: TeamsChannel;
let bot: TeamsBot | undefined;

beforeEach(async () => {
  channel = await startTeamsChannel();
});

afterEach(async () => {
  await bot?.close();
  await channel.close();
  jest.restoreAllMocks();
});

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(bot?.endpoint ?? '', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

const send = (
  name: string,
  changes: Readonly<Record<string, unknown>> = {},
  token: string | undefined = channel.signToken(),
) =>
  post(
    JSON.stringify(teamsFixture(name, { serviceUrl: channel.serviceUrl, ...changes })),
    token === '' ? {} : { authorization: `Bearer ${token}` },
  );

async function start(reply = saying('Restart the phone.')) {
  const recorder = recordMessages(reply);
  bot = await startTeamsBot(recorder.handle, channel.credentials);
  return recorder;
}

const sentOfType = (type: string) => channel.sent.filter(({ activity }) => activity.type === type);

describe('a message with a good token', () => {
  it('is answered with one card in the same thread, under the bot\u2019s own token', async () => {
    const { messages } = await start(EVERYTHING);
    const response = await send('channel-mention');
    expect(response.status).toBe(200);
    expect(messages).toEqual([
      {
        kind: 'said',
        text: 'what is BecAccessDenied & how do I fix it?',
        id: '19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2;messageid=1763626530123/1763626530123',
        platform: 'teams',
        conversation: '19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2;messageid=1763626530123',
        person: '7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e:3f1c2b7a-5d4e-4f60-8a9b-1c2d3e4f5a6b',
        name: 'Ana Example',
        place: 'shared',
        locale: 'en-GB',
      },
    ]);
    expect(channel.sent.map(({ activity }) => activity.type)).toEqual(['message']);
    const [answer] = sentOfType('message');
    expect(decodeURIComponent(answer?.path ?? '')).toBe(
      '/v3/conversations/19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2;messageid=1763626530123/activities/1763626530123',
    );
    expect(answer?.authorization).toBe('Bearer token-of-the-bot');
    expect(answer?.activity.summary).toBe('Please keep secrets out of this chat');
    expect(answer?.activity.text).toBeUndefined();
    expect(answer?.activity.attachments).toHaveLength(1);
    expect(channel.tokenRequests).toHaveLength(1);
  });

  it('is met with silence where the reply is silent', async () => {
    await start(replyOf());
    expect((await send('personal-message')).status).toBe(200);
    expect(sentOfType('message')).toEqual([]);
  });

  it('is answered in text where Teams refuses the card', async () => {
    await start();
    channel.refuse({ status: 413 });
    expect((await send('personal-message')).status).toBe(200);
    expect(sentOfType('message').map(({ activity }) => activity.text)).toEqual([
      undefined,
      'Restart the phone.',
    ]);
  });

  it('is answered once the connector is no longer busy', async () => {
    await start();
    channel.refuse({ status: 429, headers: { 'retry-after': '0' } });
    expect((await send('personal-message')).status).toBe(200);
    expect(sentOfType('message')).toHaveLength(2);
  });

  it.each([
    [429, 'that does not say for how long'],
    [412, 'that was in the middle of something'],
  ])('is answered after a %i of a connector %s', async (status) => {
    await start();
    channel.refuse({ status });
    expect((await send('personal-message')).status).toBe(200);
    expect(sentOfType('message')).toHaveLength(2);
  });

  it('gets kind words where answering fails, and the log no words of the person', async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (line: Buffer, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    });
    bot = await startTeamsBot(
      () => Promise.reject(new TypeError('about my SMS code')),
      channel.credentials,
      { logger: pino(stream) },
    );
    expect((await send('personal-message')).status).toBe(200);
    expect(sentOfType('message').map(({ activity }) => activity.text)).toEqual([
      expect.stringContaining('Something went wrong on my side'),
    ]);
    expect(lines.join('')).toContain('"error":"TypeError"');
    expect(lines.join('')).not.toContain('SMS');
  });
});

describe('a press', () => {
  it('on a button is answered by a new message, and acknowledged', async () => {
    const { messages } = await start();
    const response = await send('card-execute');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Restart the phone.',
    });
    expect(messages).toEqual([
      expect.objectContaining({
        kind: 'chose',
        id: 'a:1XyZpersonalConversation0123456789/f:1f2e3d4c-5b6a-7988-a7b6-c5d4e3f20100:1763626531000',
        choice: { kind: 'open', article: 'new-phone', audience: 'user' },
      }),
    ]);
    expect(channel.sent.map(({ activity }) => activity.type)).toEqual(['message']);
  });

  it('is acknowledged in time though the connector does not take what is to be said', async () => {
    await start();
    channel.refuse({ status: 0 });
    expect(await (await send('card-execute')).json()).toMatchObject({
      statusCode: 200,
      value: 'Restart the phone.',
    });
    channel.answerHeld();
  });

  it('is acknowledged though what is to be said cannot be sent', async () => {
    await start();
    channel.refuse({ status: 403 });
    expect(await (await send('card-execute')).json()).toMatchObject({
      statusCode: 200,
      value: 'Restart the phone.',
    });
  });

  it('that is repeated is acknowledged without a word', async () => {
    await start(replyOf());
    expect(await (await send('card-execute')).json()).toMatchObject({
      statusCode: 200,
      value: '✓',
    });
    expect(channel.sent).toEqual([]);
  });

  it('on a button that is not ours is refused in the answer, not by a failure', async () => {
    const { messages } = await start();
    const response = await send('card-execute', { value: { action: { data: { choice: 'x' } } } });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ statusCode: 400 });
    expect(messages).toEqual([]);
  });

  it('in an older client comes as a message', async () => {
    const { messages } = await start();
    expect((await send('card-submit')).status).toBe(200);
    expect((await send('card-rating')).status).toBe(200);
    expect(messages.map(({ kind }) => kind)).toEqual(['chose', 'rated']);
  });
});

describe('what says nothing to us', () => {
  it.each(['edited-message', 'deleted-message', 'reaction', 'person-added', 'bot-message'])(
    'is acknowledged and left alone: %s',
    async (name) => {
      const { messages } = await start();
      expect((await send(name)).status).toBe(200);
      expect([messages, channel.sent]).toEqual([[], []]);
    },
  );

  it('is not implemented where it is an invoke', async () => {
    const { messages } = await start();
    expect((await send('unknown-invoke')).status).toBe(501);
    expect([messages, channel.sent]).toEqual([[], []]);
  });
});

describe('a token', () => {
  const foreign = createKey().privateKey;
  const refused: Readonly<Record<string, () => string>> = {
    'that is missing': () => '',
    'that is no token': () => 'abc',
    'of three parts that are none': () => 'a.b.c',
    'of another issuer': () => channel.signToken({ iss: 'https://evil.example' }),
    'of the Emulator': () =>
      channel.signToken({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        appid: APP_ID,
        ver: '1.0',
      }),
    'for another bot': () => channel.signToken({ aud: '99999999-2222-3333-4444-555555555555' }),
    'that has expired': () => channel.signToken({ nbf: 1, exp: 1000 }),
    'for another service': () => channel.signToken({ serviceurl: 'https://evil.example/' }),
    'for no service': () => channel.signToken({ serviceurl: undefined }),
    'signed with another key': () => channel.signToken({}, foreign),
  };

  it.each(Object.keys(refused))('%s is refused with 401, and nothing is done', async (name) => {
    const print = jest.spyOn(console, 'error').mockReturnValue();
    const { messages } = await start();
    const response = await send('personal-message', {}, refused[name]?.());
    expect(response.status).toBe(401);
    expect([messages, channel.sent]).toEqual([[], []]);
    expect(print).not.toHaveBeenCalled();
  });

  it('does not make an activity without an address ours', async () => {
    const { messages } = await start();
    expect((await send('personal-message', { serviceUrl: undefined })).status).toBe(401);
    expect(messages).toEqual([]);
  });

  it.each(['webchat', 'directline', 'slack', undefined])(
    'is not good for another channel, where anybody may say who they are (%s)',
    async (channelId) => {
      const { messages } = await start();
      expect((await send('personal-message', { channelId })).status).toBe(401);
      expect([messages, channel.sent]).toEqual([[], []]);
    },
  );

  it('is refused with 503 while the keys cannot be fetched', async () => {
    const { handle, messages } = recordMessages(saying('x'));
    const token = channel.signToken();
    const credentials = {
      ...channel.credentials,
      authority: {
        ...channel.credentials.authority,
        ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/openidconfiguration',
      },
    };
    bot = await startTeamsBot(handle, credentials);
    expect((await send('personal-message', {}, token)).status).toBe(503);
    expect(messages).toEqual([]);
  });

  it('is asked for before the body is read', async () => {
    await start();
    const { hostname, port } = new URL(bot?.endpoint ?? '');
    const answer = await new Promise<string>((resolve) => {
      const socket = createConnection(Number(port), hostname, () =>
        socket.write(
          'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n{"type',
        ),
      );
      socket.once('data', (data) => {
        resolve(String(data));
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe('a body', () => {
  it.each(['', '{', '[]', '"x"', 'null', '{}', '{"type":5}'])(
    'that is no activity is refused with 400: %s',
    async (body) => {
      await start();
      const response = await post(body, { authorization: `Bearer ${channel.signToken()}` });
      expect(response.status).toBe(400);
    },
  );

  it('over the limit is refused with 413', async () => {
    const { messages } = await start();
    const response = await send('personal-message', { text: 'x'.repeat(256 * 1024) });
    expect(response.status).toBe(413);
    expect(messages).toEqual([]);
  });
});
