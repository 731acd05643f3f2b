import type { ActionsBlock, Button } from '@slack/types';
import { encodeChoice } from '../../src/core/choice';
import { type Inline, paragraph, strong } from '../../src/core/prose';
import type { Button as ReplyButton, ButtonsPart } from '../../src/core/reply';
import { CHOICE_ACTION } from './action-ids';
import { shorten } from './cut-text';
import { LIMITS } from './limits';
import { glue, type Piece } from './piece';
import { plainTextElement } from './plain-text-element';
import { printable } from './printable';
import { renderProse } from './render-prose';

interface Labelled {
  readonly button: ReplyButton;
  /** What stands on the button: its label, or the letter under which its label is listed above. */
  readonly face: string;
}

/** Things to press. Slack cuts labels off at about thirty characters, so longer ones are listed under letters. */
export function renderButtons({ label, buttons }: ButtonsPart): readonly Piece[] {
  const listed = listedOf(buttons);
  const rows = rowsOf(
    buttons.map((button) => {
      const index = listed.indexOf(button);
      return { button, face: index < 0 ? button.label : letterOf(index) };
    }),
  );
  const intro = introOf(label, listed);
  const last = intro.at(-1);
  const [first, ...rest] = rows;
  return last && first ? [...intro.slice(0, -1), glue(last, first), ...rest] : [...intro, ...rows];
}

/** Those with a long label, and those like them: three titles are listed together or not at all. */
function listedOf(buttons: readonly ReplyButton[]): readonly ReplyButton[] {
  const kinds = new Set(buttons.filter(isLong).map(({ choice }) => choice.kind));
  return buttons.filter(({ choice }) => kinds.has(choice.kind));
}

const isLong = ({ label }: ReplyButton): boolean => label.length > LIMITS.buttonTextShown;

function introOf(label: string | undefined, listed: readonly ReplyButton[]): readonly Piece[] {
  const lines = listed.flatMap((button, index): readonly (Inline | string)[] => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    strong(`${letterOf(index)}.`),
    ` ${button.label}`,
  ]);
  const body = [...(label === undefined ? [] : [paragraph(label)]), paragraph(...lines)];
  return renderProse(body).map(({ text, block }) => ({ text, blocks: [block] }));
}

/** A to Z, then AA, AB… Letters, because the steps of an answer have the numbers. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function rowsOf(faces: readonly Labelled[]): readonly Piece[] {
  const rows: Piece[] = [];
  for (let from = 0; from < faces.length; from += LIMITS.elementsInActions) {
    const row = faces.slice(from, from + LIMITS.elementsInActions);
    const block: ActionsBlock = { type: 'actions', elements: row.map(renderButton) };
    rows.push({ text: row.map(({ face }) => `[${face}]`).join(' '), blocks: [block] });
  }
  return rows;
}

/** The index keeps the action ids of one block apart, as Slack asks. */
function renderButton({ button, face }: Labelled, index: number): Button {
  const { label, choice, style } = button;
  return {
    type: 'button',
    action_id: `${CHOICE_ACTION}:${index}`,
    text: plainTextElement(face, LIMITS.buttonText),
    value: encodeChoice(choice),
    ...(style ? { style } : {}),
    ...(face === label
      ? {}
      : { accessibility_label: shorten(printable(label), LIMITS.accessibilityLabel) }),
  };
}
