import type { JSX } from 'preact';

/** A unified diff; the sign at the start of a line says what its colour does. */
export function Diff({ diff }: { readonly diff: string }): JSX.Element {
  const lines = diff.replace(/\n$/, '').split('\n');
  return (
    <pre class="diff" tabIndex={0} aria-label="What changed, line by line">
      {lines.map((line, index) => (
        <span key={index} class={kindOf(line)}>
          {`${line}\n`}
        </span>
      ))}
    </pre>
  );
}

function kindOf(line: string): string {
  if (line.startsWith('+++') || line.startsWith('---') || line.startsWith('@@')) return 'place';
  if (line.startsWith('+')) return 'added';
  return line.startsWith('-') ? 'removed' : '';
}
