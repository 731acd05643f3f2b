import type { KnownBlock } from '@slack/types';
import type { About, Incoming } from './incoming';
import type { Piece } from './piece';

/** What a preview of an answer to somebody's message is about, and the conversation it is. */
export interface Preview {
  readonly about: About;
  readonly thread: string;
}

const NAME = 'preview';
const SEPARATOR = '|';
const PLACE = /^[A-Z0-9]+$/;
const TIME = /^\d+\.\d+$/;
const PERSON = /^[UW][A-Z0-9]+$/;
const THREAD = /^[UW][A-Z0-9]+-\d+\.\d+$/;

/**
 * Marks the rows of buttons of a preview with what it is about: of a press on what only one person sees, Slack tells
 * the row, but neither the message nor its thread.
 */
export function markPreview(
  pieces: readonly Piece[],
  { about, message }: Pick<Incoming, 'about' | 'message'>,
): readonly Piece[] {
  const [, , thread] = message.conversation.split(':');
  if (!about || thread === undefined) return pieces;
  const mark = [NAME, about.channel, about.thread, about.author ?? '', thread];
  let rows = 0;
  const marked = (block: KnownBlock): KnownBlock =>
    block.type === 'actions'
      ? { ...block, block_id: [...mark, (rows += 1)].join(SEPARATOR) }
      : block;
  return pieces.map(({ text, blocks }) => ({ text, blocks: blocks.map(marked) }));
}

/** Undefined where the row is none of a preview. */
export function readPreview(blockId: string): Preview | undefined {
  const [name, channel = '', about = '', author = '', thread = ''] = blockId.split(SEPARATOR);
  const isOurs = name === NAME && PLACE.test(channel) && TIME.test(about) && THREAD.test(thread);
  if (!isOurs) return undefined;
  return { about: { channel, thread: about, ...(PERSON.test(author) ? { author } : {}) }, thread };
}
