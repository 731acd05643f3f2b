import type { JSX } from 'preact';
import type { KnowledgeProblem } from '../../../api';

interface ProblemsProps {
  readonly problems: readonly KnowledgeProblem[];
  /** Goes to a line of the text beside it. */
  readonly onLine?: (line: number) => void;
}

/** What is wrong in the knowledge, with what to do. */
export function Problems({ problems, onLine }: ProblemsProps): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.reason}`} class={problem.severity}>
          <p>
            <span class={`badge ${problem.severity}`}>
              {problem.severity === 'error' ? 'Error' : 'Warning'}
            </span>{' '}
            <Place {...problem} onLine={onLine} /> {problem.reason}
          </p>
          <p class="muted">{problem.hint}</p>
        </li>
      ))}
    </ul>
  );
}

interface PlaceProps extends KnowledgeProblem {
  readonly onLine: ProblemsProps['onLine'] | undefined;
}

function Place({ file, line, onLine }: PlaceProps): JSX.Element {
  if (!onLine) {
    return (
      <span class="muted">
        {file}, line {line}:
      </span>
    );
  }
  return (
    <button type="button" class="link" onClick={() => onLine(line)}>
      Line {line}
    </button>
  );
}
