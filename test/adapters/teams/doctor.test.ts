import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verify } from 'jsonwebtoken';
import { examineTeams, type TeamsExamination } from '../../../adapters/teams/doctor';
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
let endpoint: Answer;
let asked: string[];

function answerTo(url: string): Answer {
  if (url.endsWith('/api/messages')) return endpoint;
  return url.endsWith('/token') ? token : keys;
}

beforeEach(async () => {
  token = { status: 200, body: { access_token: 'x', expires_in: 3600 } };
  keys = { status: 200, body: { jwks_uri: 'https://login.test/keys' } };
  endpoint = { status: 401, body: {} };
  asked = [];
  server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (chunk: string) => asked.push(chunk));
    request.on('end', () => {
      const { status, body } = answerTo(request.url ?? '');
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function patient(own: Partial<TeamsConfig> = {}): TeamsConfig {
  const url = address();
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

const find = async (
  name: string,
  own: Partial<TeamsConfig> = {},
  examination: TeamsExamination = {},
) => (await examineTeams(patient(own), examination)).find((finding) => finding.name === name);

describe('the doctor', () => {
  it('finds a bot well that gets its token', async () => {
    const findings = await examineTeams(patient(), { tenants: [ID] });
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

  it('proves who the bot is by its certificate', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const thumbprint = 'A1'.repeat(20);
    const own = { certificate: { thumbprint, privateKey: pem } };
    expect(await find('Teams certificate', own)).toMatchObject({
      isWell: true,
    });
    const assertion = new URLSearchParams(asked.join('')).get('client_assertion') ?? '';
    const read = verify(assertion, publicKey, {
      complete: true,
      issuer: ID,
      subject: ID,
      audience: `${address()}/botframework.test/oauth2/v2.0/token`,
    });
    expect(read.header).toMatchObject({ alg: 'RS256', x5t: 'oaGhoaGhoaGhoaGhoaGhoaGhoaE' });
    token = { status: 401, body: { error_codes: [700027] } };
    const finding = await find('Teams certificate', own);
    expect(finding?.remedy).toContain('upload it');
    expect(JSON.stringify(finding)).not.toContain('PRIVATE KEY');
  });

  it.each([
    ['that is none', { thumbprint: 'A1'.repeat(20), privateKey: 'PRIVATE KEY' }],
    ['whose thumbprint is none', { thumbprint: 'abc', privateKey: 'PRIVATE KEY' }],
  ])('says what is wrong with a certificate %s', async (_what, certificate) => {
    expect(await find('Teams certificate', { certificate })).toMatchObject({ isWell: false });
    expect(asked).toEqual([]);
  });

  it('says that every organisation is answered, unless that is meant', async () => {
    const name = 'Teams organisations';
    expect(await find(name)).toMatchObject({ isWell: false });
    expect(await find(name, {}, { tenants: [ID] })).toMatchObject({ isWell: true });
    expect(await find(name, {}, { anyTenant: true })).toMatchObject({ isWell: true });
    expect(await find(name, { appType: 'SingleTenant', tenantId: ID })).toMatchObject({
      isWell: true,
    });
  });

  it('looks whether the endpoint can be reached and asks for a token', async () => {
    const name = 'Teams endpoint';
    expect(await find(name)).toMatchObject({
      isWell: true,
      says: expect.stringContaining('not looked at') as string,
    });
    expect(await find(name, {}, { address: address() })).toMatchObject({ isWell: true });
    endpoint = { status: 200, body: {} };
    const open = await find(name, {}, { address: address() });
    expect(open).toMatchObject({ isWell: false });
    expect(open?.says).toContain('answered 200');
    const nowhere = await find(name, {}, { address: 'http://127.0.0.1:1' });
    expect(nowhere?.says).toContain('was not reached');
  });

  it('finds an app id that is none', async () => {
    expect(await find('Teams app ID', { appId: 'my-bot' })).toMatchObject({ isWell: false });
  });

  it('finds a clock that is off', async () => {
    expect(await find('Clock', {}, { now: () => Date.now() + 400_000 })).toMatchObject({
      isWell: false,
    });
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
    const findings = await examineTeams(patient({ authority }), { anyTenant: true });
    expect(findings.filter(({ isWell }) => !isWell).map(({ name }) => name)).toEqual([
      'Teams secret',
      'Teams keys',
    ]);
  });
});
