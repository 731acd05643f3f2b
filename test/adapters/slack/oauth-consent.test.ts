import { ANA, type EmulatedMessage, startSlackEmulator } from '../../support/slack-emulator';
import { slackEvent } from '../../support/slack-fixture';
import { visit } from '../../support/slack-install';
import { newTokenKey, startOAuthApp } from '../../support/slack-oauth-app';
import { waitFor } from '../../support/slack-wait-for';
import { createTempFolder } from '../../support/temp-folder';

describe('the whole way through Slack\u2019s consent page', () => {
  test('ends with a bot that answers in the channel it was asked in', async () => {
    const slack = await startSlackEmulator();
    const folder = createTempFolder();
    const app = await startOAuthApp({
      apiUrl: slack.apiUrl,
      folder: folder.path,
      tokenKeys: [newTokenKey()],
      clientId: '1.2',
      clientSecret: 'client-secret',
    });
    const { link, cookie } = await visit(`${app.url}/slack/install`);
    expect((await visit(link?.href ?? '')).html).toContain('MFA Helpdesk');
    const { user_id: ana, team_id: team } = await slack.call<Record<string, string>>(
      ANA.token,
      'auth.test',
      {},
    );
    const consent = await fetch(new URL('/oauth/v2/authorize/callback', slack.apiUrl), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        ...Object.fromEntries(link?.searchParams ?? []),
        user_id: ana ?? '',
        redirect_uri: `${app.url}/slack/oauth_redirect`,
      }),
    });
    const { response, html } = await visit(consent.headers.get('location') ?? '', cookie);
    expect([response.status, html]).toEqual([200, expect.stringContaining('is in Example')]);

    const { channels } = await slack.call<{ channels: { id: string; name: string }[] }>(
      ANA.token,
      'conversations.list',
      {},
    );
    const channel = channels.find(({ name }) => name === 'help')?.id ?? '';
    const posted = await slack.call<{ ts: string }>(ANA.token, 'chat.postMessage', {
      channel,
      text: 'hello',
    });
    const authorizations = [{ team_id: team, enterprise_id: null, is_bot: true, user_id: 'U1' }];
    const changes = { channel, user: ana, ts: posted.ts };
    await app.driver.event(slackEvent('app-mention', changes, { team_id: team, authorizations }));
    const reply = await waitFor(async () => {
      const { messages } = await slack.call<{ messages: EmulatedMessage[] }>(
        ANA.token,
        'conversations.replies',
        { channel, ts: posted.ts },
      );
      return messages.find(({ text }) => text === `Hello, ${team}:${ana}.`);
    });
    expect(reply.thread_ts).toBe(posted.ts);
    await app.stop();
    await slack.stop();
    folder.remove();
  });
});
