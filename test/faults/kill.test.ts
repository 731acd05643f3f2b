import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { openStore } from '../../src/store/open-store';
import { type Program, startProgram } from '../support/start-program';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { untilAtLast } from '../support/until';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a webhook secret for tests only';
const TICKETS = 200;
const KILLS = 6;
const AT_ONCE = 8;

let folder: TempFolder;
let receiver: WebhookReceiver;
let program: Program;

const start = () =>
  startProgram({
    HELPDESK_DATA: folder.path,
    HELPDESK_CONFIG: path.join(folder.path, 'helpdesk.config.yaml'),
    HELPDESK_WEBHOOK_SECRET: SECRET,
    LOG_LEVEL: 'warn',
  });

beforeAll(async () => {
  folder = createTempFolder();
  receiver = await startWebhookReceiver(SECRET);
  folder.write('helpdesk.config.yaml', `hand-off:\n  webhook: ${receiver.url}\n`);
  program = await start();
});

afterAll(async () => {
  await program.stop();
  await receiver.close();
  folder.remove();
});

/** Opens a ticket as the try-out page does; undefined where no whole answer came. */
async function openTicket(number: number): Promise<string | undefined> {
  try {
    const response = await fetch(`${program.url}/api/try-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        session: randomUUID(),
        filled: { choice: 'ask-person:normal', values: { question: `Question ${number}` } },
      }),
    });
    const { text } = (await response.json()) as { readonly text: string };
    return /MFA-[0-9A-Z]{6}/.exec(text)?.[0];
  } catch {
    return undefined;
  }
}

describe('killed at random moments while tickets are opened', () => {
  const acknowledged: string[] = [];

  it('the server loses no ticket that it acknowledged, and tells of each', async () => {
    let opened = 0;
    let killing: Promise<void> = Promise.resolve();
    const killAt = new Set(
      Array.from({ length: KILLS }, (_, index) =>
        Math.floor((TICKETS / (KILLS + 1)) * (index + 1)),
      ),
    );
    const killAndStart = async () => {
      await program.kill();
      program = await start();
    };
    const client = async () => {
      while (acknowledged.length < TICKETS) {
        const number = (opened += 1);
        if (killAt.delete(number)) killing = killAndStart();
        const id = await openTicket(number);
        if (id) acknowledged.push(id);
        else await killing;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, client));
    await killing;

    await untilAtLast(() =>
      acknowledged.every((id) => receiver.received.some((event) => event.ticket === id)),
    );
    await program.kill();
    const store = await openStore({
      kind: 'sqlite',
      file: path.join(folder.path, 'helpdesk.sqlite'),
    });
    const kept = await Promise.all(acknowledged.map((id) => store.findTicket(id)));
    await store.close();
    program = await start();

    expect(kept.filter((ticket) => ticket === undefined)).toEqual([]);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThanOrEqual(TICKETS);
    expect(receiver.forged).toBe(0);
  }, 300_000);

  it('what was told twice bears the same id, so that the reader sees it once', () => {
    const tickets = new Map<string, Set<string>>();
    for (const { id, ticket } of receiver.received) {
      tickets.set(ticket, (tickets.get(ticket) ?? new Set()).add(id));
    }
    expect([...tickets.values()].filter((ids) => ids.size !== 1)).toEqual([]);
    const doubled = receiver.received.length - tickets.size;
    process.stdout.write(
      `${acknowledged.length} tickets acknowledged, ${KILLS} kills, 0 lost, ${doubled} told twice\n`,
    );
  });
});

describe('with a destination in trouble', () => {
  it.each(['is-busy', 'fails', 'hangs-up', 'redirects'] as const)(
    'a ticket is kept, the process lives, and it is told when the receiver takes it again: %s',
    async (mood) => {
      receiver.mood = mood;
      const id = await openTicket(1);
      expect(id).toBeDefined();
      expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
      receiver.mood = 'takes';
      await untilAtLast(() => receiver.received.some(({ ticket }) => ticket === id));
    },
    120_000,
  );
});
