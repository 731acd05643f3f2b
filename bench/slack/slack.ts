/**
 * How many signed `/mfa` commands and direct messages a second are answered, and how long each takes from request to
 * answer, beside a bare Bolt app that answers a constant: one sentence, and one answer of ours. Driver, stand-in and app
 * share one process, for all alike.
 * `npm run bench:slack`
 */
import { createSlackDriver, type SlackDriver } from '../../test/support/slack-driver';
import { slackEvent, slackFixture } from '../../test/support/slack-fixture';
import {
  type Contestant,
  SECRET,
  startAdapter,
  startBare,
  startBareWithAnswer,
  startOurs,
} from './contestants';
import { type StandIn, startStandIn } from './stand-in';

const AT_ONCE = [1, 20];
/** Enough that V8 has compiled what is hot. */
const WARM_UP_MS = 5000;
const ROUNDS = 7;
const ROUND_MS = 700;

const QUESTIONS = [
  'I am not getting my SMS code',
  'what is BecAccessDenied?',
  'I have a new phone',
  'AADSTS50076 when signing in to the portal',
  'the authenticator app shows no prompt',
  'my vpn asks twice',
];

let count = 0;

type Ask = (driver: SlackDriver, slack: StandIn) => Promise<number>;

/** So many people ask in turn. */
const PEOPLE = 2000;

const person = (number: number): string => `U${1000 + (number % PEOPLE)}`;

/** Each conversation is new: memory is written, and none is long. */
const askings: Readonly<Record<string, Ask>> = {
  command: async (driver, slack) => {
    const key = `R${(count += 1)}`;
    const response_url = slack.responseUrl(key);
    const [text, user_id] = [questionFor(count), person(count)];
    const fields = slackFixture('slash-command', { text, user_id, response_url, trigger_id: key });
    return timed(slack, key, () => driver.command(fields as Record<string, string>));
  },
  message: async (driver, slack) => {
    const channel = `D${(count += 1)}`;
    const changes = {
      channel,
      user: person(count),
      text: questionFor(count),
      client_msg_id: channel,
    };
    const event = slackEvent('message-im', changes, { event_id: `Ev${channel}` });
    return timed(slack, channel, () => driver.event(event));
  },
};

const questionFor = (number: number): string => QUESTIONS[number % QUESTIONS.length] ?? '';

async function timed(slack: StandIn, key: string, send: () => Promise<Response>): Promise<number> {
  const answered = slack.answered(key);
  const started = performance.now();
  const response = await send();
  if (response.status !== 200) throw new Error(`answered ${response.status}`);
  await response.arrayBuffer();
  return (await answered) - started;
}

interface Measured {
  readonly perSecond: number;
  readonly durations: readonly number[];
}

async function run(ask: () => Promise<number>, atOnce: number, forMs: number): Promise<Measured> {
  const durations: number[] = [];
  const started = performance.now();
  const keepAsking = async () => {
    while (performance.now() - started < forMs) durations.push(await ask());
  };
  await Promise.all(Array.from({ length: atOnce }, keepAsking));
  return { perSecond: (durations.length / (performance.now() - started)) * 1000, durations };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Contestants take turns, so that a machine that gets slower gets slower for all. */
async function measure(
  contestants: readonly Contestant[],
  slack: StandIn,
  what: string,
  atOnce: number,
): Promise<void> {
  const ask = askings[what];
  if (!ask) return;
  const entries = contestants.map(({ name, url }) => {
    const driver = createSlackDriver(url, SECRET);
    return { name, once: () => ask(driver, slack), rates: [] as number[], times: [] as number[] };
  });
  for (const { once } of entries) await run(once, atOnce, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { once, rates, times } of entries) {
      const { perSecond, durations } = await run(once, atOnce, ROUND_MS);
      rates.push(perSecond);
      times.push(...durations);
    }
  }
  const [bare = 1] = entries.map(({ rates }) => percentile(rates, 0.5));
  for (const { name, rates, times } of entries) {
    const rate = percentile(rates, 0.5);
    const share = Math.round((rate / bare) * 100);
    const latency = [0.5, 0.95, 0.99].map((part) => percentile(times, part).toFixed(1)).join(' / ');
    console.log(
      `| ${name} | ${what} | ${atOnce} | ${Math.round(rate)} | ${share} % | ${latency} |`,
    );
  }
}

async function main(): Promise<void> {
  const slack = await startStandIn();
  const contestants = [
    await startBare(slack.apiUrl),
    await startBareWithAnswer(slack.apiUrl, questionFor(0)),
    await startAdapter(slack.apiUrl),
    await startOurs(slack.apiUrl),
  ];
  console.log('| app | asked by | at once | answers/s | of bare | p50 / p95 / p99 ms |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: |');
  for (const what of Object.keys(askings)) {
    for (const atOnce of AT_ONCE) await measure(contestants, slack, what, atOnce);
  }
  for (const contestant of contestants) await contestant.stop();
  await slack.close();
}

void main();
