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

interface Packed {
  readonly piece: Piece;
  readonly size: number;
}

/** As few messages as hold the pieces in their order. */
export function packMessages(pieces: readonly Piece[]): readonly SlackMessage[] {
  const packed: Packed[] = [];
  for (const piece of pieces.filter(({ blocks }) => blocks.length > 0)) {
    const next = { piece, size: sizeOf(piece.blocks) };
    const last = packed.at(-1);
    const joined = last && join(last, next);
    if (joined && fits(joined)) packed[packed.length - 1] = joined;
    else packed.push(next);
  }
  return packed.map(({ piece: { text, blocks } }) => ({
    text: fallbackText(text),
    blocks: [...blocks],
  }));
}

/** A comma takes the place of two brackets. */
const join = (a: Packed, b: Packed): Packed => ({
  piece: glue(a.piece, b.piece),
  size: a.size + b.size - 1,
});

function fits({ piece: { blocks }, size }: Packed): boolean {
  return blocks.length <= LIMITS.blocksInMessage && size <= LIMITS.jsonInMessage;
}

function fallbackText(text: string): string {
  return escapeText(shorten(printable(text), LIMITS.messageText));
}
