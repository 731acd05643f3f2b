import { readFileSync } from 'node:fs';
import type { Question } from '../../core/evaluate';
import { UsageError } from '../../errors';
import { parseQuestions, QUESTION_FORM } from '../../knowledge/parse-questions';

/** Reads one question set. */
export function readQuestions(file: string): readonly Question[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`the question set ${file} cannot be read`, 'Check its path.');
  }
  const { questions, wrongLines } = parseQuestions(text);
  const [wrong] = wrongLines;
  if (wrong === undefined) return questions;
  throw new UsageError(`${file}:${wrong}: this line is not a question`, QUESTION_FORM);
}
