import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AUDIENCES, type Audience } from '../../../../../core/article';
import type { Checked } from '../../../../api';
import { Previews } from '../../parts/previews';
import { Segments } from '../../parts/segments';
import { Trouble } from '../../parts/trouble';
import { audienceWord } from '../../parts/words';
import type { Check } from './use-check';

/** An article as its readers see it on each platform, for each audience it has. */
export function CheckedPreviews({ check }: { readonly check: Check }): JSX.Element {
  const previews = check.value?.previews;
  if (previews) return <ForAudience previews={previews} />;
  if (check.failure) return <Trouble failure={check.failure} />;
  return (
    <p class="muted">
      {check.isBusy ? 'Drawing the previews\u2026' : 'There is no preview while there is an error.'}
    </p>
  );
}

interface ForAudienceProps {
  readonly previews: NonNullable<Checked['previews']>;
}

function ForAudience({ previews }: ForAudienceProps): JSX.Element {
  const audiences = AUDIENCES.filter((audience) => previews[audience]);
  const [chosen, setChosen] = useState<Audience>('user');
  const shown = audiences.includes(chosen) ? chosen : (audiences[0] ?? chosen);
  const reply = previews[shown];
  return (
    <>
      {audiences.length > 1 ? (
        <Segments
          legend="Shown to"
          options={audiences.map((value) => ({ value, label: audienceWord(value) }))}
          value={shown}
          onChange={setChosen}
        />
      ) : (
        <p class="muted">For {audienceWord(shown).toLowerCase()} only.</p>
      )}
      {reply && <Previews reply={reply} />}
    </>
  );
}
