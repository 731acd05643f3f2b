import type { Lexicon, MatcherArticle } from '../src/core/understand/matcher/matcher';

export const CONTENDERS = ['ours', 'ours-kept', 'fuse', 'minisearch', 'nlp'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** What one child process is told to measure. */
export interface Job {
  readonly contender: ContenderName;
  readonly articles: readonly MatcherArticle[];
  readonly lexicon: Lexicon;
  /** Each is asked, and timed, once, in this order, until the time for questions is used up. */
  readonly questions: readonly string[];
  /** Texts asked before the clock runs, so that compiled code is compared; none of them is a question. */
  readonly warmUp: readonly string[];
  /** Where `ours` keeps its trained model, and `ours-kept` finds it. */
  readonly modelFile: string;
}

/** An article and the matcher's own score of it; higher is better, and only comparable within one matcher. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
}

/** Milliseconds: of processor time, which other work on the machine lengthens less, and by the clock. */
export interface Duration {
  readonly cpu: number;
  readonly wall: number;
}

/** What the child process measured. */
export interface JobResult {
  /** Best first, at most three, by number of question; as many as were asked. */
  readonly answers: readonly (readonly Ranked[])[];
  /** By number of question. */
  readonly latencies: readonly Duration[];
  readonly build: Duration;
  /** Resident memory after building and asking, less before, garbage collected both times; MB of 1024 × 1024 bytes. */
  readonly memoryMb: number;
  /** The most the process ever held, less before. */
  readonly peakMb: number;
}
