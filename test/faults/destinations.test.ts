import {
  type Answer,
  askForTicket,
  countKinds,
  figure,
  OWN_WORDS,
  readiness,
  report,
  ticketsOf,
} from '../support/ask-for-tickets';
import { type Mood, type MoodyProxy, startMoodyProxy } from '../support/moody-proxy';
import {
  BOT,
  type EmulatedMessage,
  SIGNING_SECRET,
  type SlackEmulator,
  startSlackEmulator,
} from '../support/slack-emulator';
import { type Program, startProgram } from '../support/start-program';
import { startTeamsChannel, type TeamsChannel } from '../support/teams-channel';
import { teamsFixture } from '../support/teams-fixture';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { untilAtLast } from '../support/until';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a webhook secret for tests only';
const TEAMS_CHANNEL = '19:security@thread.tacv2';
/** Of each urgency, and so for each platform; the webhook is told of all. */
const TICKETS = 5;

let slack: SlackEmulator;
let teams: TeamsChannel;
let receiver: WebhookReceiver;
let proxies: {
  readonly slack: MoodyProxy;
  readonly teams: MoodyProxy;
  readonly webhook: MoodyProxy;
};
let folder: TempFolder;
let program: Program;
let experts: string;

beforeAll(async () => {
  [slack, teams, receiver] = await Promise.all([
    startSlackEmulator(),
    startTeamsChannel(),
    startWebhookReceiver(SECRET),
  ]);
  proxies = {
    slack: await startMoodyProxy(new URL(slack.apiUrl).origin, isSlackWriting),
    teams: await startMoodyProxy(new URL(teams.serviceUrl).origin, () => true),
    webhook: await startMoodyProxy(new URL(receiver.url).origin, () => true),
  };
  const created = await slack.call<{ channel: { id: string } }>(BOT.token, 'conversations.create', {
    name: 'mfa-experts',
  });
  experts = created.channel.id;
  folder = createTempFolder();
  program = await startProgram({
    HELPDESK_CONFIG: folder.write('helpdesk.config.yaml', configuration()),
    HELPDESK_WEBHOOK_SECRET: SECRET,
    SLACK_BOT_TOKEN: BOT.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: `${proxies.slack.url}/api/`,
    MicrosoftAppId: teams.credentials.appId,
    MicrosoftAppPassword: teams.credentials.appPassword ?? '',
    ...teams.credentials.authority,
  });
  await writeInTeams();
});

afterAll(async () => {
  await program.stop();
  await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
  await Promise.all([slack.stop(), teams.close(), receiver.close()]);
  folder.remove();
});

const isSlackWriting = (path: string): boolean => path.startsWith('/api/chat.');

const configuration = (): string =>
  [
    'hand-off:',
    `  default: slack:${experts}`,
    `  security: teams:${TEAMS_CHANNEL}`,
    `  webhook: ${proxies.webhook.url}/tickets`,
  ].join('\n');

/** Teams is met once, so that the bot knows where to write to. */
async function writeInTeams(): Promise<void> {
  const serviceUrl = `${proxies.teams.url}/`;
  const response = await fetch(`${program.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${teams.signToken({ serviceurl: serviceUrl })}`,
    },
    body: JSON.stringify(teamsFixture('personal-message', { serviceUrl })),
  });
  expect(response.status).toBeLessThan(300);
  await untilAtLast(() => teams.sent.length > 0);
}

const ask = (urgency: string): Promise<readonly Answer[]> =>
  Promise.all(
    Array.from({ length: TICKETS }, (_, index) =>
      askForTicket(program, `question ${index}`, { urgency }),
    ),
  );

/** The tickets told of, with those that were told of again. */
const told = {
  slack: async (): Promise<readonly string[]> => {
    const { messages } = await slack.call<{ messages: EmulatedMessage[] }>(
      BOT.token,
      'conversations.history',
      { channel: experts, limit: '500' },
    );
    return messages.flatMap((message) => ticketIn(JSON.stringify(message)));
  },
  teams: (): Promise<readonly string[]> =>
    Promise.resolve(teams.sent.flatMap(({ activity }) => ticketIn(JSON.stringify(activity)))),
  webhook: (): Promise<readonly string[]> =>
    Promise.resolve(receiver.received.map(({ ticket }) => ticket)),
};

const ticketIn = (text: string): readonly string[] => {
  const found = /MFA-[0-9A-Z]{6}/.exec(text)?.[0];
  return found === undefined ? [] : [found];
};

const countOf = (all: readonly string[], tickets: readonly string[]): number =>
  all.filter((ticket) => tickets.includes(ticket)).length;

describe('with every destination in trouble', () => {
  it.each<Mood>(['is-busy', 'fails', 'is-silent', 'hangs-up'])(
    'tickets are kept and said to be, and each destination is told of each once it takes them: %s',
    async (mood) => {
      for (const proxy of Object.values(proxies)) proxy.mood = mood;
      const [normal, urgent] = await Promise.all([ask('normal'), ask('security')]);
      const answers = [...normal, ...urgent];
      expect(countKinds(answers)).toEqual({ acknowledged: 2 * TICKETS, refused: 0, unclear: [] });

      await untilAtLast(() =>
        Object.values(proxies).every((proxy) => proxy.count(mood) >= TICKETS),
      );
      expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
      expect(await readiness(program)).toEqual([200]);
      expect(await figure(program, 'helpdesk_outbox_waiting')).toBe(4 * TICKETS);
      expect(await figure(program, 'helpdesk_outbox_oldest_seconds')).toBeGreaterThan(0);

      for (const proxy of Object.values(proxies)) proxy.mood = 'passes';
      await untilAtLast(async () => (await figure(program, 'helpdesk_outbox_waiting')) === 0);
      expect(await figure(program, 'helpdesk_outbox_dead')).toBe(0);
      const [inSlack, inTeams, byWebhook] = [
        countOf(await told.slack(), ticketsOf(normal)),
        countOf(await told.teams(), ticketsOf(urgent)),
        countOf(await told.webhook(), ticketsOf(answers)),
      ];
      report(`destinations: ${mood}`, {
        'tickets acknowledged': ticketsOf(answers).length,
        'messages in Slack': inSlack,
        'in Teams': inTeams,
        'events by webhook': byWebhook,
      });
      expect([inSlack, inTeams, byWebhook]).toEqual([TICKETS, TICKETS, 2 * TICKETS]);
      expect(program.output()).not.toContain(OWN_WORDS);
    },
    240_000,
  );
});
