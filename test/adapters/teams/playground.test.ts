import type { Message } from '../../../src/core/message';
import type { Reply } from '../../../src/core/reply';
import { createRepeatGuard } from '../../support/repeat-guard';
import { lookUp } from '../../../src/core/look-up';
import { makeArticle } from '../../support/make-article';
import { makeSetting } from '../../support/start-bot';
import { findCardProblems } from '../../support/teams-card-problems';
import { elementsOfType, readableText } from '../../support/teams-card-walk';
import { BOT, PLACES, type Playground, startPlayground } from '../../support/teams-playground';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { EVERYTHING, replyOf, saying } from '../../support/teams-replies';

const TENANT = '00000000-0000-0000-0000-0000000000aa';
const ANA = `${TENANT}:00000000-0000-0000-0000-0000000000a0`;

// The Playground is a program of its own, which a busy machine starts slowly.
jest.setTimeout(60_000);

let bot: TeamsBot;
let playground: Playground;
let messages: Message[] = [];

const FORM: Reply = replyOf({
  kind: 'form',
  choice: { kind: 'ask-person', urgency: 'normal' },
  title: 'Ask a person',
  body: [],
  fields: [
    { id: 'question', label: 'Question', kind: 'lines', required: true, mostCharacters: 2000 },
  ],
  submit: 'Send',
});

const SHOWN: Readonly<Record<string, Reply>> = { everything: EVERYTHING, form: FORM };

const setting = makeSetting([makeArticle({ id: 'new-phone', phrases: ['I have a new phone'] })]);

/** Says what it understood, so that each reply can be told from the others. */
function answer(message: Message): Reply {
  switch (message.kind) {
    case 'said':
      return SHOWN[message.text] ?? saying(`You said: ${message.text}`);
    case 'chose':
      return saying(`You chose: ${message.choice.kind}`);
    case 'rated':
      return saying(message.helpful ? 'It helped.' : 'It did not help.');
    case 'filled':
      return saying(`You sent: ${Object.values(message.values).join(', ')}`);
    case 'arrived':
      return saying('Welcome.');
  }
}

beforeAll(async () => {
  const isRepeat = createRepeatGuard();
  bot = await startTeamsBot(
    (message) => {
      messages.push(message);
      return Promise.resolve(isRepeat(message.id) ? replyOf() : answer(message));
    },
    undefined,
    { lookUp: (text, asker) => lookUp(text, asker, setting) },
  );
  playground = await startPlayground(bot.endpoint);
});

beforeEach(() => {
  messages = [];
});

afterAll(async () => {
  await playground.close();
  await bot.close();
});

/** The words of the bot's next message. */
async function nextWords(): Promise<string> {
  const { attachments } = await playground.nextMessage();
  return attachments.map(({ content }) => readableText(content)).join('\n');
}

