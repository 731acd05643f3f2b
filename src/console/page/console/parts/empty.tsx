import type { ComponentChildren, JSX } from 'preact';

/** Said where there is nothing to show, and why that may be. */
export function Empty({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <p class="empty">{children}</p>;
}
