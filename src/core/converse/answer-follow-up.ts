import { findArticle, composeWithheld } from '../compose/compose-answer';
import { askPerson } from '../compose/compose-context';
import type { Composable } from '../compose/compose';
import type { Audience } from '../article';
import { decide, type Decision } from '../decide';
import { isUsedUp, type Shown } from '../memory';
import { isUnaddressed } from '../message';
import type { ReplyPart } from '../reply';
import type { Understanding } from '../understand/understanding';
import { conclude, MOST_ROUNDS } from './conclude';
import { type FollowUp, readFollowUp } from './follow-up';
import { handOffAfterFailures, MOST_FAILURES } from './not-solved';
import { isOnlyCodes, isOnlyFields, noteFields } from './note-fields';
import { openArticle } from './open-article';
import {
  contextOf,
  isSecurityIn,
  prose,
  say,
  type Talk,
  type Turn,
  turn,
  understand,
} from './talk';

/** What leans on the last question, where there is one; undefined where the text is a question of its own. */
export function answerFollowUp(
  understanding: Understanding,
  decision: Composable,
  talk: Talk,
): Turn | undefined {
  const { locale } = talk.message;
  if (isOnlyFields(understanding, locale)) return noteFields(understanding, talk);
  if (talk.memory.question === undefined) return answerOutOfTheBlue(understanding, talk);
  if (isOnlyCodes(understanding, locale)) return answerCode(understanding, decision, talk);
  if (!isPlain(understanding)) return undefined;
  const followUp = readFollowUp(understanding.text, locale);
  if (followUp?.kind === 'audience') return answerForOthers(followUp.audience, talk);
  if (!followUp && standsAlone(decision, talk)) return undefined;
  return answerMore(followUp, understanding, talk);
}

/** An answer needs no question before it; what is said beside the bot and means nothing by itself, gets none. */
const standsAlone = ({ kind }: Composable, { message }: Talk): boolean =>
  kind === 'answer' || (kind === 'decline' && isUnaddressed(message));

/** What can only lean on a question that is forgotten by now. */
function answerOutOfTheBlue({ text }: Understanding, talk: Talk): Turn | undefined {
  return readFollowUp(text, talk.message.locale)?.kind === 'audience'
    ? say(talk, contextOf(talk).phrases.whichQuestion)
    : undefined;
}

/** Nothing in it that must be seen to before anything else. */
const isPlain = ({ secrets, security, codes, messages }: Understanding): boolean =>
  secrets.length === 0 && !security && codes.codes.length === 0 && messages.length === 0;

/** A code by itself belongs to the question before it: people get to read both. */
function answerCode(understanding: Understanding, decision: Composable, talk: Talk): Turn {
  const redacted = `${talk.memory.question ?? ''}\n${understanding.redacted}`;
  return conclude(decision, { ...understanding, redacted }, talk, true);
}

/** The same for another audience: the answer in hand, else the question anew. */
function answerForOthers(audience: Audience, talk: Talk): Turn {
  const { shown } = talk.memory;
  const context = contextOf(talk);
  if (audience === 'admin' && !context.mayReadAdmin) {
    return turn(talk, 'command', composeWithheld(context));
  }
  const others = { ...talk, memory: { ...talk.memory, audience } };
  if (!shown) return answerAgain(others);
  if (!findArticle(shown.article, context)?.sections[audience]) {
    return say(others, context.phrases.oneVersion);
  }
  return openArticle(shown.article, talk, { audience, switches: true });
}

function answerAgain(talk: Talk): Turn {
  const { memory } = talk;
  const understanding = understand(memory.question ?? '', talk);
  const decision = decide(understanding, isSecurityIn(talk));
  return isComposable(decision)
    ? conclude(decision, understanding, talk, true)
    : say(talk, contextOf(talk).phrases.helloAgain);
}

/** More about the same question: what both say together, unless that leads to what was shown already. */
function answerMore(
  followUp: More | undefined,
  understanding: Understanding,
  talk: Talk,
): Turn | undefined {
  if (!followUp && talk.memory.rounds === 0) return undefined;
  return answerAlone(followUp, talk) ?? answerTogether(followUp, understanding, talk);
}

function answerTogether(
  followUp: More | undefined,
  understanding: Understanding,
  talk: Talk,
): Turn | undefined {
  const { memory } = talk;
  const joined = understandTogether(followUp?.text ?? understanding.text, talk);
  const decision = decide(joined, isSecurityIn(talk));
  if (decision.kind === 'answer' || decision.kind === 'offer') {
    return conclude(decision, joined, talk, true);
  }
  return followUp && memory.shown ? sayNothingSpecial(memory.shown, joined, talk) : undefined;
}

type More = Exclude<FollowUp, { kind: 'audience' }>;

/** What was meant all along, where it says enough by itself. */
function answerAlone(followUp: More | undefined, talk: Talk): Turn | undefined {
  if (followUp?.kind !== 'instead') return undefined;
  const understanding = understand(followUp.text, talk);
  const decision = decide(understanding, isSecurityIn(talk));
  return decision.kind === 'answer' ? conclude(decision, understanding, talk, true) : undefined;
}

/** The question and what is said now, read as one, without the articles that were shown already. */
function understandTogether(more: string, talk: Talk): Understanding {
  const { memory } = talk;
  const joined = understand(`${memory.question ?? ''}\n${more}`, talk);
  const candidates = joined.candidates.filter(({ id }) => !isUsedUp(memory, id));
  return { ...joined, candidates, questions: [] };
}

/** Nothing is known that was not shown; the second time in a row a person takes over. */
function sayNothingSpecial(
  shown: Shown,
  { redacted, candidates }: Understanding,
  talk: Talk,
): Turn {
  const context = contextOf(talk);
  const failures = talk.memory.failures + 1;
  const rounds = talk.memory.rounds + 1;
  const words = prose(context.phrases.nothingSpecial);
  const effects = [{ kind: 'unanswered', reason: 'declined', text: redacted, candidates }] as const;
  if (failures >= MOST_FAILURES || rounds > MOST_ROUNDS)
    return handOffAfterFailures(shown.article, talk, words, effects);
  const parts: ReplyPart[] = [
    words,
    { kind: 'buttons', buttons: [askPerson(context, shown.article)] },
  ];
  return turn(talk, 'decline', parts, { effects, memory: { failures, rounds } });
}

const isComposable = (decision: Decision): decision is Composable =>
  decision.kind !== 'warn' && decision.kind !== 'hand-off' && decision.kind !== 'command';
