import { examineSlack, type SlackPatient } from '../../../adapters/slack/doctor';
import { examineSlackOAuth } from '../../../adapters/slack/doctor-oauth';
import {
  type Answer,
  type Heard,
  type Listener,
  startListener,
} from '../../support/slack-listener';

const SCOPES = [
  { name: 'chat:write', reason: 'Answer' },
  { name: 'commands', reason: 'Receive /mfa' },
];
const NOW = Date.parse('2026-11-22T08:00:00Z');
const WELL = {
  headers: { 'x-oauth-scopes': 'chat:write, commands', date: 'Sun, 22 Nov 2026 08:00:20 GMT' },
  body: { ok: true, team: 'Contoso' },
};
const SECRET = '0123456789abcdef0123456789abcdef';

let slack: Listener | undefined;
afterEach(() => slack?.close());

async function examine(answer: (heard: Heard) => Answer, own: Partial<SlackPatient> = {}) {
  slack = await startListener(answer);
  const apiUrl = `${slack.url}/api/`;
  const patient = { botToken: 'xoxb-secret-1', signingSecret: SECRET, apiUrl, ...own };
  const findings = await examineSlack(patient, { scopes: SCOPES, now: () => NOW });
  return new Map(findings.map((finding) => [finding.name, finding]));
}

describe('the doctor for Slack', () => {
  test('finds everything well where it is', async () => {
    const findings = await examine(() => WELL);
    expect([...findings.keys()]).toEqual([
      'Slack token',
      'Slack scopes',
      'Clock',
      'Slack signing secret',
    ]);
    expect([...findings.values()].every(({ isWell }) => isWell)).toBe(true);
    expect(slack?.heard).toMatchObject([
      { path: '/api/auth.test', authorization: 'Bearer xoxb-secret-1' },
    ]);
  });

  test('says what to do about a token that Slack refuses', async () => {
    const findings = await examine(() => ({ body: { ok: false, error: 'account_inactive' } }));
    expect(findings.get('Slack token')).toMatchObject({
      isWell: false,
      says: 'Slack answered account_inactive',
      remedy: expect.stringContaining('Install it again') as string,
    });
  });

  test('knows a token of another kind by its form', async () => {
    const findings = await examine(() => WELL, { botToken: 'xoxp-user' });
    expect(findings.get('Slack token')?.says).toContain('xoxb-');
  });

  test('names each missing scope and what it is for', async () => {
    const headers = { ...WELL.headers, 'x-oauth-scopes': 'chat:write' };
    const findings = await examine(() => ({ ...WELL, headers }));
    expect(findings.get('Slack scopes')).toMatchObject({
      isWell: false,
      says: 'commands is missing (Receive /mfa)',
      remedy: expect.stringContaining('Reinstall') as string,
    });
  });

  test('sees a clock that is off', async () => {
    const headers = { ...WELL.headers, date: 'Sun, 22 Nov 2026 08:04:00 GMT' };
    const findings = await examine(() => ({ ...WELL, headers }));
    expect(findings.get('Clock')).toMatchObject({ isWell: false, says: '240 s from Slack\u2019s' });
  });

  test('sees a signing secret that is none', async () => {
    const findings = await examine(() => WELL, { signingSecret: 'xoxb-secret-1' });
    const finding = findings.get('Slack signing secret');
    expect(finding?.isWell).toBe(false);
    expect(JSON.stringify(finding)).not.toContain('xoxb-secret-1');
  });

  test('opens a socket with the app token, where there is one', async () => {
    const findings = await examine(() => WELL, { appToken: 'xapp-1' });
    expect(findings.get('Slack socket')?.isWell).toBe(true);
    expect(findings.has('Slack signing secret')).toBe(false);
    expect(slack?.heard[1]).toMatchObject({
      path: '/api/apps.connections.open',
      authorization: 'Bearer xapp-1',
    });
  });

  test('says which scope the app token needs', async () => {
    const refused = { body: { ok: false, error: 'not_allowed_token_type' } };
    const findings = await examine(({ path }) => (path.endsWith('open') ? refused : WELL), {
      appToken: 'xapp-1',
    });
    expect(findings.get('Slack socket')?.remedy).toContain('connections:write');
  });

  test('says so where Slack is not reached', async () => {
    const findings = await examine(() => WELL, { apiUrl: 'http://127.0.0.1:1/api/' });
    expect(findings.get('Slack token')).toMatchObject({
      isWell: false,
      remedy: expect.stringContaining('proxy') as string,
    });
  });
});

describe('the doctor for Slack with many workspaces', () => {
  const oauth = {
    clientId: '1.2',
    clientSecret: 'client-secret-1',
    stateSecret: 'x'.repeat(32),
    tokenKeys: ['k1', 'k2'],
  };
  const examineMany = async (answer: Answer, workspaces: readonly string[] = []) => {
    slack = await startListener(() => answer);
    const apiUrl = `${slack.url}/api/`;
    const patient = { oauth, signingSecret: SECRET, apiUrl };
    const findings = await examineSlackOAuth(patient, { workspaces, now: () => NOW });
    return new Map(findings.map((finding) => [finding.name, finding]));
  };
  const refused = (error: string) => ({ ...WELL, body: { ok: false, error } });

  test('tries id and secret with a code that nobody was given', async () => {
    const findings = await examineMany(refused('invalid_code'));
    expect([...findings.values()].filter(({ isWell }) => !isWell)).toEqual([]);
    expect(findings.get('Slack client')?.says).toBe('known to Slack');
    expect(findings.get('Slack token key')?.says).toContain('2 keys');
    expect(findings.get('Slack workspaces')?.says).toContain('any may install');
    expect(slack?.heard).toMatchObject([{ path: '/api/oauth.v2.access' }]);
  });

  test('says which of the two is wrong, without showing it', async () => {
    const findings = await examineMany(refused('bad_client_secret'), ['T0000000001']);
    expect(findings.get('Slack client')).toMatchObject({
      isWell: false,
      remedy: expect.stringContaining('SLACK_CLIENT_SECRET') as string,
    });
    expect(findings.get('Slack workspaces')?.says).toBe('1 listed may install the app');
    expect(JSON.stringify([...findings])).not.toContain('client-secret-1');
  });
});
