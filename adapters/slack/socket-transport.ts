import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger as BoltLogger, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import { slackErrorFacts } from './error-facts';
import type { Transport } from './transport';

/** Between attempts to open the socket: doubled after each failure. */
const RETRY_MILLISECONDS = { first: 1_000, longest: 60_000 } as const;

interface SocketOptions {
  readonly appToken: string;
  readonly slackApiUrl: string | undefined;
  readonly boltLogger: BoltLogger;
  readonly logger: Logger;
}

/** Socket Mode: the bot calls Slack, so nothing needs to be reachable from outside. */
export function createSocketTransport(options: SocketOptions): Transport {
  const { appToken, slackApiUrl, boltLogger, logger } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger,
    // Bolt's own reconnecting ends the whole program when Slack refuses it (an unhandled rejection); ours only waits.
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { retryConfig: { retries: 0 }, ...(slackApiUrl ? { slackApiUrl } : {}) },
    },
  });
  const stopping = new AbortController();
  return {
    receiver,
    routes: [],
    start: () => void keepOpen(receiver.client, stopping.signal, logger),
    stop: async () => {
      stopping.abort();
      await receiver.client.disconnect();
    },
  };
}

type Client = SocketModeReceiver['client'];

/** Opens the socket, and again whenever it closes: Slack itself closes each after some hours. */
async function keepOpen(client: Client, stopping: AbortSignal, logger: Logger): Promise<void> {
  let failures = 0;
  while (!stopping.aborted) {
    try {
      await stayOpen(client, stopping, () => {
        failures = 0;
        logger.info('the socket to Slack is open');
      });
    } catch (error) {
      logger.warn(
        slackErrorFacts(error),
        'the socket to Slack could not be opened; it is tried again. Check SLACK_APP_TOKEN and the network.',
      );
      await pause(failures, stopping);
      failures += 1;
    }
  }
}

/** Resolves when a socket that was open has closed. */
async function stayOpen(client: Client, stopping: AbortSignal, onOpen: () => void): Promise<void> {
  const closing = new AbortController();
  const onClose = () => closing.abort();
  client.once('disconnected', onClose);
  try {
    await client.start();
    onOpen();
    if (stopping.aborted) await client.disconnect();
    if (!closing.signal.aborted) await once(closing.signal, 'abort');
  } finally {
    client.off('disconnected', onClose);
  }
}

async function pause(failures: number, stopping: AbortSignal): Promise<void> {
  const { first, longest } = RETRY_MILLISECONDS;
  const milliseconds = Math.min(first * 2 ** failures, longest);
  await sleep(milliseconds, undefined, { signal: stopping }).catch(() => undefined);
}
