import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { UnansweredGroup } from '../../../../api';
import { Candidates } from '../../parts/confidence';
import { count, formatDay, list } from '../../parts/format';
import { audienceWord, platformWord, REASON_WORDS } from '../../parts/words';
import { Teach } from './teach';

/** One question nobody could answer, with what comes near and what can be done. */
export function Group({ group }: { readonly group: UnansweredGroup }): JSX.Element {
  const id = useId();
  const [saved, setSaved] = useState('');
  return (
    <article class="panel group" aria-labelledby={id}>
      <h2 id={id}>{group.text}</h2>
      <Facts group={group} />
      {group.others.length > 0 && (
        <details>
          <summary>{count(group.others.length, 'other wording')}</summary>
          <ul class="wordings">
            {group.others.map((other) => (
              <li key={other}>{other}</li>
            ))}
          </ul>
        </details>
      )}
      <h3>What comes nearest</h3>
      <Candidates candidates={group.candidates} />
      {saved === '' ? <Teach group={group} onSaved={setSaved} /> : <Saved says={saved} />}
    </article>
  );
}

function Facts({ group }: { readonly group: UnansweredGroup }): JSX.Element {
  const { platforms, audiences, reasons, lastAt } = group;
  return (
    <>
      <ul class="badges" aria-label="Why it is here">
        {reasons.map((reason) => (
          <li key={reason} class="badge">
            {REASON_WORDS[reason]}
          </li>
        ))}
      </ul>
      <p class="muted">
        Asked {count(group.count, 'time')} by {count(group.people, 'person', 'people')}, last on{' '}
        {formatDay(lastAt)}. {list(audiences.map(audienceWord))}, in{' '}
        {list(platforms.map(platformWord))}.
      </p>
    </>
  );
}

function Saved({ says }: { readonly says: string }): JSX.Element {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <p class="saved" ref={place} tabIndex={-1} role="status">
      {says}
    </p>
  );
}
