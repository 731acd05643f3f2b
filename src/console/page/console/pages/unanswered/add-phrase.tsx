import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change, UnansweredGroup } from '../../../../api';
import { toOptions, useArticles } from '../../parts/articles-known';
import { Combobox } from '../../parts/combobox';
import { TextField } from '../../parts/text-field';
import { Trouble } from '../../parts/trouble';
import { useDraft } from '../../parts/use-draft';

interface AddPhraseProps {
  readonly group: UnansweredGroup;
  readonly onCancel: () => void;
  readonly onDone: (change: Change) => void;
}

/** Which article answers it, and in which words it is to be found. */
export function AddPhrase({ group, onCancel, onDone }: AddPhraseProps): JSX.Element {
  const articles = useArticles();
  const [article, setArticle] = useState(group.candidates[0]?.id ?? '');
  const phrase = useDraft(`phrase:${group.id}`, group.text);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      class="teach"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onDone({ kind: 'add-phrase', article, phrase: phrase.text.trim() });
      }}
    >
      <Trouble failure={articles.failure} retry={articles.reload} />
      <Combobox
        label="Article that answers it"
        hint="Type a word of its title."
        options={toOptions(articles.value ?? [])}
        value={article}
        onChange={setArticle}
      />
      <TextField label="Phrase to add" draft={phrase} mostCharacters={500} />
      <div class="buttons">
        <button type="submit" class="button primary" disabled={article === ''}>
          Show what changes
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
