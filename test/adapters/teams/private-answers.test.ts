import type { Reply } from '../../../src/core/reply';
import { documentsInMemory, startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { elementsOf, readableText } from '../../support/teams-card-walk';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { teamsFixture } from '../../support/teams-fixture';
import { EVERYTHING, recordMessages, replyOf, saying } from '../../support/teams-replies';

const GROUP = '19:6f5e4d3c2b1a40918273645566778899@thread.v2';
const ANA = '29:1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefghijklmnopqrstuvwxyz';
const TARGETED = { recipient: { id: '28:bot', name: 'MFA Helpdesk', isTargeted: true } };
const IN_GROUP = { conversation: { isGroup: true, conversationType: 'groupChat', id: GROUP } };

const FORM: Reply = replyOf({
  kind: 'form',
  choice: { kind: 'ask-person', urgency: 'normal' },
  title: 'Ask a person',
  body: [],
  fields: [{ id: 'q', label: 'Question', kind: 'lines', required: true, mostCharacters: 9 }],
  submit: 'Send',
});

let channel: TeamsChannel;
let bot: TeamsBot;
let recorder: ReturnType<typeof recordMessages>;

const start = async (reply: Reply = EVERYTHING): Promise<void> => {
  channel = await startTeamsChannel();
  recorder = recordMessages(reply);
  bot = await startTeamsBot(recorder.handle, channel.credentials, {
    documents: documentsInMemory(),
  });
};

afterEach(async () => {
  await bot.close();
  await channel.close();
});

async function send(name: string, changes: Readonly<Record<string, unknown>>): Promise<string> {
  const response = await fetch(bot.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${channel.signToken()}` },
    body: JSON.stringify(teamsFixture(name, { serviceUrl: channel.serviceUrl, ...changes })),
  });
  expect(response.status).toBe(200);
  return response.text();
}

const askPrivately = (changes: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  send('group-mentions', { entities: [], text: 'a question', ...TARGETED, ...changes });

const sentTo = (): readonly string[] =>
  channel.sent.map(({ method, path }) => [method, decodeURIComponent(path)].join(' '));

/** The data of every button on the last card that was sent. */
const buttons = (): readonly unknown[] =>
  elementsOf(channel.sent.at(-1)?.activity.attachments).flatMap(({ type, data }) =>
    type === 'Action.Submit' || type === 'Action.Execute' ? [data] : [],
  );

describe('a question that only the bot sees', () => {
  it('needs no mention, and is answered to the one who asked alone', async () => {
    await start();
    await askPrivately();
    expect(recorder.messages).toEqual([
      expect.objectContaining({
        kind: 'said',
        text: 'a question',
        place: 'private',
        conversation: `${GROUP}>${ANA}`,
      }),
    ]);
    expect(recorder.messages[0]).not.toHaveProperty('unaddressed');
    expect(sentTo()).toEqual([
      `POST /v3/conversations/${GROUP}/activities?isTargetedActivity=true`,
    ]);
    expect(channel.sent[0]?.activity).toMatchObject({
      recipient: { id: ANA },
      entities: [{ type: 'targetedMessageInfo', messageId: '1763626530126' }],
    });
  });

  it('is remembered apart from what is said aloud in the same chat', async () => {
    await start();
    await askPrivately();
    await send('group-mentions', {});
    expect(recorder.messages.map(({ conversation }) => conversation)).toEqual([
      `${GROUP}>${ANA}`,
      GROUP,
    ]);
    expect(sentTo().at(-1)).not.toContain('isTargetedActivity');
  });

  it('stays private when the card is refused and the text goes instead', async () => {
    await start();
    channel.refuse({ status: 400 });
    await askPrivately();
    expect(sentTo()).toHaveLength(2);
    expect(sentTo().every((path) => path.endsWith('?isTargetedActivity=true'))).toBe(true);
  });

  it('in the personal chat is as private as any other, in the usual way', async () => {
    await start();
    await send('personal-message', TARGETED);
    expect(sentTo().every((path) => !path.includes('isTargetedActivity'))).toBe(true);
  });
});

describe('a button on a private card', () => {
  it('says that it was private, for the press may not', async () => {
    await start();
    await askPrivately();
    expect(buttons().length).toBeGreaterThan(3);
    expect(buttons()).toEqual(
      buttons().map(() => expect.objectContaining({ onlyMe: true }) as unknown),
    );
  });

  it.each([
    [
      'card-execute',
      { action: { type: 'Action.Execute', data: { choice: 'solved:a:b', onlyMe: true } } },
    ],
    ['card-submit', { choice: 'solved:a:b', onlyMe: true }],
  ])('pressed (%s) is answered privately', async (name, value) => {
    await start(saying('Good.'));
    await send(name, { ...IN_GROUP, value });
    expect(recorder.messages[0]).toMatchObject({
      place: 'private',
      conversation: `${GROUP}>${ANA}`,
    });
    expect(sentTo()).toEqual([
      `POST /v3/conversations/${GROUP}/activities?isTargetedActivity=true`,
    ]);
  });

  it('opens a dialog whose form comes back private, too', async () => {
    await start(FORM);
    const data = { choice: 'ask-person:normal', onlyMe: true };
    const body = await send('dialog-fetch', { ...IN_GROUP, value: { data } });
    const [submit] = elementsOf(JSON.parse(body)).filter(({ type }) => type === 'Action.Submit');
    expect(submit?.data).toMatchObject({ form: true, onlyMe: true });
  });

  it('sends a form, whose answer takes its place for that person alone', async () => {
    await start(saying('Saved.'));
    const data = { form: true, choice: 'ask-person:normal', 'field-q': 'x', onlyMe: true };
    await send('card-execute', { ...IN_GROUP, value: { action: { data } } });
    const [update] = channel.sent;
    expect(sentTo()).toEqual([
      `PUT /v3/conversations/${GROUP}/activities/1763626531000?isTargetedActivity=true`,
    ]);
    expect(update?.activity).not.toHaveProperty('recipient');
    expect(readableText(update?.activity.attachments?.[0]?.content)).toBe('Saved.');
  });
});

describe('news for somebody who asked privately', () => {
  it('comes to them alone, and so does what changes it or follows it', async () => {
    await start();
    await askPrivately();
    const to = {
      kind: 'person',
      platform: 'teams',
      conversation: `${GROUP}>${ANA}`,
      person: ANA,
    } as const;
    const reply = saying('Somebody works on it.');
    const reference = await bot.deliver({ id: 'n1', to, reply });
    expect(channel.sent.at(-1)?.activity).toMatchObject({ recipient: { id: ANA } });
    await bot.deliver({ id: 'n2', to, reply, replaces: reference ?? '' });
    await bot.deliver({ id: 'n3', to, reply, follows: reference ?? '' });
    expect(sentTo().slice(-3)).toEqual([
      `POST /v3/conversations/${GROUP}/activities?isTargetedActivity=true`,
      `PUT /v3/conversations/${GROUP}/activities/2?isTargetedActivity=true`,
      `POST /v3/conversations/${GROUP}/activities?isTargetedActivity=true`,
    ]);
  });
});
