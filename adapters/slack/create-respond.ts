import { setTimeout } from 'node:timers/promises';
import { type RespondArguments, RespondError } from '@slack/bolt';

/** Answers a command, press or shortcut where the person is. */
export type Respond = (content: RespondArguments) => Promise<void>;

const TIMEOUT_MILLISECONDS = 10_000;
const MOST_TRIES = 4;
/** Waits that Slack asks for are in seconds; a person does not wait longer than this. */
const LONGEST_WAIT_SECONDS = 30;

/** What Bolt's own `respond` does; but a modal brings the address back when Bolt has none, and it waits when told to. */
export function createRespond(responseUrl: string): Respond {
  return async (content) => {
    let response = await post(responseUrl, content);
    for (let tries = 1; response.status === 429 && tries < MOST_TRIES; tries += 1) {
      await setTimeout(waitOf(response) * 1000);
      response = await post(responseUrl, content);
    }
    const { ok, status } = response;
    if (!ok) throw new RespondError(`the response_url answered ${status}`, status);
  };
}

async function post(responseUrl: string, content: RespondArguments): Promise<Response> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(content),
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  // Read to its end, the connection serves the next answer too.
  await response.arrayBuffer();
  return response;
}

function waitOf({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 1);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS) : 1;
}

/** Slack takes an address some times, and for half an hour. */
export const isUsedUp = (error: unknown): boolean =>
  error instanceof RespondError && error.statusCode === 404;
