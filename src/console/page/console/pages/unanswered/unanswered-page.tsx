import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { UnansweredGroup } from '../../../../api';
import { Empty } from '../../parts/empty';
import { count } from '../../parts/format';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { rangeIn } from '../../parts/range';
import { RangeForm } from '../../parts/range-form';
import { useLoad } from '../../server/use-load';
import { Group } from './group';

/** What the bot could not answer, and how to teach it. */
export default function UnansweredPage(): JSX.Element {
  const { query } = useLocation();
  const range = rangeIn(query);
  const groups = useLoad<readonly UnansweredGroup[]>('unanswered', { ...range });
  return (
    <Page
      title="Unanswered"
      lead="Questions without a good answer, alike ones together, without names and secrets."
    >
      <RangeForm range={range} />
      <Loaded of={groups} what="the questions">
        {(value) =>
          value.length === 0 ? (
            <Empty>Every question of these days got an answer that helped.</Empty>
          ) : (
            <>
              <p class="muted">{count(value.length, 'question')}, asked most first.</p>
              <ul class="groups">
                {value.map((group) => (
                  <li key={group.id}>
                    <Group group={group} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
