import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { COLLECT_FIELDS, type CollectField } from '../../../../../core/article';
import { type Cause, CAUSES } from '../../../../../core/ticket/ticket';
import { type Draft, useDraft } from '../../parts/use-draft';
import { CAUSE_WORDS, FIELD_WORDS } from '../../parts/words';
import type { ActionProps } from './ticket-actions';

/** Words to the asker, sent where they asked. */
export function ReplyForm({ ticket, act, isBusy }: ActionProps): JSX.Element {
  const draft = useDraft(`reply:${ticket.id}`, '');
  return (
    <Form
      submit="Send the reply"
      isBusy={isBusy}
      onSubmit={() => act({ kind: 'reply', text: draft.text.trim() }, () => draft.clear(''))}
    >
      <Words label="Reply to the asker" draft={draft} isRequired />
    </Form>
  );
}

/** Something the asker is to add. */
export function AskForm({ ticket, act, isBusy }: ActionProps): JSX.Element {
  const draft = useDraft(`ask:${ticket.id}`, '');
  const [field, setField] = useState<CollectField>(ticket.missing[0] ?? 'timestamp');
  const ask = () => act({ kind: 'ask', field, ...textOf(draft) }, () => draft.clear(''));
  return (
    <Form submit="Ask for it" isBusy={isBusy} onSubmit={ask}>
      <label class="field">
        <span>What is needed</span>
        <select
          value={field}
          onChange={({ currentTarget }) => setField(currentTarget.value as CollectField)}
        >
          {COLLECT_FIELDS.map((known) => (
            <option key={known} value={known} selected={known === field}>
              {FIELD_WORDS[known]}
            </option>
          ))}
        </select>
      </label>
      <Words label="Words with it (if needed)" draft={draft} />
    </Form>
  );
}

/** The end of a ticket, with what caused it. */
export function ResolveForm({ ticket, act, isBusy }: ActionProps): JSX.Element {
  const draft = useDraft(`resolve:${ticket.id}`, '');
  const [cause, setCause] = useState<Cause>(CAUSES[0]);
  const resolve = () => act({ kind: 'resolve', cause, ...textOf(draft) }, () => draft.clear(''));
  return (
    <Form submit="Resolve the ticket" isBusy={isBusy} onSubmit={resolve}>
      <fieldset class="choices">
        <legend>Why it reached people</legend>
        {CAUSES.map((known) => (
          <label key={known} class="choice">
            <input
              type="radio"
              name="cause"
              checked={known === cause}
              onChange={() => setCause(known)}
            />
            <span>{CAUSE_WORDS[known]}</span>
          </label>
        ))}
      </fieldset>
      <Words label="Last words to the asker (if needed)" draft={draft} />
    </Form>
  );
}

const textOf = ({ text }: Draft): { readonly text?: string } =>
  text.trim() === '' ? {} : { text: text.trim() };

interface FormProps {
  readonly submit: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly children: JSX.Element | readonly JSX.Element[];
}

function Form({ submit, isBusy, onSubmit, children }: FormProps): JSX.Element {
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div class="buttons">
        <button type="submit" class="button primary" disabled={isBusy}>
          {submit}
        </button>
      </div>
    </form>
  );
}

interface WordsProps {
  readonly label: string;
  readonly draft: Draft;
  readonly isRequired?: boolean;
}

const MOST_CHARACTERS = 4000;

function Words({ label, draft, isRequired = false }: WordsProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea
        rows={4}
        required={isRequired}
        maxLength={MOST_CHARACTERS}
        value={draft.text}
        onInput={({ currentTarget }) => draft.set(currentTarget.value)}
      />
    </label>
  );
}
