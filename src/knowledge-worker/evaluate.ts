import { type Judged, type Score, scoreByKind } from '../core/evaluate';
import type { EvaluationResult } from '../console/api';
import type { Progress } from '../console/workshop/workshop';
import { makeKnowledge } from '../knowledge/made-knowledge';
import { settingFrom } from '../load-setting';
import { askQuestions } from './ask-questions';
import { readQuestionFiles } from './read-question-files';
import type { Results, Task, WorkerFacts } from './tasks';

/** Asks a set of questions and counts how the answers did. */
export function evaluate(
  { knowledge, questions }: Extract<Task, { kind: 'evaluate' }>,
  { config, keptFolder, questionFiles }: WorkerFacts,
  progress: Progress,
): Results['evaluate'] {
  progress('Reading the knowledge', 0);
  const setting = settingFrom(config, makeKnowledge(knowledge, '', keptFolder));
  const set = questions ?? readQuestionFiles(questionFiles).questions;
  const judged = askQuestions(setting, set, progress);
  return {
    kinds: [...scoreByKind(judged)].map(([kind, score]) => toRow(kind, score)),
    failures: judged.filter(isFailure).map(toFailure),
  };
}

/** What was offered or answered and should have been declined counts as offered and wrong. */
const toRow = (kind: string, { n, counts }: Score): EvaluationResult['kinds'][number] => ({
  kind,
  n,
  right: counts.right,
  offered: counts.offered + counts['wrongly-offered'],
  wrong: counts.wrong + counts['wrongly-answered'],
  missed: counts.missed,
  declined: counts.declined,
});

const isFailure = ({ outcome }: Judged): boolean => outcome !== 'right' && outcome !== 'declined';

const toFailure = ({
  question,
  report,
  outcome,
}: Judged): EvaluationResult['failures'][number] => ({
  text: question.text,
  expect: question.expect,
  outcome,
  candidates: report.candidates,
});
