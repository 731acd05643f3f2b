import type { FormPart, Reply } from '../../../src/core/reply';
import { paragraph } from '../../../src/core/prose';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { findCardProblems } from '../../support/teams-card-problems';
import { elementsOfType, readableText } from '../../support/teams-card-walk';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { teamsFixture } from '../../support/teams-fixture';
import { EVERYTHING, recordMessages, replyOf, saying } from '../../support/teams-replies';

const CARD = 'application/vnd.microsoft.card.adaptive';

const FORM: FormPart = {
  kind: 'form',
  choice: { kind: 'ask-person', urgency: 'normal', article: 'new-phone' },
  title: 'Ask a person',
  body: [paragraph('They answer within a day.')],
  fields: [
    { id: 'question', label: 'Question', kind: 'lines', required: true, mostCharacters: 2000 },
  ],
  submit: 'Send',
};

let channel: TeamsChannel;
let bot: TeamsBot;

beforeEach(async () => {
  channel = await startTeamsChannel();
});

afterEach(async () => {
  await bot.close();
  await channel.close();
});

async function start(reply: Reply) {
  const recorder = recordMessages(reply);
  bot = await startTeamsBot(recorder.handle, channel.credentials);
  return recorder;
}

async function send(name: string, changes: Readonly<Record<string, unknown>> = {}) {
  const response = await fetch(bot.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${channel.signToken()}`,
    },
    body: JSON.stringify(teamsFixture(name, { serviceUrl: channel.serviceUrl, ...changes })),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

const sent = () =>
  channel.sent
    .filter(({ activity }) => activity.type === 'message')
    .map(({ method, path, activity }) => ({
      method,
      path,
      words: readableText(activity.attachments?.[0]?.content) || activity.text,
    }));

/** The card in the dialog a response opens. */
function cardOf(body: unknown): unknown {
  const { task } = body as { task: { value: { card: { content: unknown } } } };
  return task.value.card.content;
}

describe('a form on a card', () => {
  it('that was sent becomes the answer, for the sender at once and for good', async () => {
    const { messages } = await start(saying('Thanks.'));
    const { status, body } = await send('form-execute');
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: CARD });
    expect(readableText((body as { value: unknown }).value)).toBe('Thanks.');
    expect(messages).toEqual([
      expect.objectContaining({
        kind: 'filled',
        values: { comment: 'The menu is called otherwise' },
      }),
    ]);
    expect(sent()).toEqual([
      {
        method: 'PUT',
        path: expect.stringMatching(/\/activities\/1763626531000$/) as string,
        words: 'Thanks.',
      },
    ]);
  });

  it('that lacks something becomes the form again', async () => {
    await start(replyOf({ kind: 'prose', body: [paragraph('Please write something.')] }, FORM));
    const { body } = await send('form-execute');
    const { value } = body as { value: unknown };
    expect(elementsOfType(value, 'Input.Text')).toHaveLength(1);
  });

  it('is answered though its message cannot be changed', async () => {
    await start(saying('Thanks.'));
    channel.refuse({ status: 403 });
    const { body } = await send('form-execute');
    expect(readableText((body as { value: unknown }).value)).toBe('Thanks.');
  });

  it('that is sent twice stays as it is', async () => {
    await start(replyOf());
    expect((await send('form-execute')).body).toMatchObject({ statusCode: 200, value: '✓' });
    expect(channel.sent).toEqual([]);
  });

  it('is replaced in an older client too, or answered below where it cannot be', async () => {
    await start(saying('Thanks.'));
    await send('form-submit');
    expect(sent()).toMatchObject([{ method: 'PUT', words: 'Thanks.' }]);
    channel.refuse({ status: 404 });
    await send('form-submit');
    expect(sent()[2]).toMatchObject({ method: 'POST', words: 'Thanks.' });
    await send('form-submit', { replyToId: undefined });
    expect(sent()[3]).toMatchObject({ method: 'POST', words: 'Thanks.' });
  });
});

describe('a dialog', () => {
  it('shows the form to the one who pressed, and to nobody else', async () => {
    await start(replyOf(FORM));
    const { status, body } = await send('dialog-fetch');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      task: { type: 'continue', value: { title: 'Ask a person', card: { contentType: CARD } } },
    });
    const card = cardOf(body);
    expect(findCardProblems(card)).toEqual([]);
    expect(elementsOfType(card, 'Action.Execute')).toEqual([]);
    expect(elementsOfType(card, 'Action.Submit')).toMatchObject([
      { data: { form: true, choice: 'ask-person:normal:new-phone' } },
    ]);
    expect(channel.sent).toEqual([]);
  });

  it('shows what there is to say where there is no form', async () => {
    await start(EVERYTHING);
    const { body } = await send('dialog-fetch');
    const card = cardOf(body);
    expect(findCardProblems(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/Action\.Execute|msteams/);
    expect(channel.sent).toEqual([]);
  });

  it('closes when it is sent, and what came of it stands in the conversation', async () => {
    const { messages } = await start(saying('MFA-7K3F9Q is with the Service Desk.'));
    expect(await send('dialog-submit')).toEqual({ status: 200, body: undefined });
    expect(messages).toEqual([
      expect.objectContaining({
        kind: 'filled',
        values: { question: 'No code comes', upn: 'ana@example.test' },
      }),
    ]);
    expect(sent()).toMatchObject([
      { method: 'POST', words: 'MFA-7K3F9Q is with the Service Desk.' },
    ]);
  });

  it('stays open with the form where something is missing', async () => {
    await start(replyOf({ kind: 'prose', body: [paragraph('Please write something.')] }, FORM));
    const { body } = await send('dialog-submit');
    expect(readableText(cardOf(body))).toContain('Please write something.');
    expect(channel.sent).toEqual([]);
  });

  it('closes without a word where it is sent twice', async () => {
    await start(replyOf());
    expect(await send('dialog-submit')).toEqual({ status: 200, body: undefined });
    expect(channel.sent).toEqual([]);
  });

  it('that is not ours says so', async () => {
    const { messages } = await start(saying('x'));
    const { body } = await send('dialog-fetch', { value: { data: { choice: 'x' } } });
    expect(body).toMatchObject({ task: { type: 'message' } });
    expect(messages).toEqual([]);
  });
});

describe('a form among others', () => {
  const buttons = (card: unknown) => elementsOfType(card, 'Action.Submit');

  it('is a button that opens it, so that nobody sends what somebody else has said', async () => {
    await start(replyOf(FORM));
    await send('channel-mention');
    await send('card-execute', { conversation: teamsFixture('channel-mention').conversation });
    for (const { activity } of channel.sent) {
      const card = activity.attachments?.[0]?.content;
      expect(elementsOfType(card, 'Input.Text')).toEqual([]);
      expect(buttons(card)).toMatchObject([
        {
          title: 'Ask a person',
          data: { choice: 'ask-person:normal:new-phone', msteams: { type: 'task/fetch' } },
        },
      ]);
    }
    expect(channel.sent).toHaveLength(2);
  });

  it('that is sent replaces nothing for the others: anybody could name any message as the form', async () => {
    await start(saying('Saved.'));
    const { conversation } = teamsFixture('channel-mention');
    const { body } = await send('form-execute', { conversation });
    expect(readableText((body as { value: unknown }).value)).toBe('Saved.');
    await send('form-submit', { conversation });
    expect(sent()).toMatchObject([{ method: 'POST', words: 'Saved.' }]);
  });

  it('is shown to who presses that in a client without dialogs', async () => {
    await start(replyOf(FORM));
    await send('card-submit', {
      conversation: teamsFixture('channel-mention').conversation,
      value: { choice: 'ask-person:normal:new-phone', msteams: { type: 'task/fetch' } },
    });
    const card = channel.sent[0]?.activity.attachments?.[0]?.content;
    expect(elementsOfType(card, 'Input.Text')).toHaveLength(1);
  });
});

describe('a message in a channel that is not said to the bot', () => {
  it('is met with silence', async () => {
    const { messages } = await start(replyOf());
    await send('channel-without-mention');
    expect(messages).toMatchObject([{ unaddressed: true }]);
    expect(channel.sent).toEqual([]);
  });

  it('is answered in its thread where it belongs to a talk', async () => {
    await start(saying('Then try this.'));
    await send('channel-without-mention');
    expect(channel.sent.map(({ activity }) => activity.type)).toEqual(['message']);
    expect(decodeURIComponent(channel.sent[0]?.path ?? '')).toContain(';messageid=1763626530123/');
  });
});
