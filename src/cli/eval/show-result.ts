import {
  isInScope,
  type Judged,
  OUTCOMES,
  type Question,
  reliability,
  type ReliabilityRow,
  type Score,
  score,
  scoreByKind,
} from '../../core/evaluate';
import type { Latency } from './run-questions';

export function resultToJson(
  judged: readonly Judged[],
  latency: Latency,
  withFailures: boolean,
): unknown {
  return {
    ...score(judged),
    latency,
    kinds: Object.fromEntries(scoreByKind(judged)),
    reliability: reliability(judged),
    ...(withFailures ? { failures: judged.filter(isFailure).map(failureFacts) } : {}),
  };
}

function isFailure({ outcome }: Judged): boolean {
  return outcome !== 'right' && outcome !== 'declined';
}

function failureFacts({ question, report, outcome }: Judged): unknown {
  const { text, expect } = question;
  return {
    text,
    expect,
    outcome,
    decision: report.decision,
    articles: report.articles,
    candidates: report.candidates,
  };
}

export function resultToText(
  judged: readonly Judged[],
  latency: Latency,
  withFailures: boolean,
): string {
  const total = score(judged);
  const kinds = [...scoreByKind(judged)].map(([kind, each]) => `  ${kind}: ${countsOf(each)}`);
  const failures = judged.filter(isFailure).map(failureText);
  return [
    `${total.n} questions`,
    `in scope: ${countsOf(score(judged.filter(({ question }) => isInScope(question))))}`,
    `out of scope: ${countsOf(score(judged.filter(({ question }) => !isInScope(question))))}`,
    ...(kinds.length > 1 ? ['by kind:', ...kinds] : []),
    'confidence of the best candidate, and how often it is right:',
    ...reliability(judged).map(rowText),
    `latency in ms, once warm: p50 ${latency.p50}, p95 ${latency.p95}, p99 ${latency.p99}`,
    ...(withFailures ? ['', ...failures] : []),
  ].join('\n');
}

function countsOf({ n, counts, top1, top3 }: Score): string {
  const named = OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${outcome} ${counts[outcome]}`,
  );
  return `${n} (${[...named, `top-1 ${percent(top1)}`, `top-3 ${percent(top3)}`].join(', ')})`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function expectationOf({ expect, command }: Question): string {
  if (expect.length > 0) return expect.join(', ');
  return command ?? 'to be declined';
}

function failureText({ question, report, outcome }: Judged): string {
  const candidates = report.candidates.map(({ id, confidence }) => `${id} ${confidence}`);
  return [
    `${outcome}: ${question.text}`,
    `  expected: ${expectationOf(question)}`,
    `  ${report.decision}: ${report.articles.join(', ') || '-'}`,
    `  candidates: ${candidates.join(', ')}`,
  ].join('\n');
}

function rowText({ from, n, right }: ReliabilityRow): string {
  const share = n === 0 ? '-' : percent(right / n);
  return `  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}: ${right} of ${n} (${share})`;
}
