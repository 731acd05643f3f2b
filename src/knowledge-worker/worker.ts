import { parentPort, workerData } from 'node:worker_threads';
import { doTask } from './do-task';
import type { TaskMessage, WorkerFacts, WorkerMessage } from './tasks';

/** The entry of a thread: does one task after the other. */
const facts = workerData as WorkerFacts;

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ number, task }: TaskMessage) => {
  try {
    const result = doTask(task, facts, (step, progress) =>
      say({ kind: 'progress', number, step, progress }),
    );
    say({ kind: 'done', number, result });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it ended for an unknown reason';
    say({ kind: 'failed', number, reason });
  }
});
