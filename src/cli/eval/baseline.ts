import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type Judged, OUTCOMES, scoreByKind } from '../../core/evaluate';
import { UsageError } from '../../errors';

const baselineSchema = z.object({
  /** Per kind of question: how many, the share with each outcome, and of the raw ranking. All shares 0..1. */
  kinds: z.record(z.string(), z.record(z.string(), z.number())),
  /** What each question led to: the decision and what was shown. */
  answers: z.record(z.string(), z.string()),
});

/** The result of one evaluation, to compare later ones with. */
export type Baseline = z.output<typeof baselineSchema>;

/** Figures that are better when they are higher; of all others a rise is a loss. */
const GOOD_FIGURES: readonly string[] = ['right', 'declined', 'top1', 'top3'];

/** Figures that may move either way: what is not answered right is better offered than missed. */
const NEUTRAL_FIGURES: readonly string[] = ['n', 'offered', 'missed'];

export function toBaseline(judged: readonly Judged[]): Baseline {
  const kinds = [...scoreByKind(judged)].map(([kind, { n, counts, top1, top3 }]) => {
    const shares = OUTCOMES.map((outcome) => [outcome, round(counts[outcome] / n)] as const);
    return [
      kind,
      { n, ...Object.fromEntries(shares), top1: round(top1), top3: round(top3) },
    ] as const;
  });
  const answers = judged.map(({ question, report }) => {
    const audience = question.audience ?? 'any';
    return [
      `${audience}: ${question.text}`,
      [report.decision, ...report.articles].join(' '),
    ] as const;
  });
  return { kinds: Object.fromEntries(kinds), answers: Object.fromEntries(answers) };
}

const round = (share: number): number => Math.round(share * 1e4) / 1e4;

export function writeBaseline(file: string, baseline: Baseline): void {
  writeFileSync(file, `${JSON.stringify(baseline, null, 1)}\n`);
}

export function readBaseline(file: string): Baseline {
  try {
    return baselineSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UsageError(
      `--baseline names ${file}, which is not an earlier result`,
      'Make it with --write-baseline.',
    );
  }
}

export interface Comparison {
  readonly text: string;
  readonly hasFallen: boolean;
}

/** Says which figures fell and which questions now answer differently. */
export function compareWithBaseline(before: Baseline, after: Baseline): Comparison {
  const fallen = Object.entries(before.kinds).flatMap(([kind, figures]) =>
    Object.entries(figures)
      .filter(([name, value]) => isWorse(name, value, after.kinds[kind]?.[name] ?? 0))
      .map(
        ([name, value]) => `  ${kind}: ${name} was ${value}, is ${after.kinds[kind]?.[name] ?? 0}`,
      ),
  );
  const changed = Object.entries(after.answers)
    .filter(([question, answer]) => (before.answers[question] ?? answer) !== answer)
    .map(
      ([question, answer]) =>
        `  ${question}\n    was ${before.answers[question] ?? ''}\n    is  ${answer}`,
    );
  const lines = [
    changed.length === 0
      ? 'No question answers differently.'
      : `These ${changed.length} questions now answer differently:`,
    ...changed,
    fallen.length === 0 ? 'No figure fell.' : 'These figures fell:',
    ...fallen,
  ];
  return { text: lines.join('\n'), hasFallen: fallen.length > 0 };
}

function isWorse(name: string, before: number, after: number): boolean {
  if (NEUTRAL_FIGURES.includes(name)) return false;
  return GOOD_FIGURES.includes(name) ? after < before : after > before;
}
