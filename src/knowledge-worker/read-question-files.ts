import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Question } from '../core/evaluate';
import { parseQuestions, QUESTION_FORM } from '../knowledge/parse-questions';
import type { Problem } from '../knowledge/problem';

export interface QuestionFiles {
  readonly questions: readonly Question[];
  /** Lines that are left out, as warnings. */
  readonly problems: readonly Problem[];
}

export function readQuestionFiles(files: readonly string[]): QuestionFiles {
  const read = files.map((file) => ({ file, ...parseQuestions(readFileSync(file, 'utf8')) }));
  return {
    questions: read.flatMap(({ questions }) => questions),
    problems: read.flatMap(({ file, wrongLines }) =>
      wrongLines.map((line) => ({
        file: `eval/${path.basename(file)}`,
        line,
        severity: 'warning' as const,
        reason: 'this line is not a question',
        hint: QUESTION_FORM,
      })),
    ),
  };
}
