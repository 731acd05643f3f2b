import { routesOf } from '../../../src/bot/routes';
import { makeArticle } from '../../support/make-article';
import { makeSetting, startTestBot, type TestBot } from '../../support/start-bot';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { buttonsOn, filledForm } from '../../support/card-sight';
import { readableText } from '../../support/teams-card-walk';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { teamsFixture } from '../../support/teams-fixture';

const CARD = 'application/vnd.microsoft.card.adaptive';
const WORDS = 'application/vnd.microsoft.activity.message';
const EXPERTS = '19:experts@thread.tacv2';
const TENANT = '7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e';

const setting = makeSetting([makeArticle({ id: 'new-phone', phrases: ['I have a new phone'] })]);

const person = (id: string) => ({ id: `29:${id}`, name: `Name of ${id}`, aadObjectId: id });
const CHAT = { conversationType: 'personal', tenantId: TENANT, id: 'a:chat-of-ana' };
const IN_EXPERTS = {
  conversationType: 'channel',
  tenantId: TENANT,
  isGroup: true,
  id: `${EXPERTS};messageid=1763626531000`,
};

let bot: TestBot;
let teams: TeamsBot;
let channel: TeamsChannel;
let count = 0;

beforeEach(async () => {
  channel = await startTeamsChannel();
  bot = await startTestBot(() => setting, {
    roles: { admins: [], experts: ['kim'], restrictAdminAnswers: false },
    routes: routesOf(
      {
        default: { platform: 'teams', channel: EXPERTS },
        products: {},
        burst: { people: 3, minutes: 15 },
      },
      () => undefined,
    ),
  });
  const { showTicket } = bot;
  teams = await startTeamsBot(bot.handle, channel.credentials, { showTicket });
});

afterEach(async () => {
  await teams.close();
  await channel.close();
  await bot.stop();
});

