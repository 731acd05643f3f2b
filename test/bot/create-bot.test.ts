import type { Setting } from '../../src/core/setting';
import { replyToText } from '../../src/core/plain-text';
import type { Message } from '../../src/core/message';
import type { Reply } from '../../src/core/reply';
import { openStore } from '../../src/store/open-store';
import { paragraph } from '../../src/core/prose';
import { makeArticle } from '../support/make-article';
import { makeSetting, ORIGIN, said, startTestBot, type TestBot } from '../support/start-bot';
import { createTempFolder } from '../support/temp-folder';

const setting = makeSetting([
  makeArticle({ id: 'bec', codes: ['BecAccessDenied'], products: ['nps-extension'] }),
  makeArticle({ id: 'text-missing', phrases: ['no sms code', 'the text message never comes'] }),
]);

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot(() => setting);
});
afterEach(() => bot.stop());

let pressed = 0;
const press = (
  choice: Extract<Message, { kind: 'chose' }>['choice'],
  own: Partial<Message> = {},
): Promise<Reply> => {
  pressed += 1;
  return bot.handle({ kind: 'chose', choice, ...ORIGIN, id: `p${pressed}`, ...own } as Message);
};
const fill = (
  choice: Extract<Message, { kind: 'chose' }>['choice'],
  values: Readonly<Record<string, string>>,
  own: Partial<Message> = {},
): Promise<Reply> => {
  pressed += 1;
  const message = { kind: 'filled', choice, values, ...ORIGIN, id: `f${pressed}`, ...own };
  return bot.handle(message as Message);
};
const ASK = { kind: 'ask-person', urgency: 'normal' } as const;
const openTicket = async (own: Partial<Message> = {}): Promise<string> => {
  const text = replyToText(await fill(ASK, { question: 'No code arrives' }, own));
  return /MFA-[0-9A-Z]{6}/.exec(text)?.[0] ?? '';
};
const due = async () =>
  (await bot.store.claimNotices(new Date(), 1, 50)).map(({ notice }) => notice);

describe('the bot', () => {
  it('answers a message once, however often the platform repeats it', async () => {
    const message = said('BecAccessDenied');
    expect((await bot.handle(message)).parts.length).toBeGreaterThan(0);
    expect((await bot.handle(message)).parts).toEqual([]);
    expect((await bot.handle(said('BecAccessDenied'))).parts.length).toBeGreaterThan(0);
  });

  it('answers a message once, though two replicas get it at the same time', async () => {
    const other = await startTestBot(() => setting, { store: bot.store });
    const message = said('BecAccessDenied');
    const replies = await Promise.all([bot.handle(message), other.handle(message)]);
    expect(replies.filter(({ parts }) => parts.length > 0)).toHaveLength(1);
  });

  it('answers the messages of one person in the order they came', async () => {
    const order: number[] = [];
    const texts = ['no sms code', 'still not working', 'that worked'];
    const replies = await Promise.all(
      texts.map(async (text, index) => {
        const reply = await bot.handle(said(text));
        order.push(index);
        return replyToText(reply);
      }),
    );
    expect(order).toEqual([0, 1, 2]);
    expect(replies[1]).toContain('not solved yet');
    expect(replies[2]).toContain('Good to hear');
  });

  it('remembers each person apart, also in one conversation', async () => {
    await bot.handle(said('no sms code'));
    const other = await bot.handle(said('still not working', { person: 'ben@contoso.com' }));
    expect(replyToText(other)).toContain('tell me what you see');
  });

  it('gives every answer an id of its own', async () => {
    const [first, second] = [await bot.handle(said('hello')), await bot.handle(said('hello'))];
    expect(first.answerId).toMatch(/^[0-9a-f]{18}$/);
    expect(first.answerId).not.toBe(second.answerId);
  });

  it('logs what happened and never what was said, or by whom', async () => {
    await bot.handle(said('my password is Elbe-Ufer.31 and BecAccessDenied'));
    expect(bot.lines.join('')).toContain('"articles":["bec"]');
    expect(bot.lines.join('')).not.toMatch(/Elbe|password|ana@contoso/);
  });

  it('apologises in kind words when something breaks inside, and logs no words', async () => {
    const broken: Setting = {
      ...setting,
      understand: () => {
        throw new TypeError('bad: my words');
      },
    };
    const failing = await startTestBot(() => broken, { store: bot.store });
    const reply = await failing.handle(said('my words'));
    expect(replyToText(reply)).toContain('Something went wrong on my side');
    expect(replyToText(reply)).toContain('the Service Desk');
    expect(failing.lines.join('')).toContain('TypeError');
    expect(failing.lines.join('')).not.toContain('my words');
  });

  it('knows admins and experts by their own ids and by their groups', async () => {
    const asAdmin = await bot.handle(said('BecAccessDenied', { person: 'T1:admin-1' }));
    expect(asAdmin.parts).toContainEqual(expect.objectContaining({ audience: 'admin' }));
    const ticket = await openTicket();
    const assign = { kind: 'ticket', action: 'assign', ticket } as const;
    expect(replyToText(await press(assign, { person: 'T1:eve' }))).toContain('You cannot do that');
    expect(replyToText(await press(assign, { person: 'T1:eva', groups: ['S0EXPERTS'] }))).toContain(
      'is yours now',
    );
  });

  it('is silent in a thread until it is called, and stores nothing of what it overhears', async () => {
    const overheard = await bot.handle(said('no sms code', { unaddressed: true }));
    expect(overheard.parts).toEqual([]);
    await bot.handle(said('no sms code'));
    const followUp = await bot.handle(said('still not working', { unaddressed: true }));
    expect(followUp.parts.length).toBeGreaterThan(0);
  });
});

