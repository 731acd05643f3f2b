import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { openStore } from '../../src/store/open-store';
import type { StoreLocation } from '../../src/store-location';
import type { Ticket } from '../../src/core/ticket/ticket';
import type { Program } from './start-program';

/** In every question asked here, and nowhere else. */
export const OWN_WORDS = 'Schnabeltier';

/** What somebody reads who asked for a ticket. */
export type Answer =
  | { readonly kind: 'acknowledged'; readonly ticket: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unclear'; readonly text: string };

/** Sends something as the try-out page does; gives the words that are read there. */
export async function tell(program: Program, body: object): Promise<string> {
  const response = await fetch(`${program.url}/api/try-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { text } = (await response.json()) as { readonly text: string };
  return text;
}

/** Asks for a ticket as a person of their own, or as the one that is named. */
export async function askForTicket(
  program: Program,
  question: string,
  { session = randomUUID(), urgency = 'normal' }: { session?: string; urgency?: string } = {},
): Promise<Answer> {
  const values = { question: `${OWN_WORDS} ${question}` };
  const filled = { choice: `ask-person:${urgency}`, values };
  return read(await tell(program, { session, filled }));
}

function read(text: string): Answer {
  const saved =
    /^(?:Saved: your|Saved as urgent: your|You have sent this already: your) ticket is (MFA-[0-9A-Z]{6})\./.exec(
      text,
    );
  if (saved?.[1]) return { kind: 'acknowledged', ticket: saved[1] };
  const isRefused = /^This could not be saved .* nobody was told\. Please send it again/.test(text);
  return isRefused && !text.includes('MFA-') ? { kind: 'refused' } : { kind: 'unclear', text };
}

/** What the probe of readiness says, with its reason where it is red. */
export async function readiness(program: Program): Promise<readonly [number, string?]> {
  const response = await fetch(`${program.url}/readyz`);
  const { reason } = (await response.json()) as { readonly reason?: string };
  return reason === undefined ? [response.status] : [response.status, reason];
}

/** A figure for Prometheus, as it stands. */
export async function figure(program: Program, name: string): Promise<number> {
  const text = await (await fetch(`${program.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

/** Every ticket that is kept. */
export async function keptTickets(location: StoreLocation): Promise<readonly Ticket[]> {
  const store = await openStore(location);
  try {
    return await store.listTickets({ limit: 100_000 });
  } finally {
    await store.close();
  }
}

export const sqliteIn = (folder: string): StoreLocation => ({
  kind: 'sqlite',
  file: path.join(folder, 'helpdesk.sqlite'),
});

export const ticketsOf = (answers: readonly Answer[]): readonly string[] =>
  answers.flatMap((answer) => (answer.kind === 'acknowledged' ? [answer.ticket] : []));

/** How many of each kind of answer. */
export const countKinds = (answers: readonly Answer[]) => ({
  acknowledged: answers.filter(({ kind }) => kind === 'acknowledged').length,
  refused: answers.filter(({ kind }) => kind === 'refused').length,
  unclear: answers.flatMap((answer) => (answer.kind === 'unclear' ? [answer.text] : [])),
});

/** Shows the figures of a fault test to whoever runs it. */
export const report = (what: string, figures: Readonly<Record<string, number>>): void => {
  const words = Object.entries(figures).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(`${what}: ${words.join(', ')}\n`);
};
