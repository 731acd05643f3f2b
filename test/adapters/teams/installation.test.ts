import { createRepeatGuard } from '../../support/repeat-guard';
import { documentsInMemory, startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { teamsFixture } from '../../support/teams-fixture';
import { replyOf, saying } from '../../support/teams-replies';

let channel: TeamsChannel;
let bot: TeamsBot;
let documents: ReturnType<typeof documentsInMemory>;

beforeEach(async () => {
  channel = await startTeamsChannel();
  documents = documentsInMemory();
  const isRepeat = createRepeatGuard();
  bot = await startTeamsBot(
    ({ id }) => Promise.resolve(isRepeat(id) ? replyOf() : saying('Hello.')),
    channel.credentials,
    { documents },
  );
});

afterEach(async () => {
  await bot.close();
  await channel.close();
});

/** Sends an event as Teams does, and gives the status of the answer. */
async function send(name: string, changes: Readonly<Record<string, unknown>> = {}) {
  const { serviceUrl } = channel;
  const { status } = await fetch(bot.endpoint, {
    method: 'POST',
    body: JSON.stringify(teamsFixture(name, { serviceUrl, ...changes })),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${channel.signToken()}`,
    },
  });
  return status;
}

describe('an installation', () => {
  const install = async () => {
    expect(await send('installed')).toBe(200);
    expect(await send('bot-added')).toBe(200);
  };

  it('is welcomed once, though Teams tells of it twice', async () => {
    await install();
    expect(channel.sent.map(({ activity }) => activity.type)).toEqual(['message']);
  });

  it('is welcomed anew after the app was removed', async () => {
    await install();
    expect(await send('uninstalled')).toBe(200);
    expect(await send('installed', { id: 'f:again-1' })).toBe(200);
    expect(await send('bot-added', { id: 'f:again-2' })).toBe(200);
    expect(channel.sent.map(({ activity }) => activity.type)).toEqual(['message', 'message']);
  });

  it('is welcomed once, too, while nothing can be remembered', async () => {
    const broken = () => Promise.reject(new Error('the store is locked'));
    documents.writeOnce = broken;
    documents.write = broken;
    await install();
    expect(channel.sent.map(({ activity }) => activity.type)).toEqual(['message']);
  });
});
