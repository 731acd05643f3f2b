import type { Outcome, Question } from '../../core/evaluate';
import type { ChangedAnswer } from '../api';
import type { AskedAnswer } from '../workshop/workshop';

/** How good an outcome is, in scope and out of it. */
const WORTH: Readonly<Record<Outcome, number>> = {
  right: 3,
  declined: 3,
  offered: 2,
  missed: 1,
  'wrongly-offered': 1,
  wrong: 0,
  'wrongly-answered': 0,
};

/** The questions that are now answered otherwise, those that got worse first. */
export function compareAnswers(
  questions: readonly Question[],
  before: readonly AskedAnswer[],
  after: readonly AskedAnswer[],
): readonly ChangedAnswer[] {
  const changed = questions.flatMap(({ text, expect }, index): ChangedAnswer[] => {
    const was = before[index];
    const is = after[index];
    if (!was || !is || was.said === is.said) return [];
    const verdict = verdictOn(WORTH[is.outcome] - WORTH[was.outcome]);
    return [{ text, expect, before: was.said, after: is.said, verdict }];
  });
  return changed.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

const ORDER: readonly ChangedAnswer['verdict'][] = ['worse', 'better', 'different'];

function verdictOn(difference: number): ChangedAnswer['verdict'] {
  if (difference === 0) return 'different';
  return difference > 0 ? 'better' : 'worse';
}
