import type { Audience } from '../article';
import { type Composable, compose } from '../compose/compose';
import { audienceFor, findArticle } from '../compose/compose-answer';
import { composeHandOff } from '../compose/compose-hand-off';
import { shownArticles, THRESHOLDS } from '../decide';
import type { Effect } from '../effect';
import { inferAudience } from '../infer-audience';
import { forgetQuestion, type Memory, withFields } from '../memory';
import type { ReplyPart } from '../reply';
import type { ForeignSubject, Understanding } from '../understand/understanding';
import { contextOf, prose, type Talk, type Turn, turn } from './talk';

const joinedTo = (before: string | undefined, said: string): string =>
  before === undefined ? said : `${before}\n${said}`;

const isNoise = (decision: Composable): boolean =>
  decision.kind === 'decline' && decision.foreign?.kind === 'noise';

/** How often in a row a person is asked to choose or to say it again before a person is offered. */
export const MOST_ROUNDS = 2;

/** Puts a decision into words and remembers it; after enough asking back it becomes a hand-off. */
export function conclude(
  decision: Composable,
  understanding: Understanding,
  talk: Talk,
  isJoined = false,
): Turn {
  const articles = shownArticles(decision);
  const meant = decision.kind === 'offer' ? [] : articles;
  const inferred = inferAudience(understanding, meant, talk.setting.articles);
  if (asksBack(decision) && talk.memory.rounds >= MOST_ROUNDS) {
    return handOffAfterAsking(understanding, talk, inferred, isJoined);
  }
  const context = { ...contextOf(talk, inferred), canGoBack: false };
  const { audience } = context;
  const parts = [...compose(decision, context), ...secondQuestion(decision, context)];
  return turn(talk, decision.kind, parts, {
    articles,
    audience,
    effects: unanswered(decision, understanding),
    memory: {
      ...remember(decision, understanding, talk, isJoined),
      ...shownBy(decision, audience, talk),
    },
    ...(decision.kind === 'answer' ? { answered: decision.article } : {}),
  });
}

function asksBack(decision: Composable): boolean {
  if (decision.kind === 'offer') return true;
  return decision.kind === 'decline' && !isByTheWay(decision);
}

const BY_THE_WAY: readonly (ForeignSubject['kind'] | undefined)[] = [
  'small-talk',
  'other-topic',
  'other-service',
];

/** What is not ours to answer leaves the question in hand where it was, and is nothing people need to be asked. */
const isByTheWay = (decision: Composable): boolean =>
  decision.kind === 'decline' && BY_THE_WAY.includes(decision.foreign?.kind);

function handOffAfterAsking(
  understanding: Understanding,
  talk: Talk,
  inferred: Audience,
  isJoined: boolean,
): Turn {
  const context = contextOf(talk, inferred);
  const fields = { ...talk.memory.fields, ...understanding.fields };
  const isMeaningless = understanding.foreign?.kind === 'noise';
  const { question: before } = talk.memory;
  const { redacted } = understanding;
  const said = isJoined ? redacted : joinedTo(before, redacted);
  const question = isMeaningless ? before : said;
  const parts = [
    prose(context.phrases.enoughAsking),
    ...composeHandOff({ kind: 'hand-off', urgency: 'normal', fields }, context, question),
  ];
  return turn(talk, 'hand-off', parts, {
    audience: context.audience,
    effects: unanswered({ kind: 'decline', unknownCodes: [] }, understanding),
    memory: { ...forgetQuestion(talk.memory), question, fields: withFields({}, fields) },
  });
}

/** The title of the second of two questions, to be pressed after the first is answered. */
function secondQuestion(answer: Composable, context: ReturnType<typeof contextOf>): ReplyPart[] {
  const second = answer.kind === 'answer' ? answer.second : undefined;
  const article = second === undefined ? undefined : findArticle(second, context);
  const audience = article && audienceFor(article, context);
  if (!article || !audience) return [];
  const choice = { kind: 'open', article: article.id, audience } as const;
  return [
    {
      kind: 'buttons',
      label: context.phrases.youAlsoAsked,
      buttons: [{ label: article.title, choice }],
    },
  ];
}

function unanswered(
  answer: Composable,
  { redacted, candidates }: Understanding,
): readonly Effect[] {
  if (answer.kind !== 'decline' || answer.foreign?.kind === 'small-talk') return [];
  return [{ kind: 'unanswered', reason: 'declined', text: redacted, candidates }];
}

function shownBy(answer: Composable, audience: Audience, { fresh }: Talk): Partial<Memory> {
  if (answer.kind !== 'answer') return {};
  return { shown: { answerId: fresh.answerId, article: answer.article, audience } };
}

/**
 * From which confidence on an article is tried before what the author named, when the first did not help: of nineteen
 * questions, those between 0.1 and this led astray more often than not.
 */
const LEAST_NEAR = 0.15;

/** What a decision leaves behind. */
function remember(
  answer: Composable,
  understanding: Understanding,
  { memory }: Talk,
  isJoined: boolean,
): Partial<Memory> {
  if (isByTheWay(answer)) return {};
  if (isNoise(answer)) return { rounds: memory.rounds + 1 };
  const asks = asksBack(answer);
  const isSaidAgain = !isJoined && asks && memory.rounds > 0;
  const { redacted } = understanding;
  const question = isSaidAgain ? joinedTo(memory.question, redacted) : redacted;
  const before = isJoined || isSaidAgain ? memory : forgetQuestion(memory);
  const rounds = asks ? memory.rounds + 1 : 0;
  return { ...workedOn(answer, understanding, before), question, rounds };
}

/** What is known of a question, after what was known of it before. */
function workedOn(
  answer: Composable,
  { candidates, fields }: Understanding,
  before: Memory,
): Partial<Memory> {
  const shown = answer.kind === 'answer' ? [answer.article] : [];
  const tried = [...before.tried, ...shown];
  const least = answer.kind === 'answer' ? LEAST_NEAR : THRESHOLDS.offer;
  return {
    tried,
    rejected: before.rejected,
    waiting: candidates
      .filter(({ id, confidence }) => confidence >= least && !tried.includes(id))
      .map(({ id }) => id),
    trail: [],
    fields: withFields(before.fields, fields),
    failures: before.failures,
    shown: undefined,
  };
}
