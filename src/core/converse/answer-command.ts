import type { Urgency } from '../article';
import { stepOf } from '../choice';
import type { CommandName } from '../command';
import { composeCommand, composeHello } from '../compose/compose-command';
import { composeHandOff } from '../compose/compose-hand-off';
import { countSteps } from '../compose/compose-step';
import { composeStatus } from '../compose/compose-ticket';
import { type Memory, NOTHING_REMEMBERED, type Shown } from '../memory';
import { isOpen } from '../ticket/ticket';
import { MOST_ROUNDS } from './conclude';
import { answerNotSolved, answerSolved, handOffOf } from './not-solved';
import { openArticle, openStep } from './open-article';
import { asksForStart, asksWhatIsKept } from './reaction';
import { contextOf, prose, say, type Talk, type Turn, turn } from './talk';

/** What was asked of the bot itself, in words or by a press. */
export function answerCommand(name: CommandName, talk: Talk): Turn {
  const { memory } = talk;
  const context = contextOf(talk);
  switch (name) {
    case 'human':
      return askPersonNow(talk, memory.shown?.article);
    case 'status':
      return answerStatus(talk);
    case 'forget-me':
      return forgetMe(talk);
    case 'restart':
      return restart(talk);
    case 'greet':
      return memory.met
        ? say(talk, context.phrases.helloAgain)
        : turn(talk, 'command', composeHello(context));
    case 'solved':
      return answerSolved(memory.shown, talk);
    case 'not-solved':
      return memory.shown ? answerNotSolved(memory.shown, talk) : answerNothingHelped(talk);
    case 'next':
      return walk(1, talk);
    case 'back':
      return walk(-1, talk);
    case 'help':
    case 'topics':
    case 'thanks':
    case 'bye':
      return turn(talk, 'command', composeCommand(name, context));
  }
}

export function askPersonNow(
  talk: Talk,
  article: string | undefined,
  urgency: Urgency = 'normal',
): Turn {
  const parts = composeHandOff(
    handOffOf(article, talk, urgency),
    contextOf(talk),
    talk.memory.question,
  );
  return turn(talk, 'hand-off', parts, { memory: { rounds: 0, failures: 0 } });
}

function answerStatus(talk: Talk): Turn {
  const context = contextOf(talk);
  const { phrases, contact, handsOff } = context;
  if (talk.isUnread) return say(talk, phrases.ticket.notRead(contact));
  if (talk.tickets.length > 0) return turn(talk, 'command', composeStatus(talk.tickets, context));
  return say(talk, handsOff ? phrases.noOpenTickets : phrases.noTickets(contact));
}

/** Forgets the person; who only asks what is kept is told, and may press. */
function forgetMe(talk: Talk): Turn {
  const { message } = talk;
  const { phrases } = contextOf(talk);
  if (message.kind === 'said' && asksWhatIsKept(message.text, message.locale)) {
    const button = {
      label: phrases.forgetMe,
      choice: { kind: 'command', name: 'forget-me' },
    } as const;
    return turn(talk, 'command', [
      prose(phrases.whatIsKept),
      { kind: 'buttons', buttons: [button] },
    ]);
  }
  return say(talk, phrases.forgotten, { memory: null, effects: [{ kind: 'forget-person' }] });
}

/** Something did not help, though no answer stands: how a ticket stands, else other words, then a person. */
function answerNothingHelped(talk: Talk): Turn {
  const context = contextOf(talk);
  const { rounds } = talk.memory;
  const open = talk.tickets.filter(isOpen);
  if (open.length > 0 && talk.memory.question === undefined) {
    const lead = prose(context.phrases.stillUnsolved);
    return turn(talk, 'command', [lead, ...composeStatus(open, context)]);
  }
  if (rounds >= MOST_ROUNDS) return askPersonNow(talk, undefined);
  const parts = composeCommand('not-solved', context);
  return turn(talk, 'command', parts, { memory: { rounds: rounds + 1 } });
}

/** Back to the first article of a tree, where branches led on and that is meant; else a fresh start. */
function restart(talk: Talk): Turn {
  const { memory, message } = talk;
  const [first] = memory.trail;
  const isAboutTree = message.kind !== 'said' || asksForStart(message.text, message.locale);
  if (first !== undefined && isAboutTree) return openArticle(first, talk);
  return say(talk, contextOf(talk).phrases.restarted, { memory: STARTED_AFRESH });
}

const STARTED_AFRESH: Memory = {
  ...NOTHING_REMEMBERED,
  audience: undefined,
  question: undefined,
  shown: undefined,
};

/** The step after or before the one shown; back from an article to the one that led to it. */
function walk(by: 1 | -1, talk: Talk): Turn {
  const { shown, trail } = talk.memory;
  if (!shown) return say(talk, contextOf(talk).phrases.noStep);
  const before = by < 0 ? trail.at(-1) : undefined;
  const isOnSteps = shown.step !== undefined && talk.message.kind === 'said';
  if (before !== undefined && !isOnSteps) return openArticle(before, talk);
  return walkSteps(by, shown, talk);
}

function walkSteps(by: 1 | -1, shown: Shown, talk: Talk): Turn {
  const context = contextOf(talk);
  const { step } = shown;
  const number = (step ?? -1) + by;
  const count = countSteps(shown, context);
  if (number >= 0 && number < count) return openStep(stepOf(shown, number), talk);
  if (step === undefined) return say(talk, context.phrases.noStep);
  if (number < 0) return openArticle(shown.article, talk, { audience: shown.audience });
  const last = stepOf(shown, count - 1);
  return openStep(last, talk, { lead: prose(context.phrases.lastStep) });
}
