import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PACKAGE_ROOT } from '../src/package-root';
import type { MatcherRun } from './matcher-run';
import type { ScaleFigures } from './scale-run';

const FILE = path.join(PACKAGE_ROOT, 'bench', 'results.json');

/** When and where a table was measured. */
export interface Occasion {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly machine: string;
}

/** The latest run of either kind. */
export interface Results {
  readonly matchers?: Occasion & MatcherRun;
  readonly scale?: Occasion & { readonly sizes: readonly ScaleFigures[] };
}

export function thisOccasion(): Occasion {
  const cores = os.availableParallelism();
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  const model = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cores} cores (${model}), ${memory} GB, Node ${process.versions.node}`,
  };
}

export function readResults(): Results {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Results) : {}; // written below
}

/** Keeps a run beside the latest one of the other kind. */
export function keepResults(results: Results): Results {
  const all = { ...readResults(), ...results };
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value;
  writeFileSync(FILE, `${JSON.stringify(all, rounded, 2)}\n`);
  return all;
}
