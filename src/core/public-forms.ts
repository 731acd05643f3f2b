import type { FormPart, Reply, ReplyPart } from './reply';

/**
 * A form holds what one person has said, and is one person's to send: among others a button stands in its place, which
 * opens it for whoever presses, with what that person has said.
 */
export const withoutPublicForms = (reply: Reply): Reply => ({
  ...reply,
  parts: reply.parts.flatMap((part) => (part.kind === 'form' ? toButton(part) : [part])),
});

const toButton = ({ title, body, choice }: FormPart): readonly ReplyPart[] => [
  { kind: 'prose', body },
  { kind: 'buttons', buttons: [{ label: title, choice, style: 'primary' }] },
];
