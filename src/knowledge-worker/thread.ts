import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ConsoleError } from '../console/console-rooms';
import type { Progress } from '../console/workshop/workshop';
import { PACKAGE_ROOT } from '../package-root';
import type { Results, Task, WorkerFacts, WorkerMessage } from './tasks';

/** How long a thread may be silent, in milliseconds, when it has got so far, 0..1. */
export type Patience = (share: number) => number;

/** A thread that does tasks. */
export interface Thread {
  /** @throws ConsoleError where the thread says nothing for too long; it is stopped then */
  do<Kind extends Task['kind']>(
    task: Extract<Task, { kind: Kind }>,
    progress: Progress,
    patience: Patience,
  ): Promise<Results[Kind]>;
  stop(): Promise<void>;
}

/** Threads run compiled code, wherever they are started from. */
const WORKER = path.join(PACKAGE_ROOT, 'dist', 'src', 'knowledge-worker', 'worker.js');

interface Waiting {
  readonly progress: Progress;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** @param onEnd called when the thread is gone, for whatever reason */
export function startThread(facts: WorkerFacts, onEnd: () => void = () => undefined): Thread {
  const worker = new Worker(WORKER, { workerData: facts });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const end = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
    onEnd();
  };
  worker.on('message', (message: WorkerMessage) => settle(message, waiting));
  worker.on('error', (error: Error) => end(error.message));
  worker.on('exit', () => end('the work was stopped before it was done'));
  worker.unref();
  /** Told when the thread is gone, so that what comes next gets another. */
  const stopSilent = (number: number): void => {
    const silent = waiting.get(number);
    waiting.delete(number);
    void worker.terminate().then(() => silent?.reject(new ConsoleError(503, TOO_SLOW)));
  };
  return {
    do: (task, progress, patience) => {
      count += 1;
      const number = count;
      let timer: NodeJS.Timeout | undefined;
      const wait = (share: number): void => {
        clearTimeout(timer);
        timer = setTimeout(stopSilent, patience(share), number);
      };
      const tell: Progress = (step, share) => {
        wait(share);
        progress(step, share);
      };
      const done = new Promise<never>((resolve, reject) => {
        waiting.set(number, { progress: tell, resolve, reject });
      });
      wait(0);
      worker.postMessage({ number, task });
      return done.finally(() => clearTimeout(timer));
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

const TOO_SLOW =
  'This took too long and was stopped. A text whose lists, quotes or emphasis stand many levels deep does that: write it flatter, then try again.';

function settle(message: WorkerMessage, waiting: Map<number, Waiting>): void {
  const task = waiting.get(message.number);
  if (!task) return;
  if (message.kind === 'progress') return task.progress(message.step, message.progress);
  waiting.delete(message.number);
  if (message.kind === 'failed') task.reject(new Error(message.reason));
  else task.resolve(message.result as never);
}
