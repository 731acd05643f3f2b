import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { read } from './call';
import { type Failure, toFailure } from './failure';

export interface Loading<T> {
  /** The latest that came; stays while newer is on its way. */
  readonly value?: T;
  readonly failure?: Failure;
  readonly isLoading: boolean;
  readonly reload: () => void;
  /** Puts what a change led to in its place. */
  readonly replace: (value: T) => void;
}

interface State<T> {
  readonly value?: T;
  readonly failure?: Failure;
  readonly isLoading: boolean;
}

type Query = Readonly<Record<string, string | undefined>>;

/** Reads a resource, and again whenever its parameters change. */
export function useLoad<T>(path: string, query: Query = {}): Loading<T> {
  const [state, setState] = useState<State<T>>({ isLoading: true });
  const latest = useRef(0);
  const key = JSON.stringify(query);
  const reload = useCallback(() => {
    const turn = ++latest.current;
    // An answer that was overtaken is dropped.
    const settle = (next: State<T>) => latest.current === turn && setState(next);
    setState(({ value }) => ({ ...(value === undefined ? {} : { value }), isLoading: true }));
    read<T>(path, JSON.parse(key) as Query)
      .then((value) => settle({ value, isLoading: false }))
      .catch((error: unknown) => settle({ failure: toFailure(error), isLoading: false }));
  }, [path, key]);
  useEffect(reload, [reload]);
  const replace = useCallback((value: T) => setState({ value, isLoading: false }), []);
  return { ...state, reload, replace };
}
