import type { PlainTextElement } from '@slack/types';
import { shorten } from './cut-text';
import { printable } from './printable';

/** Text that Slack shows as it is: no mark-up, and no emoji made of what stands between colons. */
export function plainTextElement(text: string, limit: number): PlainTextElement {
  return { type: 'plain_text', text: shorten(printable(text), limit), emoji: false };
}