describe('a ticket', () => {
  it('is kept with its notices in one step, and found again by its asker', async () => {
    const id = await openTicket();
    expect(await bot.store.findTicket(id)).toMatchObject({ ticket: { state: 'open' } });
    expect(await due()).toEqual([
      expect.objectContaining({
        stream: `${id}-experts`,
        to: { kind: 'channel', platform: 'slack', channel: 'C0EXPERTS' },
      }),
    ]);
    expect(replyToText(await bot.handle(said('status')))).toContain(id);
  });

  it('goes to the people of its product, and to security before all', async () => {
    await fill({ ...ASK, article: 'bec' }, { question: 'VPN says BecAccessDenied' });
    await fill({ ...ASK, urgency: 'security', article: 'bec' }, { question: 'I approved it' });
    expect((await due()).map(({ to }) => to)).toEqual([
      { kind: 'channel', platform: 'teams', channel: '19:nps@thread.tacv2' },
      { kind: 'channel', platform: 'slack', channel: 'C0SECURITY' },
    ]);
  });

  it('tells the asker where they asked when an expert answers', async () => {
    const ticket = await openTicket({ conversation: 'where-they-asked' });
    const expert = { person: 'expert-1', name: 'Eva', conversation: 'experts' };
    await fill({ kind: 'ticket', action: 'reply', ticket }, { text: 'Try again now' }, expert);
    expect(await due()).toContainEqual(
      expect.objectContaining({
        to: {
          kind: 'person',
          platform: 'test',
          person: 'ana@contoso.com',
          conversation: 'where-they-asked',
        },
        parts: [
          {
            kind: 'prose',
            body: [paragraph(`${ticket}: Eva answered: Try again now`)],
          },
          expect.objectContaining({ kind: 'buttons' }),
        ],
      }),
    );
  });

  it('is changed once when two experts press at the same moment', async () => {
    const ticket = await openTicket();
    const assign = { kind: 'ticket', action: 'assign', ticket } as const;
    await Promise.all(
      ['expert-1', 'S0EXPERTS'].map((person) => press(assign, { person, conversation: person })),
    );
    const stored = await bot.store.findTicket(ticket);
    expect(stored?.ticket.entries.map(({ kind }) => kind)).toEqual([
      'opened',
      'assigned',
      'assigned',
    ]);
  });
});

describe('without a store that answers', () => {
  it('answers questions all the same, and opens no ticket it cannot keep', async () => {
    const folder = createTempFolder();
    const store = await openStore({ kind: 'sqlite', file: `${folder.path}/closed.sqlite` });
    await store.close();
    const alone = await startTestBot(() => setting, { store });
    expect(replyToText(await alone.handle(said('BecAccessDenied')))).toContain('Title of bec');
    const filled = {
      kind: 'filled',
      choice: ASK,
      values: { question: 'help' },
      ...ORIGIN,
      id: 'x',
    };
    const reply = await alone.handle(filled as Message);
    expect(replyToText(reply)).toContain('could not be saved just now');
    expect(replyToText(reply)).toContain('nobody was told');
    folder.remove();
  });
});

