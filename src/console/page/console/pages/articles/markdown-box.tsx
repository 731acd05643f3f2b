import type { JSX, RefObject } from 'preact';
import type { KnowledgeProblem } from '../../../../api';

interface MarkdownBoxProps {
  readonly text: string;
  readonly problems: readonly KnowledgeProblem[];
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (text: string) => void;
}

/**
 * A text area with the number of each line beside it. The lines are laid out once more behind it, invisible and in the
 * same type, so that a number stands where its line begins even where the line is wrapped.
 */
export function MarkdownBox({ text, problems, box, onChange }: MarkdownBoxProps): JSX.Element {
  const severities = new Map(problems.map(({ line, severity }) => [line, severity]));
  return (
    <div class="field">
      <label for="markdown">Text of the file</label>
      <p class="hint" id="markdown-hint">
        Markdown with a head of fields. Tab leaves this box.
      </p>
      <div class="markdown">
        <div class="markdown-sheet">
          <div class="markdown-lines" aria-hidden="true">
            {text.split('\n').map((line, index) => (
              <div key={index} class={severities.get(index + 1) ?? ''}>
                {line === '' ? '\u200b' : line}
              </div>
            ))}
          </div>
          <textarea
            id="markdown"
            ref={box}
            value={text}
            spellcheck
            autocapitalize="off"
            aria-describedby="markdown-hint"
            aria-invalid={[...severities.values()].includes('error')}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        </div>
      </div>
    </div>
  );
}

/** Puts the cursor at the beginning of a line, and the line in sight. */
export function goToLine(box: HTMLTextAreaElement, line: number): void {
  const start =
    box.value
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  box.focus({ preventScroll: true });
  box.setSelectionRange(start, start);
  const own = box.parentElement?.querySelector(`.markdown-lines > :nth-child(${line})`);
  own?.scrollIntoView({ block: 'center' });
}
