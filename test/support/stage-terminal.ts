import { PassThrough } from 'node:stream';
import { createTerminalAdapter } from '../../adapters/terminal';
import type { Setting } from '../../src/core/setting';
import type { Dialogue, DialogueTurn } from './dialogue';
import { type ListeningBot, pressable, type Stage, startListeningBot, type Visitor } from './stage';
import { until } from './until';

/** Sessions in a terminal; as with `chat`, each begins with a store of its own. */
export function startTerminalStage(setting: () => Setting): Promise<Stage> {
  return Promise.resolve({
    enter: (who) => openSession(setting, who),
    close: () => Promise.resolve(),
  });
}

async function openSession(
  setting: () => Setting,
  { as: audience, locale }: Pick<Dialogue, 'as' | 'locale'>,
): Promise<Visitor> {
  const bot = await startListeningBot(setting);
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  let screen = '';
  output.on('data', (chunk: string) => {
    screen += chunk;
  });
  const about = { ...(audience ? { audience } : {}), ...(locale ? { locale } : {}) };
  const ended = createTerminalAdapter({ handle: bot.handle, input, output, ...about }).start();
  const asks = () => until(() => screen.endsWith('> '));
  const type = async (line: string) => {
    const before = screen.length;
    input.write(`${line}\n`);
    await until(() => screen.length > before);
    await asks();
  };
  await asks();
  let from = 0;
  return {
    bot,
    act: async (step) => {
      if (step.arrive) return;
      const isForm = !screen.endsWith(PROMPT);
      if (isForm && step.fill === undefined) await type('cancel');
      const lines = step.fill ? valuesFor(step.fill, bot) : [lineFor(step, screen.slice(from))];
      from = screen.length;
      for (const line of lines) await type(line);
    },
    look: () => {
      const text = screen.slice(from);
      return Promise.resolve({ text, labels: numbersIn(text).map(([label]) => label) });
    },
    leave: async () => {
      input.end();
      await ended;
      await bot.stop();
    },
  };
}

const PROMPT = 'you > ';

/** What is typed: the words, or the number that stands before what is pressed. */
function lineFor({ say, press, rate }: DialogueTurn, shown: string): string {
  if (say !== undefined) return say;
  const label = press ?? (rate === 'helpful' ? 'Yes' : 'No');
  return pressable(numbersIn(shown), label)[1];
}

/** A line for each field of the form, in their order; an empty one keeps what stands there. */
function valuesFor(
  changes: Readonly<Record<string, string>>,
  bot: ListeningBot,
): readonly string[] {
  const form = bot.last()?.reply.parts.find((part) => part.kind === 'form');
  if (!form) throw new Error('there is no form to fill in');
  return form.fields.map(({ id }) => changes[id] ?? '');
}

/** Labels and their numbers, as they are shown. */
function numbersIn(text: string): readonly (readonly [string, string])[] {
  const all = text.matchAll(/\[(\d+)\] (.+?)(?= \[\d+\] |\n|$)/g);
  return [...all].map(([, number = '', label = '']) => [label, number] as const);
}
