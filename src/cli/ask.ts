import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config';
import { AUDIENCES, type Audience } from '../core/article';
import { askOnce } from '../core/ask-once';
import type { Turn } from '../core/converse/talk';
import { explainTurn } from '../core/explain';
import { replyToText } from '../core/plain-text';
import type { Reply } from '../core/reply';
import { reportTurn } from '../core/report';
import type { Setting } from '../core/setting';
import { UsageError } from '../errors';
import { loadSetting } from '../load-setting';

/** How each platform shows a reply; handed in by the composition root. */
export interface Renderers {
  readonly renderSlack: (reply: Reply) => unknown;
  readonly renderTeams: (reply: Reply) => unknown;
}

interface AskOptions {
  readonly as?: Audience;
  readonly knowledge?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly jsonl?: boolean;
  readonly render?: 'slack' | 'teams' | 'text';
}

export function addAsk(program: Command, renderers: Renderers): void {
  program
    .command('ask')
    .description('answer one question, or a set of them')
    .argument('[text]', 'the question; - reads it from standard input')
    .addOption(new Option('--as <audience>', 'for whom to answer').choices([...AUDIENCES]))
    .option('--knowledge <dir>', 'read articles from this folder')
    .option('--explain', 'say which words, phrases, codes or rules decided')
    .option('--json', 'print one JSON object with the decision and what led to it')
    .option(
      '--jsonl',
      'read {"text", "audience"} lines from standard input, print such an object for each',
    )
    .addOption(
      new Option('--render <platform>', 'print what the platform is sent').choices([
        'slack',
        'teams',
        'text',
      ]),
    )
    .action(async (text: string | undefined, options: AskOptions) => {
      if (!options.jsonl && text === undefined) {
        throw new UsageError(
          'there is no question',
          'Write it in quotes after "ask", or use - to read standard input.',
        );
      }
      const { knowledge } = options;
      const setting = loadSetting(readConfig(knowledge ? { knowledge } : {}));
      if (options.jsonl) return askLines(setting, options.as);
      const question = text === '-' ? await readAll(process.stdin) : (text ?? '');
      const turn = askOnce(setting, question, options.as);
      const why = options.explain ? explainTurn(turn, setting) : [];
      print(turn, why, options, renderers);
    });
}

function print(
  turn: Turn,
  why: readonly string[],
  options: AskOptions,
  { renderSlack, renderTeams }: Renderers,
): void {
  if (options.json) return printJson({ ...reportTurn(turn), ...(options.explain ? { why } : {}) });
  if (options.render === 'slack') return printJson(renderSlack(turn.reply), 2);
  if (options.render === 'teams') return printJson(renderTeams(turn.reply), 2);
  console.log(
    [replyToText(turn.reply), ...(why.length > 0 ? ['', 'Why:', ...why] : [])].join('\n'),
  );
}

const printJson = (value: unknown, indent?: number): void =>
  console.log(JSON.stringify(value, null, indent));

const lineSchema = z.object({ text: z.string(), audience: z.enum(AUDIENCES).optional() });

async function askLines(setting: Setting, audience: Audience | undefined): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const question = parseLine(line, number);
    printJson(reportTurn(askOnce(setting, question.text, question.audience ?? audience)));
  }
}

function parseLine(line: string, number: number): z.output<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    throw new UsageError(
      `line ${number} of standard input is not a question`,
      'Write one JSON object a line: {"text": "…", "audience": "user" or "admin"}.',
    );
  }
}
