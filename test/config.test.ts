import path from 'node:path';
import { readConfig } from '../src/config';
import { UsageError } from '../src/errors';
import { createTempFolder, type TempFolder } from './support/temp-folder';

let folder: TempFolder;
beforeEach(() => {
  folder = createTempFolder();
});
afterEach(() => folder.remove());

const read = (env: Readonly<Record<string, string>> = {}) => readConfig({ env, cwd: folder.path });

function refusal(env: Readonly<Record<string, string>> = {}): string {
  try {
    read(env);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  return 'not refused';
}

const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'c',
  SLACK_STATE_SECRET: 'x'.repeat(32),
  SLACK_TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
  SLACK_SIGNING_SECRET: 's',
};

describe('the configuration', () => {
  it('needs nothing: it stays on this machine, with the try-out page on and every platform off', () => {
    expect(read()).toMatchObject({ host: '127.0.0.1', port: 3978, tryOut: true, logLevel: 'info' });
    expect(read()).not.toHaveProperty('slack');
    expect(read()).not.toHaveProperty('teams');
  });

  it('takes an organisation and its helpdesk from the file', () => {
    folder.write(
      'helpdesk.config.yaml',
      'helpdesk:\n  phone: "4711"\norganisation: { name: Contoso }\ntry-out: false\n',
    );
    expect(read()).toMatchObject({
      helpdesk: { phone: '4711' },
      organisation: { name: 'Contoso' },
      tryOut: false,
    });
  });

  it('takes Slack by signing secret, or by app token for Socket Mode', () => {
    expect(read({ SLACK_BOT_TOKEN: 'xoxb', SLACK_SIGNING_SECRET: 's' }).slack).toEqual({
      botToken: 'xoxb',
      signingSecret: 's',
    });
    expect(read({ SLACK_BOT_TOKEN: 'xoxb', SLACK_APP_TOKEN: 'xapp' }).slack).toEqual({
      botToken: 'xoxb',
      appToken: 'xapp',
    });
  });

  it('takes Slack for many workspaces by OAuth, with several keys', () => {
    const keys = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((key) => key.toString('base64'));
    folder.write('helpdesk.config.yaml', 'slack: { workspaces: [T0000000001] }\n');
    const { slack } = read({ ...OAUTH, SLACK_TOKEN_KEY: keys.join(', ') });
    expect(slack).toEqual({
      signingSecret: 's',
      oauth: { clientId: '1.2', clientSecret: 'c', stateSecret: 'x'.repeat(32), tokenKeys: keys },
    });
  });

  it('wants to know which Slack workspaces may install the app, or that any may', () => {
    expect(refusal(OAUTH)).toMatch(/^SLACK_CLIENT_ID is set, but slack: workspaces .* List them/);
    folder.write('helpdesk.config.yaml', 'slack: { workspaces: any }\n');
    expect(read(OAUTH).slackAllows).toMatchObject({ workspaces: [], isForAnyWorkspace: true });
    folder.write('helpdesk.config.yaml', 'slack: { workspaces: everybody }\n');
    expect(refusal(OAUTH)).toMatch(/slack\.workspaces: write a list of workspaces, T…/);
  });

  it('wants to know the workspace of a Slack channel where there are many', () => {
    folder.write('helpdesk.config.yaml', 'hand-off: { default: "slack:C0123456789" }\n');
    expect(refusal(OAUTH)).toMatch(
      /Write it with the workspace, slack:T0123456789\/C0123456789, or with the enterprise /,
    );
    folder.write(
      'helpdesk.config.yaml',
      'hand-off: { default: "slack:T0123456789/C0123456789" }\nslack: { workspaces: any }\n',
    );
    expect(read(OAUTH).handOff.default?.channel).toBe('T0123456789/C0123456789');
  });

  it('takes Teams with a secret, or without one as a managed identity', () => {
    expect(read({ MicrosoftAppId: 'id', MicrosoftAppPassword: 'p' }).teams).toMatchObject({
      appType: 'MultiTenant',
    });
    const identity = {
      MicrosoftAppId: 'id',
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: 't',
    };
    expect(read(identity).teams).toMatchObject({ appType: 'UserAssignedMSI', tenantId: 't' });
  });

  it('take a certificate in the place of a password, its key in one line', () => {
    const certificate = {
      MicrosoftAppId: 'id',
      CertificateThumbprint: 'A1:B2 ',
      CertificatePrivateKey: '-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----',
    };
    expect(read(certificate).teams?.certificate).toEqual({
      thumbprint: 'A1B2',
      privateKey: '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----',
    });
  });

  it('treats a key that is set to nothing as not set', () => {
    expect(read({ SLACK_BOT_TOKEN: '', MicrosoftAppId: '' })).not.toHaveProperty('slack');
  });

  it('keeps its data in a file under the working directory, or where it is told', () => {
    const file = (...parts: readonly string[]) => path.join(folder.path, ...parts);
    expect(read().store).toEqual({ kind: 'sqlite', file: file('data', 'helpdesk.sqlite') });
    expect(read({ HELPDESK_DATA: './kept', DATABASE_URL: '' }).store).toEqual({
      kind: 'sqlite',
      file: file('kept', 'helpdesk.sqlite'),
    });
    const url = 'postgresql://bot:p%40ss@db.example:5432/helpdesk?sslmode=verify-full';
    expect(read({ DATABASE_URL: url, HELPDESK_DATA: 'x' }).store).toEqual({
      kind: 'postgres',
      url,
    });
  });

  it.each([
    ['another database', 'mysql://u:hidden@h/d', 'DATABASE_URL does not begin with postgres://'],
    ['no address at all', 'hidden', 'DATABASE_URL does not begin with postgres://'],
    ['a password that is not encoded', 'postgres://u:hid#den@h/d', 'DATABASE_URL is not an addr'],
    ['no database', 'postgres://u:hidden@h', 'DATABASE_URL names no database'],
  ])('refuses a DATABASE_URL with %s, without showing it', (_what, DATABASE_URL, message) => {
    expect(refusal({ DATABASE_URL })).toContain(message);
    expect(refusal({ DATABASE_URL })).toContain('postgres://user:password@host:5432/database');
    expect(refusal({ DATABASE_URL })).not.toMatch(/hid#?den/);
  });

  it('never serves the try-out page on an address that others can reach', () => {
    expect(read({ HOST: '0.0.0.0', SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 's' }).tryOut).toBe(
      false,
    );
  });

  const OIDC = {
    CONSOLE_OIDC_ISSUER: 'https://login.example/tenant/v2.0',
    CONSOLE_OIDC_CLIENT_ID: 'console',
    CONSOLE_OIDC_CLIENT_SECRET: 'hidden',
  };
  const SLACK = { SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 's' };

  it('opens the console by a link on this machine, and not at all where others can reach it', () => {
    expect(read().console).toEqual({ kind: 'link' });
    expect(read({ CONSOLE_OIDC_ISSUER: '' }).console).toEqual({ kind: 'link' });
    expect(read({ HOST: '0.0.0.0', ...SLACK }).console).toEqual({ kind: 'off' });
  });

  it('opens the console by OpenID Connect, where the names of our roles are the values of the claim', () => {
    folder.write('helpdesk.config.yaml', 'console:\n  url: https://helpdesk.contoso.com/\n');
    expect(read({ HOST: '0.0.0.0', ...SLACK, ...OIDC }).console).toEqual({
      kind: 'oidc',
      url: 'https://helpdesk.contoso.com',
      issuer: OIDC.CONSOLE_OIDC_ISSUER,
      clientId: 'console',
      clientSecret: 'hidden',
      rolesClaim: 'roles',
      roles: { viewer: ['viewer'], editor: ['editor'], expert: ['expert'], admin: ['admin'] },
    });
  });

  it('gives no role of the console that the file does not list, once it lists any', () => {
    folder.write(
      'helpdesk.config.yaml',
      'console: { url: "http://127.0.0.1:3978", roles-claim: groups, roles: { admin: [IT] } }\n',
    );
    expect(read(OIDC).console).toMatchObject({
      url: 'http://127.0.0.1:3978',
      rolesClaim: 'groups',
      roles: { viewer: [], editor: [], expert: [], admin: ['IT'] },
    });
  });

  it.each(['http://login.example', 'ftp://localhost', 'login.example'])(
    'refuses %s as issuer of the console',
    (CONSOLE_OIDC_ISSUER) => {
      folder.write('helpdesk.config.yaml', 'console: { url: https://helpdesk.contoso.com }\n');
      expect(refusal({ ...OIDC, CONSOLE_OIDC_ISSUER })).toMatch(
        /^CONSOLE_OIDC_ISSUER is not an address that starts with https:\/\/\. Set it/,
      );
    },
  );

  it.each([
    [
      'half of the sign-in to the console',
      { CONSOLE_OIDC_ISSUER: 'https://login.example' },
      /^CONSOLE_OIDC_CLIENT_ID is missing, while CONSOLE_OIDC_ISSUER is set\. Set it/,
    ],
    [
      'a sign-in to the console without its address',
      OIDC,
      /^console: url is missing in helpdesk\.config\.yaml, while CONSOLE_OIDC_ISSUER is set\. Write/,
    ],
    [
      'half of Slack',
      { SLACK_SIGNING_SECRET: 's' },
      /^SLACK_BOT_TOKEN is missing, while SLACK_SIGNING_SECRET is set\. Set it/,
    ],
    [
      'the other half of Slack',
      { SLACK_BOT_TOKEN: 'x' },
      /^SLACK_SIGNING_SECRET is missing, while SLACK_BOT_TOKEN is set\. Set it/,
    ],
    [
      'a part of what OAuth needs',
      { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_SIGNING_SECRET: 's' },
      /^SLACK_STATE_SECRET and SLACK_TOKEN_KEY are missing, while SLACK_CLIENT_ID is set\. Set SLACK_STATE_SECRET to a long random value: openssl rand -hex 32; SLACK_TOKEN_KEY to 32 random/,
    ],
    [
      'OAuth beside a token',
      { ...OAUTH, SLACK_BOT_TOKEN: 'xoxb' },
      /^SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set\. Keep SLACK_BOT_TOKEN for one workspace/,
    ],
    [
      'OAuth in Socket Mode',
      { ...OAUTH, SLACK_APP_TOKEN: 'xapp' },
      /^SLACK_APP_TOKEN and SLACK_CLIENT_ID are both set\. Take SLACK_APP_TOKEN away/,
    ],
    [
      'a state secret that could be guessed',
      { ...OAUTH, SLACK_STATE_SECRET: 'short' },
      /^SLACK_STATE_SECRET is shorter than 32 characters/,
    ],
    [
      'a token key that is none',
      { ...OAUTH, SLACK_TOKEN_KEY: `${OAUTH.SLACK_TOKEN_KEY},c2hvcnQ=` },
      /^SLACK_TOKEN_KEY, number 2 of its keys, is not 32 bytes in base64\. Make one with: openssl rand -base64 32/,
    ],
    [
      'half of Teams',
      { MicrosoftAppId: 'id' },
      /^MicrosoftAppPassword is missing, while MicrosoftAppId is set\. Set it/,
    ],
    [
      'half a certificate of Teams',
      { MicrosoftAppId: 'i', CertificatePrivateKey: '-----BEGIN PRIVATE KEY-----' },
      /^CertificateThumbprint is missing, while CertificatePrivateKey is set/,
    ],
    [
      'the other half of a certificate of Teams',
      { MicrosoftAppId: 'i', CertificateThumbprint: 'A1' },
      /^CertificatePrivateKey is missing\. Set it to the private key in PEM/,
    ],
    ['the other half of Teams', { MicrosoftAppPassword: 'p' }, /^MicrosoftAppId is missing/],
    [
      'a single tenant without its id',
      { MicrosoftAppId: 'i', MicrosoftAppPassword: 'p', MicrosoftAppType: 'SingleTenant' },
      /^MicrosoftAppTenantId is missing/,
    ],
    [
      'an unknown app type',
      { MicrosoftAppId: 'i', MicrosoftAppType: 'Magic' },
      /^MicrosoftAppType is Magic\. Use one of/,
    ],
    [
      'a key in another spelling',
      { MICROSOFT_APP_ID: 'i' },
      /^MICROSOFT_APP_ID is not a key I know\. Did you mean MicrosoftAppId\?/,
    ],
    ['a port that is none', { PORT: '80a' }, /^PORT is "80a"/],
    ['a port too high', { PORT: '70000' }, /^PORT is "70000"/],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"/],
    [
      'an open address without credentials',
      { HOST: '0.0.0.0' },
      /^HOST is 0\.0\.0\.0, which others can reach/,
    ],
    [
      'a configuration file that is not there',
      { HELPDESK_CONFIG: 'gone.yaml' },
      /^HELPDESK_CONFIG names gone\.yaml/,
    ],
    [
      'an emulator address that is none',
      { SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 's', SLACK_API_URL: 'nowhere' },
      /^SLACK_API_URL is not an address/,
    ],
  ])('refuses %s, naming the key and the remedy', (_what, env, message) => {
    expect(refusal(env)).toMatch(message);
  });

  it.each([
    [
      'an unknown key',
      'helpdesk:\n  fax: "1"\n',
      'helpdesk.config.yaml:2: helpdesk.fax: is not a key I know',
    ],
    [
      'an address without https',
      'helpdesk:\n  phone: "1"\n  url: http://x.example\n',
      'helpdesk.config.yaml:3: helpdesk.url: write an address',
    ],
    [
      'a console address without https',
      'console:\n  url: http://helpdesk.contoso.com\n',
      'helpdesk.config.yaml:2: console.url: write an address that starts with https://; http:// goes to this machine only',
    ],
    [
      'a console address with a path',
      'console:\n  url: https://helpdesk.contoso.com/console\n',
      'helpdesk.config.yaml:2: console.url: write an address without a path',
    ],
    [
      'a role the console does not have',
      'console:\n  roles:\n    owner: [IT]\n',
      'helpdesk.config.yaml:3: console.roles.owner: is not a key I know',
    ],
    ['broken YAML', 'helpdesk: [\n', 'helpdesk.config.yaml:2: not valid YAML'],
  ])('refuses a file with %s, naming the line', (_what, text, message) => {
    folder.write('helpdesk.config.yaml', text);
    expect(refusal()).toContain(message);
  });
});
