import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AUDIENCES } from '../../core/article';
import type { Question } from '../../core/evaluate';
import { UsageError } from '../../errors';

const questionSchema = z.object({
  text: z.string(),
  expect: z.array(z.string()).default([]),
  okAlso: z.array(z.string()).default([]),
  multi: z.boolean().default(false),
  audience: z.enum(AUDIENCES).optional(),
  kind: z.string().optional(),
  command: z.string().optional(),
});

/** Reads one question set. */
export function readQuestions(file: string): readonly Question[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`the question set ${file} cannot be read`, 'Check its path.');
  }
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readQuestion(line, file, index + 1)]));
}

function readQuestion(line: string, file: string, number: number): Question {
  try {
    return questionSchema.parse(JSON.parse(line)) as Question;
  } catch {
    throw new UsageError(
      `${file}:${number}: this line is not a question`,
      'Write {"text": "…", "expect": ["article-id"]}, or "expect": [] for one that must be declined.',
    );
  }
}
