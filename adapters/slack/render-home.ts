import type { HomeView } from '@slack/types';
import type { Reply, ReplyPart } from '../../src/core/reply';
import { LIMITS } from './limits';
import { renderPart } from './render-part';

/** A reply as the Home tab. */
export function renderHome(reply: Reply): HomeView {
  const blocks = reply.parts
    .filter(isForHome)
    .flatMap(renderPart)
    .flatMap((piece) => piece.blocks);
  return { type: 'home', blocks: blocks.slice(0, LIMITS.blocksInView) };
}

/** Slack has feedback buttons for messages only. */
const isForHome = (part: ReplyPart): boolean => part.kind !== 'feedback';
