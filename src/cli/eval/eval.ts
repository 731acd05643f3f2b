import type { Command } from 'commander';
import { readConfig } from '../../config';
import { UsageError } from '../../errors';
import { loadSetting } from '../../load-setting';
import { compareWithBaseline, readBaseline, toBaseline, writeBaseline } from './baseline';
import { readQuestions } from './read-questions';
import { runQuestions } from './run-questions';
import { resultToJson, resultToText } from './show-result';

interface EvalOptions {
  readonly knowledge?: string;
  readonly json?: boolean;
  readonly failures?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

export function addEval(program: Command): void {
  program
    .command('eval')
    .description('measure the answers against question sets')
    .argument(
      '<files...>',
      'JSON lines of {"text", "expect": [ids, best first], "audience"?, "kind"?}',
    )
    .option('--knowledge <dir>', 'read articles from this folder')
    .option('--json', 'print one JSON object')
    .option('--failures', 'list each question that was not answered right, with its candidates')
    .option(
      '--baseline <file>',
      'say what differs from this earlier result; exit 1 when a figure fell',
    )
    .option('--write-baseline <file>', 'keep this result as the one to compare with')
    .action(evaluate);
}

function evaluate(files: readonly string[], options: EvalOptions): void {
  if (options.baseline && options.writeBaseline) {
    throw new UsageError(
      '--baseline and --write-baseline exclude each other',
      'Compare first, then write.',
    );
  }
  const questions = files.flatMap(readQuestions);
  const { knowledge } = options;
  const setting = loadSetting(readConfig(knowledge ? { knowledge } : {}));
  const { judged, latency } = runQuestions(setting, questions);
  const failures = options.failures === true;
  if (options.json) console.log(JSON.stringify(resultToJson(judged, latency, failures)));
  else console.log(resultToText(judged, latency, failures));
  const baseline = toBaseline(judged);
  if (options.writeBaseline) writeBaseline(options.writeBaseline, baseline);
  if (options.baseline) {
    const { text, hasFallen } = compareWithBaseline(readBaseline(options.baseline), baseline);
    console.error(text);
    if (hasFallen) process.exitCode = 1;
  }
}
