import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Built, Contender } from './contender';
import type { ContenderName, Duration, Job, JobResult, Ranked } from './job';

const MB = 1024 * 1024;
const SHOWN = 3;

/** Processor time for the questions, and for the texts before them, in ms; a slow matcher is asked fewer. */
const QUESTION_BUDGET = 60_000;
const WARM_UP_BUDGET = 3_000;

/** Loaded one at a time, so that a process holds the one library it measures. */
const LOAD: Readonly<Record<ContenderName, () => Promise<Contender>>> = {
  ours: async () => (await import('./contenders/build-ours.js')).buildOurs,
  'ours-kept': async () => (await import('./contenders/load-ours.js')).loadOurs,
  fuse: async () => (await import('./contenders/build-fuse.js')).buildFuse,
  minisearch: async () => (await import('./contenders/build-minisearch.js')).buildMinisearch,
  nlp: async () => (await import('./contenders/build-nlp.js')).buildNlp,
};

async function settledMemory(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await sleep(100);
  }
  return process.memoryUsage().rss / MB;
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; took: Duration }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, took: { cpu: (user + system) / 1000, wall: performance.now() - start } };
}

async function askAll(
  built: Built,
  questions: readonly string[],
  budget: number,
): Promise<Pick<JobResult, 'answers' | 'latencies'>> {
  const answers: (readonly Ranked[])[] = [];
  const latencies: Duration[] = [];
  let spent = 0;
  for (const question of questions) {
    if (spent > budget) break;
    const { value, took } = await timed(() => built.rank(question));
    answers.push(value.slice(0, SHOWN));
    latencies.push(took);
    spent += took.cpu;
  }
  return { answers, latencies };
}

/** Builds one matcher and asks it every question, alone in this process. */
export async function measureJob(job: Job): Promise<JobResult> {
  const before = await settledMemory();
  const contender = await LOAD[job.contender]();
  const { value: built, took: build } = await timed(() => contender(job));
  await askAll(built, job.warmUp, WARM_UP_BUDGET);
  const asked = await askAll(built, job.questions, QUESTION_BUDGET);
  const memoryMb = (await settledMemory()) - before;
  const peakMb = process.resourceUsage().maxRSS / 1024 - before;
  if (built.encode) writeFileSync(job.modelFile, built.encode());
  return { ...asked, build, memoryMb, peakMb };
}

async function main(): Promise<void> {
  const [jobFile = '', resultFile = ''] = process.argv.slice(2);
  const job = JSON.parse(readFileSync(jobFile, 'utf8')) as Job; // written by runJob
  writeFileSync(resultFile, JSON.stringify(await measureJob(job)));
}

void main();
