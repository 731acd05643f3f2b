import { type Environment, nonEmpty } from './environment';
import { UsageError } from './errors';
import { withoutUndefined } from './without-undefined';

interface Reached {
  /** Absent in Socket Mode, where Slack signs nothing. */
  readonly signingSecret?: string;
  /** Present: Socket Mode. */
  readonly appToken?: string;
  /** Base address of Slack's Web API, for an emulator. */
  readonly apiUrl?: string;
}

/** What lets workspaces install the app by themselves. */
export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that goes to Slack and comes back. */
  readonly stateSecret: string;
  /** 32 bytes each, in base64: the first encrypts tokens at rest, all decrypt them. */
  readonly tokenKeys: readonly string[];
}

/** One workspace, by its token. */
export interface SlackByToken extends Reached {
  readonly botToken: string;
}

/** Many workspaces, that install the app by OAuth. */
export interface SlackByOAuth extends Reached {
  readonly signingSecret: string;
  readonly oauth: SlackOAuth;
}

export type SlackConfig = SlackByToken | SlackByOAuth;

const OAUTH_KEYS = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_TOKEN_KEY',
] as const;

export const SLACK_KEYS = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'SLACK_API_URL',
  ...OAUTH_KEYS,
] as const;

export function readSlack(env: Environment): SlackConfig | undefined {
  const config = OAUTH_KEYS.some((key) => env[key]) ? readByOAuth(env) : readByToken(env);
  if (config?.apiUrl && !URL.canParse(config.apiUrl)) {
    throw new UsageError(
      'SLACK_API_URL is not an address',
      'Write it as http://127.0.0.1:4003/api/.',
    );
  }
  return config;
}

function readReached(env: Environment): Reached {
  return withoutUndefined({
    signingSecret: nonEmpty(env.SLACK_SIGNING_SECRET),
    appToken: nonEmpty(env.SLACK_APP_TOKEN),
    apiUrl: nonEmpty(env.SLACK_API_URL),
  });
}

function readByToken(env: Environment): SlackByToken | undefined {
  const botToken = nonEmpty(env.SLACK_BOT_TOKEN);
  const reached = readReached(env);
  const { signingSecret, appToken } = reached;
  if (!botToken && !signingSecret && !appToken) return undefined;
  if (!botToken) {
    throw new UsageError(
      `SLACK_BOT_TOKEN is missing, while ${signingSecret ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN'} is set`,
      'Set it to the token that begins with xoxb-, from "OAuth & Permissions" of your Slack app; or let workspaces install the app by OAuth, with SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and SLACK_TOKEN_KEY.',
    );
  }
  if (!signingSecret && !appToken) {
    throw new UsageError(
      'SLACK_SIGNING_SECRET is missing, while SLACK_BOT_TOKEN is set',
      'Set it to the signing secret from "Basic Information" of your Slack app, or set SLACK_APP_TOKEN for Socket Mode.',
    );
  }
  return { botToken, ...reached };
}

const NEEDED_FOR_OAUTH = [...OAUTH_KEYS, 'SLACK_SIGNING_SECRET'] as const;

const FROM: Readonly<Record<(typeof NEEDED_FOR_OAUTH)[number], string>> = {
  SLACK_CLIENT_ID: 'the client ID from "Basic Information" of your Slack app',
  SLACK_CLIENT_SECRET: 'the client secret from "Basic Information" of your Slack app',
  SLACK_STATE_SECRET: 'a long random value: openssl rand -hex 32',
  SLACK_TOKEN_KEY: '32 random bytes in base64: openssl rand -base64 32',
  SLACK_SIGNING_SECRET: 'the signing secret from "Basic Information" of your Slack app',
};

function readByOAuth(env: Environment): SlackByOAuth {
  const set = OAUTH_KEYS.find((key) => env[key]) ?? '';
  refuseOtherWays(env, set);
  const missing = NEEDED_FOR_OAUTH.filter((key) => !env[key]);
  if (missing.length > 0) {
    throw new UsageError(
      `${listed(missing)} ${missing.length > 1 ? 'are' : 'is'} missing, while ${set} is set`,
      `Set ${missing.map((key) => `${key} to ${FROM[key]}`).join('; ')}.`,
    );
  }
  const { SLACK_SIGNING_SECRET: signingSecret = '' } = env;
  return { ...readReached(env), signingSecret, oauth: readOAuth(env) };
}

/** One way into Slack at a time: it must be plain which token answers. */
function refuseOtherWays(env: Environment, set: string): void {
  if (env.SLACK_BOT_TOKEN) {
    throw new UsageError(
      `SLACK_BOT_TOKEN and ${set} are both set`,
      'Keep SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and SLACK_TOKEN_KEY for many, and take the other away.',
    );
  }
  if (env.SLACK_APP_TOKEN) {
    throw new UsageError(
      `SLACK_APP_TOKEN and ${set} are both set`,
      'Take SLACK_APP_TOKEN away: workspaces install the app at an address that Slack reaches, so events come there too.',
    );
  }
}

const listed = (keys: readonly string[]): string =>
  keys.length > 1 ? `${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}` : keys.join('');

/** A shorter secret could be found by trying. */
const SHORTEST_SECRET = 32;
const KEY_BYTES = 32;

function readOAuth(env: Environment): SlackOAuth {
  const [clientId = '', clientSecret = '', stateSecret = '', tokenKey = ''] = OAUTH_KEYS.map(
    (key) => env[key],
  );
  if (stateSecret.length < SHORTEST_SECRET) {
    throw new UsageError(
      `SLACK_STATE_SECRET is shorter than ${SHORTEST_SECRET} characters`,
      `Set it to ${FROM.SLACK_STATE_SECRET}.`,
    );
  }
  const tokenKeys = tokenKey.split(',').map((key) => key.trim());
  const wrong = tokenKeys.findIndex((key) => !isTokenKey(key));
  if (wrong === -1) return { clientId, clientSecret, stateSecret, tokenKeys };
  const which = tokenKeys.length > 1 ? `, number ${wrong + 1} of its keys,` : '';
  throw new UsageError(
    `SLACK_TOKEN_KEY${which} is not 32 bytes in base64`,
    'Make one with: openssl rand -base64 32. Several stand with commas between; the first encrypts, all decrypt.',
  );
}

function isTokenKey(key: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(key) && Buffer.from(key, 'base64').length === KEY_BYTES;
}
