import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface SetLine {
  readonly text: string;
  readonly kind: string;
  readonly audience?: 'user' | 'admin';
  readonly secrets?: readonly string[];
  readonly personal?: readonly string[];
  readonly must_not_contain?: readonly string[];
}

/** The lines of a set of eval/, long texts written out. */
export function readSet(name: string): readonly SetLine[] {
  const file = path.join(__dirname, '..', '..', 'eval', `${name}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const entry = JSON.parse(line) as SetLine & { repeat?: string; times?: number };
      const text = entry.repeat === undefined ? entry.text : entry.repeat.repeat(entry.times ?? 1);
      return { ...entry, text };
    });
}
