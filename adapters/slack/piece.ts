import type { KnownBlock } from '@slack/types';

/** Blocks that stay in one message, with the same as plain text. */
export interface Piece {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Two pieces as one. */
export function glue(a: Piece, b: Piece): Piece {
  const text = [a.text, b.text].filter((each) => each !== '').join('\n');
  return { text, blocks: [...a.blocks, ...b.blocks] };
}
