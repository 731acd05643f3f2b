import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examineTeams } from '../../../adapters/teams/doctor';
import type { TeamsConfig } from '../../../src/platform-credentials';

const ID = '7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e';
const SECRET = 'abc~SECRET-value';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

let server: Server;
let token: Answer;
let keys: Answer;
let asked: string[];

beforeEach(async () => {
  token = { status: 200, body: { access_token: 'x', expires_in: 3600 } };
  keys = { status: 200, body: { jwks_uri: 'https://login.test/keys' } };
  asked = [];
  server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (chunk: string) => asked.push(chunk));
    request.on('end', () => {
      const { status, body } = request.url?.endsWith('/token') ? token : keys;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.close();
});

function patient(own: Partial<TeamsConfig> = {}): TeamsConfig {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    appId: ID,
    appPassword: SECRET,
    appType: 'MultiTenant',
    authority: {
      ToChannelFromBotLoginUrl: `${url}/botframework.test`,
      ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
    },
    ...own,
  };
}

const find = async (name: string, own: Partial<TeamsConfig> = {}, now?: () => number) =>
  (await examineTeams(patient(own), now)).find((finding) => finding.name === name);

describe('the doctor', () => {
  it('finds a bot well that gets its token', async () => {
    const findings = await examineTeams(patient());
    expect(findings.filter(({ isWell }) => !isWell)).toEqual([]);
    const form = new URLSearchParams(asked.join(''));
    expect(form.get('scope')).toBe('https://api.botframework.com/.default');
    expect(form.get('client_id')).toBe(ID);
  });

  it.each([
    [7000215, SECRET, 'Make a new client secret'],
    [7000222, SECRET, 'has expired'],
    [700016, SECRET, 'check MicrosoftAppId'],
    [7000215, ID, 'not its Secret ID'],
  ])('says what AADSTS%i means for the secret', async (code, appPassword, remedy) => {
    const body = { error_codes: [code], error_description: `about ${ID}` };
    token = { status: 401, body };
    const finding = await find('Teams secret', { appPassword });
    expect(finding).toMatchObject({ isWell: false });
    expect(finding?.says).toContain(`AADSTS${code}`);
    expect(finding?.remedy).toContain(remedy);
    expect(JSON.stringify(finding)).not.toContain(SECRET);
  });

  it('asks for no secret of a managed identity', async () => {
    expect(await find('Teams secret', { appType: 'UserAssignedMSI' })).toMatchObject({
      isWell: true,
    });
    expect(asked).toEqual([]);
  });

  it('finds an app id that is none', async () => {
    expect(await find('Teams app ID', { appId: 'my-bot' })).toMatchObject({ isWell: false });
  });

  it('finds a clock that is off', async () => {
    expect(await find('Clock', {}, () => Date.now() + 400_000)).toMatchObject({ isWell: false });
    expect(await find('Clock')).toMatchObject({ isWell: true });
  });

  it('finds keys that cannot be fetched', async () => {
    keys = { status: 404, body: {} };
    expect(await find('Teams keys')).toMatchObject({ isWell: false });
  });

  it('says where it could not ask', async () => {
    const authority = {
      ToChannelFromBotLoginUrl: 'http://127.0.0.1:1/x',
      ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/y',
    };
    const findings = await examineTeams(patient({ authority }));
    expect(findings.filter(({ isWell }) => !isWell).map(({ name }) => name)).toEqual([
      'Teams secret',
      'Teams keys',
    ]);
  });
});
