import type { Answer, Post } from './turn';
import { WORDS } from './words';

export type Outcome =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly reason: string };

const ADDRESS = '/api/try-out';
const PATIENCE_MS = 30_000;

/** Posts a turn; whatever goes wrong comes back as words a person can act on. */
export async function askServer(post: Post): Promise<Outcome> {
  try {
    const response = await fetch(ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(post),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await readOutcome(response);
  } catch {
    return { ok: false, reason: WORDS.unreachable };
  }
}

async function readOutcome(response: Response): Promise<Outcome> {
  const body = await readJson(response);
  // The server is of the same build as this page.
  if (response.ok && body) return { ok: true, answer: body as unknown as Answer };
  const reason = body?.error;
  return {
    ok: false,
    reason: typeof reason === 'string' ? WORDS.refused(reason) : WORDS.unreadable,
  };
}

async function readJson(response: Response): Promise<Record<string, unknown> | undefined> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
