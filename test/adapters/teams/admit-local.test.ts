import { request } from 'node:http';
import { recordMessages, saying } from '../../support/teams-replies';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot';
import { teamsFixture } from '../../support/teams-fixture';
import { admitLocal, isLocalUrl } from '../../../adapters/teams/admit-local';

const recorder = recordMessages(saying('Hello.'));
let bot: TeamsBot;

beforeAll(async () => {
  bot = await startTeamsBot(recorder.handle);
});
afterAll(() => bot.close());

/** `fetch` would not let us say whom we mean. */
function post(headers: Readonly<Record<string, string>>, serviceUrl: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(bot.endpoint, { method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.on('error', reject);
    // Edited messages are acknowledged and not answered, so that nothing is sent anywhere.
    outgoing.end(JSON.stringify(teamsFixture('edited-message', { serviceUrl })));
  });
}

const LOCAL = 'http://localhost:56150/_connector';

describe('without credentials', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['of this machine', {}],
    ['by its name', { host: 'localhost:3978' }],
    ['by its newer address', { host: '[::1]:3978' }],
    ['from a page of this machine', { origin: 'http://localhost:56150' }],
  ])('a program %s is let in', async (_name, headers) => {
    expect(await post(headers, LOCAL)).toBe(200);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a page that gave its own name our address', { host: 'evil.example' }],
    ['a name that only begins like ours', { host: 'localhost.evil.example' }],
    ['an address that only begins like ours', { host: '127.0.0.1.evil.example:80' }],
    ['a page elsewhere', { origin: 'https://evil.example' }],
    ['a page without a name', { origin: 'null' }],
    ['a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['a proxy of another make', { 'x-forwarded-host': 'localhost' }],
    ['a proxy by the book', { forwarded: 'for=127.0.0.1' }],
    ['a user before our host', { host: 'x@localhost' }],
  ])('%s is refused', async (_name, headers) => {
    const status = await post(headers, LOCAL);
    expect(status === 200 ? headers : 403).toBe(403);
  });

  it.each(['https://smba.trafficmanager.net/emea/', 'http://169.254.169.254/', 'file:///etc', ''])(
    'no answer goes to %s',
    async (serviceUrl) => {
      expect(await post({}, serviceUrl)).toBe(403);
    },
  );

  it('a connection from another machine is refused', () => {
    const from = (remoteAddress: string | undefined) =>
      admitLocal({ headers: { host: 'localhost' }, socket: { remoteAddress } } as never)?.status;
    expect([undefined, '10.0.0.7', '::ffff:10.0.0.7', 'fe80::1'].map(from)).toEqual([
      403, 403, 403, 403,
    ]);
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(from)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('only addresses of this machine are local', () => {
    const locals = ['http://localhost', 'https://127.0.0.1:1/x', 'http://[::1]:5', 'http://127.1/'];
    expect(locals.filter(isLocalUrl)).toEqual(locals);
    const others = ['http://0.0.0.0', 'ftp://localhost', 'http://localhost@evil.example', 'x'];
    expect(others.filter(isLocalUrl)).toEqual([]);
  });
});
