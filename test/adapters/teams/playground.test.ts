import type { Message } from '../../../src/core/message';
import type { Reply } from '../../../src/core/reply';
import { createRepeatGuard } from '../../../src/bot/repeat-guard';
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

/** Says what it understood, so that each reply can be told from the others. */
function answer(message: Message): Reply {
  switch (message.kind) {
    case 'said':
      return message.text === 'everything' ? EVERYTHING : saying(`You said: ${message.text}`);
    case 'chose':
      return saying(`You chose: ${message.choice.kind}`);
    case 'rated':
      return saying(message.helpful ? 'It helped.' : 'It did not help.');
    case 'arrived':
      return saying('Welcome.');
  }
}

beforeAll(async () => {
  const isRepeat = createRepeatGuard();
  bot = await startTeamsBot((message) => {
    messages.push(message);
    return Promise.resolve(isRepeat(message.id) ? replyOf() : answer(message));
  });
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

  it('the personal chat is private and answered with typing and one card', async () => {
    await playground.say(PLACES.personal, 'hello');
    const shown = await playground.nextMessage();
    expect(shown.attachments.map(({ contentType }) => contentType)).toEqual([
      'application/vnd.microsoft.card.adaptive',
    ]);
    expect(playground.actions).toContain('typing');
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
});
