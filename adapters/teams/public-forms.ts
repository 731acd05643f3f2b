import type { Message } from '../../src/core/message';
import { withoutPublicForms } from '../../src/core/public-forms';
import type { Reply } from '../../src/core/reply';
import { opensForm } from './opens-dialog';

/** Among others a form is a dialog; who presses its button in a client without dialogs gets the form all the same. */
export function keepFormsPrivate(reply: Reply, message: Message): Reply {
  const isAskedFor =
    message.kind === 'filled' || (message.kind === 'chose' && opensForm(message.choice));
  return message.place === 'shared' && !isAskedFor ? withoutPublicForms(reply) : reply;
}
