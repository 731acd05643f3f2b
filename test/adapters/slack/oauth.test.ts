import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../../../src/core/message';
import { paragraph } from '../../../src/core/prose';
import { comeBack, installAt, visit } from '../../support/slack-install';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { createKeptLog } from '../../support/slack-log';
import {
  KIND,
  newTokenKey,
  type OAuthApp,
  type OAuthAppOptions,
  startOAuthApp,
  STATE_SECRET,
} from '../../support/slack-oauth-app';
import { waitFor } from '../../support/slack-wait-for';
import {
  CLIENT,
  codeOf,
  CONTOSO,
  FABRIKAM,
  LITWARE,
  type SlackOfMany,
  startSlackOfMany,
  type Tenant,
} from '../../support/slack-workspaces';
import { createTempFolder, type TempFolder } from '../../support/temp-folder';
import { until } from '../../support/until';

let folder: TempFolder;
let slack: SlackOfMany;
let app: OAuthApp;
let tokenKeys: readonly string[];

const begin = async (own: Partial<OAuthAppOptions> = {}) => {
  app = await startOAuthApp({ apiUrl: slack.apiUrl, folder: folder.path, tokenKeys, ...own });
};

beforeEach(async () => {
  folder = createTempFolder();
  tokenKeys = [newTokenKey()];
  slack = await startSlackOfMany([CONTOSO, FABRIKAM, LITWARE]);
});
afterEach(async () => {
  await app.stop();
  await slack.close();
  folder.remove();
});

const install = (tenant: Tenant) => installAt(app.url, codeOf(tenant));

let count = 0;
/** What a workspace sends when somebody writes to the app there. */
const messageIn = ({ team, enterprise, bot }: Tenant, event: object = {}) => {
  count += 1;
  const ids = { team_id: team?.id ?? null, enterprise_id: enterprise?.id ?? null };
  const authorizations = [
    { ...ids, user_id: bot, is_bot: true, is_enterprise_install: team === undefined },
  ];
  // Slack names the workspace of the person, also where the app is installed for the whole enterprise.
  const envelope = { ...ids, team_id: team?.id ?? 'T0000000031', authorizations };
  const changes = { client_msg_id: `message-${count}`, ...event };
  return slackEvent('message-im', changes, { event_id: `Ev${count}`, ...envelope });
};
const tokens = (method: string) => slack.calls(method).map(({ token }) => token);
const answered = (times: number) => until(() => slack.calls('chat.postMessage').length >= times);

