import type { TaskModuleResponse } from 'botbuilder';
import type { Reply } from '../../src/core/reply';
import { CARD_TYPE } from './card-message';
import { clipText } from './clip-text';
import { cleanLine } from './clean-text';
import { LIMITS } from './limits';
import { renderCard, renderNotification } from './render';

export const hasForm = ({ parts }: Reply): boolean => parts.some(({ kind }) => kind === 'form');

/** A reply as a dialog; only the one who pressed sees it. */
export function renderDialog(reply: Reply): TaskModuleResponse {
  const form = reply.parts.find((part) => part.kind === 'form');
  const title = form?.title ?? renderNotification(reply);
  return {
    task: {
      type: 'continue',
      value: {
        title: clipText(cleanLine(title), LIMITS.dialogTitle),
        height: 'medium',
        width: 'medium',
        card: { contentType: CARD_TYPE, content: submittable(renderCard(reply)) },
      },
    },
  };
}

/** A dialog knows Action.Submit alone, and opens no other. */
function submittable(card: unknown): unknown {
  return JSON.parse(JSON.stringify(card), (key, value: unknown) => {
    if (key === 'msteams') return undefined;
    return isExecute(value) ? value.fallback : value;
  });
}

const isExecute = (value: unknown): value is { readonly fallback: unknown } =>
  typeof value === 'object' && value !== null && 'verb' in value && 'fallback' in value;
