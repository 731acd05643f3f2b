import type { HomeView } from '@slack/types';
import { phrasesFor } from '../../src/core/phrases';
import { type Block, bullets } from '../../src/core/prose';
import type { Reply, ReplyPart } from '../../src/core/reply';
import { LIMITS } from './limits';
import { renderPart } from './render-part';

/** The Home tab: the welcome, and what one could ask. */
export function renderHome(reply: Reply, locale?: string): HomeView {
  const parts = [...reply.parts.filter(isForHome), examples(locale)];
  const blocks = parts.flatMap(renderPart).flatMap((piece) => piece.blocks);
  return { type: 'home', blocks: blocks.slice(0, LIMITS.blocksInView) };
}

/** Slack has feedback buttons for messages only. */
const isForHome = (part: ReplyPart): boolean => part.kind !== 'feedback';

function examples(locale: string | undefined): ReplyPart {
  const { helpTitle, exampleQuestions } = phrasesFor(locale);
  const heading: Block = { kind: 'heading', text: [{ kind: 'text', text: helpTitle }] };
  const quoted = exampleQuestions.map((question) => `\u201c${question}\u201d`);
  return { kind: 'prose', body: [heading, bullets(quoted)] };
}
