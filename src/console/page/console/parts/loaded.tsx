import type { ComponentChildren, JSX } from 'preact';
import type { Loading } from '../server/use-load';
import { Trouble } from './trouble';

interface LoadedProps<T> {
  readonly of: Loading<T>;
  /** What is loading, for the words meanwhile: "the tickets". */
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}

/** A resource in whatever state it is: on its way, there, or not to be had. */
export function Loaded<T>({ of, what, children }: LoadedProps<T>): JSX.Element {
  const { value, failure, isLoading, reload } = of;
  return (
    <>
      <p class={value === undefined && isLoading ? 'loading' : 'quiet'} role="status">
        {isLoading ? `Loading ${what}\u2026` : ''}
      </p>
      <Trouble failure={failure} retry={reload} />
      {value !== undefined && (
        <div class={isLoading ? 'stack updating' : 'stack'}>{children(value)}</div>
      )}
    </>
  );
}
