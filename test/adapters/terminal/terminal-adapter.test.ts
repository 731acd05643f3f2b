import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { createTerminalAdapter, type TerminalOptions } from '../../../adapters/terminal';
import type { Message } from '../../../src/core/message';
import { paragraph } from '../../../src/core/prose';
import type { Reply } from '../../../src/core/reply';

const ANSWER: Reply = {
  decision: 'answer',
  answerId: 'a1',
  parts: [
    { kind: 'prose', body: [paragraph('Wait a minute.\u001b[2J')] },
    {
      kind: 'buttons',
      buttons: [{ label: 'Topics', choice: { kind: 'command', name: 'topics' } }],
    },
    {
      kind: 'feedback',
      question: 'Did this help?',
      article: 'wrong-code',
      answerId: 'a1',
      yes: 'Yes',
      no: 'No',
    },
  ],
};

/** Types these lines, and gives what the bot was told and what stood on the screen. */
async function converse(lines: readonly string[], own: Partial<TerminalOptions> = {}) {
  const messages: Message[] = [];
  const input = new PassThrough();
  const output = new PassThrough();
  const handle = (message: Message) => {
    messages.push(message);
    return Promise.resolve(ANSWER);
  };
  input.end(lines.map((line) => `${line}\n`).join(''));
  await createTerminalAdapter({ handle, input, output, ...own }).start();
  output.end();
  return { messages, screen: await readAll(output) };
}

describe('the terminal', () => {
  it('numbers what can be pressed, and takes a number for a press', async () => {
    const { messages, screen } = await converse(['1', '[3]', '4']);
    expect(screen).toContain('[1] Topics\n\nDid this help? [2] Yes [3] No');
    expect(messages).toMatchObject([
      { kind: 'arrived' },
      { kind: 'chose', choice: { kind: 'command', name: 'topics' } },
      { kind: 'rated', answerId: 'a1', article: 'wrong-code', helpful: false },
      { kind: 'said', text: '4' },
    ]);
  });

  it('says with every message for whom and in which language to answer', async () => {
    const { messages } = await converse(['hallo'], { audience: 'admin', locale: 'de-AT' });
    expect(messages).toMatchObject([
      { kind: 'arrived', audience: 'admin', locale: 'de-AT' },
      { kind: 'said', audience: 'admin', locale: 'de-AT' },
    ]);
  });

  it('shows no control characters', async () => {
    const { screen } = await converse([]);
    expect(screen).not.toContain('\u001b');
  });
});
