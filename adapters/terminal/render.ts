import type { Choice } from '../../src/core/choice';
import { replyToText } from '../../src/core/plain-text';
import type { FormPart, Reply, ReplyPart } from '../../src/core/reply';

export interface RenderedReply {
  readonly text: string;
  /** What the numbers mean, the first being 1. */
  readonly choices: readonly Choice[];
  /** The form in the reply, to be filled in line by line. */
  readonly form?: FormPart;
}

/** A reply as text, its buttons numbered so that they can be pressed by typing the number. */
export function renderReply(reply: Reply): RenderedReply {
  const choices: Choice[] = [];
  const parts = reply.parts.flatMap(withExpandButton);
  const text = replyToText(
    { ...reply, parts },
    ({ label, choice }) => `[${choices.push(choice)}] ${label}`,
  );
  const form = parts.find((part) => part.kind === 'form');
  return { text: withoutControls(text), choices, ...(form ? { form } : {}) };
}

function withExpandButton(part: ReplyPart): readonly ReplyPart[] {
  if (part.kind !== 'brief') return [part];
  const { article, audience, expandLabel: label } = part;
  return [
    part,
    { kind: 'buttons', buttons: [{ label, choice: { kind: 'open', article, audience } }] },
  ];
}

/** Control characters would let a text move the cursor or change the colours of somebody's terminal. */
function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}
