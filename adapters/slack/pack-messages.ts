import type { KnownBlock } from '@slack/types';
import { shorten } from './cut-text';
import { escapeText } from './escape';
import { LIMITS } from './limits';
import { glue, type Piece } from './piece';
import { printable } from './printable';
import { sizeOf } from './size-of';

/** One message as Slack takes it. `text` is what notifications and screen readers get. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** As few messages as hold the pieces in their order. */
export function packMessages(pieces: readonly Piece[]): readonly SlackMessage[] {
  const packed: Piece[] = [];
  for (const piece of pieces.filter(({ blocks }) => blocks.length > 0)) {
    const last = packed.at(-1);
    const joined = last && glue(last, piece);
    if (joined && fits(joined)) packed[packed.length - 1] = joined;
    else packed.push(piece);
  }
  return packed.map(({ text, blocks }) => ({ text: fallbackText(text), blocks: [...blocks] }));
}

function fits({ blocks }: Piece): boolean {
  return blocks.length <= LIMITS.blocksInMessage && sizeOf(blocks) <= LIMITS.jsonInMessage;
}

function fallbackText(text: string): string {
  return escapeText(shorten(printable(text), LIMITS.messageText));
}
