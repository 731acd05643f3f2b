import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { lookUp } from '../../../src/core/look-up';
import { mutateJson, mutateText } from '../../support/mutate-json';
import { makeArticle } from '../../support/make-article';
import { seeded } from '../../support/seeded';
import { makeSetting } from '../../support/start-bot';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { startTeamsChannel, type TeamsChannel } from '../../support/teams-channel';
import { teamsFixture } from '../../support/teams-fixture';
import { EVERYTHING } from '../../support/teams-replies';

const SEED = 20_261_122;
const COUNT = 10_000;
const AT_ONCE = 16;

jest.setTimeout(600_000);

const NAMES = readdirSync(path.join(__dirname, '..', '..', 'fixtures', 'teams'))
  .filter((name) => name !== 'playground.json')
  .map((name) => path.basename(name, '.json'));

let channel: TeamsChannel;
let bot: TeamsBot;
/** A machine that only a forged address names. */
let elsewhere: Server;
let visits = 0;
const rejections: unknown[] = [];
const remember = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  channel = await startTeamsChannel();
  const setting = makeSetting([makeArticle({ id: 'new-phone', phrases: ['I have a new phone'] })]);
  bot = await startTeamsBot(() => Promise.resolve(EVERYTHING), channel.credentials, {
    lookUp: (text, asker) => lookUp(text, asker, setting),
  });
  elsewhere = createServer((_request, response) => {
    visits += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  process.on('unhandledRejection', remember);
});

afterAll(async () => {
  process.off('unhandledRejection', remember);
  await bot.close();
  await channel.close();
  elsewhere.close();
});

/** One in five is not signed, is signed for another, or names an address that its token does not. */
function forgery(random: () => number, token: string) {
  const { port } = elsewhere.address() as AddressInfo;
  const forged = { serviceUrl: `http://127.0.0.1:${port}/` };
  const choice = random();
  if (choice < 0.05) return { isForged: true, authorization: '', changes: {} };
  if (choice < 0.1) return { isForged: true, authorization: 'Bearer a.b.c', changes: {} };
  if (choice < 0.2) return { isForged: true, authorization: `Bearer ${token}`, changes: forged };
  return { isForged: false, authorization: `Bearer ${token}`, changes: {} };
}

describe('ten thousand activities that nobody meant to send', () => {
  it('crash nothing, are answered in time, and a forged one is never replied to', async () => {
    jest.spyOn(console, 'error').mockReturnValue();
    const random = seeded(SEED);
    const token = channel.signToken();
    const statuses = new Map<string, number>();
    const one = async () => {
      const { isForged, authorization, changes } = forgery(random, token);
      const fixture = teamsFixture(NAMES[Math.floor(random() * NAMES.length)] ?? '');
      const mutated = mutateJson({ ...fixture, serviceUrl: channel.serviceUrl }, random) as object;
      const text = JSON.stringify(isForged ? { ...mutated, ...changes } : mutated);
      const body = random() < 0.1 ? mutateText(text, random) : text;
      const response = await fetch(bot.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(authorization ? { authorization } : {}),
        },
        body,
      });
      await response.arrayBuffer();
      const key = `${isForged ? 'forged' : 'signed'} ${response.status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
    };
    for (let sent = 0; sent < COUNT; sent += AT_ONCE) {
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, COUNT - sent) }, one));
    }
    const seen = [...statuses.keys()].sort();
    expect(seen.filter((key) => !KNOWN.includes(key))).toEqual([]);
    expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(COUNT);
    expect(rejections).toEqual([]);
    expect(visits).toBe(0);
    expect(channel.sent.length).toBeGreaterThan(COUNT / 10);
    expect({}).not.toHaveProperty('polluted');
  });
});

const KNOWN = [
  'forged 400', 'forged 401',
  'signed 200', 'signed 400', 'signed 401', 'signed 501',
]; // prettier-ignore
