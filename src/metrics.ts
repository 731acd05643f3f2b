import type { Registry as PrometheusRegistry } from 'prom-client';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { OutboxState, Store } from './store/store';

export interface Answered {
  readonly platform: string;
  readonly decision: string;
  readonly milliseconds: number;
}

/** What operators watch, in Prometheus' format; no words and no people in it. */
export interface Metrics {
  readonly contentType: string;
  countAnswer(answered: Answered): void;
  write(): Promise<string>;
}

/** What is asked of the store whenever the figures are read. */
export type WatchedStore = Pick<Store, 'outboxState' | 'checkWritable'>;

/** Upper bounds, in seconds, of what an answer takes. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

export function createMetrics(store: WatchedStore): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'helpdesk_answers_total',
    help: 'Messages answered, by platform and decision',
    labelNames: ['platform', 'decision'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'helpdesk_answer_seconds',
    help: 'Time from a message to its reply, without reading and writing the store',
    buckets: SECONDS,
    registers: [registry],
  });
  addStoreGauges(registry, store);
  return {
    contentType: registry.contentType,
    countAnswer: ({ platform, decision, milliseconds }) => {
      answers.inc({ platform, decision });
      seconds.observe(milliseconds / 1000);
    },
    write: () => registry.metrics(),
  };
}

const OUTBOX_GAUGES: readonly (readonly [string, string, (state: OutboxState) => number])[] = [
  ['waiting', 'Notices that wait to be delivered', ({ waiting }) => waiting],
  ['dead', 'Notices that were given up', ({ dead }) => dead],
  ['oldest_seconds', 'Age of the oldest notice that waits to be delivered', ageOf],
];

function ageOf({ oldest }: OutboxState): number {
  return oldest ? (Date.now() - oldest.getTime()) / 1000 : 0;
}

/**
 * Each asks the store itself when it is read: they are read at the same time. Where the store does not answer, the
 * outbox is unknown (NaN), and all other figures are given all the same.
 */
function addStoreGauges(registry: PrometheusRegistry, store: WatchedStore): void {
  for (const [name, help, valueOf] of OUTBOX_GAUGES) {
    addGauge(registry, `helpdesk_outbox_${name}`, help, () =>
      store.outboxState().then(valueOf, () => NaN),
    );
  }
  addGauge(
    registry,
    'helpdesk_store_writable',
    'Whether the store can be written to (1) or not (0)',
    () =>
      store.checkWritable().then(
        () => 1,
        () => 0,
      ),
  );
}

function addGauge(
  registry: PrometheusRegistry,
  name: string,
  help: string,
  read: () => Promise<number>,
): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await read());
    },
  });
}
