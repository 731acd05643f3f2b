import { composeHello } from '../compose/compose-command';
import { NOTHING_REMEMBERED } from '../memory';
import { composeHome } from '../compose/compose-home';
import type { Arrived, Message } from '../message';
import type { Setting } from '../setting';
import { answerChoice, answerRating } from './answer-choice';
import { answerFilled } from './answer-filled';
import { answerSaid } from './answer-said';
import { contextOf, type Fresh, type Known, type Talk, type Turn, turn } from './talk';

/** A person nobody has talked with. */
export const STRANGER: Known = { memory: NOTHING_REMEMBERED, tickets: [] };

/** Answers one message. The same message, setting, knowledge of the person and ids lead to the same turn. */
export function converse(message: Message, setting: Setting, fresh: Fresh, known = STRANGER): Turn {
  const talk: Talk = { ...known, message, setting, fresh };
  switch (message.kind) {
    case 'said':
      return answerSaid(message, talk);
    case 'chose':
      return answerChoice(message.choice, talk);
    case 'rated':
      return answerRating(message, talk);
    case 'filled':
      return answerFilled(message, talk);
    case 'arrived':
      return turn(talk, 'command', composeArrival(message, talk));
  }
}

function composeArrival({ at }: Arrived, talk: Talk) {
  const context = contextOf(talk);
  return at === 'home'
    ? composeHome(talk.tickets, talk.openTickets, context)
    : composeHello(context);
}
