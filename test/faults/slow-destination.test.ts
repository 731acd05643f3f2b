import { randomUUID } from 'node:crypto';
import { askForTicket, figure, OWN_WORDS, report, tell } from '../support/ask-for-tickets';
import { describeOnPostgres } from '../support/describe-on-postgres';
import { type MoodyProxy, startMoodyProxy } from '../support/moody-proxy';
import { type Postgres, startPostgres } from '../support/postgres-server';
import { type Program, startProgram } from '../support/start-program';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { untilAtLast } from '../support/until';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a webhook secret for tests only';
const TICKETS = 12;
const CHANGES = 5;

describeOnPostgres('two replicas before a destination that is slow and fails now and then', () => {
  let postgres: Postgres;
  let receiver: WebhookReceiver;
  let proxy: MoodyProxy;
  let folder: TempFolder;
  let replicas: readonly Program[];

  beforeAll(async () => {
    folder = createTempFolder();
    [postgres, receiver] = await Promise.all([startPostgres(), startWebhookReceiver(SECRET)]);
    proxy = await startMoodyProxy(new URL(receiver.url).origin, () => true);
    const env = {
      DATABASE_URL: await postgres.createDatabase(),
      HELPDESK_CONFIG: folder.write(
        'helpdesk.config.yaml',
        `hand-off:\n  webhook: ${proxy.url}/tickets\n`,
      ),
      HELPDESK_WEBHOOK_SECRET: SECRET,
    };
    replicas = await Promise.all([startProgram(env), startProgram(env)]);
  });
  afterAll(async () => {
    await Promise.all(replicas.map((program) => program.stop()));
    await Promise.all([receiver.close(), proxy.close(), postgres.stop()]);
    folder.remove();
  });

  const replica = (number: number): Program => {
    const program = replicas[number % replicas.length];
    if (!program) throw new Error('no replica was started');
    return program;
  };

  /** A ticket and its changes, each sent to another replica than the one before. */
  async function openAndChange(number: number): Promise<string> {
    const session = randomUUID();
    const answer = await askForTicket(replica(number), `question ${number}`, { session });
    if (answer.kind !== 'acknowledged') throw new Error(`not acknowledged: ${answer.kind}`);
    const { ticket } = answer;
    for (let change = 1; change <= CHANGES; change += 1) {
      const filled = { choice: `ticket:add:${ticket}`, values: { text: `${OWN_WORDS} ${change}` } };
      expect(await tell(replica(number + change), { session, filled })).toContain('Added to');
    }
    return ticket;
  }

  it('send no notice twice while both live, and each ticket’s in order', async () => {
    proxy.mood = ['is-slow', 'fails', 'is-slow', 'passes', 'is-busy'];
    const tickets = await Promise.all(
      Array.from({ length: TICKETS }, (_, number) => openAndChange(number)),
    );
    await untilAtLast(async () => (await figure(replica(0), 'helpdesk_outbox_waiting')) === 0);

    const told = receiver.received.map(({ id }) => id);
    const refused = proxy.count('fails') + proxy.count('is-busy');
    report('two replicas, slow destination', {
      tickets: TICKETS,
      notices: TICKETS * (1 + CHANGES),
      'refusals by the destination': refused,
      doubled: told.length - new Set(told).size,
    });
    expect(refused).toBeGreaterThan(0);
    for (const ticket of tickets) {
      const numbers = Array.from({ length: 1 + CHANGES }, (_, index) => index);
      const ofTicket = told.filter((id) => id.startsWith(`${ticket}-`));
      expect(ofTicket).toEqual(numbers.map((number) => `${ticket}-${number}-webhook`));
    }
    expect(told).toHaveLength(TICKETS * (1 + CHANGES));
  }, 240_000);
});
