import type { Notice } from '../../src/core/ticket/notice';
import type { Ticket } from '../../src/core/ticket/ticket';
import { paragraph } from '../../src/core/prose';
import type { AnswerRecord, OutcomeRecord, Turn, UnansweredRecord } from '../../src/store/store';

/** The moment that tests call now. */
export const NOW = new Date('2026-11-22T10:00:00.000Z');

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const after = (milliseconds: number): Date => new Date(NOW.getTime() + milliseconds);

/** A turn of which a test names only what it is about. */
export const makeTurn = (event: string, own: Omit<Partial<Turn>, 'event'> = {}): Turn => ({
  event,
  at: NOW,
  ...own,
});

export const makeAnswer = (
  answerId: string,
  personHash: string,
  own: Partial<AnswerRecord> = {},
): AnswerRecord => ({
  answerId,
  decision: 'answer',
  article: 'no-text',
  articles: ['no-text', 'no-call'],
  audience: 'user',
  platform: 'slack',
  place: 'private',
  personHash,
  milliseconds: 3.5,
  ...own,
});

export const makeUnanswered = (answerId: string, personHash: string): UnansweredRecord => ({
  answerId,
  reason: 'declined',
  text: 'why is the sky blue',
  candidates: [{ id: 'no-text', confidence: 0.1 }],
  audience: 'user',
  platform: 'slack',
  personHash,
});

export const makeOutcome = (
  answerId: string,
  personHash: string,
  outcome: OutcomeRecord['outcome'] = 'solved',
): OutcomeRecord => ({ answerId, article: 'no-text', outcome, personHash });

export function makeTicket(id: string, own: Partial<Ticket> = {}): Ticket {
  const asker = {
    platform: 'slack',
    person: 'U1',
    name: 'Ada',
    conversation: 'D1',
    place: 'private',
  } as const;
  return {
    id,
    state: 'open',
    urgency: 'normal',
    audience: 'user',
    question: 'no code arrives',
    article: 'no-text',
    tried: ['The text message does not arrive'],
    packet: { upn: 'ada@contoso.example', device: 'Pixel 9' },
    missing: ['timestamp'],
    asker,
    entries: [{ kind: 'opened', at: NOW.toISOString(), by: asker }],
    openedAt: NOW.toISOString(),
    changedAt: NOW.toISOString(),
    ...own,
  };
}

export const makeNotice = (id: string, own: Partial<Notice> = {}): Notice => ({
  id,
  stream: 'MFA-1>experts',
  to: { kind: 'channel', platform: 'slack', channel: 'C1' },
  parts: [{ kind: 'prose', body: [paragraph(`This is ${id}.`)] }],
  ...own,
});
