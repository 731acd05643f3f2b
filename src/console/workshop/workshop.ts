import type { Article } from '../../core/article';
import type { Outcome, Question } from '../../core/evaluate';
import type { Knowledge } from '../../core/knowledge';
import type { MadeKnowledge } from '../../knowledge/made-knowledge';
import type { ArticleRow, EvaluationResult, KnowledgeProblem } from '../api';

/** How far something is: plain words, and 0..1. */
export type Progress = (step: string, progress: number) => void;

/** An article as its file says it now. */
export interface SurveyedArticle extends ArticleRow {
  /** Relative to the folder it lies in. */
  readonly file: string;
  /** Lower case; all that it can be searched by. */
  readonly words: string;
}

/** What the folders hold at this moment, whether or not it could be served. */
export interface Survey {
  readonly articles: readonly SurveyedArticle[];
  /** Of every file, those of the articles too. */
  readonly problems: readonly KnowledgeProblem[];
}

/** What one question led to, short enough to compare. */
export interface AskedAnswer {
  /** The decision and what was shown. */
  readonly said: string;
  readonly outcome: Outcome;
}

export interface TrialRequest {
  /** The overlay folder to read in the place of the configured one. */
  readonly overlay: string | undefined;
  /** Ask the evaluation questions too: of this knowledge, where it was not asked before, and of the new one. */
  readonly questions?: { readonly before?: Knowledge };
  /** One more question, which the new knowledge is asked. */
  readonly asked?: string;
}

/** What came of reading, training and asking. */
export interface Trial {
  readonly problems: readonly KnowledgeProblem[];
  /** Absent with any error. */
  readonly made?: MadeKnowledge;
  readonly questions: readonly Question[];
  readonly before?: readonly AskedAnswer[];
  readonly after: readonly AskedAnswer[];
  /** What came of `asked`, in words; see `sayTurn`. */
  readonly asked?: string;
}

/** Where the work is done that would keep people waiting: on other threads. */
export interface Workshop {
  /** @param overlay the overlay folder to read */
  survey(overlay: string | undefined): Promise<Survey>;
  /** Everything wrong with the folders, and one article as it would be served. */
  check(
    overlay: string,
    id: string,
  ): Promise<{ readonly problems: Survey['problems']; readonly article?: Article }>;
  /** The places of near-duplicates in a list of texts, group by group; see `groupAlike`. */
  group(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
  tryChange(request: TrialRequest, progress: Progress): Promise<Trial>;
  /** @param questions the set; the shipped one where none is given */
  evaluate(
    knowledge: Knowledge,
    questions: readonly Question[] | undefined,
    progress: Progress,
  ): Promise<EvaluationResult>;
  stop(): Promise<void>;
}
