import { askPerson, browseTopics } from '../compose/compose-context';
import type { Effect } from '../effect';
import { MOST_OFFERS } from '../decide';
import { askPersonNow } from './answer-command';
import { MOST_ROUNDS } from './conclude';
import { contextOf, prose, type Talk, type Turn, turn } from './talk';

/** None of what was offered: once more in other words, then a person. */
export function answerNoneOfThese(talk: Talk): Turn {
  const { memory } = talk;
  const effects = noneOfThese(talk);
  if (memory.rounds >= MOST_ROUNDS) return { ...askPersonNow(talk, undefined), effects };
  const context = contextOf(talk);
  const parts = [
    prose(context.phrases.otherWords),
    { kind: 'buttons', buttons: [browseTopics(context), askPerson(context)] } as const,
  ];
  return turn(talk, 'decline', parts, {
    effects,
    memory: {
      rounds: memory.rounds + 1,
      rejected: [...memory.rejected, ...memory.waiting.slice(0, MOST_OFFERS)],
      waiting: memory.waiting.slice(MOST_OFFERS),
    },
  });
}

function noneOfThese({ memory }: Talk): readonly Effect[] {
  const { question: text, waiting } = memory;
  if (text === undefined) return [];
  const candidates = waiting.map((id) => ({ id, confidence: 0 }));
  return [{ kind: 'unanswered', reason: 'none-of-these', text, candidates }];
}
