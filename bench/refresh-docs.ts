import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../src/package-root';
import type { Results } from './results';
import { matcherTable, scaleTable } from './tables';

const FILE = path.join(PACKAGE_ROOT, 'docs', 'matching.md');

/** Puts the tables between their marks in docs/matching.md. */
export function refreshDocs(results: Results): void {
  const page = readFileSync(FILE, 'utf8');
  const withMatchers = between(page, 'matchers', matcherTable(results));
  writeFileSync(FILE, between(withMatchers, 'scale', scaleTable(results)));
}

function between(page: string, name: string, table: string): string {
  const start = `<!-- bench:${name} -->`;
  const end = `<!-- /bench:${name} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/matching.md lacks the marks ${start} … ${end}`);
  return `${page.slice(0, from + start.length)}\n\n${table}\n\n${page.slice(to)}`;
}
