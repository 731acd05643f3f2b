import path from 'node:path';
import { createSlackDriver } from '../support/slack-driver';
import { SIGNING_SECRET } from '../support/slack-emulator';
import { slackEvent } from '../support/slack-fixture';
import { installAt, visit } from '../support/slack-install';
import { newTokenKey, STATE_SECRET } from '../support/slack-oauth-app';
import { CLIENT, codeOf, FABRIKAM, startSlackOfMany } from '../support/slack-workspaces';
import { startProgram } from '../support/start-program';
import { createTempFolder } from '../support/temp-folder';
import { until } from '../support/until';

describe('the whole program, for many workspaces', () => {
  it('is installed by one, asks it for the scopes of the manifest, and answers it', async () => {
    const slack = await startSlackOfMany([FABRIKAM]);
    const folder = createTempFolder();
    folder.write('helpdesk.config.yaml', `slack: { workspaces: [${FABRIKAM.team?.id}] }\n`);
    const program = await startProgram({
      SLACK_CLIENT_ID: CLIENT.clientId,
      SLACK_CLIENT_SECRET: CLIENT.clientSecret,
      SLACK_STATE_SECRET: STATE_SECRET,
      SLACK_TOKEN_KEY: newTokenKey(),
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      HELPDESK_CONFIG: path.join(folder.path, 'helpdesk.config.yaml'),
    });
    const { link } = await visit(`${program.url}/slack/install`);
    expect(link?.searchParams.get('scope')).toContain('app_mentions:read,channels:history');
    const { response } = await installAt(program.url, codeOf(FABRIKAM));
    expect(response.status).toBe(200);
    const authorizations = [{ team_id: FABRIKAM.team?.id, is_bot: true, user_id: FABRIKAM.bot }];
    const envelope = { team_id: FABRIKAM.team?.id, authorizations };
    const driver = createSlackDriver(`${program.url}/slack/events`, SIGNING_SECRET);
    await driver.event(slackEvent('message-im', {}, envelope));
    await until(() => slack.calls('chat.postMessage').length > 0);
    const [answer] = slack.calls('chat.postMessage');
    expect(answer).toMatchObject({ token: FABRIKAM.token });
    expect(answer?.fields.text).toContain('The text message');
    expect(program.output()).not.toContain(FABRIKAM.token);
    await program.stop();
    await slack.close();
    folder.remove();
  });
});
