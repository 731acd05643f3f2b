import type { Delivery } from '../../../adapters/adapter';
import { documentsInMemory, startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { readableText } from '../../support/teams-card-walk';
import { teamsFixture } from '../../support/teams-fixture';
import { until } from '../../support/until';
import { replyOf, saying } from '../../support/teams-replies';

const EXPERTS = '19:experts@thread.tacv2';
const TENANT = '7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e';

let channel: TeamsChannel;
let bot: TeamsBot;
let documents = documentsInMemory();

beforeEach(async () => {
  channel = await startTeamsChannel();
  documents = documentsInMemory();
  bot = await startBot();
});

afterEach(async () => {
  await bot.close();
  await channel.close();
});

const startBot = (own: Parameters<typeof startTeamsBot>[2] = {}) =>
  startTeamsBot(() => Promise.resolve(replyOf()), channel.credentials, { documents, ...own });

/** Teams tells of something, so that the bot learns where it is. */
const hear = (name: string, changes: Readonly<Record<string, unknown>> = {}) =>
  fetch(bot.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${channel.signToken()}`,
    },
    body: JSON.stringify(teamsFixture(name, { serviceUrl: channel.serviceUrl, ...changes })),
  });

const sent = () => channel.sent.filter(({ activity }) => activity.type === 'message');

const pathOf = (index: number) => {
  const { method = '', path = '' } = sent()[index] ?? {};
  return `${method} ${decodeURIComponent(path)}`;
};

const toChannel = (own: Partial<Delivery> = {}): Delivery => ({
  id: 'MFA-1-0-card',
  to: { kind: 'channel', platform: 'teams', channel: EXPERTS },
  reply: saying('A new ticket.'),
  ...own,
});

describe('a delivery to a channel', () => {
  it('is posted where the tenant is served, though nobody wrote in that channel', async () => {
    await hear('personal-message');
    const reference = await bot.deliver(toChannel());
    expect(reference).toBe(`${EXPERTS} ${channel.sent.length}`);
    expect(pathOf(0)).toBe(`POST /v3/conversations/${EXPERTS}/activities`);
    const [post] = sent();
    expect(post?.authorization).toBe('Bearer token-of-the-bot');
    expect(post?.activity.replyToId).toBeUndefined();
    const [card] = post?.activity.attachments ?? [];
    expect(readableText(card?.content)).toBe('A new ticket.');
  });

  it('takes the place of the message it replaces, and keeps its reference', async () => {
    await hear('personal-message');
    const first = await bot.deliver(toChannel());
    const replaces = first ?? '';
    expect(await bot.deliver(toChannel({ replaces, reply: saying('Taken.') }))).toBe(first);
    const activity = replaces.split(' ')[1] ?? '';
    expect(pathOf(1)).toBe(`PUT /v3/conversations/${EXPERTS}/activities/${activity}`);
  });

  it('that follows another stands in its thread, and can be replaced there', async () => {
    await hear('personal-message');
    const follows = (await bot.deliver(toChannel())) ?? '';
    const activity = follows.split(' ')[1] ?? '';
    const thread = `${EXPERTS};messageid=${activity}`;
    const reply = await bot.deliver(toChannel({ follows }));
    expect(pathOf(1)).toBe(`POST /v3/conversations/${thread}/activities`);
    await bot.deliver(toChannel({ replaces: reply ?? '' }));
    expect(pathOf(2)).toMatch(`PUT /v3/conversations/${thread}/activities/`);
  });

  it('whose message was deleted stands by itself', async () => {
    await hear('personal-message');
    const first = (await bot.deliver(toChannel())) ?? '';
    channel.refuse({ status: 404 });
    const anew = await bot.deliver(toChannel({ replaces: first }));
    expect(anew).not.toBe(first);
    channel.refuse({ status: 404 });
    await bot.deliver(toChannel({ follows: first }));
    const posted = `POST /v3/conversations/${EXPERTS}/activities`;
    expect([pathOf(2), pathOf(4)]).toEqual([posted, posted]);
  });

  it('names no tenant, where the last that wrote may have been another', async () => {
    const { tenantId: _, ...credentials } = channel.credentials;
    await bot.close();
    bot = await startTeamsBot(() => Promise.resolve(replyOf()), credentials, { documents });
    await hear('personal-message');
    await bot.deliver(toChannel());
    expect(sent()[0]?.activity).not.toHaveProperty('conversation.tenantId');
  });

  it('that Teams refuses as a card goes as text', async () => {
    await hear('personal-message');
    channel.refuse({ status: 413 });
    await bot.deliver(toChannel());
    expect(sent().map(({ activity }) => activity.text)).toEqual([undefined, 'A new ticket.']);
  });

  it('goes to the configured address while Teams has not written', async () => {
    await bot.close();
    bot = await startBot({ serviceUrl: channel.serviceUrl, tenants: [TENANT] });
    await bot.deliver(toChannel());
    expect(pathOf(0)).toBe(`POST /v3/conversations/${EXPERTS}/activities`);
  });

  it('tells what to do where Teams has not written and nothing is configured', async () => {
    await expect(bot.deliver(toChannel())).rejects.toMatchObject({
      name: 'DeliveryError',
      message: expect.stringContaining('teams.service-url') as string,
      advice: {},
    });
    expect(channel.sent).toEqual([]);
  });
});

describe('a delivery to a person', () => {
  const asked = 'a:1XyZpersonalConversation0123456789';
  const toPerson = (conversation: string): Delivery => ({
    id: 'MFA-1-1-asker',
    to: { kind: 'person', platform: 'teams', person: 'ana', conversation },
    reply: saying('Somebody is on it.'),
  });

  it('stands in the chat they asked in', async () => {
    await hear('personal-message');
    await bot.deliver(toPerson(asked));
    expect(pathOf(0)).toBe(`POST /v3/conversations/${asked}/activities`);
  });

  it('stands in the thread they asked in', async () => {
    const response = await hear('channel-mention');
    expect(response.status).toBe(200);
    const { conversation } = teamsFixture('channel-mention') as { conversation: { id: string } };
    await bot.deliver(toPerson(conversation.id));
    expect(pathOf(0)).toBe(`POST /v3/conversations/${conversation.id}/activities`);
  });

  it('outlives a restart', async () => {
    await hear('personal-message');
    await bot.close();
    bot = await startBot();
    await bot.deliver(toPerson(asked));
    expect(pathOf(0)).toBe(`POST /v3/conversations/${asked}/activities`);
  });

  it('has no address of its own once the app was removed', async () => {
    await hear('personal-message');
    const key = `conversation:${asked}`;
    expect(await documents.read(key)).toContain('"type":"personal"');
    await hear('uninstalled');
    expect(await documents.read(key)).toBeUndefined();
    const membersRemoved = [teamsFixture('bot-added').recipient];
    await hear('bot-added', { membersAdded: undefined, membersRemoved });
    expect(await documents.read(key)).toBeUndefined();
  });

  it('has none where only the message extension was used', async () => {
    await hear('extension-query');
    const { id } = teamsFixture('extension-query').conversation as { readonly id: string };
    expect(await documents.read(`conversation:${id}`)).toBeUndefined();
  });
});

describe('a delivery that fails', () => {
  it.each<[number, Readonly<Record<string, string>>, Readonly<Record<string, unknown>>]>([
    [429, { 'retry-after': '42' }, { retryAfterMs: 42_000 }],
    [429, {}, { retryAfterMs: 10_000 }],
    [503, { 'retry-after': '7' }, { retryAfterMs: 7_000 }],
    [502, {}, { retryAfterMs: 10_000 }],
    [403, {}, { isPermanent: true }],
    [404, {}, { isPermanent: true }],
    [401, {}, {}],
  ])('with %i and %j is told at once, with what helps', async (status, headers, advice) => {
    await hear('personal-message');
    channel.refuse({ status, headers });
    const failed = bot.deliver(toChannel());
    await expect(failed).rejects.toMatchObject({ name: 'DeliveryError', advice });
    await expect(failed).rejects.toThrow(String(status));
    expect(sent()).toHaveLength(1);
  });

  it('because Teams never answers is given up in time', async () => {
    await bot.close();
    bot = await startBot({ deliverWithinMs: 50 });
    await hear('personal-message');
    channel.refuse({ status: 0 });
    await expect(bot.deliver(toChannel())).rejects.toThrow('did not answer in time');
  });

  it('because Teams answers late is not shown a second time: the next try changes what arrived', async () => {
    await bot.close();
    bot = await startBot({ deliverWithinMs: 500 });
    await hear('personal-message');
    channel.refuse({ status: 0 });
    await expect(bot.deliver(toChannel({ attempt: 1 }))).rejects.toThrow('in time');
    const again = bot.deliver(toChannel({ attempt: 2 }));
    channel.answerHeld();
    const reference = await again;
    const [conversation = '', activity = ''] = reference?.split(' ') ?? [];
    expect(conversation).toBe(EXPERTS);
    expect([pathOf(0), pathOf(1)]).toEqual([
      `POST /v3/conversations/${EXPERTS}/activities`,
      `PUT /v3/conversations/${EXPERTS}/activities/${activity}`,
    ]);
    expect(sent()).toHaveLength(2);
    expect(await documents.read('late:MFA-1-0-card')).toBeUndefined();
  });

  it('because Teams answered late is known after a restart, too', async () => {
    await bot.close();
    bot = await startBot({ deliverWithinMs: 50 });
    await hear('personal-message');
    channel.refuse({ status: 0 });
    await expect(bot.deliver(toChannel())).rejects.toThrow('in time');
    channel.answerHeld();
    await until(async () => (await documents.read('late:MFA-1-0-card')) !== undefined);
    await bot.close();
    bot = await startBot();
    await bot.deliver(toChannel({ attempt: 2 }));
    expect(pathOf(1)).toMatch(/^PUT /);
  });

  it('because Teams never answers is sent once more in the end, the same again', async () => {
    await bot.close();
    bot = await startBot({ deliverWithinMs: 50 });
    await hear('personal-message');
    channel.refuse({ status: 0 });
    await expect(bot.deliver(toChannel())).rejects.toThrow('in time');
    await bot.close();
    bot = await startBot();
    await bot.deliver(toChannel({ attempt: 2 }));
    expect([pathOf(0), pathOf(1)]).toEqual(Array(2).fill(pathOf(0)));
    expect(sent()[1]?.activity.attachments).toEqual(sent()[0]?.activity.attachments);
  });

  it('because Teams cannot be reached is tried again later', async () => {
    await hear('personal-message');
    const nobody = { serviceUrl: 'http://127.0.0.1:1/', bot: '28:bot' };
    await documents.write('latest', JSON.stringify(nobody));
    await expect(bot.deliver(toChannel())).rejects.toMatchObject({ advice: {} });
  });
});

describe('an address', () => {
  it('is not learnt from an activity nobody signed', async () => {
    const forged = { serviceUrl: 'https://evil.example/' };
    expect((await hear('personal-message', forged)).status).toBe(401);
    await expect(bot.deliver(toChannel())).rejects.toThrow('Teams has not written');
  });
});

describe('a list of tenants', () => {
  it('keeps the others out, and their addresses', async () => {
    await bot.close();
    bot = await startBot({ tenants: ['00000000-0000-0000-0000-000000000001'] });
    expect((await hear('personal-message')).status).toBe(403);
    expect(
      (await hear('personal-message', { conversation: { id: 'c' }, channelData: {} })).status,
    ).toBe(403);
    expect(await documents.read('latest')).toBeUndefined();
  });

  it('lets its own in, however its id is written', async () => {
    await bot.close();
    bot = await startBot({ tenants: [TENANT.toUpperCase()] });
    expect((await hear('personal-message')).status).toBe(200);
    const mixed = { channelData: { tenant: { id: '00000000-0000-0000-0000-000000000001' } } };
    expect((await hear('personal-message', mixed)).status).toBe(403);
  });
});
