import { z } from 'zod';
import type { Finding } from '../adapter';
import { PERMANENT } from './delivery-error';

export interface SlackPatient {
  readonly botToken: string;
  readonly signingSecret?: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
}

export interface Scope {
  readonly name: string;
  /** What it is for, in words. */
  readonly reason: string;
}

interface ExamineOptions {
  /** What the manifest asks for. */
  readonly scopes: readonly Scope[];
  readonly now?: () => number;
}

export const SLACK = 'https://slack.com/api/';
const TIMEOUT_MILLISECONDS = 10_000;
/** Slack's requests are refused when they are five minutes off; a clock that drifts gets there. */
const MOST_SECONDS_OFF = 60;

/** Asks Slack about everything that is needed: what is well, what is not, and how to mend it. */
export async function examineSlack(
  patient: SlackPatient,
  { scopes, now = Date.now }: ExamineOptions,
): Promise<readonly Finding[]> {
  const { botToken, apiUrl = SLACK, appToken, signingSecret } = patient;
  const asked = await ask(`${apiUrl}auth.test`, botToken);
  return [
    judgeToken(asked, botToken),
    ...(asked.kind === 'answered' && asked.ok ? [judgeScopes(asked, scopes)] : []),
    ...(asked.kind === 'answered' ? [judgeClock(asked, now())] : []),
    ...(appToken
      ? [judgeSocket(await ask(`${apiUrl}apps.connections.open`, appToken), appToken)]
      : []),
    ...(appToken ? [] : [judgeSecret(signingSecret ?? '')]),
  ];
}

export type Asked = Answered | { readonly kind: 'unreached'; readonly reason: string };

interface Answered {
  readonly kind: 'answered';
  readonly ok: boolean;
  readonly error: string;
  readonly team: string;
  readonly scopes: string | null;
  readonly date: string | null;
}

const answer = z.object({
  ok: z.boolean(),
  error: z.string().default('an unknown error'),
  team: z.string().default('a workspace'),
});

/** @param fields sent as a form, where the method wants any */
export async function ask(
  url: string,
  token: string | undefined,
  fields: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    const { headers } = response;
    const body = answer.parse(await response.json());
    const facts = { scopes: headers.get('x-oauth-scopes'), date: headers.get('date') };
    return { kind: 'answered', ...body, ...facts };
  } catch (error) {
    return { kind: 'unreached', reason: error instanceof Error ? error.name : 'an error' };
  }
}

export const unreached = (name: string, reason: string): Finding => ({
  name,
  isWell: false,
  says: `Slack could not be asked (${reason})`,
  remedy: 'Check that this machine reaches https://slack.com, its proxy, and SLACK_API_URL.',
});

function judgeToken(asked: Asked, token: string): Finding {
  const name = 'Slack token';
  if (!token.startsWith('xoxb-')) {
    return {
      name,
      isWell: false,
      says: 'SLACK_BOT_TOKEN does not begin with xoxb-',
      remedy: 'Take the "Bot User OAuth Token" from "OAuth & Permissions" of your Slack app.',
    };
  }
  if (asked.kind === 'unreached') return unreached(name, asked.reason);
  if (asked.ok) return { name, isWell: true, says: `accepted by ${asked.team}` };
  const remedy = PERMANENT[asked.error] ?? 'Try again; if it stays, install the app again.';
  return { name, isWell: false, says: `Slack answered ${asked.error}`, remedy };
}

function judgeScopes({ scopes }: Answered, needed: readonly Scope[]): Finding {
  const name = 'Slack scopes';
  const granted = (scopes ?? '').split(',').map((scope) => scope.trim());
  const missing = needed.filter((scope) => !granted.includes(scope.name));
  if (missing.length === 0) return { name, isWell: true, says: `all ${needed.length} are granted` };
  return {
    name,
    isWell: false,
    says: missing.map((scope) => `${scope.name} is missing (${scope.reason})`).join('; '),
    remedy:
      'Add them under "OAuth & Permissions" > "Bot Token Scopes", then press "Reinstall to Workspace".',
  };
}

export function judgeClock({ date }: Pick<Answered, 'date'>, now: number): Finding {
  const name = 'Clock';
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return { name, isWell: true, says: 'Slack did not tell the time' };
  const seconds = Math.round(Math.abs(now - theirs) / 1000);
  const says = `${seconds} s from Slack\u2019s`;
  if (seconds <= MOST_SECONDS_OFF) return { name, isWell: true, says };
  const remedy =
    'Set the clock of this machine by NTP: Slack\u2019s requests are refused when it is off.';
  return { name, isWell: false, says, remedy };
}

function judgeSocket(asked: Asked, token: string): Finding {
  const name = 'Slack socket';
  const remedy =
    'Make an app-level token with the scope connections:write under "Basic Information", set SLACK_APP_TOKEN to it, and switch on "Socket Mode".';
  if (!token.startsWith('xapp-')) {
    return { name, isWell: false, says: 'SLACK_APP_TOKEN does not begin with xapp-', remedy };
  }
  if (asked.kind === 'unreached') return unreached(name, asked.reason);
  if (asked.ok) return { name, isWell: true, says: 'can be opened' };
  return { name, isWell: false, says: `Slack answered ${asked.error}`, remedy };
}

export function judgeSecret(secret: string): Finding {
  const name = 'Slack signing secret';
  if (/^[0-9a-f]{32}$/.test(secret)) {
    return { name, isWell: true, says: 'has the right form; only a request from Slack proves it' };
  }
  return {
    name,
    isWell: false,
    says: 'SLACK_SIGNING_SECRET is not 32 hexadecimal digits',
    remedy: 'Take the "Signing Secret" from "Basic Information" of your Slack app, not a token.',
  };
}
