import type { Turn } from './converse/talk';
import type { DecisionKind } from './reply';
import type { Report } from './report';
import type { ForeignKind } from './understand/understanding';

const DECISIONS: Readonly<Record<DecisionKind, string>> = {
  warn: 'a warning',
  answer: 'answered with',
  'answer-codes': 'explains the error code with',
  offer: 'offers',
  decline: 'no answer',
  'hand-off': 'handed to people',
  command: 'taken for a command',
};

const SUBJECTS: Readonly<Record<ForeignKind, string>> = {
  'other-service': 'another service',
  'other-topic': 'another topic',
  'other-language': 'another language',
  'small-talk': 'small talk',
  noise: 'nothing that can be read',
};

/** What came of a question, for a knowledge owner: `answered with lost-phone`. */
export const sayOutcome = ({ decision, articles }: Pick<Report, 'decision' | 'articles'>): string =>
  [DECISIONS[decision], articles.join(', ')].filter((part) => part !== '').join(' ');

/** The same with why it is not ours: `no answer, because it sounds like another service`. */
export function sayTurn({ reply, articles, understanding }: Turn): string {
  const outcome = sayOutcome({ decision: reply.decision, articles });
  const foreign = reply.decision === 'decline' ? understanding?.foreign : undefined;
  if (!foreign) return outcome;
  return `${outcome}, because it sounds like ${foreign.name ?? SUBJECTS[foreign.kind]}`;
}
