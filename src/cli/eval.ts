import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config';
import { AUDIENCES } from '../core/article';
import {
  isInScope,
  type Judged,
  judge,
  OUTCOMES,
  type Question,
  type Score,
  score,
  scoreByKind,
} from '../core/evaluate';
import { reportTurn } from '../core/report';
import type { Setting } from '../core/setting';
import { UsageError } from '../errors';
import { loadSetting } from '../load-setting';
import { askOnce } from './ask';

interface EvalOptions {
  readonly knowledge?: string;
  readonly json?: boolean;
  readonly failures?: boolean;
}

export function addEval(program: Command): void {
  program
    .command('eval')
    .description('measure the answers against question sets')
    .argument(
      '<files...>',
      'JSON lines of {"text", "expect": [ids, best first], "audience"?, "kind"?}',
    )
    .option('--knowledge <dir>', 'read articles from this folder')
    .option('--json', 'print one JSON object')
    .option('--failures', 'list each question that was not answered right, with its candidates')
    .action((files: readonly string[], { knowledge, json, failures }: EvalOptions) => {
      const questions = files.flatMap(readQuestions);
      const setting = loadSetting(readConfig(knowledge ? { knowledge } : {}));
      const { judged, latency } = ask(setting, questions);
      if (json) console.log(JSON.stringify(toJson(judged, latency, failures === true)));
      else console.log(toText(judged, latency, failures === true));
    });
}

const questionSchema = z.object({
  text: z.string(),
  expect: z.array(z.string()).default([]),
  okAlso: z.array(z.string()).default([]),
  multi: z.boolean().default(false),
  audience: z.enum(AUDIENCES).optional(),
  kind: z.string().optional(),
  command: z.string().optional(),
});

function readQuestions(file: string): readonly Question[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`the question set ${file} cannot be read`, 'Check its path.');
  }
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readQuestion(line, file, index + 1)]));
}

function readQuestion(line: string, file: string, number: number): Question {
  try {
    return questionSchema.parse(JSON.parse(line)) as Question;
  } catch {
    throw new UsageError(
      `${file}:${number}: this line is not a question`,
      'Write {"text": "…", "expect": ["article-id"]}, or "expect": [] for one that must be declined.',
    );
  }
}

/** Milliseconds a message takes at the 50th, 95th and 99th percentile. */
interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

function ask(
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

function toJson(judged: readonly Judged[], latency: Latency, withFailures: boolean): unknown {
  return {
    ...score(judged),
    latency,
    kinds: Object.fromEntries(scoreByKind(judged)),
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

function toText(judged: readonly Judged[], latency: Latency, withFailures: boolean): string {
  const total = score(judged);
  const kinds = [...scoreByKind(judged)].map(([kind, each]) => `  ${kind}: ${countsOf(each)}`);
  const failures = judged.filter(isFailure).map(failureText);
  return [
    `${total.n} questions`,
    `in scope: ${countsOf(score(judged.filter(({ question }) => isInScope(question))))}`,
    `out of scope: ${countsOf(score(judged.filter(({ question }) => !isInScope(question))))}`,
    ...(kinds.length > 1 ? ['by kind:', ...kinds] : []),
    `latency in ms: p50 ${latency.p50}, p95 ${latency.p95}, p99 ${latency.p99}`,
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
