import type { Said } from '../message';
import type { Button } from '../reply';
import { answerNoneOfThese } from './answer-offer';
import { answerCommand } from './answer-command';
import type { Reaction } from '../wordings/wordings';
import { readReaction } from './reaction';
import { contextOf, prose, say, silence, type Talk, type Turn, turn } from './talk';

/** Answers a word or two about what was shown or offered; undefined where more is said. */
export function answerReaction({ text, unaddressed }: Said, talk: Talk): Turn | undefined {
  const { shown, rounds } = talk.memory;
  const reaction = readReaction(text, talk.message.locale);
  if (!reaction) return undefined;
  if (reaction === 'next' || reaction === 'solved') return answerCommand(reaction, talk);
  if (shown) return reactTo(reaction, unaddressed === true, talk);
  if (rounds > 0) return isRefusal(reaction) ? answerNoneOfThese(talk) : undefined;
  if (reaction === 'back') return undefined;
  return unaddressed ? silence(talk) : say(talk, contextOf(talk).phrases.allRight);
}

type Passing = Exclude<Reaction, 'next' | 'solved'>;

const isRefusal = (reaction: Passing): boolean => reaction === 'no' || reaction === 'none-of-these';

function reactTo(reaction: Passing, isUnaddressed: boolean, talk: Talk): Turn {
  if (reaction === 'back') return answerCommand('back', talk);
  if (isRefusal(reaction)) return answerCommand('not-solved', talk);
  return isUnaddressed ? silence(talk) : askWhetherItWorked(talk);
}

function askWhetherItWorked(talk: Talk): Turn {
  const { phrases } = contextOf(talk);
  const buttons: Button[] = [
    { label: phrases.worked, choice: { kind: 'command', name: 'solved' }, style: 'primary' },
    { label: phrases.unsolved, choice: { kind: 'command', name: 'not-solved' } },
  ];
  return turn(talk, 'command', [prose(phrases.takeYourTime), { kind: 'buttons', buttons }]);
}
