import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../../api';
import { read } from './call';
import { type Failure, toFailure } from './failure';

export interface Running<Result> {
  readonly job?: Job<Result>;
  readonly failure?: Failure;
  readonly isBusy: boolean;
  start(begin: () => Promise<{ readonly job: string }>): void;
  reset(): void;
}

interface State<Result> {
  readonly job?: Job<Result>;
  readonly failure?: Failure;
  readonly isBusy: boolean;
}

const PAUSE_MS = 400;
const IDLE = { isBusy: false };

/** Starts something that takes a while, and follows it to its end or until the page is left. */
export function useJob<Result>(): Running<Result> {
  const [state, setState] = useState<State<Result>>(IDLE);
  const latest = useRef(0);
  useEffect(() => () => void (latest.current += 1), []);

  const follow = async (begin: () => Promise<{ readonly job: string }>, turn: number) => {
    const { job: id } = await begin();
    for (;;) {
      const job = await read<Job<Result>>('job', { id });
      if (latest.current !== turn) return;
      setState({ job, isBusy: job.state === 'running' });
      if (job.state !== 'running') return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  const start: Running<Result>['start'] = (begin) => {
    const turn = ++latest.current;
    setState({ isBusy: true });
    follow(begin, turn).catch((error: unknown) => {
      if (latest.current === turn) setState({ failure: toFailure(error), isBusy: false });
    });
  };
  const reset = () => {
    latest.current += 1;
    setState(IDLE);
  };
  return { ...state, start, reset };
}
