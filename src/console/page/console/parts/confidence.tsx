import type { JSX } from 'preact';
import type { Candidate } from '../../../../core/understand/understanding';
import { formatShare } from './format';

interface CandidatesProps {
  readonly candidates: readonly (Candidate & { readonly title?: string })[];
}

/** Articles with how sure the bot is of each, best first. */
export function Candidates({ candidates }: CandidatesProps): JSX.Element {
  if (candidates.length === 0) return <p class="muted">No article comes near.</p>;
  return (
    <ol class="candidates">
      {candidates.map(({ id, confidence, title }) => (
        <li key={id}>
          <a href={`/console/article?id=${encodeURIComponent(id)}`}>{title ?? id}</a>
          <span class="confidence">{formatShare(confidence)}</span>
          <span class="bar" aria-hidden="true">
            <span style={{ width: formatShare(confidence) }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
