import pino from 'pino';
import { createOutbox, type Outbox } from '../../src/bot/outbox';
import { createWebhookSender } from '../../src/bot/send-webhook';
import type { Message } from '../../src/core/message';
import type { Reply } from '../../src/core/reply';
import { openStore } from '../../src/store/open-store';
import type { Store } from '../../src/store/store';
import { describeOnPostgres } from '../support/describe-on-postgres';
import { makeArticle } from '../support/make-article';
import { type Postgres, startPostgres } from '../support/postgres-server';
import { makeSetting, ORIGIN, startTestBot, type TestBot } from '../support/start-bot';
import { until } from '../support/until';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a webhook secret for tests only';
const QUESTIONS = 150;
const TICKETS = 60;

const setting = makeSetting([
  makeArticle({ id: 'bec', codes: ['BecAccessDenied'] }),
  makeArticle({ id: 'text-missing', phrases: ['no sms code', 'the text never comes'] }),
]);

interface Replica {
  readonly bot: TestBot;
  readonly store: Store;
  readonly outbox: Outbox;
}

describeOnPostgres('two replicas on one PostgreSQL', () => {
  let postgres: Postgres;
  let receiver: WebhookReceiver;
  let replicas: readonly Replica[];

  beforeAll(async () => {
    postgres = await startPostgres();
    receiver = await startWebhookReceiver(SECRET);
    const url = await postgres.createDatabase();
    replicas = await Promise.all([startReplica(url), startReplica(url)]);
  });
  afterAll(async () => {
    for (const { bot, outbox, store } of replicas) {
      await outbox.stop();
      await bot.stop();
      await store.close();
    }
    await receiver.close();
    await postgres.stop();
  });

  async function startReplica(url: string): Promise<Replica> {
    const store = await openStore({ kind: 'postgres', url });
    const outbox = createOutbox({
      store,
      deliverers: new Map(),
      sendWebhook: createWebhookSender({ url: receiver.url, secret: SECRET }),
      logger: pino({ level: 'silent' }),
      pollMs: 20,
    });
    const routes = { expertsOf: () => undefined, webhook: true };
    const burst = { people: 1_000_000, minutes: 15 };
    const bot = await startTestBot(() => setting, {
      store,
      routes,
      burst,
      onNotices: () => outbox.wake(),
    });
    outbox.start();
    return { bot, store, outbox };
  }

  /** The platform sends the same event to both, as it does when the first does not answer in time. */
  const toBoth = (message: Message): Promise<readonly Reply[]> =>
    Promise.all(replicas.map(({ bot }) => bot.handle(message)));

  it('answer no event twice', async () => {
    const events = Array.from({ length: QUESTIONS }, (_, index): Message => ({
      ...ORIGIN,
      kind: 'said',
      id: `question-${index}`,
      person: `person-${index % 10}`,
      text: index % 2 === 0 ? 'BecAccessDenied' : 'no sms code',
    }));
    const replies = await Promise.all(events.map(toBoth));
    const answers = replies.map((both) => both.filter(({ parts }) => parts.length > 0).length);
    expect(new Set(answers)).toEqual(new Set([1]));
  });

  it('send no notification twice while both live', async () => {
    const events = Array.from({ length: TICKETS }, (_, index): Message => ({
      ...ORIGIN,
      kind: 'filled',
      id: `ticket-${index}`,
      person: `person-${index}`,
      choice: { kind: 'ask-person', urgency: 'normal' },
      values: { question: `Question ${index}` },
    }));
    await Promise.all(events.map(toBoth));
    await until(() => receiver.received.length >= TICKETS);
    await Promise.all(replicas.map(({ outbox }) => outbox.stop()));
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(TICKETS);
    expect(receiver.received).toHaveLength(TICKETS);
  });
});
