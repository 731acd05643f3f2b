import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Change, UnansweredGroup } from '../../../../api';
import { ChangeReview } from '../../parts/change-review';
import { forgetDraft, handOverDraft } from '../../parts/use-draft';
import { useSession } from '../../server/session';
import { AddPhrase } from './add-phrase';
import { NotOurs } from './not-ours';
import { NEW_ARTICLE, startArticle } from '../articles/start-article';

interface TeachProps {
  readonly group: UnansweredGroup;
  readonly onSaved: (says: string) => void;
}

type Way = 'add-phrase' | 'not-ours';

/** The three things one can do with a question, one at a time. */
export function Teach({ group, onSaved }: TeachProps): JSX.Element {
  const [way, setWay] = useState<Way | undefined>();
  const [change, setChange] = useState<Change | undefined>();
  const buttons = useRef<HTMLDivElement>(null);
  const { may } = useSession();
  const close = () => {
    setWay(undefined);
    setChange(undefined);
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  const saved = (kept: Change) => {
    for (const draft of ['phrase', 'service', 'not-ours']) forgetDraft(`${draft}:${group.id}`);
    onSaved(saySaved(kept));
  };
  if (!may('editor')) {
    return <p class="hint">Teaching the bot needs the role of an editor.</p>;
  }
  return (
    <>
      <Ways
        group={group}
        way={way}
        choose={(chosen) => {
          setWay(chosen);
          setChange(undefined);
        }}
        place={buttons}
      />
      {way === 'add-phrase' && !change && (
        <AddPhrase group={group} onCancel={close} onDone={setChange} />
      )}
      {way === 'not-ours' && !change && (
        <NotOurs group={group} onCancel={close} onDone={setChange} />
      )}
      {change && <ChangeReview change={change} onCancel={close} onSaved={() => saved(change)} />}
    </>
  );
}

function saySaved(change: Change): string {
  return change.kind === 'not-ours'
    ? 'Saved. The bot now says that this is not something it can answer.'
    : 'Saved. Whoever asks this from now on gets the article.';
}

interface WaysProps {
  readonly group: UnansweredGroup;
  readonly way: Way | undefined;
  readonly choose: (way: Way) => void;
  readonly place: { current: HTMLDivElement | null };
}

function Ways({ group, way, choose, place }: WaysProps): JSX.Element {
  const { route } = useLocation();
  const start = () => {
    handOverDraft(NEW_ARTICLE, startArticle([group.text, ...group.others]));
    route('/console/edit');
  };
  return (
    <div class="buttons" ref={place}>
      <button
        type="button"
        class="button"
        aria-expanded={way === 'add-phrase'}
        onClick={() => choose('add-phrase')}
      >
        Add to an article
      </button>
      <button type="button" class="button" onClick={start}>
        Start an article
      </button>
      <button
        type="button"
        class="button"
        aria-expanded={way === 'not-ours'}
        onClick={() => choose('not-ours')}
      >
        Not ours
      </button>
    </div>
  );
}
