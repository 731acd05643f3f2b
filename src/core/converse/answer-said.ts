import { composeWarnings } from '../compose/compose';
import type { CommandName } from '../command';
import { type Decision, decide, withoutWarning } from '../decide';
import type { Memory } from '../memory';
import { isUnaddressed, type Said } from '../message';
import type { Understanding } from '../understand/understanding';
import { answerCommand } from './answer-command';
import { answerFollowUp } from './answer-follow-up';
import { answerReaction } from './answer-reaction';
import { conclude } from './conclude';
import {
  contextOf,
  isSecurityIn,
  say,
  silence,
  type Talk,
  type Turn,
  turn,
  understand,
} from './talk';

/** Answers what a person wrote. */
export function answerSaid(message: Said, talk: Talk): Turn {
  const { memory } = talk;
  if (message.unaddressed && !isTalking(memory)) return silence(talk);
  if (message.text.trim() === '') return answerEmpty(message, talk);
  const understanding = understand(message.text, talk);
  const answered = answerReaction(message, talk) ?? answerUnderstood(understanding, talk);
  return isChatter(message, answered, talk) ? silence(talk) : { ...answered, understanding };
}

function answerEmpty({ unaddressed }: Said, talk: Talk): Turn {
  return unaddressed ? silence(talk) : say(talk, contextOf(talk).phrases.empty);
}

function answerUnderstood(understanding: Understanding, talk: Talk): Turn {
  const decision = decide(understanding, isSecurityIn(talk));
  return withWarnings(answerDecided(decision, understanding, talk), decision, talk);
}

function answerDecided(decision: Decision, understanding: Understanding, talk: Talk): Turn {
  const plain = withoutWarning(decision);
  if (isOnlySecrets(understanding)) return turn(talk, 'warn', []);
  if (plain.kind === 'command') {
    const isToOthers = isUnaddressed(talk.message) && PLEASANTRIES.includes(plain.name);
    return isToOthers ? silence(talk) : answerCommand(plain.name, talk);
  }
  if (plain.kind === 'hand-off') return answerCommand('human', talk);
  if (decision.kind === 'warn') return conclude(plain, understanding, talk);
  const followed = answerFollowUp(understanding, plain, talk);
  if (followed) return followed;
  return isAside(plain, talk) ? silence(talk) : conclude(plain, understanding, talk);
}

/** What was said beside the bot and is no clear question to it: nobody waits for an offer or a refusal. */
function isAside({ kind }: Decision, { message, memory }: Talk): boolean {
  if (!isUnaddressed(message)) return false;
  return kind === 'decline' || (kind === 'offer' && memory.rounds === 0);
}

/** What people say to each other, too. */
const PLEASANTRIES: readonly CommandName[] = ['greet', 'thanks', 'bye'];

const SECRET_LABELS =
  /\[removed\]|[\p{P}\p{S}]|\b(?:the|my|this|here|its?|is|was|and|new|old|current|temporary|one time|password|passcode|pass|code|pin|otp|token|key|secret|number|verification|login|please)\b/giu;

/** Whether there is nothing left to answer once the secrets are gone. */
const isOnlySecrets = ({ text, secrets, security }: Understanding): boolean =>
  secrets.length > 0 && !security && text.replace(SECRET_LABELS, ' ').trim() === '';

/** What was answered, after what must be read first. */
function withWarnings(answered: Turn, decision: Decision, talk: Talk): Turn {
  if (decision.kind !== 'warn') return answered;
  const parts = [...composeWarnings(decision, contextOf(talk)), ...answered.reply.parts];
  const { security } = decision;
  return { ...answered, security, reply: { ...answered.reply, decision: 'warn', parts } };
}

/** Whether a conversation is under way, so that a colleague's chatter in the thread is not taken for one. */
const isTalking = ({ question, shown, rounds }: Memory): boolean =>
  question !== undefined || shown !== undefined || rounds > 0;

/** What was said in the thread to somebody else, or asks nothing of the bot. */
function isChatter({ unaddressed, text }: Said, { reply }: Turn, { memory }: Talk): boolean {
  if (!unaddressed) return false;
  return text.trimStart().startsWith('@') || (reply.decision === 'decline' && memory.rounds === 0);
}
