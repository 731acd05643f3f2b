import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { AUDIENCES, type Audience } from '../../../../../core/article';
import type { Tried } from '../../../../api';
import { Page } from '../../parts/page';
import { Segments } from '../../parts/segments';
import { Trouble } from '../../parts/trouble';
import { AUDIENCE_WORDS } from '../../parts/words';
import { useSession } from '../../server/session';
import { usePost } from '../../server/use-post';
import { Evaluation } from './evaluation';
import { TriedView } from './tried-view';

type For = Audience | 'anybody';

const FOR: readonly { readonly value: For; readonly label: string }[] = [
  { value: 'anybody', label: 'Anybody' },
  ...AUDIENCES.map((value) => ({ value, label: AUDIENCE_WORDS[value] })),
];

/** A question and all that the bot makes of it; or a whole file of them. */
export default function TryPage(): JSX.Element {
  const { post } = useSession();
  const asking = usePost();
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<For>('anybody');
  const [tried, setTried] = useState<Tried | undefined>();
  const ask = () =>
    asking.run(async () => {
      const question = { text, ...(audience === 'anybody' ? {} : { audience }) };
      setTried(await post<Tried>('try', question));
    });
  return (
    <Page title="Try it" lead="Nothing you ask here is counted or kept.">
      <form
        class="panel ask-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') ask();
        }}
      >
        <label class="field">
          <span>Question</span>
          <textarea
            rows={3}
            required
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <Segments legend="Asked by" options={FOR} value={audience} onChange={setAudience} />
        <div class="buttons">
          <button type="submit" class="button primary" disabled={asking.isBusy}>
            Ask
          </button>
        </div>
      </form>
      <p class="quiet" role="status">
        {asking.isBusy ? 'Asking\u2026' : tried ? 'The answer is below.' : ''}
      </p>
      <Trouble failure={asking.failure} retry={ask} />
      {tried && <TriedView tried={tried} />}
      <Evaluation />
    </Page>
  );
}
