import { z } from 'zod';
import { AUDIENCES } from '../core/article';
import type { Question } from '../core/evaluate';

const schema = z.object({
  text: z.string(),
  expect: z.array(z.string()).default([]),
  okAlso: z.array(z.string()).default([]),
  multi: z.boolean().default(false),
  audience: z.enum(AUDIENCES).optional(),
  kind: z.string().optional(),
  command: z.string().optional(),
});

export interface ParsedQuestions {
  readonly questions: readonly Question[];
  /** The lines, counted from 1, that are no question. */
  readonly wrongLines: readonly number[];
}

/** Reads a question set: one JSON object a line; empty lines are left out. */
export function parseQuestions(text: string): ParsedQuestions {
  const questions: Question[] = [];
  const wrongLines: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const question = parseQuestion(line);
    if (question) questions.push(question);
    else wrongLines.push(index + 1);
  }
  return { questions, wrongLines };
}

function parseQuestion(line: string): Question | undefined {
  try {
    return schema.parse(JSON.parse(line)) as Question;
  } catch {
    return undefined;
  }
}

/** What a line of a question set looks like, for whoever wrote another one. */
export const QUESTION_FORM =
  'Write {"text": "…", "expect": ["article-id"]}, or "expect": [] for one that must be declined.';
