import { setImmediate as nextRound } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Audience } from '../core/article';
import type { DecisionKind } from '../core/reply';
import type { Database } from './engine';
import type { Outcome, OverviewFigures, Span } from './store';

/** Whole days since 1970-01-01, UTC. Both databases divide whole numbers without a rest. */
const DAY_NUMBER = sql<number>`at / 86400000`;

/**
 * Everything the overview counts, grouped by the database; each step is one look along an index, and other work gets a
 * turn after it. Measured on SQLite with 200,000 answers of 31 days: 0.45 s of processor in all, 0.2 s for the longest.
 */
export async function readOverview(db: Database, span: Span): Promise<OverviewFigures> {
  const count = async <Rows>(step: (db: Database, span: Span) => Promise<Rows>): Promise<Rows> => {
    await nextRound();
    return step(db, span);
  };
  return {
    answers: await count(countAnswers),
    outcomes: await count(countOutcomes),
    tickets: await count(countTickets),
    articles: await count(countArticles),
    articleOutcomes: await count(countArticleOutcomes),
    times: await count(countTimes),
  };
}

async function countAnswers(db: Database, { from, to }: Span): Promise<OverviewFigures['answers']> {
  const rows = await db
    .selectFrom('answers')
    .select([DAY_NUMBER.as('day'), 'decision', 'platform', 'audience'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '>=', from.getTime())
    .where('at', '<', to.getTime())
    .groupBy([DAY_NUMBER, 'decision', 'platform', 'audience'])
    .execute();
  return rows.map(({ decision, audience, ...row }) => ({
    ...row,
    decision: decision as DecisionKind,
    audience: audience as Audience,
  }));
}

async function countOutcomes(
  db: Database,
  { from, to }: Span,
): Promise<OverviewFigures['outcomes']> {
  const rows = await db
    .selectFrom('outcomes')
    .select([DAY_NUMBER.as('day'), 'outcome'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '>=', from.getTime())
    .where('at', '<', to.getTime())
    .groupBy([DAY_NUMBER, 'outcome'])
    .execute();
  return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome }));
}

async function countTickets(db: Database, { from, to }: Span): Promise<OverviewFigures['tickets']> {
  const day = sql<number>`opened_at / 86400000`;
  return db
    .selectFrom('tickets')
    .select(day.as('day'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('opened_at', '>=', from.getTime())
    .where('opened_at', '<', to.getTime())
    .groupBy(day)
    .execute();
}

/** More than are shown: some may have left the knowledge since. */
const MOST_ARTICLES = 200;

async function countArticles(
  db: Database,
  { from, to }: Span,
): Promise<OverviewFigures['articles']> {
  const rows = await db
    .selectFrom('answers')
    .select('article as id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '>=', from.getTime())
    .where('at', '<', to.getTime())
    .where('article', 'is not', null)
    .groupBy('article')
    .orderBy('count', 'desc')
    .orderBy('article')
    .limit(MOST_ARTICLES)
    .execute();
  return rows.map(({ id, count }) => ({ id: id ?? '', count }));
}

async function countArticleOutcomes(
  db: Database,
  { from, to }: Span,
): Promise<OverviewFigures['articleOutcomes']> {
  const rows = await db
    .selectFrom('outcomes')
    .select(['article as id', 'outcome'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '>=', from.getTime())
    .where('at', '<', to.getTime())
    .groupBy(['article', 'outcome'])
    .execute();
  return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome }));
}

/** How many answers took how many whole milliseconds, the shortest first. */
async function countTimes(db: Database, { from, to }: Span): Promise<OverviewFigures['times']> {
  const rounded = sql<number>`round(milliseconds)`;
  return db
    .selectFrom('answers')
    .select(rounded.as('milliseconds'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '>=', from.getTime())
    .where('at', '<', to.getTime())
    .groupBy(rounded)
    .orderBy(rounded)
    .execute();
}
