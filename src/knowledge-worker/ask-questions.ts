import { askOnce } from '../core/ask-once';
import { type Judged, judge, type Question } from '../core/evaluate';
import { reportTurn } from '../core/report';
import { sayOutcome } from '../core/say-outcome';
import type { Setting } from '../core/setting';
import type { AskedAnswer, Progress } from '../console/workshop/workshop';

/** How often is told how far it is. */
const STEP = 10;

/** Asks every question, in order. */
export function askQuestions(
  setting: Setting,
  questions: readonly Question[],
  progress: Progress,
): readonly Judged[] {
  return questions.map((question, index) => {
    if (index % STEP === 0) {
      progress(`Asking question ${index + 1} of ${questions.length}`, index / questions.length);
    }
    return judge(question, reportTurn(askOnce(setting, question.text, question.audience)));
  });
}

export const toAnswer = ({ report, outcome }: Judged): AskedAnswer => ({
  said: sayOutcome(report),
  outcome,
});
