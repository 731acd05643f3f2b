import { createLookUp } from '../../../src/bot/create-look-up';
import type { Article } from '../../../src/core/article';
import type { LookUp } from '../../../src/core/look-up';
import { paragraph } from '../../../src/core/prose';
import { makeArticle } from '../../support/make-article';
import { makeSetting } from '../../support/start-bot';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { findCardProblems } from '../../support/teams-card-problems';
import { elementsOfType, readableText } from '../../support/teams-card-walk';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { teamsFixture } from '../../support/teams-fixture';
import { recordMessages, saying } from '../../support/teams-replies';

const ARTICLES: readonly Article[] = [
  makeArticle({
    id: 'text-message',
    title: 'No code arrives <by> text message',
    summary: 'Check ${signal} & wait.',
    phrases: ['no code', 'I get no code on my phone', 'the text message with the code is missing'],
    sections: { user: [paragraph('Restart the phone.')], admin: [paragraph('See the log.')] },
  }),
  makeArticle({
    id: 'new-phone',
    title: 'I have a new phone',
    phrases: ['new phone', 'no code on my new phone', 'I changed my phone'],
  }),
  makeArticle({
    id: 'for-admins',
    title: 'Reset the methods of a user',
    phrases: ['reset the methods of a user', 'clear registered methods'],
    audience: ['admin'],
    sections: { admin: [paragraph('Open the portal.')] },
  }),
];

const setting = makeSetting(ARTICLES);
const ROLES = { admins: [], experts: [], restrictAdminAnswers: true };
const lookUp = createLookUp(() => setting, ROLES);

let channel: TeamsChannel;
let bot: TeamsBot;
const recorder = recordMessages(saying('x'));

beforeAll(async () => {
  channel = await startTeamsChannel();
  bot = await startTeamsBot(recorder.handle, channel.credentials, { lookUp });
});

afterAll(async () => {
  await bot.close();
  await channel.close();
});

async function send(name: string, changes: Readonly<Record<string, unknown>> = {}) {
  const response = await fetch(bot.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${channel.signToken()}`,
    },
    body: JSON.stringify(teamsFixture(name, { serviceUrl: channel.serviceUrl, ...changes })),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as {
    composeExtension?: {
      type: string;
      text?: string;
      attachments?: { content: unknown; preview: { content: { title: string; text: string } } }[];
    };
    task?: { type: string; value: { title: string; card: { content: unknown } } };
  };
}

const query = (...parameters: readonly unknown[]) => ({ value: { parameters } });

describe('a search', () => {
  it('lists what fits by title and summary, and inserts whole answers', async () => {
    const { composeExtension } = await send('extension-query');
    expect(composeExtension?.type).toBe('result');
    const [first, second] = composeExtension?.attachments ?? [];
    expect(first?.preview.content.title).toBe('No code arrives &lt;by&gt; text message');
    expect(first?.preview.content.text).toBe('Check $\u2060{signal} &amp; wait.');
    expect(second?.preview.content.title).toBe('I have a new phone');
    expect(readableText(first?.content)).toContain('Restart the phone.');
    expect(findCardProblems(first?.content)).toEqual([]);
  });

  it('inserts nothing that could be pressed, for the bot is not in every chat', async () => {
    const { composeExtension } = await send('extension-query');
    expect(JSON.stringify(composeExtension)).not.toMatch(/Action\./);
  });

  it('without words shows answers to the questions people ask most', async () => {
    const { composeExtension } = await send(
      'extension-query',
      query({ name: 'initialRun', value: 'true' }),
    );
    expect(composeExtension?.attachments?.map(({ preview }) => preview.content.title)).toContain(
      'I have a new phone',
    );
  });

  it('that finds nothing says so', async () => {
    const nothing: LookUp = () => [];
    const other = await startTeamsBot(recorder.handle, channel.credentials, { lookUp: nothing });
    const mine = bot;
    bot = other;
    const { composeExtension } = await send('extension-query');
    bot = mine;
    await other.close();
    expect(composeExtension).toMatchObject({ type: 'message' });
  });

  it.each([
    {},
    { value: null },
    { value: { parameters: 'x' } },
    query({ name: 'query', value: 7 }),
  ])('with %j is one without words', async (changes) => {
    expect((await send('extension-query', changes)).composeExtension).toBeDefined();
  });

  it('is no message: nothing is asked, remembered or sent', async () => {
    await send('extension-query');
    expect([recorder.messages, channel.sent]).toEqual([[], []]);
  });
});

describe('"Answer with MFA Help" on a message', () => {
  it('shows the answer first, to the one who asked alone', async () => {
    const { task } = await send('extension-fetch');
    expect(task?.type).toBe('continue');
    const card = task?.value.card.content;
    expect(findCardProblems(card)).toEqual([]);
    expect(readableText(card)).toContain('Restart the phone.');
    expect(elementsOfType(card, 'Action.Submit').map(({ data }) => data)).toEqual([
      { article: 'text-message', insert: true },
      { article: 'new-phone', insert: false },
    ]);
  });

  it('puts it into the reply when that is pressed', async () => {
    const { composeExtension } = await send('extension-submit');
    expect(composeExtension?.attachments).toHaveLength(1);
    expect(readableText(composeExtension?.attachments?.[0]?.content)).toContain(
      'Restart the phone.',
    );
  });

  it('shows another article when that is pressed', async () => {
    const { value } = teamsFixture('extension-submit') as { value: object };
    const data = { article: 'new-phone', insert: false };
    const { task } = await send('extension-submit', { value: { ...value, data } });
    expect(readableText(task?.value.card.content)).toContain('I have a new phone');
  });

  it('inserts no article that was not found for that message', async () => {
    const { value } = teamsFixture('extension-submit') as { value: object };
    const data = { article: 'for-admins', insert: true };
    const { composeExtension, task } = await send('extension-submit', {
      value: { ...value, data },
    });
    expect(composeExtension).toBeUndefined();
    expect(readableText(task?.value.card.content)).not.toContain('Open the portal.');
  });

  it('on a message without words, such as a card, says that it has no answer', async () => {
    const value = { messagePayload: { body: { contentType: 'html', content: '<p></p>' } } };
    const { task } = await send('extension-fetch', { value });
    expect(task).toMatchObject({ type: 'message' });
    expect(task?.value).toMatch(/\S/);
  });
});
