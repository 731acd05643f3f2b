import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Job } from './job';
import type { measureJob } from './measure-job';

/** Compiles what the child processes run: plain JavaScript, as shipped, without a loader that could slow one of them. */
export function compileChild(folder: string): string {
  const outfile = path.join(folder, 'measure-job.cjs');
  buildSync({
    entryPoints: [require.resolve('./measure-job')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
}

type Measured = Awaited<ReturnType<typeof measureJob>>;

/** Measures one job in a process of its own. */
export function runJob(child: string, job: Job): Measured {
  const folder = path.dirname(child);
  const jobFile = path.join(folder, 'job.json');
  const resultFile = path.join(folder, 'result.json');
  writeFileSync(jobFile, JSON.stringify(job));
  execFileSync(process.execPath, ['--expose-gc', child, jobFile, resultFile], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return JSON.parse(readFileSync(resultFile, 'utf8')) as Measured; // written by measureJob
}
