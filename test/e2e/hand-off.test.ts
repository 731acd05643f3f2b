import path from 'node:path';
import { createSlackDriver, type SlackDriver } from '../support/slack-driver';
import {
  BOT,
  type EmulatedMessage,
  SIGNING_SECRET,
  type SlackEmulator,
  startSlackEmulator,
} from '../support/slack-emulator';
import { slackFixture } from '../support/slack-fixture';
import { waitFor } from '../support/slack-wait-for';
import { type Program, startProgram } from '../support/start-program';
import { readableText } from '../support/teams-card-walk';
import { startTeamsChannel, type TeamsChannel } from '../support/teams-channel';
import { teamsFixture } from '../support/teams-fixture';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

const EXPERT = 'U0000000001';

let slack: SlackEmulator;
let teams: TeamsChannel;
let folder: TempFolder;
let program: Program;
let driver: SlackDriver;
let experts: string;

beforeAll(async () => {
  [slack, teams] = await Promise.all([startSlackEmulator(), startTeamsChannel()]);
  const created = await slack.call<{ channel: { id: string } }>(BOT.token, 'conversations.create', {
    name: 'mfa-experts',
  });
  experts = created.channel.id;
  folder = createTempFolder();
  folder.write(
    'helpdesk.config.yaml',
    `hand-off:\n  default: slack:${experts}\nroles:\n  experts: [${EXPERT}]\n`,
  );
  program = await startProgram({
    HELPDESK_CONFIG: path.join(folder.path, 'helpdesk.config.yaml'),
    SLACK_BOT_TOKEN: BOT.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    MicrosoftAppId: teams.credentials.appId,
    MicrosoftAppPassword: teams.credentials.appPassword ?? '',
    ...teams.credentials.authority,
  });
  driver = createSlackDriver(`${program.url}/slack/events`, SIGNING_SECRET);
});

afterAll(async () => {
  await Promise.all([slack.stop(), teams.close(), program.stop()]);
  folder.remove();
});

let invokes = 0;

/** Presses a button of a card in Teams; gives what the client shows then. */
async function pressInTeams(data: object): Promise<string> {
  invokes += 1;
  const action = { type: 'Action.Execute', verb: 'form', data };
  const response = await fetch(`${program.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${teams.signToken()}` },
    body: JSON.stringify(
      teamsFixture('card-execute', {
        id: `f:invoke-${invokes}`,
        serviceUrl: teams.serviceUrl,
        value: { action, trigger: 'manual' },
      }),
    ),
  });
  expect(response.status).toBe(200);
  const told = teams.sent.map(({ activity }) => readableText(activity.attachments?.[0]?.content));
  return [readableText(((await response.json()) as { value?: unknown }).value), ...told].join('\n');
}

const inExpertsChannel = (words: string): Promise<EmulatedMessage> =>
  waitFor(async () => {
    const { messages } = await slack.call<{ messages: EmulatedMessage[] }>(
      BOT.token,
      'conversations.history',
      { channel: experts },
    );
    return messages.find((message) => JSON.stringify(message).includes(words));
  });

let presses = 0;

/** Sends a ticket's form in Slack, as an expert or somebody else. */
function sendInSlack(choice: string, values: Readonly<Record<string, string>>, user = EXPERT) {
  presses += 1;
  const state = Object.entries(values).map(([id, value]) => [id, { 'mfa:field': { value } }]);
  return driver.press({
    ...(slackFixture('block-actions-thread') as object),
    user: { id: user, team_id: 'T0000000001', name: user },
    channel: { id: experts, name: 'mfa-experts' },
    state: { values: Object.fromEntries(state) as object },
    actions: [
      {
        action_id: 'mfa:form',
        block_id: 'b1',
        type: 'button',
        text: { type: 'plain_text', text: 'Send' },
        value: choice,
        action_ts: `1763800090.00000${presses}`,
      },
    ],
  });
}

const inTeams = (words: string) =>
  waitFor(() => teams.sent.find(({ activity }) => JSON.stringify(activity).includes(words)));

describe('a question asked in Teams, with experts in Slack', () => {
  it('reaches the experts, is answered by them, and the answer comes where it was asked', async () => {
    const shown = await pressInTeams({
      form: true,
      choice: 'ask-person:normal',
      'field-question': 'My new phone gets no prompt',
    });
    const ticket = /MFA-[0-9A-Z]{6}/.exec(shown)?.[0] ?? '';
    expect(ticket).not.toBe('');
    await inExpertsChannel('My new phone gets no prompt');

    expect(
      (await sendInSlack(`ticket:reply:${ticket}`, { text: 'Not mine' }, 'U0STRANGER')).status,
    ).toBe(200);
    await sendInSlack(`ticket:reply:${ticket}`, { text: 'Open the app once, then try again' });
    const { path: where, activity } = await inTeams('Open the app once, then try again');
    expect(where).toContain(encodeURIComponent('a:1XyZpersonalConversation0123456789'));
    expect(readableText(activity.attachments?.[0]?.content)).toContain(ticket);

    const added = await pressInTeams({
      form: true,
      choice: `ticket:add:${ticket}`,
      'field-text': 'That helped, thank you',
    });
    expect(added).toContain(`Added to ${ticket}`);
    await inExpertsChannel(ticket);

    const cause = { cause: 'answered-in-knowledge', text: 'The app had to be opened once' };
    await sendInSlack(`ticket:resolve:${ticket}`, cause);
    await inTeams('The app had to be opened once');
    expect(JSON.stringify(teams.sent)).not.toContain('Not mine');
  });
});
