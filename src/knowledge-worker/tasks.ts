import type { Article } from '../core/article';
import type { Question } from '../core/evaluate';
import type { Knowledge } from '../core/knowledge';
import type { EvaluationResult } from '../console/api';
import type { Survey, Trial, TrialRequest } from '../console/workshop/workshop';
import type { SettingConfig } from '../load-setting';

/** What a thread is started with. */
export interface WorkerFacts {
  /** `knowledge.overlay` is told by each task. */
  readonly config: SettingConfig;
  readonly keptFolder: string;
  /** Files of evaluation questions, JSON lines. */
  readonly questionFiles: readonly string[];
}

export type Task =
  | { readonly kind: 'survey'; readonly overlay: string | undefined; readonly today: string }
  | {
      readonly kind: 'check';
      readonly overlay: string;
      readonly id: string;
      readonly today: string;
    }
  | { readonly kind: 'group'; readonly texts: readonly string[] }
  | ({ readonly kind: 'trial' } & TrialRequest)
  | {
      readonly kind: 'evaluate';
      readonly knowledge: Knowledge;
      readonly questions: readonly Question[] | undefined;
    };

/** What each kind of task gives back. */
export interface Results {
  readonly survey: Survey;
  readonly check: { readonly problems: Survey['problems']; readonly article?: Article };
  readonly group: readonly (readonly number[])[];
  readonly trial: Trial;
  readonly evaluate: EvaluationResult;
}

export interface TaskMessage {
  readonly number: number;
  readonly task: Task;
}

/** What a thread says of a task. */
export type WorkerMessage =
  | {
      readonly kind: 'progress';
      readonly number: number;
      readonly step: string;
      readonly progress: number;
    }
  | { readonly kind: 'done'; readonly number: number; readonly result: Results[Task['kind']] }
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string };
