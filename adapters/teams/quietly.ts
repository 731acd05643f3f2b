import { AsyncLocalStorage } from 'node:async_hooks';

const silence = new AsyncLocalStorage<true>();
let running = 0;
let print = console.error;

/** Does work whose `console.error` is dropped: the SDK prints keys and tokens' troubles there. Others' lines pass. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (running === 0) muffle();
  running += 1;
  try {
    return await silence.run(true, work);
  } finally {
    running -= 1;
    if (running === 0) console.error = print;
  }
}

function muffle(): void {
  print = console.error;
  console.error = (...lines: unknown[]) => {
    if (!silence.getStore()) print(...lines);
  };
}
