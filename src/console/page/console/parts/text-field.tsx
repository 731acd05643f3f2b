import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Draft } from './use-draft';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly draft: Draft;
  readonly mostCharacters: number;
}

/** One line that has to be filled in, kept in this tab until it is saved. */
export function TextField({ label, hint, draft, mostCharacters }: TextFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="text"
        required
        maxLength={mostCharacters}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={draft.text}
        onInput={({ currentTarget }) => draft.set(currentTarget.value)}
      />
    </div>
  );
}
