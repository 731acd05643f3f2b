import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FOREIGN_KINDS, type ForeignKind } from '../../../../../core/understand/understanding';
import type { Change, UnansweredGroup } from '../../../../api';
import { TextField } from '../../parts/text-field';
import { useDraft } from '../../parts/use-draft';

interface NotOursProps {
  readonly group: UnansweredGroup;
  readonly onCancel: () => void;
  readonly onDone: (change: Change) => void;
}

const KIND_WORDS: Readonly<Record<ForeignKind, string>> = {
  'other-service': 'Another service',
  'other-topic': 'Another topic',
  'other-language': 'Another language',
  'small-talk': 'Small talk',
  noise: 'Nothing that can be read',
};

/** What it is about instead, so that the bot can say so. */
export function NotOurs({ group, onCancel, onDone }: NotOursProps): JSX.Element {
  const [kind, setKind] = useState<ForeignKind>('other-service');
  const service = useDraft(`service:${group.id}`, '');
  const phrase = useDraft(`not-ours:${group.id}`, group.text);
  const isService = kind === 'other-service';
  return (
    <form
      class="teach"
      onSubmit={(event) => {
        event.preventDefault();
        const subject = isService ? service.text.trim() : kind;
        onDone({ kind: 'not-ours', subject, phrase: phrase.text.trim() });
      }}
    >
      <KindField kind={kind} onChange={setKind} />
      {isService && (
        <TextField
          label="Name of the service"
          hint="Such as Netflix. The reply names it where the question does."
          draft={service}
          mostCharacters={80}
        />
      )}
      <TextField label="Phrase that is not ours" draft={phrase} mostCharacters={500} />
      <div class="buttons">
        <button type="submit" class="button primary">
          Show what changes
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

interface KindFieldProps {
  readonly kind: ForeignKind;
  readonly onChange: (kind: ForeignKind) => void;
}

function KindField({ kind, onChange }: KindFieldProps): JSX.Element {
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label class="field">
      <span>What it is about</span>
      <select
        ref={field}
        value={kind}
        onChange={({ currentTarget }) => onChange(currentTarget.value as ForeignKind)}
      >
        {FOREIGN_KINDS.map((known) => (
          <option key={known} value={known} selected={known === kind}>
            {KIND_WORDS[known]}
          </option>
        ))}
      </select>
    </label>
  );
}
