import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Workshop } from '../console/workshop/workshop';
import { KEPT_FOLDER, type SettingConfig } from '../load-setting';
import { PACKAGE_ROOT } from '../package-root';
import type { Results, Task, WorkerFacts } from './tasks';
import { type Patience, startThread, type Thread } from './thread';

/** The sets that every change is measured with; the others in that folder are about more than the answer. */
const SHIPPED_SETS = ['user-questions', 'admin-questions', 'codes', 'security', 'out-of-scope'];

/** How long reading the folders may take, and each further step of training and asking, in milliseconds. */
const READING_MS = 30_000;
const STEP_MS = 10 * 60_000;

/** How long the thread that reads is kept with nothing to do, in milliseconds. */
const IDLE_MS = 5 * 60_000;

/**
 * Threads for the knowledge of a configuration: two that stay a while for quick looks, at what lies on the disk and at
 * drafts, and one for each long work. A draft can be written so that reading it takes hours: what is not through in
 * time is stopped, and holds up other drafts at most.
 * @param keptFolder where trained models are kept
 * @param readingMs how long reading may take
 */
export function createWorkshop(
  config: SettingConfig,
  keptFolder = KEPT_FOLDER,
  readingMs = READING_MS,
): Workshop {
  const { helpdesk, organisation, handOff, roles, knowledge } = config;
  const factsNow = (): WorkerFacts => ({
    config: { helpdesk, organisation, handOff, roles, knowledge },
    keptFolder,
    questionFiles: questionFilesOf(config),
  });
  const reader = createReader(factsNow, readingMs);
  const drafts = createReader(factsNow, readingMs);
  const atWork = new Set<Thread>();
  const doAlone: Thread['do'] = async (task, progress, patience) => {
    const thread = startThread(factsNow());
    atWork.add(thread);
    try {
      return await thread.do(task, progress, patience);
    } finally {
      atWork.delete(thread);
      await thread.stop();
    }
  };
  const today = () => new Date().toISOString().slice(0, 10);
  const readingFirst: Patience = (share) => (share === 0 ? readingMs : STEP_MS);
  return {
    survey: (overlay) => reader.do({ kind: 'survey', overlay, today: today() }),
    check: (overlay, id) => drafts.do({ kind: 'check', overlay, id, today: today() }),
    group: (texts) => reader.do({ kind: 'group', texts }),
    tryChange: (request, progress) =>
      doAlone({ kind: 'trial', ...request }, progress, readingFirst),
    evaluate: (of, questions, progress) =>
      doAlone({ kind: 'evaluate', knowledge: of, questions }, progress, () => STEP_MS),
    stop: async () => {
      await Promise.all([
        reader.stop(),
        drafts.stop(),
        ...[...atWork].map((thread) => thread.stop()),
      ]);
    },
  };
}

interface Reader {
  do<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<Results[Kind]>;
  stop(): Promise<void>;
}

/** One task after the other, so that one which is stopped takes no other with it. */
function createReader(factsNow: () => WorkerFacts, readingMs: number): Reader {
  let thread: Thread | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isOver = false;
  const start = (): Thread => {
    const started = startThread(factsNow(), () => {
      if (thread === started) thread = undefined;
    });
    return started;
  };
  const rest = async (): Promise<void> => {
    clearTimeout(idle);
    const stopping = thread;
    thread = undefined;
    await stopping?.stop();
  };
  return {
    do: (task) => {
      const done = last.then(() => {
        if (isOver) throw new Error('the program is stopping');
        clearTimeout(idle);
        idle = setTimeout(() => void rest(), IDLE_MS).unref();
        thread ??= start();
        return thread.do(
          task,
          () => undefined,
          () => readingMs,
        );
      });
      last = done.catch(() => undefined);
      return done;
    },
    stop: () => {
      isOver = true;
      return rest();
    },
  };
}

/** The shipped sets fit the shipped knowledge only; an overlay may bring its own in its folder `eval`. */
function questionFilesOf({ knowledge }: SettingConfig): readonly string[] {
  const isShipped = knowledge.folder === path.join(PACKAGE_ROOT, 'knowledge');
  const shipped = SHIPPED_SETS.map((name) => path.join(PACKAGE_ROOT, 'eval', `${name}.jsonl`));
  const own = knowledge.overlay === undefined ? [] : setsIn(path.join(knowledge.overlay, 'eval'));
  return [...(isShipped ? shipped.filter((file) => existsSync(file)) : []), ...own];
}

function setsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => path.join(folder, name));
}
