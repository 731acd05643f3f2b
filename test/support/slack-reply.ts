import type { Message } from '../../src/core/message';
import { paragraph } from '../../src/core/prose';
import type { Reply } from '../../src/core/reply';

export interface EchoBot {
  readonly handle: (message: Message) => Promise<Reply>;
  readonly messages: readonly Message[];
}

/** A bot that says what it was told, and keeps it. A word of `quiet` gets silence. */
export function createEchoBot(): EchoBot {
  const messages: Message[] = [];
  return {
    messages,
    handle: (message) => {
      messages.push(message);
      const words = wordsOf(message);
      return Promise.resolve({
        decision: 'answer',
        answerId: 'a1',
        parts: words === 'quiet' ? [] : [{ kind: 'prose', body: [paragraph(`echo: ${words}`)] }],
      });
    },
  };
}

function wordsOf(message: Message): string {
  switch (message.kind) {
    case 'said':
      return message.text;
    case 'chose':
      return message.choice.kind;
    case 'filled':
      return JSON.stringify(message.values);
    case 'rated':
      return String(message.helpful);
    case 'arrived':
      return 'welcome';
  }
}
