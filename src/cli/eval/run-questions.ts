import { askOnce } from '../../core/ask-once';
import { type Judged, judge, type Question } from '../../core/evaluate';
import { reportTurn } from '../../core/report';
import type { Setting } from '../../core/setting';

/** Milliseconds a message takes at the 50th, 95th and 99th percentile. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Asks every question, in order, and judges each answer. */
export function runQuestions(
  setting: Setting,
  questions: readonly Question[],
): { judged: readonly Judged[]; latency: Latency } {
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

const round = (value: number): number => Math.round(value * 1000) / 1000;
