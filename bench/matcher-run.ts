import path from 'node:path';
import { readQuestions } from '../src/cli/eval/read-questions';
import type { Question } from '../src/core/evaluate';
import type { Knowledge } from '../src/core/knowledge';
import { PACKAGE_ROOT } from '../src/package-root';
import {
  CONTENDERS,
  type ContenderName,
  type Duration,
  type Job,
  type JobResult,
  type Ranked,
} from './job';
import { runJob } from './run-job';
import { shuffled } from './shuffled';
import { type Latency, latencyOf, type Scored, separate, type Separation } from './statistics';
import { textsOf } from './texts-of';

const WARM_UP = 200;
const SEED = 11;

interface Tops {
  readonly top1: number;
  readonly top3: number;
}

/** The figures of one matcher. Shares are 0..1. */
export interface MatcherFigures {
  readonly contender: ContenderName;
  /** Questions asked: all, or of a slow matcher as many as its time allowed. */
  readonly asked: number;
  readonly users: Tops;
  readonly admins: Tops;
  /** Whether a question with an answer has a higher best score than one without. */
  readonly auroc: Separation;
  readonly latency: Latency;
  readonly build: Duration;
  readonly memoryMb: number;
}

export interface MatcherRun {
  readonly articles: number;
  readonly texts: number;
  readonly questions: Readonly<Record<SetName, number>>;
  /** What the number of a question's characters would do as a score. */
  readonly lengthAlone: Separation;
  readonly matchers: readonly MatcherFigures[];
}

type SetName = 'users' | 'admins' | 'strangers';

interface Asked {
  readonly set: SetName;
  readonly question: Question;
}

interface Answered extends Asked {
  readonly answer: readonly Ranked[];
}

const FILES: Readonly<Record<SetName, string>> = {
  users: 'user-questions',
  admins: 'admin-questions',
  strangers: 'out-of-scope',
};

function readSet(set: SetName): readonly Asked[] {
  const file = path.join(PACKAGE_ROOT, 'eval', `${FILES[set]}.jsonl`);
  return readQuestions(file)
    .filter(({ expect, command }) => expect.length > 0 === (set !== 'strangers') && !command)
    .map((question) => ({ set, question }));
}

function topsOf(answered: readonly Answered[]): Tops {
  const within = (most: number) =>
    answered.filter(({ question, answer }) =>
      answer.slice(0, most).some(({ id }) => question.expect.includes(id)),
    ).length / answered.length;
  return { top1: within(1), top3: within(3) };
}

function separateScope<T extends Asked>(asked: readonly T[], scoreOf: (one: T) => number) {
  const scored = (some: readonly T[]): readonly Scored[] =>
    some.map((one) => ({ score: scoreOf(one), length: one.question.text.length }));
  return separate(
    scored(asked.filter(({ set }) => set !== 'strangers')),
    scored(asked.filter(({ set }) => set === 'strangers')),
  );
}

function toFigures(
  contender: ContenderName,
  questions: readonly Asked[],
  { answers, latencies, build, memoryMb }: JobResult,
): MatcherFigures {
  const answered = answers.flatMap((answer, at) => {
    const asked = questions[at];
    return asked ? [{ ...asked, answer }] : [];
  });
  const of = (set: SetName) => answered.filter((one) => one.set === set);
  return {
    contender,
    asked: answered.length,
    users: topsOf(of('users')),
    admins: topsOf(of('admins')),
    auroc: separateScope(answered, ({ answer: [best] }) => best?.score ?? 0),
    latency: latencyOf(latencies),
    build,
    memoryMb,
  };
}

/** Every matcher on the same knowledge and the same questions, one after the other. */
export function runMatchers(child: string, { articles, lexicon }: Knowledge): MatcherRun {
  const sets: readonly SetName[] = ['users', 'admins', 'strangers'];
  const questions = shuffled(sets.flatMap(readSet), SEED);
  const texts = textsOf(articles);
  const job: Omit<Job, 'contender'> = {
    articles: articles.map(({ id, title, phrases, messages }) => ({
      id,
      title,
      phrases,
      messages,
    })),
    lexicon,
    questions: questions.map(({ question }) => question.text),
    warmUp: shuffled(texts, SEED)
      .slice(0, WARM_UP)
      .map(({ text }) => text),
    modelFile: path.join(path.dirname(child), 'kept.model'),
  };
  const matchers = CONTENDERS.map((contender) => {
    console.error(`measuring ${contender} …`);
    return toFigures(contender, questions, runJob(child, { ...job, contender }));
  });
  const count = (set: SetName) => questions.filter((one) => one.set === set).length;
  return {
    articles: articles.length,
    texts: texts.length,
    questions: { users: count('users'), admins: count('admins'), strangers: count('strangers') },
    lengthAlone: separateScope(questions, ({ question }) => question.text.length),
    matchers,
  };
}
