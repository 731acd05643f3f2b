import type { Setting } from '../core/setting';
import type { Routes } from '../core/ticket/write-notices';
import type { Logger } from '../logger';
import { errorFacts } from '../logger';
import type { Store } from '../store/store';
import type { Health } from './api';
import { createChanges } from './changes/changes';
import { createJobs, type Jobs } from './changes/jobs';
import { ConsoleError, type ConsoleRooms } from './console-rooms';
import { readOverview } from './figures/overview';
import { overviewToCsv } from './figures/overview-csv';
import { readHealth } from './health/read-health';
import type { KnowledgeInUse } from './knowledge-in-use';
import { createArticles } from './knowledge/articles';
import type { Folders } from './knowledge/folders';
import type { Renderers } from './knowledge/preview-article';
import { createTickets } from './tickets/work-on-tickets';
import { readQuestionSet } from './try-out/read-question-set';
import { tryOut } from './try-out/try-out';
import { listUnanswered } from './unanswered/list-unanswered';
import type { Workshop } from './workshop/workshop';

export interface ConsoleRoomsOptions {
  readonly store: Store;
  /** `sqlite` or `postgres`. */
  readonly storeKind: string;
  readonly knowledge: KnowledgeInUse;
  readonly workshop: Workshop;
  readonly folders: Folders;
  readonly renderers: Renderers;
  readonly routes: Routes;
  readonly logger: Logger;
  readonly platforms: Health['platforms'];
  readonly version: string;
  readonly startedAt: Date;
  /** Why nothing can be stored now; undefined where all is well. */
  readonly findTrouble: () => Promise<string | undefined>;
  readonly recentErrors: () => readonly { readonly at: Date; readonly message: string }[];
  /** Called when something was put into the outbox. */
  readonly onNotices: () => void;
  readonly now?: () => Date;
}

/** Everything the console's routes do. Whoever calls has checked who asks, and what; see `ConsoleRooms`. */
export function createConsoleRooms(options: ConsoleRoomsOptions): ConsoleRooms {
  const { store, knowledge, logger, now = () => new Date(), onNotices } = options;
  const setting = () => knowledge.setting();
  const jobs = createJobs({
    onFailure: (error) => logger.error(errorFacts(error), 'work of the console failed'),
    now: () => now().getTime(),
  });
  const outbox: Pick<ConsoleRooms, 'redeliver'> = {
    redeliver: async (id) => {
      const redelivered = await store.redeliver(now(), id);
      if (redelivered > 0) onNotices();
      return { redelivered };
    },
  };
  return guarded({
    ...lookingAt(options, setting),
    ...createArticles({ ...options, setting }),
    ...createChanges({ ...options, jobs, now }),
    ...createTickets({ ...options, setting, now }),
    ...evaluating(options, jobs),
    ...outbox,
  });
}

function lookingAt(
  options: ConsoleRoomsOptions,
  setting: () => Setting,
): Pick<ConsoleRooms, 'overview' | 'overviewCsv' | 'unanswered' | 'tryOut' | 'health'> {
  const { store, renderers, workshop } = options;
  return {
    overview: (range) => readOverview(range, store, setting()),
    overviewCsv: async (range) => overviewToCsv(await readOverview(range, store, setting())),
    unanswered: (range) => listUnanswered(range, store, setting(), workshop),
    tryOut: (question) => Promise.resolve(tryOut(question, setting(), renderers)),
    health: () => readHealth(options),
  };
}

function evaluating(
  { workshop, knowledge }: ConsoleRoomsOptions,
  jobs: Jobs,
): Pick<ConsoleRooms, 'job' | 'evaluate'> {
  return {
    job: (id, who) => Promise.resolve().then(() => jobs.read(id, who)),
    evaluate: (set, who) =>
      Promise.resolve().then(() => {
        const questions = 'jsonl' in set ? readQuestionSet(set.jsonl) : undefined;
        return jobs.start(who, (progress) =>
          workshop.evaluate(knowledge.setting().knowledge, questions, progress),
        );
      }),
  };
}

/** Failures of the store leave as something a person can read: it says what to do itself. */
function guarded(rooms: ConsoleRooms): ConsoleRooms {
  const entries = Object.entries(rooms) as [keyof ConsoleRooms, (...args: never) => unknown][];
  const doors = entries.map(([name, act]) => {
    const door = async (...args: never): Promise<unknown> => {
      try {
        return await act(...args);
      } catch (error) {
        throw isStoreError(error) ? new ConsoleError(503, error.message) : error;
      }
    };
    return [name, door] as const;
  });
  return Object.fromEntries(doors) as unknown as ConsoleRooms;
}

const isStoreError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'StoreError';
