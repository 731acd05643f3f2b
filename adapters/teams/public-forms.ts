import type { Message } from '../../src/core/message';
import type { FormPart, Reply, ReplyPart } from '../../src/core/reply';
import { opensForm } from './opens-dialog';

/**
 * A form holds what one person has said and is one person's to send. Among others a button stands in its place, which
 * opens it as a dialog for whoever presses. Who presses that in a client without dialogs gets the form all the same.
 */
export function withoutPublicForms(reply: Reply, message: Message): Reply {
  const isAskedFor =
    message.kind === 'filled' || (message.kind === 'chose' && opensForm(message.choice));
  if (message.place !== 'shared' || isAskedFor) return reply;
  return {
    ...reply,
    parts: reply.parts.flatMap((part) => (part.kind === 'form' ? toButton(part) : [part])),
  };
}

const toButton = ({ title, body, choice }: FormPart): readonly ReplyPart[] => [
  { kind: 'prose', body },
  { kind: 'buttons', buttons: [{ label: title, choice, style: 'primary' }] },
];
