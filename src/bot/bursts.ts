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

export function watchForBursts({ store, burst, logger, onNotices }: Options): Burst {
  const windowMs = burst.minutes * 60_000;
  return async ({ answered, reply }, message, at, setting) => {
    if (answered === undefined || message.kind !== 'said') return reply;
    try {
      const people = await store.countAskers(answered, new Date(at.getTime() - windowMs));
      if (people < burst.people) return reply;
      const alert = alertAbout(answered, people, setting, burst.to);
      const window = Math.floor(at.getTime() / windowMs);
      const event = `burst:${answered}:${window}`;
      const told =
        alert && (await store.saveTurn({ event, at, notices: [{ ...alert, id: event }] }));
      if (told === 'saved') onNotices?.();
      return burst.to ? withNews(reply, message) : reply;
    } catch (error) {
      logger.error(errorFacts(error), 'bursts could not be counted');
      return reply;
    }
  };
}

function withNews(reply: Reply, { locale }: Message): Reply {
  const words = phrasesFor(locale).othersReport;
  const news = { kind: 'prose', body: [paragraph(words)] } as const;
  return { ...reply, parts: [news, ...reply.parts] };
}

function alertAbout(
  article: string,
  people: number,
  { articles }: Setting,
  to: Destination | undefined,
): Omit<Notice, 'id'> | undefined {
  if (!to) return undefined;
  const title = articles.get(article)?.title ?? article;
  const words = phrasesFor(undefined).ticket.burst(title, people);
  return { stream: 'bursts', to, parts: [{ kind: 'prose', body: [paragraph(words)] }] };
}
