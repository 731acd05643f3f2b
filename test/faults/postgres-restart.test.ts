import { randomUUID } from 'node:crypto';
import {
  type Answer,
  askForTicket,
  countKinds,
  figure,
  keptTickets,
  OWN_WORDS,
  readiness,
  report,
  ticketsOf,
} from '../support/ask-for-tickets';
import { describeOnOwnPostgres } from '../support/describe-on-postgres';
import { type Postgres, startPostgres } from '../support/postgres-server';
import { type Program, startProgram } from '../support/start-program';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { untilAtLast } from '../support/until';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a webhook secret for tests only';
const PEOPLE = 200;
const AT_ONCE = 10;

describeOnOwnPostgres('with PostgreSQL stopped and started again while tickets are opened', () => {
  let postgres: Postgres;
  let receiver: WebhookReceiver;
  let folder: TempFolder;
  let program: Program;
  let url: string;

  beforeAll(async () => {
    folder = createTempFolder();
    [postgres, receiver] = await Promise.all([startPostgres(), startWebhookReceiver(SECRET)]);
    url = await postgres.createDatabase();
    program = await startProgram({
      DATABASE_URL: url,
      HELPDESK_CONFIG: folder.write(
        'helpdesk.config.yaml',
        `hand-off:\n  webhook: ${receiver.url}\n`,
      ),
      HELPDESK_WEBHOOK_SECRET: SECRET,
    });
  });
  afterAll(async () => {
    await program.stop();
    await Promise.all([receiver.close(), postgres.stop()]);
    folder.remove();
  });

  const isReady = async () => (await readiness(program))[0] === 200;

  it('each person who sends again what was refused has one ticket, and each ticket is told', async () => {
    const answers: Answer[] = [];
    const last: Answer[] = [];
    const acknowledged = () => ticketsOf(answers).length;
    const refused = () => countKinds(answers).refused;
    let next = 0;
    const askUntilSaved = async (number: number): Promise<void> => {
      const session = randomUUID();
      for (;;) {
        const answer = await askForTicket(program, `question ${number}`, { session });
        answers.push(answer);
        if (answer.kind !== 'refused') {
          last.push(answer);
          return;
        }
        await untilAtLast(isReady);
      }
    };
    const client = async () => {
      while (next < PEOPLE) await askUntilSaved((next += 1));
    };
    const asking = Promise.all(Array.from({ length: AT_ONCE }, client));

    for (const stop of [1, 2]) {
      await untilAtLast(() => acknowledged() >= stop * 50);
      const before = refused();
      await postgres.crash?.();
      await untilAtLast(() => refused() > before);
      const [status, reason] = await readiness(program);
      expect([status, reason]).toEqual([
        503,
        expect.stringMatching(/^The store does not answer: /),
      ]);
      expect(reason).not.toContain('postgres://');
      expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
      expect(await figure(program, 'helpdesk_store_writable')).toBe(0);
      await postgres.start?.();
      await untilAtLast(isReady);
    }
    await asking;

    const tickets = ticketsOf(last);
    await untilAtLast(() => {
      const told = new Set(receiver.received.map(({ ticket }) => ticket));
      return tickets.every((ticket) => told.has(ticket));
    });
    const kept = await keptTickets({ kind: 'postgres', url });
    const ids = kept.map(({ id }) => id);
    const lost = tickets.filter((id) => !ids.includes(id));
    const doubled = receiver.received.length - new Set(receiver.received.map(({ id }) => id)).size;
    report('PostgreSQL stopped twice', {
      'tickets acknowledged': tickets.length,
      refused: refused(),
      lost: lost.length,
      doubled,
    });
    expect(countKinds(answers).unclear).toEqual([]);
    expect(ids.toSorted()).toEqual([...tickets].sort());
    expect(tickets).toHaveLength(PEOPLE);
    expect(await figure(program, 'helpdesk_store_writable')).toBe(1);
    expect(program.output()).not.toContain(OWN_WORDS);
  }, 300_000);
});
