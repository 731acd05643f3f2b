import type { Turn } from '../core/converse/talk';
import type { Message } from '../core/message';
import { phrasesFor } from '../core/phrases/catalogue';
import { paragraph } from '../core/prose';
import type { Reply } from '../core/reply';
import type { Setting } from '../core/setting';
import type { Destination, Notice } from '../core/ticket/notice';
import { errorFacts, type Logger } from '../logger';
import type { Store } from '../store/store';

export interface BurstConfig {
  /** From how many different people on it is a burst. */
  readonly people: number;
  readonly minutes: number;
  /** Who is told. */
  readonly to?: Destination;
}

interface Options {
  readonly store: Store;
  readonly burst: BurstConfig;
  readonly logger: Logger;
  readonly onNotices?: () => void;
}

/** Adds to a reply that others report the same, where they do, and has experts told once a window. */
export type Burst = (turn: Turn, message: Message, at: Date, setting: Setting) => Promise<Reply>;

export function watchForBursts(options: Options): Burst {
  const { store, burst, logger } = options;
  const { people, minutes, to } = burst;
  const tell = createTeller(options);
  return async ({ answered, reply }, message, at, { articles }) => {
    if (!to || answered === undefined || message.kind !== 'said') return reply;
    const since = new Date(at.getTime() - minutes * 60_000);
    try {
      if ((await store.countAskers(answered, since, people)) < people) return reply;
      const title = articles.get(answered)?.title ?? answered;
      await tell({ article: answered, title, since, at, to });
      return withNews(reply, message);
    } catch (error) {
      logger.error(errorFacts(error), 'bursts could not be counted');
      return reply;
    }
  };
}

interface Sighting {
  readonly article: string;
  readonly title: string;
  readonly since: Date;
  readonly at: Date;
  readonly to: Destination;
}

/** Has experts told of an article once a window; the answers after that wait for no second write. */
function createTeller({ store, burst, onNotices }: Options): (seen: Sighting) => Promise<void> {
  const windowMs = burst.minutes * 60_000;
  const told = new Map<string, string>();
  return async ({ article, title, since, at, to }) => {
    const event = `burst:${article}:${Math.floor(at.getTime() / windowMs)}`;
    if (told.get(article) === event) return;
    const people = await store.countAskers(article, since);
    const notice = { id: event, ...alertAbout(title, people, to) };
    const result = await store.saveTurn({ event, at, notices: [notice] });
    told.set(article, event);
    if (result === 'saved') onNotices?.();
  };
}

function withNews(reply: Reply, { locale }: Message): Reply {
  const words = phrasesFor(locale).othersReport;
  const news = { kind: 'prose', body: [paragraph(words)] } as const;
  return { ...reply, parts: [news, ...reply.parts] };
}

function alertAbout(title: string, people: number, to: Destination): Omit<Notice, 'id'> {
  const words = phrasesFor(undefined).ticket.burst(title, people);
  return { stream: 'bursts', to, parts: [{ kind: 'prose', body: [paragraph(words)] }] };
}
