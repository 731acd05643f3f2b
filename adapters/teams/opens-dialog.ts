import type { Choice } from '../../src/core/choice';

/**
 * Makes Teams open a dialog for what comes back on the request, where its client has dialogs; others send the same data
 * as a message.
 */
export const OPENS_DIALOG = { msteams: { type: 'task/fetch' } } as const;

/** Whether a form comes next: what is filled in is then nobody else's to see, and leaves no form behind in the chat. */
export function opensForm(choice: Choice): boolean {
  switch (choice.kind) {
    case 'ask-person':
    case 'comment':
      return true;
    case 'ticket':
      return FORMS.includes(choice.action);
    default:
      return false;
  }
}

const FORMS: readonly Extract<Choice, { kind: 'ticket' }>['action'][] = [
  'reply',
  'ask',
  'add',
  'resolve',
];
