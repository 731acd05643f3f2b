import type { JSX } from 'preact';
import type { ChangedAnswer, ChangeResult } from '../../../api';
import { count, list } from './format';

const VERDICTS = ['worse', 'better', 'different'] as const;

const VERDICT_WORDS: Readonly<Record<ChangedAnswer['verdict'], string>> = {
  better: 'Better',
  worse: 'Worse',
  different: 'Different, neither better nor worse',
};

/** The evaluation questions that a change answers differently, the worse ones first. */
export function ChangedAnswers({ result }: { readonly result: ChangeResult }): JSX.Element {
  const { changed, asked } = result;
  const sorted = VERDICTS.flatMap((verdict) => changed.filter((each) => each.verdict === verdict));
  return (
    <>
      {asked && <Asked {...asked} />}
      <p role="status" class="summary">
        {sayChanges(result)}
      </p>
      {sorted.length > 0 && (
        <ul class="changed">
          {sorted.map((each) => (
            <li key={each.text}>
              <ChangedRow {...each} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The phrase that is added, and what the bot makes of it. */
function Asked({ text, before, after }: NonNullable<ChangeResult['asked']>): JSX.Element {
  return (
    <>
      <p class="summary">
        {before === after ? 'The phrase itself is answered as before.' : 'The phrase itself:'}
      </p>
      <dl class="facts">
        <dt>Phrase</dt>
        <dd>{text}</dd>
        <dt>Before</dt>
        <dd>{before}</dd>
        <dt>After</dt>
        <dd>{after}</dd>
      </dl>
    </>
  );
}

/** "Of 685 evaluation questions, 3 are answered differently: 2 better and 1 worse." */
export function sayChanges({ questions, changed }: ChangeResult): string {
  if (changed.length === 0) {
    return `None of the ${count(questions, 'evaluation question')} is answered differently.`;
  }
  const parts = VERDICTS.flatMap((verdict) => {
    const own = changed.filter((each) => each.verdict === verdict).length;
    return own === 0
      ? []
      : [`${own} ${verdict === 'different' ? 'neither better nor worse' : verdict}`];
  });
  const verb = changed.length === 1 ? 'is' : 'are';
  return `Of ${count(questions, 'evaluation question')}, ${changed.length} ${verb} answered differently: ${list(parts)}.`;
}

function ChangedRow({ text, expect, before, after, verdict }: ChangedAnswer): JSX.Element {
  return (
    <>
      <p>
        <span class={`badge ${verdict}`}>{VERDICT_WORDS[verdict]}</span> {text}
      </p>
      <dl class="facts">
        <dt>Should be</dt>
        <dd>{expect.length === 0 ? 'no answer' : expect.join(', ')}</dd>
        <dt>Before</dt>
        <dd>{before}</dd>
        <dt>After</dt>
        <dd>{after}</dd>
      </dl>
    </>
  );
}
