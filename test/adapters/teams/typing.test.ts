import type { HandleMessage } from '../../../adapters/adapter';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { teamsFixture } from '../../support/teams-fixture';
import { saying } from '../../support/teams-replies';
import { until } from '../../support/until';

let channel: TeamsChannel;
let bot: TeamsBot;

beforeEach(async () => {
  channel = await startTeamsChannel();
});

afterEach(async () => {
  await bot.close();
  await channel.close();
});

async function send(name: string, changes: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const activity = teamsFixture(name, { serviceUrl: channel.serviceUrl, ...changes });
  const { status } = await fetch(bot.endpoint, {
    method: 'POST',
    body: JSON.stringify(activity),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${channel.signToken()}`,
    },
  });
  expect(status).toBe(200);
}

const types = (): readonly string[] => channel.sent.map(({ activity }) => activity.type);

/** Thinks about each message until the bot has been seen typing so many times. */
async function startThinker(times: number): Promise<void> {
  const think: HandleMessage = async () => {
    await until(() => types().filter((type) => type === 'typing').length >= times);
    return saying('Restart the phone.');
  };
  bot = await startTeamsBot(think, channel.credentials);
}

describe('while an answer takes long', () => {
  it('the bot is seen typing, and again after a while, and then answers', async () => {
    await startThinker(2);
    await send('personal-message');
    expect(types()).toEqual(['typing', 'typing', 'message']);
  });

  it('it answers though typing cannot be shown', async () => {
    await startThinker(1);
    channel.refuse({ status: 403 });
    await send('personal-message');
    expect(types()).toEqual(['typing', 'message']);
  });

  it('it answers though the sign itself is held up', async () => {
    await startThinker(1);
    channel.refuse({ status: 0 });
    await send('personal-message');
    expect(types()).toEqual(['typing', 'message']);
    channel.answerHeld();
  });

  it('it is not seen typing in a channel, nor where only one may know or where it may say nothing', async () => {
    await startThinker(2);
    const targeted = { recipient: { id: '28:bot', isTargeted: true } };
    await Promise.all([
      send('personal-message'),
      send('channel-mention'),
      send('channel-without-mention'),
      send('group-mentions', { entities: [], text: 'a question', ...targeted }),
    ]);
    const typing = channel.sent.filter(({ activity }) => activity.type === 'typing');
    const { id } = teamsFixture('personal-message').conversation as { readonly id: string };
    expect(typing.map(({ path }) => decodeURIComponent(path).includes(id))).toEqual([true, true]);
    expect(types().filter((type) => type === 'message')).toHaveLength(4);
  });
});

describe('an answer that is there at once', () => {
  it('comes alone', async () => {
    bot = await startTeamsBot(() => Promise.resolve(saying('Yes.')), channel.credentials);
    await send('personal-message');
    expect(types()).toEqual(['message']);
  });
});
