import type { JSX } from 'preact';
import type { Overview } from '../../../../api';
import { formatDuration } from '../../parts/format';

/** How long people wait. */
export function AnswerTime({ time }: { readonly time: Overview['answerTime'] }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="answer-time">
      <h2 id="answer-time">Answer time</h2>
      {time ? (
        <dl class="times">
          <div>
            <dt>Half of the answers within</dt>
            <dd>{formatDuration(time.p50)}</dd>
          </div>
          <div>
            <dt>95 of 100 within</dt>
            <dd>{formatDuration(time.p95)}</dd>
          </div>
          <div>
            <dt>99 of 100 within</dt>
            <dd>{formatDuration(time.p99)}</dd>
          </div>
        </dl>
      ) : (
        <p class="muted">Not measured in these days.</p>
      )}
    </section>
  );
}
