import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Change } from '../../../../api';
import { ChangeReview } from '../../parts/change-review';
import { count } from '../../parts/format';
import { Problems } from '../../parts/problems';
import { type Draft, useDraft } from '../../parts/use-draft';
import { CheckedPreviews } from './checked-previews';
import { goToLine, MarkdownBox } from './markdown-box';
import { idIn } from './start-article';
import { type Check, useCheck } from './use-check';

interface EditorProps {
  readonly draftKey: string;
  /** Of an article that is there. */
  readonly id?: string;
  readonly markdown: string;
  readonly version?: string;
}

/** Text on one side, what is wrong with it and how it looks on the other. */
export function Editor({ draftKey, id, markdown, version }: EditorProps): JSX.Element {
  const draft = useDraft(draftKey, markdown, version);
  const own = id ?? idIn(draft.text);
  const check = useCheck(own, draft.text);
  const box = useRef<HTMLTextAreaElement>(null);
  const problems = check.value?.problems ?? [];
  return (
    <>
      <DraftNotice draft={draft} />
      <div class="editor">
        <MarkdownBox text={draft.text} problems={problems} box={box} onChange={draft.set} />
        <section class="findings" aria-labelledby="findings">
          <h2 id="findings">Check</h2>
          <p role="status">{sayCheck(check)}</p>
          <Problems
            problems={problems}
            onLine={(line) => box.current && goToLine(box.current, line)}
          />
        </section>
      </div>
      <Saving
        draft={draft}
        change={{
          kind: 'article',
          id: own,
          markdown: draft.text,
          ...(version === undefined ? {} : { basedOn: draft.stamp }),
        }}
        isBroken={problems.some(({ severity }) => severity === 'error')}
      />
      <section class="panel" aria-labelledby="looks">
        <h2 id="looks">How it looks</h2>
        <CheckedPreviews check={check} />
      </section>
    </>
  );
}

function DraftNotice({ draft }: { readonly draft: Draft }): JSX.Element | null {
  if (!draft.wasKept || !draft.isChanged) return null;
  return (
    <p class="notice">
      This is your text from before, not saved yet.{' '}
      <button type="button" class="link" onClick={() => draft.clear()}>
        Drop it and start again
      </button>
    </p>
  );
}

function sayCheck({ value, isBusy, failure }: Check): string {
  if (failure) return 'The check did not run.';
  if (isBusy || !value) return 'Checking\u2026';
  const { problems } = value;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'Nothing is wrong.';
  const parts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')];
  return `${parts.filter(Boolean).join(' and ')}.${errors > 0 ? ' An article with an error cannot be saved.' : ''}`;
}

interface SavingProps {
  readonly draft: Draft;
  readonly change: Change & { readonly kind: 'article' };
  readonly isBroken: boolean;
}

function Saving({ draft, change, isBroken }: SavingProps): JSX.Element {
  const { route } = useLocation();
  const [reviewed, setReviewed] = useState<Change | undefined>();
  if (reviewed) {
    return (
      <ChangeReview
        change={reviewed}
        onCancel={() => setReviewed(undefined)}
        onSaved={() => {
          draft.clear(draft.text);
          route(`/console/article?id=${encodeURIComponent(change.id)}`);
        }}
      />
    );
  }
  return (
    <div class="buttons">
      <button
        type="button"
        class="button primary"
        disabled={isBroken || !draft.isChanged}
        onClick={() => setReviewed(change)}
      >
        Show what changes
      </button>
      <span class="hint">
        {draft.isChanged ? 'Not saved yet. Kept in this tab.' : 'Nothing is changed.'}
      </span>
    </div>
  );
}
