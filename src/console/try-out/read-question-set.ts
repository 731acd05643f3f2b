import type { Question } from '../../core/evaluate';
import { parseQuestions, QUESTION_FORM } from '../../knowledge/parse-questions';
import { ConsoleError } from '../console-rooms';

const MOST_QUESTIONS = 5000;

/** @throws ConsoleError for a set that is empty, too long or has a line that is no question */
export function readQuestionSet(jsonl: string): readonly Question[] {
  const { questions, wrongLines } = parseQuestions(jsonl);
  const [wrong] = wrongLines;
  if (wrong !== undefined) {
    throw new ConsoleError(400, `Line ${wrong} is not a question. ${QUESTION_FORM}`);
  }
  if (questions.length === 0) {
    throw new ConsoleError(400, `The file holds no question. ${QUESTION_FORM}`);
  }
  if (questions.length > MOST_QUESTIONS) {
    throw new ConsoleError(
      400,
      `The file holds ${questions.length} questions. Use at most ${MOST_QUESTIONS}.`,
    );
  }
  return questions;
}
