import { type Block, type ListItem, paragraph } from '../../src/core/prose';
import type { Reply, ReplyPart } from '../../src/core/reply';

const MORE = paragraph('\u2026');

/**
 * The reply, or what of it fits: first the bodies of briefs go behind a press, then bodies end earlier, between two
 * steps or paragraphs, the longest first; parts at the end go last. What was left out is marked.
 */
export function fitReply(reply: Reply, fits: (reply: Reply) => boolean): Reply {
  if (fits(reply)) return reply;
  const closed = withParts(reply, reply.parts.map(closeBrief));
  if (fits(closed)) return closed;
  const shortened = (units: number) =>
    withParts(
      closed,
      closed.parts.map((part) => shortenPart(part, units)),
    );
  const units = largest(longestBody(closed), (count) => fits(shortened(count)));
  const short = shortened(units);
  if (fits(short)) return short;
  return firstParts(
    short,
    largest(short.parts.length, (count) => fits(firstParts(short, count))),
  );
}

const withParts = (reply: Reply, parts: readonly ReplyPart[]): Reply => ({ ...reply, parts });

const closeBrief = (part: ReplyPart): ReplyPart =>
  part.kind === 'brief' ? { ...part, body: [] } : part;

function firstParts(reply: Reply, count: number): Reply {
  if (count >= reply.parts.length) return reply;
  return withParts(reply, [...reply.parts.slice(0, count), { kind: 'prose', body: [MORE] }]);
}

/** The largest count up to `most` that passes, 0 where none does. */
function largest(most: number, passes: (count: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const bodyOf = (part: ReplyPart): readonly Block[] => ('body' in part ? part.body : []);

const longestBody = ({ parts }: Reply): number =>
  Math.max(0, ...parts.map((part) => countUnits(bodyOf(part))));

/** A unit is what is never cut: a paragraph, a heading, a code block, a step. */
function countUnits(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (itemsOf(block)?.length ?? 1), 0);
}

function shortenPart(part: ReplyPart, units: number): ReplyPart {
  if (!('body' in part) || countUnits(part.body) <= units) return part;
  return { ...part, body: [...takeUnits(part.body, units), MORE] };
}

function takeUnits(blocks: readonly Block[], units: number): readonly Block[] {
  const taken: Block[] = [];
  let left = units;
  for (const block of blocks) {
    if (left <= 0) break;
    const kept = takeItems(block, left);
    taken.push(kept);
    left -= itemsOf(kept)?.length ?? 1;
  }
  return taken.at(-1)?.kind === 'heading' ? taken.slice(0, -1) : taken;
}

function takeItems(block: Block, count: number): Block {
  const items = itemsOf(block);
  return items && (block.kind === 'steps' || block.kind === 'bullets')
    ? { ...block, items: items.slice(0, count) }
    : block;
}

function itemsOf(block: Block): readonly ListItem[] | undefined {
  return block.kind === 'steps' || block.kind === 'bullets' ? block.items : undefined;
}
