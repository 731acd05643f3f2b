import { replyToText } from '../../src/core/plain-text';
import type { Chose, Rated } from '../../src/core/message';
import type { Button, FormPart, Reply, ReplyPart } from '../../src/core/reply';

/** What the number before a label stands for. */
export type Press =
  Pick<Chose, 'kind' | 'choice'> | Pick<Rated, 'kind' | 'answerId' | 'article' | 'helpful'>;

export interface RenderedReply {
  readonly text: string;
  /** What the numbers mean, the first being 1. */
  readonly presses: readonly Press[];
  /** The form in the reply, to be filled in line by line. */
  readonly form?: FormPart;
}

/** A reply as text, its buttons numbered so that they can be pressed by typing the number. */
export function renderReply(reply: Reply): RenderedReply {
  const presses: Press[] = [];
  const number = (label: string, press: Press) => `[${presses.push(press)}] ${label}`;
  const parts = reply.parts.flatMap(withExpandButton);
  const text = parts
    .map((part) => renderPart(part, reply, number))
    .filter((words) => words !== '')
    .join('\n\n');
  const form = parts.find((part) => part.kind === 'form');
  return { text: withoutControls(text), presses, ...(form ? { form } : {}) };
}

type NumberButton = (label: string, press: Press) => string;

function renderPart(part: ReplyPart, reply: Reply, number: NumberButton): string {
  if (part.kind === 'feedback') {
    const { question, answerId, article, yes, no } = part;
    const rate = (label: string, helpful: boolean) =>
      number(label, { kind: 'rated', answerId, article, helpful });
    return [question, rate(yes, true), rate(no, false)].join(' ');
  }
  const toText = ({ label, choice }: Button) => number(label, { kind: 'chose', choice });
  return replyToText({ ...reply, parts: [part] }, toText);
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
