import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of the next requests that would write something. */
export type Mood =
  | 'passes'
  /** Passes on, after a while. */
  | 'is-slow'
  /** 429, to come again in a second. */
  | 'is-busy'
  | 'fails'
  /** Takes the request and never answers. */
  | 'is-silent'
  | 'hangs-up';

export interface MoodyProxy {
  readonly url: string;
  /** Several take turns. */
  mood: Mood | readonly Mood[];
  /** How many requests came while the mood was this. */
  count(mood: Mood): number;
  close(): Promise<void>;
}

/**
 * Stands before a destination on this machine and passes on what is asked of it, in one of several moods.
 * @param writes which requests the mood is for, by their path; all others are passed on
 */
export async function startMoodyProxy(
  target: string,
  writes: (path: string) => boolean,
): Promise<MoodyProxy> {
  const counts = new Map<Mood, number>();
  let moods: Mood | readonly Mood[] = 'passes';
  let turn = 0;
  const nextMood = (): Mood =>
    typeof moods === 'string' ? moods : (moods[turn++ % moods.length] ?? 'passes');
  const server = createServer((request, response) => {
    if (!writes(request.url ?? '')) {
      pass(request, response, target);
      return;
    }
    const mood = nextMood();
    counts.set(mood, (counts.get(mood) ?? 0) + 1);
    behave(mood, request, response, target);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get mood() {
      return moods;
    },
    set mood(next) {
      moods = next;
    },
    count: (asked) => counts.get(asked) ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const SLOW_MILLISECONDS = 700;

function behave(
  mood: Mood,
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
): void {
  if (mood === 'passes') pass(request, response, target);
  else if (mood === 'is-slow') setTimeout(pass, SLOW_MILLISECONDS, request, response, target);
  else if (mood === 'hangs-up') request.destroy();
  else if (mood === 'is-silent') request.resume();
  else {
    request.resume();
    response.statusCode = mood === 'is-busy' ? 429 : 500;
    if (mood === 'is-busy') response.setHeader('retry-after', '1');
    response.end();
  }
}

function pass(request: IncomingMessage, response: ServerResponse, target: string): void {
  const { method, headers, url = '' } = request;
  const onward = httpRequest(target + url, { method, headers }, (answer) => {
    response.statusCode = answer.statusCode ?? 502;
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    answer.pipe(response);
  });
  onward.once('error', () => response.destroy());
  request.pipe(onward);
}