describe('while what is kept cannot be read', () => {
  const choice = { kind: 'ticket', action: 'add', ticket: 'MFA-234567' } as const;
  it.each<[string, Message]>([
    ['how tickets stand', said('status')],
    ['a ticket', { kind: 'chose', choice, ...ORIGIN, id: 'unread' }],
  ])('does not say that there is nothing when asked for %s', async (_what, message) => {
    const folder = createTempFolder();
    const store = await openStore({ kind: 'sqlite', file: `${folder.path}/closed.sqlite` });
    await store.close();
    const alone = await startTestBot(() => setting, { store });
    expect(replyToText(await alone.handle(message))).toContain('I cannot look that up just now');
    folder.remove();
  });
});

describe('a person who is forgotten', () => {
  it('leaves no memory and no closed ticket', async () => {
    await bot.handle(said('no sms code'));
    await bot.handle(said('forget me'));
    expect(replyToText(await bot.handle(said('still not working')))).toContain('tell me what');
  });
});

describe('a person in a hurry', () => {
  test('is told once to wait, then not answered, and answered again a minute later', async () => {
    let now = new Date('2026-11-22T08:00:00Z');
    const hurried = await startTestBot(() => setting, { perMinute: 2, now: () => now });
    const ask = async () => replyToText(await hurried.handle(said('no sms code')));
    expect(await ask()).not.toContain('wait a minute');
    await ask();
    expect(await ask()).toContain('wait a minute');
    expect(await ask()).toBe('');
    const other = await hurried.handle(said('no sms code', { person: 'ben@contoso.com' }));
    expect(other.parts.length).toBeGreaterThan(0);
    now = new Date('2026-11-22T08:01:00Z');
    expect(await ask()).not.toContain('wait a minute');
    await hurried.stop();
  });
});

describe('what counts against a person', () => {
  const at = { perMinute: 1, now: () => new Date('2026-11-22T08:00:00Z') };

  test('is what they send on to others, not what others send on to them', async () => {
    const hurried = await startTestBot(() => setting, at);
    const sendOn = async (id: string) =>
      replyToText(
        await hurried.handle({
          ...said('', { person: 'ben@contoso.com' }),
          id,
          kind: 'chose',
          choice: { kind: 'command', name: 'help' },
          passedOnBy: 'eve@contoso.com',
        }),
      );
    expect(await sendOn('p1')).not.toContain('wait a minute');
    expect(await sendOn('p2')).toContain('wait a minute');
    const own = await hurried.handle(said('no sms code', { person: 'ben@contoso.com' }));
    expect(replyToText(own)).not.toContain('wait a minute');
    await hurried.stop();
  });

  test('is what they say to colleagues too, but they are told only when they call the bot', async () => {
    const hurried = await startTestBot(() => setting, at);
    const chat = { ...said('lunch?', { place: 'shared' }), unaddressed: true } as const;
    await hurried.handle({ ...chat, id: 'c1' });
    expect((await hurried.handle({ ...chat, id: 'c2' })).parts).toEqual([]);
    expect(replyToText(await hurried.handle(said('no sms code')))).toContain('wait a minute');
    await hurried.stop();
  });
});

describe('the home page', () => {
  test('shows askers their tickets, and experts those to work on', async () => {
    const ticket = await openTicket();
    const home = (own: Partial<Message>, id: string) =>
      bot.handle({ kind: 'arrived', at: 'home', ...ORIGIN, ...own, id } as Message);
    const asker = replyToText(await home({}, 'h1'));
    expect(asker).toContain('Your tickets');
    expect(asker).toContain(ticket);
    expect(asker).not.toContain('Tickets to work on');
    const expert = await home({ person: 'expert-1', conversation: 'e' }, 'h2');
    expect(replyToText(expert)).toContain('Tickets to work on');
    expect(JSON.stringify(expert.parts)).toContain(`"ticket":"${ticket}"`);
    const stranger = replyToText(await home({ person: 'x', conversation: 'x' }, 'h3'));
    expect(stranger).not.toContain(ticket);
  });
});
