import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { HomeView, ModalView } from '@slack/types';

/** A message as the emulator's conversations methods give it. */
export interface EmulatedMessage {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly { readonly type: string }[];
}

/** The Home tab or a modal of somebody. */
export type EmulatedView = (HomeView | ModalView) & {
  readonly view_id: string;
  readonly user_id: string;
};

/** Somebody in the emulated workspace, and the token they speak by. */
export interface EmulatedPerson {
  readonly name: string;
  readonly token: string;
}

export interface SlackEmulator {
  /** Base address of the Web API. */
  readonly apiUrl: string;
  /** Has the emulator send its signed events there. */
  subscribe(url: string): Promise<void>;
  views(): Promise<readonly EmulatedView[]>;
  /** Calls a method of the Web API. */
  call<T>(token: string, method: string, fields: Readonly<Record<string, string>>): Promise<T>;
  stop(): Promise<void>;
}

export const BOT = { user: 'U0000000BB', id: 'B0000000BB', appId: 'A0000000BB', token: 'xoxb-bot' };
export const ANA: EmulatedPerson = { name: 'ana', token: 'xoxp-ana' };
export const EVE: EmulatedPerson = { name: 'eve', token: 'xoxp-eve' };
export const SIGNING_SECRET = 'signing-secret-of-the-tests';

interface Answer {
  readonly answer: string;
  readonly url?: string;
  readonly views?: readonly EmulatedView[];
}

/** Starts Vercel's Slack emulator in a process of its own, on a free port. */
export async function startSlackEmulator(
  people: readonly EmulatedPerson[] = [ANA],
): Promise<SlackEmulator> {
  const settings = JSON.stringify({ signingSecret: SIGNING_SECRET, bot: BOT, people });
  const child = fork(path.join(__dirname, 'slack-emulator-process.mjs'), [settings], {
    execArgv: [],
  });
  const { url = '' } = await nextAnswer(child, 'ready');
  const apiUrl = `${url.replace('localhost', '127.0.0.1')}/api/`;
  return {
    apiUrl,
    subscribe: async (events) => {
      child.send({ ask: 'subscribe', url: events });
      await nextAnswer(child, 'subscribe');
    },
    views: async () => {
      child.send({ ask: 'views' });
      return (await nextAnswer(child, 'views')).views ?? [];
    },
    call: (token, method, fields) => call(apiUrl, token, method, fields),
    stop: () => end(child),
  };
}

function nextAnswer(child: ChildProcess, answer: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('the emulator ended'));
    child.once('exit', onExit);
    child.on('message', function listen(message: Answer) {
      if (message.answer !== answer) return;
      child.off('message', listen);
      child.off('exit', onExit);
      resolve(message);
    });
  });
}

async function call<T>(
  apiUrl: string,
  token: string,
  method: string,
  fields: Readonly<Record<string, string>>,
): Promise<T> {
  const response = await fetch(apiUrl + method, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(fields),
  });
  const result = (await response.json()) as T & { ok: boolean; error?: string };
  if (!result.ok) throw new Error(`${method}: ${result.error}`);
  return result;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
