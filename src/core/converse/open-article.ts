import type { Audience } from '../article';
import type { StepChoice } from '../choice';
import { audienceFor, composeAnswer } from '../compose/compose-answer';
import type { ComposeContext } from '../compose/compose-context';
import { composeStep, countSteps } from '../compose/compose-step';
import type { Effect } from '../effect';
import type { Memory } from '../memory';
import type { ReplyPart } from '../reply';
import { contextOf, type Talk, type Turn, turn } from './talk';

interface Opening {
  readonly audience?: Audience;
  /** The person asked for this audience, and is taken to be of it from now on. */
  readonly switches?: true;
  /** The article a branch led from. */
  readonly from?: string;
  /** What is said before it. */
  readonly lead?: ReplyPart;
  readonly memory?: Partial<Memory>;
  readonly effects?: readonly Effect[];
}

/** Shows one article whole. */
export function openArticle(id: string, talk: Talk, opening: Opening = {}): Turn {
  const trail = trailTo(id, talk.memory, opening.from);
  const context = { ...contextFor(opening.audience, talk), canGoBack: trail.length > 0 };
  const article = context.articles.get(id);
  const parts = [...(opening.lead ? [opening.lead] : []), ...composeAnswer(id, context)];
  if (!article) return turn(talk, 'command', parts);
  const audience = audienceFor(article, context) ?? context.audience;
  const { memory, fresh } = talk;
  return turn(talk, 'answer', parts, {
    articles: [id],
    answered: id,
    audience,
    effects: opening.effects ?? [],
    memory: {
      rounds: 0,
      tried: [...memory.tried, id],
      waiting: memory.waiting.filter((other) => other !== id),
      trail,
      shown: { answerId: fresh.answerId, article: id, audience },
      ...(opening.switches ? { audience } : {}),
      ...opening.memory,
    },
  });
}

/** With the audience that was asked for, where this person may read it. */
function contextFor(audience: Audience | undefined, talk: Talk): ComposeContext {
  const context = contextOf(talk);
  return audience === 'user' || (audience && context.mayReadAdmin)
    ? { ...context, audience }
    : context;
}

/** The way to an article: one longer by a branch, cut where it leads back, lost where it leads elsewhere. */
function trailTo(
  id: string,
  { trail, shown }: Memory,
  from: string | undefined,
): readonly string[] {
  if (from !== undefined) {
    const before = shown?.article === from || trail.includes(from) ? cutAt(from, trail) : [];
    return cutAt(id, [...before, from]);
  }
  if (shown?.article === id) return trail;
  return trail.includes(id) ? cutAt(id, trail) : [];
}

function cutAt(id: string, trail: readonly string[]): readonly string[] {
  const place = trail.indexOf(id);
  return place < 0 ? trail : trail.slice(0, place);
}

/** Shows one step of an article, and remembers the place; the whole article where it has no such step. */
export function openStep(choice: StepChoice, talk: Talk, opening: Opening = {}): Turn {
  const { article, answerId, audience, number } = choice;
  const context = { ...contextOf(talk), canGoBack: false };
  const { memory } = talk;
  if (number >= countSteps(choice, context)) {
    return openArticle(article, talk, { ...opening, audience });
  }
  const parts = [...(opening.lead ? [opening.lead] : []), ...composeStep(choice, context)];
  return turn(talk, 'answer', parts, {
    articles: [article],
    audience,
    effects: opening.effects ?? [],
    memory: {
      rounds: 0,
      shown: { article, answerId, audience, step: number },
      tried: [...memory.tried, article],
      trail: trailTo(article, memory, undefined),
      ...opening.memory,
    },
  });
}
