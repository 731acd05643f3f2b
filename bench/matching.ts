/**
 * npm run bench:matching                our matcher and three libraries on the same knowledge and questions
 * npm run bench:matching -- --scale     what our matcher costs with up to 20,000 articles
 * Either prints its table, keeps its figures in bench/results.json and, with --docs, puts the tables of both into
 * docs/matching.md.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Knowledge } from '../src/core/knowledge';
import { formatProblem, isError } from '../src/knowledge/problem';
import { loadConfiguredKnowledge } from '../src/load-setting';
import { PACKAGE_ROOT } from '../src/package-root';
import { runMatchers } from './matcher-run';
import { refreshDocs } from './refresh-docs';
import { keepResults, thisOccasion } from './results';
import { compileChild } from './run-job';
import { runScale } from './scale-run';
import { matcherTable, scaleTable } from './tables';

/** Within the package, so that what is compiled there finds its packages. */
const SCRATCH = path.join(PACKAGE_ROOT, 'node_modules', '.cache');

function shippedKnowledge(): Knowledge {
  const { knowledge, problems } = loadConfiguredKnowledge({
    knowledge: { folder: path.join(PACKAGE_ROOT, 'knowledge') },
    organisation: {},
    helpdesk: {},
  });
  if (knowledge) return knowledge;
  throw new Error(problems.filter(isError).map(formatProblem).join('\n'));
}

function inScratch<T>(work: (child: string) => T): T {
  mkdirSync(SCRATCH, { recursive: true });
  const folder = mkdtempSync(path.join(SCRATCH, 'bench-matching-'));
  try {
    return work(compileChild(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main(): void {
  const { values } = parseArgs({
    options: { scale: { type: 'boolean' }, docs: { type: 'boolean' } },
  });
  const knowledge = shippedKnowledge();
  const results = inScratch((child) =>
    values.scale
      ? keepResults({ scale: { ...thisOccasion(), sizes: runScale(child, knowledge) } })
      : keepResults({ matchers: { ...thisOccasion(), ...runMatchers(child, knowledge) } }),
  );
  console.log(values.scale ? scaleTable(results) : matcherTable(results));
  if (values.docs) refreshDocs(results);
}

main();
