import type { Ticket } from '../../src/core/ticket/ticket';
import type { DecisionKind } from '../../src/core/reply';
import type { AnswerRecord, Outcome, Store, UnansweredRecord } from '../../src/store/store';
import { ARTICLE_IDS, EDITED_FILE, MARKDOWN, MARKDOWN_BEFORE, MISMATCH } from './console-knowledge';
import { TICKETS } from './console-tickets';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DAYS = 30;

/** The day so many days ago, ISO 8601, UTC. */
export const dayAgo = (days: number): string =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** Writes a month of questions, outcomes, tickets and changes into a store; as many on every run. */
export async function writeConsolePast(store: Store): Promise<void> {
  for (let day = 0; day < DAYS; day += 1) await writeDay(store, day);
  await writeUnanswered(store);
  for (const ticket of TICKETS) await writeTicket(store, ticket);
  await writeChanges(store);
  await writeDeadNotice(store);
}

const wave = (at: number, size: number): number =>
  Math.round(size * (1.7 + Math.sin(at * 0.9) + Math.cos(at * 0.37) / 2));

async function writeDay(store: Store, day: number): Promise<void> {
  const kinds: readonly (readonly [DecisionKind, number])[] = [
    ['answer', wave(day, 8)],
    ['offer', wave(day + 3, 3)],
    ['decline', wave(day + 5, 2)],
    ['warn', day % 6 === 0 ? 1 : 0],
  ];
  for (const [decision, count] of kinds) {
    for (let index = 0; index < count; index += 1) {
      await writeAnswer(store, { decision, day, index });
    }
  }
}

interface Placed {
  readonly decision: DecisionKind;
  readonly day: number;
  readonly index: number;
}

/** Most said nothing of it; the first of each seven that spoke was not helped. */
const outcomeOf = (index: number): Outcome | undefined => {
  if (index % 7 === 6) return 'unsolved';
  if (index % 7 === 5) return index % 3 === 0 ? 'unhelpful' : 'helpful';
  return index % 2 === 0 ? 'solved' : undefined;
};

async function writeAnswer(store: Store, { decision, day, index }: Placed): Promise<void> {
  const answerId = `${decision}-${day}-${index}`;
  const article = ARTICLE_IDS[Math.floor(((day * 11 + index * 17) % 64) ** 0.5)] ?? '';
  const isAnswer = decision === 'answer';
  const answer: AnswerRecord = {
    answerId,
    decision,
    ...(isAnswer ? { article } : {}),
    articles: isAnswer ? [article] : [],
    audience: index % 6 === 5 ? 'admin' : 'user',
    platform: index % 3 === 2 ? 'slack' : 'teams',
    place: 'private',
    personHash: `person-${(day * 7 + index) % 60}`,
    milliseconds: 4 + ((day + index) % 19),
  };
  const at = new Date(Date.now() - day * DAY_MS);
  const outcome = isAnswer ? outcomeOf(index) : undefined;
  const { personHash } = answer;
  await store.saveTurn({ event: answerId, at, answer });
  if (!outcome) return;
  await store.saveTurn({
    event: `${answerId}-outcome`,
    at,
    outcome: { answerId, article, outcome, personHash },
  });
}

const WORDINGS = [
  ...Array.from({ length: 6 }, () => MISMATCH),
  'the number on the screen does not match the number in my app',
  'number on my screen and in the app does not match',
  'the numbers on my screen and the one in the app do not match',
];

async function writeUnanswered(store: Store): Promise<void> {
  const records = [
    ...WORDINGS.map((text, index) => ({
      text,
      personHash: `person-${Math.min(index, 6)}`,
      platform: index % 2 === 0 ? 'teams' : 'slack',
      reason: index === 3 ? ('none-of-these' as const) : ('declined' as const),
    })),
    ...['person-8', 'person-9'].map((personHash) => ({
      text: 'netflix code for the tv in the break room',
      personHash,
      platform: 'slack',
      reason: 'not-helpful' as const,
    })),
  ];
  for (const [index, record] of records.entries()) {
    const answerId = `unanswered-${index}`;
    const unanswered: UnansweredRecord = { answerId, candidates: [], audience: 'user', ...record };
    await store.saveTurn({
      event: answerId,
      at: new Date(Date.now() - (records.length - index) * MINUTE_MS),
      unanswered,
    });
  }
}

const writeTicket = (store: Store, ticket: Ticket) =>
  store.saveTurn({
    event: ticket.id,
    at: new Date(ticket.changedAt),
    ticket: { ticket, expectedVersion: 0 },
  });

async function writeChanges(store: Store): Promise<void> {
  const at = new Date(Date.now() - 2 * DAY_MS);
  const what = 'Added a phrase to text-message-not-received';
  await store.addRevision({
    id: 'r1',
    file: EDITED_FILE,
    before: MARKDOWN_BEFORE,
    after: MARKDOWN,
    who: 'Grace Hopper',
    what,
    at,
  });
  await store.appendAudit({
    at,
    who: 'Grace Hopper',
    action: 'knowledge.changed',
    target: EDITED_FILE,
    detail: `${what}; revision r1`,
  });
}

/** What was to be told in a channel that the bot is not in. */
async function writeDeadNotice(store: Store): Promise<void> {
  const at = new Date(Date.now() - DAY_MS);
  const to = { kind: 'channel', platform: 'slack', channel: 'C0EXPERTS' } as const;
  const notice = { id: 'n1', stream: 'MFA-9RB6WK', to, parts: [] };
  await store.saveTurn({ event: 'notice', at, notices: [notice] });
  for (const claimed of await store.claimNotices(at, MINUTE_MS, 1)) {
    await store.noticeFailed(claimed, 'Slack says channel_not_found');
  }
}
