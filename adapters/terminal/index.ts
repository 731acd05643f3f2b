import type { Audience } from '../../src/core/article';
import type { Choice } from '../../src/core/choice';
import type { Message, Origin } from '../../src/core/message';
import type { HandleMessage } from '../adapter';
import { readLines } from './read-lines';
import { parseLine } from './parse';
import { renderReply } from './render';

export interface TerminalOptions {
  readonly handle: HandleMessage;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly audience?: Audience;
}

export interface TerminalAdapter {
  /** Resolves when the person leaves or the input ends. */
  start(): Promise<void>;
}

const PROMPT = '\nyou > ';

/** The whole bot in a terminal: no account, no network. */
export function createTerminalAdapter({
  handle,
  input,
  output,
  audience,
}: TerminalOptions): TerminalAdapter {
  return {
    start: async () => {
      let choices: readonly Choice[] = [];
      let count = 0;
      const tell = async (message: Message) => {
        const rendered = renderReply(await handle(message));
        choices = rendered.choices;
        output.write(`\n${rendered.text}\n${PROMPT}`);
      };
      const origin = (): Origin => ({
        ...TERMINAL,
        id: String((count += 1)),
        ...(audience ? { audience } : {}),
      });
      await tell({ ...origin(), kind: 'arrived' });
      for await (const line of readLines(input)) {
        const parsed = parseLine(line, choices);
        if (parsed.kind === 'leave') return;
        await tell({ ...origin(), ...parsed });
      }
    },
  };
}

const TERMINAL = {
  platform: 'terminal',
  conversation: 'terminal',
  person: 'terminal',
  place: 'private',
} as const;
