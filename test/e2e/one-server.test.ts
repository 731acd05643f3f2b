import { createSlackDriver, type SlackDriver } from '../support/slack-driver';
import {
  ANA,
  BOT,
  type EmulatedMessage,
  SIGNING_SECRET,
  type SlackEmulator,
  startSlackEmulator,
} from '../support/slack-emulator';
import { slackFixture } from '../support/slack-fixture';
import { type Listener, startListener } from '../support/slack-listener';
import { waitFor } from '../support/slack-wait-for';
import { type Program, startProgram } from '../support/start-program';
import { readableText } from '../support/teams-card-walk';
import { startTeamsChannel, type TeamsChannel } from '../support/teams-channel';
import { teamsFixture } from '../support/teams-fixture';

let slack: SlackEmulator;
let teams: TeamsChannel;
let hooks: Listener;
let program: Program;
let driver: SlackDriver;

beforeAll(async () => {
  [slack, teams, hooks] = await Promise.all([
    startSlackEmulator(),
    startTeamsChannel(),
    startListener(),
  ]);
  program = await startProgram({
    SLACK_BOT_TOKEN: BOT.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    MicrosoftAppId: teams.credentials.appId,
    MicrosoftAppPassword: teams.credentials.appPassword ?? '',
    ...teams.credentials.authority,
  });
  await slack.subscribe(`${program.url}/slack/events`);
  driver = createSlackDriver(`${program.url}/slack/events`, SIGNING_SECRET);
});

afterAll(async () => {
  await Promise.all([slack.stop(), teams.close(), hooks.close(), program.stop()]);
});

const ask = (body: object) =>
  fetch(`${program.url}/api/try-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ session: 'a1b2c3d4-e5f6-4a1b-8c2d-000000000001', ...body }),
  });

describe('one server with the shipped knowledge', () => {
  it('answers /mfa with a code, to the person who asked alone', async () => {
    const before = hooks.heard.length;
    const response = await driver.command({
      ...(slackFixture('slash-command') as Record<string, string>),
      text: 'BecAccessDenied',
      response_url: `${hooks.url}/respond`,
    });
    expect(response.status).toBe(200);
    const heard = await waitFor(() => hooks.heard[before]);
    const message = JSON.parse(heard.body) as { response_type: string; text: string };
    expect(message.response_type).toBe('ephemeral');
    expect(message.text).toContain('cloud directory');
  });

  it('answers a direct message in Slack', async () => {
    const { channel } = await slack.call<{ channel: { id: string } }>(
      ANA.token,
      'conversations.open',
      { users: BOT.user },
    );
    const id = channel.id;
    await slack.call(ANA.token, 'chat.postMessage', {
      channel: id,
      text: "I'm not getting my SMS code",
    });
    const answer = await waitFor(async () => {
      const { messages } = await slack.call<{ messages: EmulatedMessage[] }>(
        BOT.token,
        'conversations.history',
        { channel: id },
      );
      return messages.find(({ text }) => text.includes('2027-02-01'));
    });
    expect(answer.blocks?.length).toBeGreaterThan(2);
  });

  it('answers a Teams activity with a valid token, by an Adaptive Card', async () => {
    const before = teams.sent.length;
    const response = await fetch(`${program.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${teams.signToken()}` },
      body: JSON.stringify(
        teamsFixture('personal-message', {
          serviceUrl: teams.serviceUrl,
          text: 'what is BecAccessDenied',
        }),
      ),
    });
    expect(response.status).toBe(200);
    const reply = await waitFor(() =>
      teams.sent.slice(before).find(({ activity }) => activity.type === 'message'),
    );
    const card = reply.activity.attachments?.[0];
    expect(card?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(readableText(card?.content)).toContain('BecAccessDenied');
  });

  it('answers on the try-out page at the same time', async () => {
    const page = await fetch(`${program.url}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    const { card } = (await (
      await ask({ text: 'what is BecAccessDenied', audience: 'admin' })
    ).json()) as { card: unknown };
    expect(readableText(card)).toContain('Entra Connect');
  });

  it('refuses a bad signature, a missing token and a foreign token with 401, and does nothing', async () => {
    const sentBefore = [hooks.heard.length, teams.sent.length];
    const command = {
      ...(slackFixture('slash-command') as Record<string, string>),
      response_url: `${hooks.url}/respond`,
    };
    const statuses = await Promise.all([
      driver.command(command, { secret: 'wrong' }),
      driver.command(command, { secondsOff: -600 }),
      fetch(`${program.url}/api/messages`, { method: 'POST', body: '{}' }),
      fetch(`${program.url}/api/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${teams.signToken({ aud: 'somebody-else' })}` },
        body: JSON.stringify(teamsFixture('personal-message', { serviceUrl: teams.serviceUrl })),
      }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    await ask({ text: 'hello' });
    expect([hooks.heard.length, teams.sent.length]).toEqual(sentBefore);
  });

  it('answers malformed JSON with 400 and a body over the limit with 413, on every platform', async () => {
    const token = { authorization: `Bearer ${teams.signToken()}` };
    const post = (path: string, body: string, headers: Record<string, string> = {}) =>
      fetch(program.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const large = JSON.stringify({ text: 'x'.repeat(2 ** 21) });
    const statuses = await Promise.all([
      driver.json('{"type":'),
      post('/api/messages', '{"type":', token),
      post('/api/try-out', '{"text":'),
      driver.json(large),
      post('/api/messages', large, token),
      post('/api/try-out', large),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([400, 400, 400, 413, 413, 413]);
  });

  it('acknowledges an event it does not know, and ignores it', async () => {
    const before = teams.sent.length;
    const unknown = {
      type: 'event_callback',
      event_id: 'Ev1',
      event: { type: 'tea_time' },
      team_id: 'T1',
      api_app_id: BOT.appId,
    };
    expect((await driver.event(unknown)).status).toBe(200);
    const response = await fetch(`${program.url}/api/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${teams.signToken()}` },
      body: JSON.stringify(
        teamsFixture('personal-message', { type: 'teaTime', serviceUrl: teams.serviceUrl }),
      ),
    });
    expect(response.status).toBe(200);
    expect(teams.sent.length).toBe(before);
  });

  it('is ready, says what is on, and logs nobody\u2019s words', async () => {
    await ask({ text: 'my password is Elbe-Ufer.31 and I am ana@contoso.com' });
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    expect(program.output()).toMatch(/Slack {6}on/);
    expect(program.output()).toMatch(/Teams {6}on/);
    expect(program.output()).not.toMatch(/Elbe-Ufer|ana@contoso|SMS code/);
  });

  it('stops on SIGTERM with exit code 0', async () => {
    const other = await startProgram();
    expect(other.output()).toMatch(/Slack {6}off {2}set SLACK_BOT_TOKEN/);
    expect(other.output()).toMatch(/Teams {6}off {2}set MicrosoftAppId/);
    expect(await other.stop()).toBe(0);
  });
});
