/**
 * How many signed activities a second the Teams adapter answers, and how long each takes from the request until its reply
 * was taken by the connector, beside a bare botbuilder + restify bot that echoes. Each bot is a process of its own; they
 * take turns, so that a machine that gets slower gets slower for all. `npm run bench:teams`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startTeamsChannel, type TeamsChannel } from '../test/support/teams-channel';
import { teamsFixture } from '../test/support/teams-fixture';

const KINDS = ['bare', 'edge', 'whole'] as const;
type Kind = (typeof KINDS)[number];

const NAMES: Readonly<Record<Kind, string>> = {
  bare: 'botbuilder + restify, echo',
  edge: 'our adapter, echo',
  whole: 'the whole bot',
};

const QUESTIONS = [
  'I am not getting my SMS code',
  'what is BecAccessDenied?',
  'I have a new phone',
  'AADSTS50076 when signing in to the portal',
  'the authenticator app shows no prompt',
  'my vpn asks twice',
];

/** Each in a chat of their own, again and again, as on a busy morning; enough that nobody asks faster than one person may. */
const PEOPLE = 600;

/** Enough that V8 has compiled what is hot. */
const WARM_UP = 4000;
const ROUNDS = 7;
const PER_ROUND = 600;
const AT_ONCE = 16;

interface Bot {
  readonly kind: Kind;
  readonly child: ChildProcess;
  readonly url: string;
  readonly milliseconds: number[];
  readonly perSecond: number[];
}

async function startBot(kind: Kind, { credentials }: TeamsChannel): Promise<Bot> {
  const tsx = path.join(__dirname, '..', 'node_modules', '.bin', 'tsx');
  const child = spawn(tsx, [path.join(__dirname, 'teams-bots', 'bot.ts'), kind], {
    env: {
      PATH: process.env.PATH,
      MicrosoftAppId: credentials.appId,
      MicrosoftAppPassword: credentials.appPassword,
      ...credentials.authority,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^listens on (\S+)/.exec(line)?.[1];
    if (url !== undefined) {
      child.stdout.resume();
      return { kind, child, url, milliseconds: [], perSecond: [] };
    }
  }
  throw new Error(`${kind} ended before it listened`);
}

let count = 0;

async function sendOne(bot: Bot, channel: TeamsChannel, token: string): Promise<number> {
  const id = `${process.pid}-${++count}`;
  const activity = teamsFixture('personal-message', {
    id,
    serviceUrl: channel.serviceUrl,
    text: QUESTIONS[count % QUESTIONS.length],
    from: { id: `29:${count % PEOPLE}`, name: 'Someone' },
  });
  const conversation = { ...(activity.conversation as object), id: `a:${count % PEOPLE}` };
  const started = performance.now();
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ ...activity, conversation }),
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${bot.kind} answered with ${response.status}`);
  return performance.now() - started;
}

async function sendMany(
  bot: Bot,
  channel: TeamsChannel,
  many: number,
): Promise<{ readonly milliseconds: readonly number[]; readonly perSecond: number }> {
  const token = channel.signToken();
  const milliseconds: number[] = [];
  let left = many;
  const started = performance.now();
  const worker = async () => {
    while (left-- > 0) milliseconds.push(await sendOne(bot, channel, token));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { milliseconds, perSecond: (many * 1000) / (performance.now() - started) };
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

function row({ kind, milliseconds, perSecond }: Bot, bare: number) {
  const middle = percentile(perSecond, 0.5);
  const round = (value: number) => Number(value.toFixed(1));
  return {
    bot: NAMES[kind],
    'activities/s': Math.round(middle),
    'of bare, %': Math.round((middle * 100) / bare),
    'p50 ms': round(percentile(milliseconds, 0.5)),
    'p95 ms': round(percentile(milliseconds, 0.95)),
    'p99 ms': round(percentile(milliseconds, 0.99)),
  };
}

async function main(): Promise<void> {
  const channel = await startTeamsChannel();
  const bots = await Promise.all(KINDS.map((kind) => startBot(kind, channel)));
  for (const bot of bots) await sendMany(bot, channel, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const bot of bots) {
      const { milliseconds, perSecond } = await sendMany(bot, channel, PER_ROUND);
      bot.milliseconds.push(...milliseconds);
      bot.perSecond.push(perSecond);
    }
  }
  const bare = percentile(bots.find(({ kind }) => kind === 'bare')?.perSecond ?? [], 0.5);
  console.table(bots.map((bot) => row(bot, bare)));
  console.log(
    `${ROUNDS} rounds of ${PER_ROUND} activities each after ${WARM_UP}, ${AT_ONCE} at once, Node ${process.version}`,
  );
  for (const { child } of bots) child.kill();
  await channel.close();
}

void main();
