import type { Deliver, HandleMessage, ShowTicket } from '../adapters/adapter';
import type { BurstConfig } from './bot/bursts';
import { createBot } from './bot/create-bot';
import { createShowTicket } from './bot/create-show-ticket';
import { hashKeyOf } from './bot/hash-key';
import { createOutbox, type OutboxOptions } from './bot/outbox';
import { enforceRetention } from './bot/retention';
import { channelOf, routesOf } from './bot/routes';
import { createWebhookSender } from './bot/send-webhook';
import type { Config } from './config';
import type { Setting } from './core/setting';
import type { Logger } from './logger';
import { createMetrics, type Metrics } from './metrics';
import { openStore } from './store/open-store';
import type { Store } from './store/store';

/** The bot with its store, apart from any platform. */
export interface RunningBot {
  readonly handle: HandleMessage;
  readonly showTicket: ShowTicket;
  readonly store: Store;
  readonly metrics: Metrics;
  /** Something was put into the outbox by somebody else: delivers it now. */
  wakeOutbox(): void;
  /** Begins to deliver what is in the outbox, by these ways. */
  deliverBy(deliverers: ReadonlyMap<string, Deliver>): void;
  /** Finishes what is being delivered, and closes the store. */
  stop(): Promise<void>;
}

/** Opens the store and puts the bot on it. */
export async function startBot(
  config: Config,
  setting: () => Setting,
  logger: Logger,
): Promise<RunningBot> {
  const store = await openStore(config.store);
  const metrics = createMetrics(store);
  const deliverers = new Map<string, Deliver>();
  const outbox = createOutbox({ store, deliverers, logger, ...webhookOf(config) });
  const routes = routesOf(config.handOff, (id) => setting().articles.get(id));
  const common = { setting, store, roles: config.roles, routes, logger };
  const handle = createBot({
    ...common,
    burst: burstOf(config),
    hashKey: await hashKeyOf(config.hashKey, store),
    onAnswer: (answered) => metrics.countAnswer(answered),
    perMinute: config.messagesPerMinute,
    onNotices: () => outbox.wake(),
  });
  const stopPurging = enforceRetention(store, config.retentionDays, logger);
  return {
    handle,
    showTicket: createShowTicket(common),
    store,
    metrics,
    wakeOutbox: () => outbox.wake(),
    deliverBy: (ways) => {
      for (const [platform, deliver] of ways) deliverers.set(platform, deliver);
      outbox.start();
    },
    stop: async () => {
      stopPurging();
      await outbox.stop();
      await store.close();
    },
  };
}

function webhookOf({ handOff, webhookSecret }: Config): Pick<OutboxOptions, 'sendWebhook'> {
  if (handOff.webhook === undefined || webhookSecret === undefined) return {};
  return { sendWebhook: createWebhookSender({ url: handOff.webhook, secret: webhookSecret }) };
}

function burstOf({ handOff }: Config): BurstConfig {
  const to = channelOf(handOff.default);
  return { ...handOff.burst, ...(to ? { to } : {}) };
}