describe('adding the app to a workspace', () => {
  beforeEach(() => begin());

  test('begins at a page that says what comes, and leads to Slack with the scopes', async () => {
    const { response, html, link } = await visit(`${app.url}/slack/install`);
    expect(response.status).toBe(200);
    expect(html).toContain('<h1>Add MFA Helpdesk to Slack</h1>');
    expect(link?.pathname).toBe('/oauth/v2/authorize');
    expect(Object.fromEntries(link?.searchParams ?? [])).toMatchObject({
      scope: 'chat:write,commands',
      client_id: CLIENT.clientId,
    });
    expect(response.headers.get('set-cookie')).toMatch(/Secure; HttpOnly; Path=\/; Max-Age=600/);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('is answered from then on, by the token of that workspace', async () => {
    const { response, html } = await install(CONTOSO);
    expect([response.status, html]).toEqual([200, expect.stringContaining('is in Contoso')]);
    await app.driver.event(messageIn(CONTOSO));
    await answered(1);
    expect(tokens('chat.postMessage')).toEqual([CONTOSO.token]);
  });

  test('a second workspace has its own token, and each is answered by its own', async () => {
    await install(CONTOSO);
    const { html } = await install(FABRIKAM);
    expect(html).toContain('is in Fabrikam &lt;&amp;&gt; Co');
    await app.driver.event(messageIn(FABRIKAM));
    await answered(1);
    await app.driver.event(messageIn(CONTOSO));
    await answered(2);
    expect(tokens('chat.postMessage')).toEqual([FABRIKAM.token, CONTOSO.token]);
  });

  test('an enterprise installs it once, for every workspace it gives access', async () => {
    const { html } = await install(LITWARE);
    expect(html).toContain(
      'https://litware.enterprise.slack.com/manage/organization/apps/profile/A0000000BB/workspaces/add',
    );
    await app.driver.event(messageIn(LITWARE));
    await answered(1);
    const [{ fields } = { fields: {} }] = slack.calls('chat.postMessage');
    expect(tokens('chat.postMessage')).toEqual([LITWARE.token]);
    expect(fields).toMatchObject({ text: 'Hello, E0000000003:U0000000001.' });
  });

  test('presses, commands and modals go by the same token', async () => {
    await install(FABRIKAM);
    const team = { id: 'T0000000002', domain: 'fabrikam' };
    await app.driver.press(slackFixture('block-actions-im', { team }));
    await answered(1);
    const fields = { type: 'shortcut', callback_id: 'mfa:ask', trigger_id: '1.2' };
    await app.driver.press({ ...fields, team, user: { id: 'U0000000001', team_id: team.id } });
    await until(() => slack.calls('views.open').length > 0);
    expect(tokens('views.open')).toEqual([FABRIKAM.token]);
    expect(tokens('chat.postMessage')).toEqual([FABRIKAM.token]);
  });

  test('a code that Slack does not know adds nothing, and says what to do', async () => {
    const { response, html } = await installAt(app.url, 'no-such-code');
    expect(response.status).toBe(502);
    expect(html).toContain('Nothing was kept.');
    expect(html).not.toContain('invalid_code');
  });

  test('whoever stops in between is told that nothing was added', async () => {
    const { html } = await comeBack(app.url, { error: 'access_denied' }, '');
    expect(html).toContain('MFA Helpdesk was not added');
  });
});

describe('the state that comes back from Slack', () => {
  beforeEach(() => begin());

  const code = codeOf(CONTOSO);
  const signed = (secret: string, at: number) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const content = { installOptions: { scopes: [] }, now: new Date(at).toJSON() };
    const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(content)}`;
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  const ELEVEN_MINUTES = 11 * 60 * 1000;
  const states = {
    forged: () => signed('another secret', Date.now()),
    expired: () => signed(STATE_SECRET, Date.now() - ELEVEN_MINUTES),
    absent: () => '',
  };
  const cookieOf = (state: string) => `slack-app-oauth-state=${state}`;

  test.each(Object.entries(states))('is refused when %s', async (_how, make) => {
    const state = make();
    const { response, html } = await comeBack(app.url, { code, state }, cookieOf(state));
    expect(response.status).toBe(400);
    expect(html).toContain('This link does not work any more');
    expect(slack.calls()).toEqual([]);
  });

  test('is refused in another browser than the one that began', async () => {
    const { link } = await visit(`${app.url}/slack/install`);
    const state = link?.searchParams.get('state') ?? '';
    const { response } = await comeBack(app.url, { code, state }, '');
    expect(response.status).toBe(400);
    expect(slack.calls()).toEqual([]);
  });

  test('is taken when it is signed, fresh and from this browser', async () => {
    const state = signed(STATE_SECRET, Date.now());
    const { response } = await comeBack(app.url, { code, state }, cookieOf(state));
    expect(response.status).toBe(200);
  });
});

describe('an allow-list', () => {
  const allow = { workspaces: ['T0000000001', 'E0000000003'], channels: [] };
  beforeEach(() => begin({ allow }));

  test('lets listed workspaces and enterprises install the app', async () => {
    expect((await install(CONTOSO)).response.status).toBe(200);
    expect((await install(LITWARE)).response.status).toBe(200);
  });

  test('refuses others, gives their token back to Slack and keeps nothing', async () => {
    const { response, html } = await install(FABRIKAM);
    expect(response.status).toBe(403);
    expect(html).toContain('add T0000000002 under');
    expect(tokens('auth.revoke')).toEqual([FABRIKAM.token]);
    expect(await app.store.readDocument(KIND, 'T0000000002')).toBeUndefined();
  });
});

describe('the end of an installation', () => {
  beforeEach(() => begin());

  const LATER = Math.floor(Date.now() / 1000) + 1_000;
  const told = (event: object, at = LATER) =>
    app.driver.event({
      type: 'event_callback',
      event_id: `Ev-end-${(count += 1)}`,
      event_time: at,
      team_id: 'T0000000001',
      event,
    });
  const gone = () =>
    until(async () => (await app.store.readDocument(KIND, 'T0000000001')) === undefined);
  const silence = async () => {
    await app.driver.event(messageIn(CONTOSO));
    await app.driver.event(messageIn(FABRIKAM));
    await answered(1);
    expect(tokens('chat.postMessage')).toEqual([FABRIKAM.token]);
  };

  test.each([
    ['the app was removed', { type: 'app_uninstalled' }],
    ['its token was revoked', { type: 'tokens_revoked', tokens: { bot: ['U00000000C1'] } }],
  ])('deletes its token when %s, and nobody there is answered', async (_what, event) => {
    await install(CONTOSO);
    await install(FABRIKAM);
    await told(event);
    await gone();
    await silence();
  });

  test('is not seen in the end of a person\u2019s own token, or in news from before it', async () => {
    await install(CONTOSO);
    await told({ type: 'tokens_revoked', tokens: { oauth: ['U0000000009'] } });
    await told({ type: 'app_uninstalled' }, 1_763_800_000);
    await app.driver.event(messageIn(CONTOSO));
    await answered(1);
    expect(await app.store.readDocument(KIND, 'T0000000001')).toBeDefined();
  });

  test('is told by Slack alone: an unsigned word changes nothing', async () => {
    await install(CONTOSO);
    const event = { type: 'event_callback', event_id: 'Ev-x', team_id: 'T0000000001' };
    const body = { ...event, event_time: LATER, event: { type: 'app_uninstalled' } };
    expect((await app.driver.event(body, { secret: 'forged' })).status).toBe(401);
    expect(await app.store.readDocument(KIND, 'T0000000001')).toBeDefined();
  });
});

describe('a token at rest', () => {
  const files = () =>
    readdirSync(folder.path)
      .map((name) => readFileSync(path.join(folder.path, name), 'latin1'))
      .join('');

  test('is nowhere in the files of the store, nor in the log', async () => {
    const log = createKeptLog();
    await begin({ logger: log.logger });
    await install(CONTOSO);
    await app.driver.event(messageIn(CONTOSO));
    await answered(1);
    expect(files()).toContain('T0000000001');
    for (const secret of [CONTOSO.token, CLIENT.clientSecret, codeOf(CONTOSO)]) {
      expect(files()).not.toContain(secret);
      expect(log.text()).not.toContain(secret);
    }
  });

  test('opens with any of the keys, and is encrypted with the first', async () => {
    await begin();
    await install(CONTOSO);
    await app.stop();
    const [old = ''] = tokenKeys;
    const fresh = newTokenKey();
    await begin({ tokenKeys: [fresh, old] });
    await app.driver.event(messageIn(CONTOSO));
    await answered(1);
    await install(CONTOSO);
    await app.stop();
    await begin({ tokenKeys: [fresh] });
    await app.driver.event(messageIn(CONTOSO));
    await answered(2);
  });

  test('with the wrong key the log says which workspace and what to do, and installing again mends it', async () => {
    await begin();
    await install(CONTOSO);
    await app.stop();
    const log = createKeptLog();
    await begin({ tokenKeys: [newTokenKey()], logger: log.logger });
    await app.driver.event(messageIn(CONTOSO));
    await until(() =>
      log.text().includes('SLACK_TOKEN_KEY does not open the token of T0000000001'),
    );
    await install(CONTOSO);
    await app.driver.event(messageIn(CONTOSO));
    await answered(1);
  });

  test('is bound to its workspace: another\u2019s in its place opens nothing', async () => {
    const log = createKeptLog();
    await begin({ logger: log.logger });
    await install(CONTOSO);
    await install(FABRIKAM);
    const other = await app.store.readDocument(KIND, 'T0000000002');
    await app.store.writeDocument(KIND, 'T0000000001', other ?? '');
    await app.driver.event(messageIn(CONTOSO));
    const isRefused = () => log.text().includes('does not open the token of T0000000001');
    await until(() => isRefused() || slack.calls('chat.postMessage').length > 0);
    expect([isRefused(), slack.calls('chat.postMessage')]).toEqual([true, []]);
  });
});

describe('what is told unasked', () => {
  beforeEach(async () => {
    await begin();
    await install(CONTOSO);
    await install(FABRIKAM);
  });

  const reply = { decision: 'hand-off', answerId: 'a1', parts: [] } as const;
  const words = { kind: 'prose', body: [paragraph('Your ticket was answered.')] } as const;
  const deliver = (to: Parameters<NonNullable<OAuthApp['adapter']['deliver']>>[0]['to']) =>
    app.adapter.deliver?.({ id: 'n1', to, reply: { ...reply, parts: [words] } });

  test('goes to a channel by the token of the workspace named before it', async () => {
    await deliver({ kind: 'channel', platform: 'slack', channel: 'T0000000002/C0EXPERTS' });
    const [call] = slack.calls('chat.postMessage');
    expect(call).toMatchObject({ token: FABRIKAM.token, fields: { channel: 'C0EXPERTS' } });
  });

  test('goes to a person by the token of where they asked', async () => {
    const conversation = 'T0000000001:D0000000001';
    const person = 'T0000000001:U0000000001';
    await deliver({ kind: 'person', platform: 'slack', person, conversation });
    expect(tokens('chat.postMessage')).toEqual([CONTOSO.token]);
  });

  test('is given up with the remedy where the app is not installed', async () => {
    const to = { kind: 'channel', platform: 'slack', channel: 'T0000000009/C1' } as const;
    await expect(deliver(to)).rejects.toMatchObject({
      message:
        'The app is not installed in T0000000009. Install it at /slack/install, or write the channel with the enterprise (E…) where it is installed for all of it.',
      advice: { isPermanent: true },
    });
  });
});

describe('user groups', () => {
  test('are asked for with the workspace, where the installation is for an enterprise', async () => {
    const messages: Message[] = [];
    await begin({
      groups: ['S0000000001'],
      handle: (message) => {
        messages.push(message);
        return Promise.resolve({ decision: 'answer', answerId: 'a1', parts: [] });
      },
    });
    await install(LITWARE);
    await app.driver.event(messageIn(LITWARE));
    await waitFor(() => messages[0]);
    expect(slack.calls('usergroups.users.list')).toMatchObject([
      { token: LITWARE.token, fields: { usergroup: 'S0000000001', team_id: 'T0000000031' } },
    ]);
  });
});
