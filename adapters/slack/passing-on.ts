import type { Button } from '@slack/types';
import { type Choice, decodeChoice, encodeChoice } from '../../src/core/choice';
import { phrasesFor } from '../../src/core/phrases/catalogue';
import type { Reply } from '../../src/core/reply';
import { DISMISS_ACTION, SHARE_ACTION, TO_PERSON_ACTION, TO_THREAD_ACTION } from './action-ids';
import { escapeText } from './escape';
import type { About, Incoming } from './incoming';
import { LIMITS } from './limits';
import type { Piece } from './piece';
import { plainTextElement } from './plain-text-element';

/** An answer that is passed on is asked for anew, so only what opens an article can be. */
export type Passed = Extract<Choice, { kind: 'open' }>;

/** What the buttons carry: the article, and the message it is passed on to. */
export interface Passing {
  readonly choice: Passed;
  readonly about?: About;
}

const SEPARATOR = '|';

export function encodePassing({ choice, about }: Passing): string {
  const target = about ? [about.channel, about.thread, about.author ?? ''] : [];
  return [encodeChoice(choice), ...target].join(SEPARATOR);
}

/** Undefined where the string is not one of ours. */
export function decodePassing(value: string): Passing | undefined {
  const [encoded = '', channel, thread, author] = value.split(SEPARATOR);
  const choice = decodeChoice(encoded);
  if (choice?.kind !== 'open') return undefined;
  if (!channel || !thread || !isPlace(channel, thread)) return { choice };
  const isPerson = author !== undefined && /^[UW][A-Z0-9]+$/.test(author);
  return { choice, about: { channel, thread, ...(isPerson ? { author } : {}) } };
}

const isPlace = (channel: string, thread: string): boolean =>
  /^[A-Z0-9]+$/.test(channel) && /^\d+\.\d+$/.test(thread);

/** What can be done with a reply that only one person sees: pass its answer on, and put it away. */
export function passingButtons(reply: Reply, { message, about }: Incoming): Piece {
  const { sharing } = phrasesFor(message.locale);
  const answer = reply.parts.find((part) => part.kind === 'answer');
  const buttons: Button[] = [];
  const add = (action: string, label: string, value: string) => {
    const text = plainTextElement(label, LIMITS.buttonText);
    buttons.push({ type: 'button', action_id: action, text, value });
  };
  if (answer) {
    const { article, audience } = answer;
    const value = encodePassing({
      choice: { kind: 'open', article, audience },
      ...(about ? { about } : {}),
    });
    if (!about) add(SHARE_ACTION, sharing.share, value);
    if (about) add(TO_THREAD_ACTION, sharing.toThread, value);
    if (about?.author) add(TO_PERSON_ACTION, sharing.toPerson, value);
  }
  add(DISMISS_ACTION, sharing.dismiss, 'dismiss');
  const text = buttons.map((button) => `[${button.text.text}]`).join(' ');
  return { text, blocks: [{ type: 'actions', elements: buttons }] };
}

/** Who passed an answer on. The one mention that we write: of the person who pressed. */
export function sharedByPiece(user: string, locale?: string): Piece {
  const { sharedBy } = phrasesFor(locale).sharing;
  const text = `${escapeText(sharedBy)} <@${user}>`;
  return {
    text: sharedBy,
    blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }],
  };
}