async function send(name: string, changes: object): Promise<unknown> {
  const activity = { serviceUrl: channel.serviceUrl, id: `f:${(count += 1)}`, ...changes };
  const response = await fetch(teams.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${channel.signToken()}` },
    body: JSON.stringify(teamsFixture(name, activity)),
  });
  expect(response.status).toBe(200);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** Ana hands a question to people; gives the ticket's id. */
async function openTicket(): Promise<string> {
  const from = person('ana');
  await send('personal-message', { from, conversation: CHAT, text: 'person', attachments: [] });
  const cards = channel.sent.map(({ activity }) => activity.attachments?.[0]?.content);
  const form = cards
    .map((card) => filledForm(card, { question: 'My new phone is not accepted' }))
    .find(Boolean);
  await send('card-submit', { from, conversation: CHAT, value: form?.data });
  const [ticket] = await bot.store.listTickets({ limit: 1 });
  if (!ticket) throw new Error('no ticket was opened');
  return ticket.id;
}

interface Shown {
  readonly type: string;
  readonly value: unknown;
}

const press = (who: string, conversation: object, choice: string) =>
  send('card-execute', {
    from: person(who),
    conversation,
    value: { action: { type: 'Action.Execute', verb: 'ticket', data: { choice } } },
  }) as Promise<Shown>;

/** What a client asks by itself when it shows the card. */
const refresh = (who: string, conversation: object, ticket: string, locale = 'en-GB') =>
  send('card-refresh', {
    from: person(who),
    conversation,
    locale,
    value: { action: { verb: 'show-ticket', data: { ticket } }, trigger: 'automatic' },
  }) as Promise<Shown>;

const labelsOn = (card: unknown) => buttonsOn(card).map(([label]) => label);

const messages = () => channel.sent.filter(({ activity }) => activity.type === 'message').length;

describe('the card of a ticket', () => {
  it('names what clients ask for, to have it as it stands', async () => {
    const ticket = await openTicket();
    const { value } = await refresh('kim', IN_EXPERTS, ticket);
    expect(value).toMatchObject({
      refresh: { action: { type: 'Action.Execute', verb: 'show-ticket', data: { ticket } } },
    });
  });

  it('shows experts what they can do, and other readers of their channel the facts alone', async () => {
    const ticket = await openTicket();
    const expert = await refresh('kim', IN_EXPERTS, ticket);
    expect(expert.type).toBe(CARD);
    expect(labelsOn(expert.value)).toEqual(['I take it', 'Reply', 'Ask for something', 'Resolve']);
    const reader = await refresh('joe', IN_EXPERTS, ticket);
    expect(reader.type).toBe(CARD);
    expect(readableText(reader.value)).toContain('My new phone is not accepted');
    expect(labelsOn(reader.value)).toEqual([]);
  });

  it('is in the language of whoever looks at it', async () => {
    const ticket = await openTicket();
    const { value } = await refresh('kim', IN_EXPERTS, ticket, 'de-DE');
    expect(readableText(value)).toContain('Stand: offen');
  });

  it.each([
    ['somebody in another conversation', 'joe', { ...CHAT, id: 'a:chat-of-joe' }],
    ['somebody in another channel', 'joe', { ...IN_EXPERTS, id: '19:other@thread.tacv2' }],
    ['the asker, who has another card', 'ana', CHAT],
  ])('is not shown to %s', async (_who, who, conversation) => {
    const ticket = await openTicket();
    const { type, value } = await refresh(who, conversation, ticket);
    expect(type).toBe(WORDS);
    expect(value).not.toContain('phone');
  });

  it.each(['MFA-000000', '../../etc', ''])(
    'that does not exist says so or nothing (%s)',
    async (id) => {
      const body = await refresh('kim', IN_EXPERTS, id);
      expect(body.type).not.toBe(CARD);
    },
  );

  it('becomes its result for the one who pressed, without a word to the others', async () => {
    const ticket = await openTicket();
    const before = messages();
    const { type, value } = await press('kim', IN_EXPERTS, `ticket:assign:${ticket}`);
    expect(type).toBe(CARD);
    expect(readableText(value)).toContain('State: in work (Name of kim)');
    expect(messages()).toBe(before);
    const [changed] = await bot.store.listTickets({ limit: 1 });
    expect(changed?.state).toBe('assigned');
  });

  it('that is pressed twice is taken once', async () => {
    const ticket = await openTicket();
    await press('kim', IN_EXPERTS, `ticket:assign:${ticket}`);
    const { value } = await press('kim', IN_EXPERTS, `ticket:assign:${ticket}`);
    expect(readableText(value)).toContain('is yours now');
    const [changed] = await bot.store.listTickets({ limit: 1 });
    expect(changed?.entries.map(({ kind }) => kind)).toEqual(['opened', 'assigned']);
  });

  it('is as wide as it was posted', async () => {
    const ticket = await openTicket();
    const { value } = await refresh('kim', IN_EXPERTS, ticket);
    expect(value).toMatchObject({ msteams: { width: 'Full' } });
  });

  it('says to a reader who presses what only experts may do, and shows what that reader may see', async () => {
    const ticket = await openTicket();
    const { value } = await press('joe', IN_EXPERTS, `ticket:assign:${ticket}`);
    expect(labelsOn(value)).toEqual([]);
    expect((await bot.store.listTickets({ limit: 1 }))[0]?.state).toBe('open');
  });

  it('that is out of date becomes the ticket as it is', async () => {
    const ticket = await openTicket();
    await press('ana', CHAT, `ticket:withdraw:${ticket}`);
    const { value } = await press('kim', IN_EXPERTS, `ticket:assign:${ticket}`);
    expect(readableText(value)).toContain('withdrawn');
    expect(labelsOn(value)).toEqual(['Open again']);
  });

  it('is not remembered, counted or logged as a question when it is looked at', async () => {
    const ticket = await openTicket();
    const before = bot.lines.length;
    for (let times = 0; times < 30; times += 1) {
      expect((await refresh('kim', IN_EXPERTS, ticket)).type).toBe(CARD);
    }
    expect(bot.lines).toHaveLength(before);
  });

  it('stays as it is while the store does not answer', async () => {
    const ticket = await openTicket();
    await bot.store.close();
    const { type, value } = await refresh('kim', IN_EXPERTS, ticket);
    expect(type).toBe(WORDS);
    expect(value).toContain('the Service Desk');
  });
});
