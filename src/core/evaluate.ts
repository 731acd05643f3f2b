import type { Audience } from './article';
import type { Report } from './report';

/** A question whose right answer is known. */
export interface Question {
  readonly text: string;
  /** Acceptable articles, best first; empty: must be declined. */
  readonly expect: readonly string[];
  /** Articles that are not wrong, though not the target. */
  readonly okAlso: readonly string[];
  /** Every expected article must be shown, not one of them. */
  readonly multi: boolean;
  readonly audience?: Audience;
  readonly kind?: string;
  /** The command it should be taken for. */
  readonly command?: string;
}

export const OUTCOMES = [
  'right',
  'offered',
  'wrong',
  'missed',
  'declined',
  'wrongly-offered',
  'wrongly-answered',
] as const;
/** In scope: right, offered, wrong, missed. Out of scope: declined, wrongly offered, wrongly answered. */
export type Outcome = (typeof OUTCOMES)[number];

export interface Judged {
  readonly question: Question;
  readonly report: Report;
  readonly outcome: Outcome;
  /** Rank of the first expected article among the candidates, from 1. */
  readonly rank?: number;
}

/** What became of one question. */
export function judge(question: Question, report: Report): Judged {
  const { expect } = question;
  const rank = report.candidates.findIndex(({ id }) => expect.includes(id)) + 1;
  const outcome = isInScope(question)
    ? judgeInScope(question, report)
    : judgeOutOfScope(question, report);
  return { question, report, outcome, ...(rank > 0 ? { rank } : {}) };
}

export function isInScope({ expect, command }: Question): boolean {
  return expect.length > 0 || command !== undefined;
}

function judgeInScope(question: Question, report: Report): Outcome {
  if (question.command !== undefined)
    return report.command === question.command ? 'right' : 'wrong';
  if (!isAnswered(report)) return judgeUnanswered(question, report);
  const fits = showsExpected(question, report);
  if (question.multi) return fits ? 'right' : 'wrong';
  return judgeFirst(question, report.articles[0] ?? '', fits);
}

function judgeFirst({ expect, okAlso }: Question, first: string, fits: boolean): Outcome {
  if (expect.includes(first)) return 'right';
  if (!okAlso.includes(first)) return 'wrong';
  return fits ? 'right' : 'missed';
}

function judgeUnanswered(question: Question, report: Report): Outcome {
  return showsExpected(question, report) ? 'offered' : 'missed';
}

function isAnswered({ article, decision }: Report): boolean {
  return article !== null || decision === 'answer-codes';
}

function showsExpected({ expect, multi }: Question, { articles }: Report): boolean {
  const isShown = (id: string) => articles.includes(id);
  return multi ? expect.every(isShown) : expect.some(isShown);
}

function judgeOutOfScope({ okAlso }: Question, report: Report): Outcome {
  const shown = report.articles.filter((id) => !okAlso.includes(id));
  if (shown.length === 0) return 'declined';
  return isAnswered(report) ? 'wrongly-answered' : 'wrongly-offered';
}

export interface Score {
  readonly n: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Share of in-scope questions whose expected article ranks first, or among the first three, among the candidates. */
  readonly top1: number;
  readonly top3: number;
}

export function score(judged: readonly Judged[]): Score {
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, judged.filter((each) => each.outcome === outcome).length]),
  ) as Record<Outcome, number>;
  const ranked = judged.filter(({ question }) => question.expect.length > 0);
  const within = (most: number) =>
    ranked.filter(({ rank }) => rank !== undefined && rank <= most).length;
  const share = (count: number) => (ranked.length === 0 ? 0 : count / ranked.length);
  return { n: judged.length, counts, top1: share(within(1)), top3: share(within(3)) };
}

export function scoreByKind(judged: readonly Judged[]): ReadonlyMap<string, Score> {
  const kinds = [...new Set(judged.map(({ question }) => question.kind ?? 'question'))].sort();
  return new Map(
    kinds.map((kind) => [
      kind,
      score(judged.filter(({ question }) => (question.kind ?? 'question') === kind)),
    ]),
  );
}

/** One row of a reliability table: of the candidates with a confidence in this tenth, how many were right. */
export interface ReliabilityRow {
  /** Lower bound of the tenth: 0, 0.1 … 0.9. */
  readonly from: number;
  readonly n: number;
  readonly right: number;
}

/** How often the best candidate is right at each confidence; out-of-scope questions count as wrong. */
export function reliability(judged: readonly Judged[]): readonly ReliabilityRow[] {
  const best = judged
    .filter(({ question }) => question.command === undefined)
    .flatMap(({ question, report }) => {
      const [first] = report.candidates;
      return first
        ? [{ confidence: first.confidence, isRight: question.expect.includes(first.id) }]
        : [];
    });
  return Array.from({ length: 10 }, (_, tenth) => {
    const inTenth = best.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth,
    );
    return {
      from: tenth / 10,
      n: inTenth.length,
      right: inTenth.filter(({ isRight }) => isRight).length,
    };
  });
}
