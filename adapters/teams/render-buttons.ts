import { encodeChoice } from '../../src/core/choice';
import type { Button, FeedbackPart } from '../../src/core/reply';
import type { ActionSet, CardAction, CardElement, ExecuteAction, SubmitAction } from './card';
import { cleanLine, keepLiteral } from './clean-text';
import { clipText } from './clip-text';
import { OPENS_DIALOG, opensForm } from './opens-dialog';
import { LIMITS } from './limits';
import { renderInlines } from './render-inlines';

const STYLES = { primary: 'positive', danger: 'destructive' } as const;

/** Buttons in rows that fit a phone; a long label has a row of its own. */
export function renderButtons(buttons: readonly Button[]): readonly CardElement[] {
  return groupIntoRows(buttons).flatMap((row, index) => [
    ...row.flatMap(({ label }) => renderFullLabel(label)),
    {
      type: 'ActionSet',
      spacing: index === 0 ? 'Default' : 'Small',
      actions: row.map(renderButton),
    } as const,
  ]);
}

function renderFullLabel(label: string): readonly CardElement[] {
  if (label.length <= LIMITS.labelShown) return [];
  return renderInlines([{ kind: 'text', text: clipText(label, LIMITS.label) }]);
}

export function renderFeedback({ article, answerId, yes, no }: FeedbackPart): ActionSet {
  const rate = (label: string, helpful: boolean): SubmitAction => ({
    type: 'Action.Submit',
    title: titleOf(label),
    // Who was not helped is asked why.
    data: { answerId, article, helpful, ...(helpful ? {} : OPENS_DIALOG) },
  });
  return { type: 'ActionSet', spacing: 'Small', actions: [rate(yes, true), rate(no, false)] };
}

export function renderToggle(label: string, id: string): CardAction {
  return { type: 'Action.ToggleVisibility', title: titleOf(label), targetElements: [id] };
}

/** Clients that do not know Action.Execute send the same data as a message; dialogs are opened by Action.Submit alone. */
function renderButton({ label, choice, style }: Button): ExecuteAction | SubmitAction {
  const common = {
    title: titleOf(label),
    data: { choice: encodeChoice(choice) },
    ...(style ? { style: STYLES[style] } : {}),
  };
  if (opensForm(choice)) {
    return { type: 'Action.Submit', ...common, data: { ...common.data, ...OPENS_DIALOG } };
  }
  return {
    type: 'Action.Execute',
    verb: choice.kind,
    ...common,
    fallback: { type: 'Action.Submit', ...common },
  };
}

/** A title may not be empty: the client would show nothing to press. */
function titleOf(label: string): string {
  return keepLiteral(clipText(cleanLine(label).trim() || '\u2022', LIMITS.labelShown));
}

function groupIntoRows(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row && fitsRow(row, button)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function fitsRow(row: readonly Button[], button: Button): boolean {
  const labels = [...row, button].map(({ label }) => label.length);
  const total = labels.reduce((sum, length) => sum + length, 0);
  return (
    labels.length <= LIMITS.actionsInSet &&
    total <= LIMITS.rowText &&
    labels.every((length) => length <= LIMITS.rowLabel)
  );
}
