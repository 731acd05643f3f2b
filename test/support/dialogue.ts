import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AUDIENCES } from '../../src/core/article';
import { DECISIONS } from '../../src/core/reply';

const words = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

const expectation = z.strictObject({
  decision: z.enum(DECISIONS).optional(),
  /** The article that is the answer. */
  article: z.string().nullable().optional(),
  /** Stand in the reply as plain text, whatever the case. */
  says: words.optional(),
  'says not': words.optional(),
  /** Labels that can be pressed. */
  buttons: words.optional(),
  'no buttons': words.optional(),
  /** Nothing is sent. */
  silence: z.literal(true).optional(),
  /** Keys of the memory after the turn. */
  remembers: z.record(z.string(), z.unknown()).optional(),
  /** Kinds of what follows outside, in order. */
  effects: z.array(z.string()).optional(),
  /** The asker's tickets after the turn: their states, the latest first. */
  tickets: z.array(z.string()).optional(),
  /** What stands in the asker's latest ticket. */
  ticket: z.record(z.string(), z.unknown()).optional(),
});

const ACTIONS = ['say', 'mutter', 'press', 'rate', 'fill', 'arrive'] as const;

const step = z.strictObject({
  /** What is written; `{40000 characters}` in it stands for so many. */
  say: z.string().optional(),
  /** Said in a thread without calling the bot. */
  mutter: z.string().optional(),
  /** The label of a button of the last reply that had it, or a choice as buttons carry it, after `choice:`. */
  press: z.string().optional(),
  rate: z.enum(['helpful', 'unhelpful']).optional(),
  /** Values for the form of the last reply; what is not named keeps what stands in it. */
  fill: z.record(z.string(), z.string()).optional(),
  arrive: z.literal(true).optional(),
  /** What happens before the turn: so many hours pass. */
  after: z.strictObject({ hours: z.number() }).optional(),
  by: z.string().optional(),
  expect: expectation.default({}),
});

const turn = step.refine(
  (value) => ACTIONS.filter((action) => value[action] !== undefined).length === 1,
  `a turn is one of ${ACTIONS.join(', ')}`,
);

const script = z.strictObject({
  name: z.string(),
  as: z.enum(AUDIENCES).optional(),
  locale: z.string().optional(),
  /** Articles that do not change with the shipped ones: for what hangs on how close two of them are. */
  knowledge: z.literal('small').optional(),
  'tickets off': z.literal(true).optional(),
  'restrict admin answers': z.literal(true).optional(),
  /** Whether it is also run through every adapter. */
  everywhere: z.literal(true).optional(),
  turns: z.array(turn).min(1),
});

const dialogue = script.refine((value) => !value.everywhere || value.turns.every(isForAdapters), {
  error: ({ input }) =>
    `"${(input as { name: string }).name}" is run everywhere, where one person says, presses, rates and fills in`,
});

/** What a person can do on every platform, without choices that no button shows. */
function isForAdapters({ mutter, press, after, by, expect }: z.output<typeof turn>): boolean {
  const isCoreOnly = [mutter, after, by, expect.silence].some((value) => value !== undefined);
  return !isCoreOnly && !press?.startsWith('choice:');
}

export type Dialogue = z.output<typeof dialogue>;
export type DialogueTurn = z.output<typeof turn>;
export type Expectation = z.output<typeof expectation>;

const FOLDER = path.join(__dirname, '..', 'dialogue');

/** The scripts of one file in test/dialogue, or of all. */
export function readDialogues(file?: string): readonly Dialogue[] {
  const names = file
    ? [file]
    : readdirSync(FOLDER)
        .filter((name) => name.endsWith('.yaml'))
        .sort();
  return names.flatMap((name) => {
    const source: unknown = parse(readFileSync(path.join(FOLDER, name), 'utf8'));
    return z.array(dialogue).parse(source);
  });
}
