import { once } from 'node:events';
import WebSocket from 'ws';
import { startPlaygroundProgram } from './playground-program';

export const PERSON = '29:ana';
export const BOT = { id: '28:bot-id', name: 'MFA Helpdesk' } as const;
export const PLACES = {
  personal: 'a:personal-1',
  group: '19:group-1',
  channel: '19:help@thread.tacv2',
} as const;

/** A message of the bot, as the Playground shows it. */
export interface ShownMessage {
  readonly conversation: string;
  readonly messageId: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: unknown }[];
}

interface StreamEvent {
  readonly action: string;
  readonly actionConversationId: string;
  readonly message?: Omit<ShownMessage, 'conversation'>;
}

/** Microsoft's own Teams client for bots in development, without its pages: a person at its keyboard. */
export interface Playground {
  /** The first message of the bot that was not yet taken. */
  nextMessage(): Promise<ShownMessage>;
  /** What else it showed: `typing` and the like, in order. */
  readonly actions: readonly string[];
  say(conversation: string, text: string): Promise<void>;
  mention(conversation: string, text: string): Promise<void>;
  execute(message: ShownMessage, data: unknown): Promise<unknown>;
  /** The body of what an invoke is answered with. */
  invoke(name: string, conversation: string, value: unknown): Promise<unknown>;
  submit(message: ShownMessage, data: unknown): Promise<void>;
  install(conversation: string): Promise<void>;
  /** An activity as Teams would send it, with these fields. */
  send(fields: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

export async function startPlayground(endpoint: string): Promise<Playground> {
  const program = await startPlaygroundProgram(endpoint);
  const { url } = program;
  const stream = await openStream(url);
  const call = caller(url);
  const from = { id: PERSON };
  return {
    actions: stream.actions,
    nextMessage: stream.nextMessage,
    say: async (conversation, text) => {
      await call(messagesPath(conversation), { from, text, textFormat: 'plain' });
    },
    mention: async (conversation, text) => {
      const tag = `<at>${BOT.name}</at>`;
      const mentions = [{ mentioned: { id: BOT.id }, text: tag }];
      const body = { from, text: `${tag} ${text}`, textFormat: 'xml', mentions };
      await call(messagesPath(conversation), body);
    },
    execute: (message, data) =>
      call('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        ...pressOf(message),
        value: { action: { type: 'Action.Execute', verb: 'open', data }, trigger: 'manual' },
      }),
    invoke: (name, conversation, value) =>
      call('/_conversation/v1/invoke', { name, conversation: { id: conversation }, from, value }),
    submit: async (message, value) => {
      await call('/_conversation/v1/submit', { ...pressOf(message), value });
    },
    install: async (conversation) => {
      await call(`/_debug/conversation/${encodeURIComponent(conversation)}/installation`, {});
    },
    send: async (fields) => {
      const template = await call(
        `/_internal/v1/customActivities/template?conversationId=${PLACES.personal}`,
      );
      await call('/_internal/v1/customActivities', { ...(template as object), ...fields });
    },
    close: async () => {
      stream.close();
      await program.close();
    },
  };
}

const messagesPath = (conversation: string): string =>
  `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`;

const pressOf = ({ conversation, messageId }: ShownMessage) => ({
  conversation: { id: conversation },
  from: { id: PERSON },
  replyToId: messageId,
});

async function openStream(url: string) {
  const socket = new WebSocket(
    `${url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`,
  );
  const shown: ShownMessage[] = [];
  const waiting: ((message: ShownMessage) => void)[] = [];
  const actions: string[] = [];
  socket.on('message', (data: Buffer) => {
    const { action, actionConversationId, message } = JSON.parse(String(data)) as StreamEvent;
    actions.push(action);
    if (action !== 'createMessage' || !message) return;
    const next = { ...message, conversation: actionConversationId };
    const taker = waiting.shift();
    if (taker) taker(next);
    else shown.push(next);
  });
  await once(socket, 'open');
  return {
    actions,
    nextMessage: () =>
      new Promise<ShownMessage>((resolve) => {
        const first = shown.shift();
        if (first) resolve(first);
        else waiting.push(resolve);
      }),
    close: () => socket.terminate(),
  };
}

function caller(url: string) {
  return async (address: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(url + address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${address}: ${response.status} ${text}`);
    return text.startsWith('{') ? (JSON.parse(text) as unknown) : text;
  };
}
