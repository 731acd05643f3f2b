import type { HandleMessage } from '../../adapters/adapter';
import { createSlackAdapter, type SlackAdapterOptions } from '../../adapters/slack';
import type { Message } from '../../src/core/message';
import type { Reply, ReplyPart } from '../../src/core/reply';
import { startHttpServer } from '../../src/http';
import { createLogger } from '../../src/logger';
import { createSlackDriver, type SlackDriver } from './slack-driver';
import { type Answer, type Heard, startListener } from './slack-listener';

const SECRET = 'signing-secret-of-the-tests';

/** A call of Slack's Web API, or an answer sent to a response address. */
export interface Call {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SlackApp {
  readonly driver: SlackDriver;
  readonly messages: readonly Message[];
  /** An address that stands for one of Slack's response addresses. */
  readonly responseUrl: string;
  /** What the app told Slack, in order. */
  readonly calls: (method?: string) => readonly Call[];
  stop(): Promise<void>;
}

type ByToken = Extract<SlackAdapterOptions, { botToken: string }>;

export interface SlackAppOptions extends Partial<ByToken> {
  readonly reply?: (message: Message) => readonly ReplyPart[];
  /** What Slack answers to a method; `ok` where nothing is said. */
  readonly answer?: (method: string, index: number) => Answer | undefined;
}

const RESPOND = '/respond';

/** The adapter on the real server, told what to reply; a loopback server stands where Slack is. */
export async function startSlackApp(options: SlackAppOptions): Promise<SlackApp> {
  const { reply = () => [], answer = () => undefined, ...own } = options;
  const messages: Message[] = [];
  const handle: HandleMessage = (message) => {
    messages.push(message);
    const result: Reply = { decision: 'answer', answerId: 'a1', parts: reply(message) };
    return Promise.resolve(result);
  };
  const slack = await startListener(
    (heard, index) => answer(methodOf(heard), index) ?? { body: ok(methodOf(heard)) },
  );
  const logger = createLogger('silent');
  const adapter = await createSlackAdapter({
    botToken: 'xoxb-test',
    signingSecret: SECRET,
    apiUrl: `${slack.url}/api/`,
    handle,
    logger,
    ...own,
  });
  const { routes } = adapter;
  const server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, logger });
  return {
    driver: createSlackDriver(`${server.url}/slack/events`, SECRET),
    messages,
    responseUrl: slack.url + RESPOND,
    calls: (method) => {
      const all = slack.heard.map((heard) => ({
        method: methodOf(heard),
        fields: fieldsOf(heard),
      }));
      return method === undefined ? all : all.filter((call) => call.method === method);
    },
    stop: async () => {
      await server.close();
      await adapter.stop();
      await slack.close();
    },
  };
}

const ok = (method: string): object =>
  method === 'auth.test'
    ? { ok: true, user_id: 'U0000000BB' }
    : { ok: true, channel: 'C0000000001', ts: '1763800099.000100' };

const methodOf = ({ path }: Heard): string =>
  path === RESPOND ? 'respond' : path.replace('/api/', '');

function fieldsOf({ path, body }: Heard): Record<string, unknown> {
  if (path === RESPOND) return JSON.parse(body) as Record<string, unknown>;
  const fields = [...new URLSearchParams(body)].map(([key, value]) => [key, readValue(value)]);
  return Object.fromEntries(fields) as Record<string, unknown>;
}

function readValue(value: string): unknown {
  return /^(?:\[\{|\{)/.test(value) ? (JSON.parse(value) as unknown) : value;
}
