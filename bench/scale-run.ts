import { statSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../src/core/knowledge';
import type { Duration, Job, JobResult } from './job';
import { type MadeUp, madeUpArticles } from './made-up-articles';
import { runJob } from './run-job';
import { shuffled } from './shuffled';
import { type Latency, latencyOf } from './statistics';

const SIZES = [400, 2_000, 5_000, 20_000];
const ASKED = 400;
const WARM_UP = 200;
const SEED = 31;
const MB = 1024 * 1024;

/** What ours costs with so many articles. */
export interface ScaleFigures {
  readonly articles: number;
  readonly phrases: number;
  readonly build: Duration;
  /** The most resident memory while it trained, in MB above a process that holds the articles alone. */
  readonly buildPeakMb: number;
  readonly modelMb: number;
  readonly load: Duration;
  /** Resident memory with the kept model loaded, in MB above an empty process. */
  readonly memoryMb: number;
  readonly latency: Latency;
  /** Share, 0..1, of the questions whose own article comes first: a check that it works at all. */
  readonly top1: number;
}

type Asked = MadeUp['questions'];

function shareRight(asked: Asked, { answers }: JobResult): number {
  return asked.filter(({ id }, at) => answers[at]?.[0]?.id === id).length / asked.length;
}

function runSize(child: string, { articles, lexicon }: Knowledge, size: number): ScaleFigures {
  console.error(`measuring ${size} articles …`);
  const made = madeUpArticles(articles, size);
  const mixed = shuffled(made.questions, SEED);
  const asked = mixed.slice(0, ASKED);
  const job: Omit<Job, 'contender'> = {
    articles: made.articles,
    lexicon,
    questions: asked.map(({ text }) => text),
    warmUp: made.articles.slice(0, WARM_UP).map(({ title }) => title),
    modelFile: path.join(path.dirname(child), 'kept.model'),
  };
  const trained = runJob(child, { ...job, contender: 'ours' });
  const loaded = runJob(child, { ...job, contender: 'ours-kept', articles: [] });
  return {
    articles: size,
    phrases: made.articles.reduce((sum, { phrases }) => sum + phrases.length, 0),
    build: trained.build,
    buildPeakMb: trained.peakMb,
    modelMb: statSync(job.modelFile).size / MB,
    load: loaded.build,
    memoryMb: loaded.memoryMb,
    latency: latencyOf(loaded.latencies),
    top1: shareRight(asked, loaded),
  };
}

/** How our cost grows with the number of articles. */
export function runScale(child: string, knowledge: Knowledge): readonly ScaleFigures[] {
  return SIZES.map((size) => runSize(child, knowledge, size));
}
