import { type RespondArguments, RespondError } from '@slack/bolt';

/** Answers a command, press or shortcut where the person is. */
export type Respond = (content: RespondArguments) => Promise<void>;

const TIMEOUT_MILLISECONDS = 10_000;

/** What Bolt's own `respond` does; but a modal brings the address back when Bolt has none. */
export function createRespond(responseUrl: string): Respond {
  return async (content) => {
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(content),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    // Read to its end, the connection serves the next answer too.
    await response.arrayBuffer();
    const { ok, status } = response;
    if (!ok) throw new RespondError(`the response_url answered ${status}`, status);
  };
}
