import type { Urgency } from '../article';
import { type StepChoice, stepOf } from '../choice';
import { audienceFor, findArticle } from '../compose/compose-answer';
import { composeHandOff } from '../compose/compose-hand-off';
import { askPerson } from '../compose/compose-context';
import { countSteps } from '../compose/compose-step';
import { ticketButton } from '../compose/compose-ticket';
import type { Decision } from '../decide';
import type { Effect } from '../effect';
import { forgetQuestion, isUsedUp, type Memory, type Shown } from '../memory';
import type { Button, ReplyPart } from '../reply';
import { isOpen } from '../ticket/ticket';
import { MOST_ROUNDS } from './conclude';
import { openArticle, openStep } from './open-article';
import { contextOf, isSecurityIn, prose, type Talk, type Turn, turn } from './talk';

/** How many answers in a row may fail before a person takes over. */
export const MOST_FAILURES = 2;
const MOST_OFFERS = 3;

/** Still not working: the next step, then the next article, then a person. */
export function answerNotSolved(shown: Pick<Shown, 'article' | 'answerId'>, talk: Talk): Turn {
  const step = nextStep(shown, talk);
  if (step) return openStep(step, talk, { lead: prose(contextOf(talk).phrases.stillUnsolved) });
  if (isSecurityIn(talk)(shown.article)) return handOffAttack(shown, talk);
  if (isPast(shown, talk)) return offerRelated(shown.article, talk, [unsolved(shown)], {});
  const failures = talk.memory.failures + 1;
  const effects = effectsOf(shown, talk);
  if (failures >= MOST_FAILURES) {
    const lead = prose(contextOf(talk).phrases.stillUnsolved);
    return handOffAfterFailures(shown.article, talk, lead, effects);
  }
  const [next] = readable(nextArticles(shown.article, talk), talk);
  if (next !== undefined) {
    const lead = prose(contextOf(talk).phrases.nextTry);
    return openArticle(next, talk, { lead, effects, memory: { failures } });
  }
  return offerRelated(shown.article, talk, effects, { failures });
}

/** Where somebody may be getting in, the next article is no help: people are, now. */
function handOffAttack(shown: Pick<Shown, 'article' | 'answerId'>, talk: Talk): Turn {
  const lead = prose(contextOf(talk).phrases.stillUnsolved);
  const effects = isPast(shown, talk) ? [unsolved(shown)] : effectsOf(shown, talk);
  return handOffAfterFailures(shown.article, talk, lead, effects);
}

/**
 * What is near the question, then what its author named beside the answer, where the question is still known. What is
 * about attacks is no second try: it would frighten who asked about something else.
 */
function nextArticles(id: string, talk: Talk): readonly string[] {
  const { memory, setting } = talk;
  const related = setting.articles.get(id)?.related ?? [];
  const all = memory.question === undefined ? memory.waiting : [...memory.waiting, ...related];
  return all.filter((next) => !isSecurityIn(talk)(next));
}

/** Whether a press is about an answer from before the one in hand. */
function isPast({ article }: Pick<Shown, 'article'>, { memory: { shown } }: Talk): boolean {
  return shown !== undefined && shown.article !== article;
}

const unsolved = (shown: Pick<Shown, 'article' | 'answerId'>): Effect => ({
  kind: 'outcome',
  ...resultOf(shown),
  outcome: 'unsolved',
});

function nextStep({ article }: Pick<Shown, 'article'>, talk: Talk): StepChoice | undefined {
  const { shown } = talk.memory;
  if (shown?.step === undefined || shown.article !== article) return undefined;
  const number = shown.step + 1;
  if (number >= countSteps(shown, contextOf(talk))) return undefined;
  return stepOf(shown, number);
}

function effectsOf(
  shown: Pick<Shown, 'article' | 'answerId'>,
  { memory }: Talk,
): readonly Effect[] {
  const { question } = memory;
  if (question === undefined) return [unsolved(shown)];
  return [
    unsolved(shown),
    { kind: 'unanswered', reason: 'not-helpful', text: question, candidates: [] },
  ];
}

/** The articles of a list that this person can be shown and has not seen. */
function readable(ids: readonly string[], talk: Talk): readonly string[] {
  const context = contextOf(talk);
  return ids.filter((id) => {
    const article = context.articles.get(id);
    const isFor = article && audienceFor(article, context) === context.audience;
    return isFor === true && !isUsedUp(talk.memory, id);
  });
}

/** What is near the article, or a person at once where there is nothing. */
function offerRelated(
  id: string,
  talk: Talk,
  effects: readonly Effect[],
  memory: Partial<Memory>,
): Turn {
  const context = contextOf(talk);
  const { phrases, audience, articles } = context;
  const related = readable(articles.get(id)?.related ?? [], talk).slice(0, MOST_OFFERS);
  const rounds = talk.memory.rounds + 1;
  if (related.length === 0 || rounds > MOST_ROUNDS) {
    return handOffAfterFailures(id, talk, prose(phrases.stillUnsolved), effects);
  }
  const buttons = related.map((other): Button => ({
    label: findArticle(other, context)?.title ?? other,
    choice: { kind: 'open', article: other, audience },
  }));
  const parts: ReplyPart[] = [
    {
      kind: 'buttons',
      label: phrases.sorryUnsolved,
      buttons: [...buttons, askPerson(context, id)],
    },
  ];
  return turn(talk, 'offer', parts, { articles: related, effects, memory: { ...memory, rounds } });
}

/** Enough was tried: a person takes over. */
export function handOffAfterFailures(
  article: string,
  talk: Talk,
  lead: ReplyPart,
  effects: readonly Effect[],
): Turn {
  const handOff = handOffOf(article, talk);
  const parts = [lead, ...composeHandOff(handOff, contextOf(talk), talk.memory.question)];
  return turn(talk, 'hand-off', parts, { effects, memory: { failures: 0, rounds: 0 } });
}

/** What is known for people; what is about an attack is urgent whichever way it reaches them. */
export function handOffOf(
  article: string | undefined,
  talk: Talk,
  asked: Urgency = 'normal',
): Extract<Decision, { kind: 'hand-off' }> {
  const isAttack = article !== undefined && isSecurityIn(talk)(article);
  const urgency = isAttack ? 'security' : asked;
  const { fields } = talk.memory;
  return { kind: 'hand-off', urgency, fields, ...(article ? { article } : {}) };
}

/** That worked: thanks, and the question is closed, unless it is another one by now. */
export function answerSolved(
  shown: Pick<Shown, 'article' | 'answerId'> | undefined,
  talk: Talk,
): Turn {
  const parts = [prose(contextOf(talk).phrases.gladSolved), ...(shown ? [] : stillOpen(talk))];
  return turn(talk, 'command', parts, {
    effects: shown ? [{ kind: 'outcome', ...resultOf(shown), outcome: 'solved' }] : [],
    memory:
      shown && isPast(shown, talk)
        ? {}
        : { ...forgetQuestion(talk.memory), question: undefined, shown: undefined },
  });
}

/** Tickets that nobody may need to look at any more. */
function stillOpen(talk: Talk): readonly ReplyPart[] {
  const { phrases } = contextOf(talk);
  return talk.tickets.filter(isOpen).map((ticket) => ({
    kind: 'buttons',
    label: phrases.ticket.stillOpen(ticket.id),
    buttons: [ticketButton('withdraw', ticket, phrases)],
  }));
}

const resultOf = ({ article, answerId }: Pick<Shown, 'article' | 'answerId'>) => ({
  article,
  answerId,
});
