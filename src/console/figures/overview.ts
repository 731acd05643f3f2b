import { AUDIENCES } from '../../core/article';
import { DECISIONS, type DecisionKind } from '../../core/reply';
import type { Setting } from '../../core/setting';
import type { OverviewFigures, Store } from '../../store/store';
import type { Count, Overview, Totals } from '../api';
import type { Range } from '../console-rooms';
import { dayName, dayNumbersOf, spanOf } from './days';

const MOST_ARTICLES = 50;

/** What happened in a range of days. */
export async function readOverview(
  range: Range,
  store: Pick<Store, 'readOverview'>,
  { articles }: Setting,
): Promise<Overview> {
  const span = spanOf(range);
  const figures = await store.readOverview(span);
  const byDay = dayNumbersOf(span).map((day) => ({ day: dayName(day), ...totalsOf(figures, day) }));
  const time = answerTimeOf(figures.times);
  return {
    from: range.from,
    to: range.to,
    totals: byDay.reduce<Totals>(add, NOTHING),
    byDay,
    byPlatform: countBy(figures.answers, ({ platform }) => platform),
    byAudience: inOrder(
      AUDIENCES,
      countBy(figures.answers, ({ audience }) => audience),
    ),
    byDecision: inOrder(
      DECISIONS,
      countBy(figures.answers, ({ decision }) => decision),
    ),
    byArticle: figures.articles.slice(0, MOST_ARTICLES).map(({ id, count }) => ({
      id,
      title: articles.get(id)?.title ?? id,
      answered: count,
      solved: outcomesOf(figures, id, 'solved'),
      unsolved: outcomesOf(figures, id, 'unsolved'),
    })),
    ...(time ? { answerTime: time } : {}),
  };
}

const NOTHING: Totals = {
  questions: 0,
  answered: 0,
  offered: 0,
  declined: 0,
  warned: 0,
  handedOff: 0,
  solved: 0,
  unsolved: 0,
  helpful: 0,
  unhelpful: 0,
};

export const TOTAL_NAMES = Object.keys(NOTHING) as (keyof Totals)[];

const add = (a: Totals, b: Totals): Totals =>
  Object.fromEntries(TOTAL_NAMES.map((name) => [name, a[name] + b[name]])) as unknown as Totals;

/** Which figure a decision counts for, besides `questions`. */
const FIGURES: Readonly<Partial<Record<DecisionKind, keyof Totals>>> = {
  answer: 'answered',
  'answer-codes': 'answered',
  offer: 'offered',
  decline: 'declined',
  warn: 'warned',
};

function totalsOf({ answers, outcomes, tickets }: OverviewFigures, day: number): Totals {
  const totals: Record<keyof Totals, number> = { ...NOTHING };
  for (const { decision, count } of answers.filter((row) => row.day === day)) {
    totals.questions += count;
    const figure = FIGURES[decision];
    if (figure) totals[figure] += count;
  }
  for (const { outcome, count } of outcomes.filter((row) => row.day === day))
    totals[outcome] += count;
  for (const { count } of tickets.filter((row) => row.day === day)) totals.handedOff += count;
  return totals;
}

/** The most frequent first. */
function countBy<Row extends { readonly count: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Count[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + row.count);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Counts of known names, in their own order. */
const inOrder = <Name extends string>(
  names: readonly Name[],
  counts: readonly Count[],
): readonly { readonly name: Name; readonly count: number }[] =>
  names.flatMap((name) => {
    const found = counts.find((each) => each.name === name);
    return found ? [{ name, count: found.count }] : [];
  });

const outcomesOf = (
  { articleOutcomes }: OverviewFigures,
  article: string,
  wanted: 'solved' | 'unsolved',
): number =>
  articleOutcomes.find(({ id, outcome }) => id === article && outcome === wanted)?.count ?? 0;

/** Percentiles of how long answers took, in milliseconds. */
function answerTimeOf(times: OverviewFigures['times']): Overview['answerTime'] {
  const total = times.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const at = (share: number): number => {
    let seen = 0;
    for (const { milliseconds, count } of times) {
      seen += count;
      if (seen >= total * share) return milliseconds;
    }
    return times.at(-1)?.milliseconds ?? 0;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
