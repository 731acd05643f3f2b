import { askOnce } from '../../core/ask-once';
import { type Judged, judge, type Question } from '../../core/evaluate';
import { reportTurn } from '../../core/report';
import type { Setting } from '../../core/setting';

/** Milliseconds a message takes at the 50th, 95th and 99th percentile, in a program that has run for a while. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** So many titles of articles are asked before anything is timed: just started, a program takes half as long again. */
const MOST_FOR_WARMTH = 400;

/** Asks every question, in order, and judges each answer. */
export function runQuestions(
  setting: Setting,
  questions: readonly Question[],
): { judged: readonly Judged[]; latency: Latency } {
  warmUp(setting);
  const times: number[] = [];
  const judged = questions.map((question) => {
    const started = performance.now();
    const turn = askOnce(setting, question.text, question.audience);
    times.push(performance.now() - started);
    return judge(question, reportTurn(turn));
  });
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { judged, latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99) } };
}

function warmUp(setting: Setting): void {
  for (const { title } of setting.knowledge.articles.slice(0, MOST_FOR_WARMTH))
    askOnce(setting, title);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
