/** Something wrong in a knowledge file, said so that its author can mend it. */
export interface Problem {
  /** Path of the file, relative to the knowledge folder where it lies in one. */
  readonly file: string;
  /** Counted from 1; 1 where the problem is the whole file. */
  readonly line: number;
  /** An error keeps the knowledge from loading; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly reason: string;
  /** What to do about it. */
  readonly hint: string;
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';

/** `errors/x.md:3: error: reason. Hint.` */
export function formatProblem(problem: Problem): string {
  const { file, line, severity, reason, hint } = problem;
  return `${file}:${line}: ${severity}: ${reason}. ${hint}`;
}

/** A maker of errors for one file. */
export type Report = (line: number, reason: string, hint: string) => Problem;

export const reportFor =
  (file: string): Report =>
  (line, reason, hint) => ({ file, line, severity: 'error', reason, hint });
