import type { Audience } from '../../src/core/article';
import type { Message, Origin } from '../../src/core/message';
import type { HandleMessage } from '../adapter';
import { type Filling, fillLine, promptFor } from './fill-form';
import { readLines } from './read-lines';
import { parseLine } from './parse';
import { type Press, renderReply } from './render';

export interface TerminalOptions {
  readonly handle: HandleMessage;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly audience?: Audience;
  /** BCP 47 tag of the language to answer in. */
  readonly locale?: string;
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
  locale,
}: TerminalOptions): TerminalAdapter {
  return {
    start: async () => {
      let presses: readonly Press[] = [];
      let filling: Filling | undefined;
      let count = 0;
      const prompt = () => output.write(filling ? promptFor(filling) : PROMPT);
      const tell = async (message: Message) => {
        const { text, form, ...rendered } = renderReply(await handle(message));
        presses = rendered.presses;
        filling = form && { form, values: {}, field: 0 };
        output.write(`\n${text}\n`);
        prompt();
      };
      const origin = (): Origin => ({
        ...TERMINAL,
        id: String((count += 1)),
        ...(audience ? { audience } : {}),
        ...(locale ? { locale } : {}),
      });
      await tell({ ...origin(), kind: 'arrived' });
      for await (const line of readLines(input)) {
        const filled = filling && fillLine(filling, line);
        if (filled?.kind === 'more') {
          filling = filled.filling;
          prompt();
          continue;
        }
        filling = undefined;
        const parsed = filled ?? parseLine(line, presses);
        if (parsed.kind === 'leave') return;
        if (parsed.kind === 'cancel') prompt();
        else await tell({ ...origin(), ...parsed });
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