describe('in the Agents Playground', () => {
  it('an installation is welcomed once', async () => {
    await playground.install(PLACES.personal);
    expect(await nextWords()).toBe('Welcome.');
    await playground.say(PLACES.personal, 'and now?');
    expect(await nextWords()).toBe('You said: and now?');
  });

  it('the personal chat is private and answered with one card', async () => {
    await playground.say(PLACES.personal, 'hello');
    const shown = await playground.nextMessage();
    expect(shown.attachments.map(({ contentType }) => contentType)).toEqual([
      'application/vnd.microsoft.card.adaptive',
    ]);
    expect(messages).toEqual([
      expect.objectContaining({
        kind: 'said',
        text: 'hello',
        conversation: PLACES.personal,
        person: ANA,
        place: 'private',
        locale: 'en-US',
      }),
    ]);
  });

  it.each(['group', 'channel'] as const)(
    'a mention in the %s is shared and answered there',
    async (place) => {
      await playground.mention(PLACES[place], 'what is BecAccessDenied?');
      const shown = await playground.nextMessage();
      const [message] = messages;
      expect(shown.conversation).toBe(message?.conversation);
      expect(shown.conversation.startsWith(PLACES[place])).toBe(true);
      expect(message).toMatchObject({
        text: 'what is BecAccessDenied?',
        place: 'shared',
        person: ANA,
      });
    },
  );

  it('a channel without mention, an edit, a deletion and another bot are left alone', async () => {
    await playground.say(PLACES.channel, 'lunch?');
    await playground.send({
      type: 'messageUpdate',
      text: 'edited',
      channelData: { eventType: 'editMessage' },
    });
    await playground.send({
      type: 'messageDelete',
      channelData: { eventType: 'softDeleteMessage' },
    });
    await playground.send({ type: 'message', text: 'hi', from: { id: '28:other', name: 'Other' } });
    await playground.send({ type: 'message', text: 'hi', from: BOT });
    await playground.say(PLACES.personal, 'still there?');
    expect(await nextWords()).toBe('You said: still there?');
    expect(messages).toHaveLength(1);
  });

  it('every kind of part is shown, and each button pressed is answered', async () => {
    await playground.say(PLACES.personal, 'everything');
    const shown = await playground.nextMessage();
    const [card] = shown.attachments.map(({ content }) => content);
    expect(findCardProblems(card)).toEqual([]);
    const [execute] = elementsOfType(card, 'Action.Execute');
    expect(await playground.execute(shown, execute?.data)).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'You chose: solved',
    });
    expect(await nextWords()).toBe('You chose: solved');
    const submits = elementsOfType(card, 'Action.Submit');
    await playground.submit(shown, submits[0]?.data);
    expect(await nextWords()).toBe('You chose: solved');
    await playground.submit(shown, submits.at(-1)?.data);
    expect(await nextWords()).toBe('It did not help.');
    expect(messages.map(({ kind }) => kind)).toEqual(['said', 'chose', 'chose', 'rated']);
  });

  it('a form on a card is filled in, and becomes its answer', async () => {
    await playground.say(PLACES.personal, 'form');
    const shown = await playground.nextMessage();
    const [card] = shown.attachments.map(({ content }) => content);
    expect(findCardProblems(card)).toEqual([]);
    const [send] = elementsOfType(card, 'Action.Execute');
    const data = { ...(send?.data as object), 'field-question': 'No code comes' };
    const response = await playground.execute(shown, data);
    expect(response).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(readableText((response as { value: unknown }).value)).toBe('You sent: No code comes');
    expect(playground.actions).toContain('updateMessage');
    expect(messages.at(-1)).toMatchObject({
      kind: 'filled',
      values: { question: 'No code comes' },
    });
  });

  it('the message extension searches, and inserts a card', async () => {
    const value = {
      commandId: 'search',
      parameters: [{ name: 'query', value: 'new phone' }],
      queryOptions: { skip: 0, count: 25 },
    };
    const response = await playground.invoke('composeExtension/query', PLACES.personal, value);
    const { composeExtension } = response as {
      composeExtension: { attachments: { content: unknown }[] };
    };
    expect(readableText(composeExtension.attachments[0]?.content)).toContain('For users.');
    expect(messages).toEqual([]);
  });

  it.each(['group', 'channel'] as const)('an installation in a %s is welcomed', async (place) => {
    await playground.install(PLACES[place]);
    const shown = await playground.nextMessage();
    expect(shown.conversation).toBe(PLACES[place]);
    expect(messages[0]).toMatchObject({ kind: 'arrived', place: 'shared' });
  });

  it('people who come and go, removal and upgrade are no reason to speak', async () => {
    const here = { conversationType: 'personal', id: PLACES.personal };
    await playground.send({ type: 'installationUpdate', action: 'remove', conversation: here });
    await playground.send({
      type: 'installationUpdate',
      action: 'add-upgrade',
      conversation: here,
    });
    await playground.send({ type: 'conversationUpdate', membersAdded: [{ id: '29:bob' }] });
    await playground.send({ type: 'conversationUpdate', membersRemoved: [{ id: '29:bob' }] });
    await playground.say(PLACES.personal, 'still there?');
    expect(await nextWords()).toBe('You said: still there?');
  });
});
