import { askOnce } from '../core/ask-once';
import type { Question } from '../core/evaluate';
import type { Knowledge } from '../core/knowledge';
import { sayTurn } from '../core/say-outcome';
import type { Progress, Trial, TrialRequest } from '../console/workshop/workshop';
import { knowledgeVersion } from '../knowledge/knowledge-version';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { type MadeKnowledge, makeKnowledge } from '../knowledge/made-knowledge';
import { settingFrom } from '../load-setting';
import { askQuestions, toAnswer } from './ask-questions';
import { optionsWith } from './read-folders';
import { readQuestionFiles } from './read-question-files';
import type { WorkerFacts } from './tasks';

/** Parts of the whole, 0..1, at which the steps end; training takes most of the time. */
const PART = { read: 0.05, trained: 0.6, before: 0.8 } as const;

/** Reads and checks the folders, trains on them, and asks the evaluation questions before and after. */
export function tryChange(request: TrialRequest, facts: WorkerFacts, progress: Progress): Trial {
  progress('Reading the knowledge', 0);
  const options = optionsWith(request.overlay, facts);
  const version = knowledgeVersion(options);
  const { knowledge, problems } = loadKnowledge(options);
  if (!knowledge) return { problems, questions: [], after: [] };
  progress('Training the matcher', PART.read);
  const made = makeKnowledge(knowledge, version, facts.keptFolder);
  if (!request.questions) return { problems, made, questions: [], after: [] };
  const files = readQuestionFiles(facts.questionFiles);
  const { questions } = files;
  const known = request.questions.before;
  const before =
    known && askBefore(known, questions, facts, within(progress, 'trained', PART.before));
  const start = known ? 'before' : 'trained';
  const { asked } = request;
  const after = ask(made, questions, facts, within(progress, start, 1));
  return {
    problems: [...problems, ...files.problems],
    made,
    questions,
    ...(before ? { before } : {}),
    after,
    ...(asked === undefined
      ? {}
      : { asked: sayTurn(askOnce(settingFrom(facts.config, made), asked)) }),
  };
}

/** The knowledge in use, whose models are as a rule still kept. */
function askBefore(
  knowledge: Knowledge,
  questions: readonly Question[],
  facts: WorkerFacts,
  progress: Progress,
): Trial['after'] {
  return ask(makeKnowledge(knowledge, '', facts.keptFolder), questions, facts, progress);
}

function ask(
  made: MadeKnowledge,
  questions: readonly Question[],
  { config }: WorkerFacts,
  progress: Progress,
): Trial['after'] {
  return askQuestions(settingFrom(config, made), questions, progress).map(toAnswer);
}

const within =
  (progress: Progress, from: keyof typeof PART, to: number): Progress =>
  (step, share) =>
    progress(step, PART[from] + (to - PART[from]) * share);
