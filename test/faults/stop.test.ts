import path from 'node:path';
import { openStore } from '../../src/store/open-store';
import {
  askForTicket,
  countKinds,
  figure,
  keptTickets,
  report,
  sqliteIn,
  ticketsOf,
} from '../support/ask-for-tickets';
import { type MoodyProxy, startMoodyProxy } from '../support/moody-proxy';
import { type Program, startProgram } from '../support/start-program';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { untilAtLast } from '../support/until';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver';

const SECRET = 'a webhook secret for tests only';
const TICKETS = 30;

let receiver: WebhookReceiver;
let proxy: MoodyProxy;
let folder: TempFolder;
let program: Program;

const start = async () => {
  program = await startProgram({
    HELPDESK_DATA: folder.path,
    HELPDESK_CONFIG: path.join(folder.path, 'helpdesk.config.yaml'),
    HELPDESK_WEBHOOK_SECRET: SECRET,
  });
};

beforeAll(async () => {
  folder = createTempFolder();
  receiver = await startWebhookReceiver(SECRET);
  proxy = await startMoodyProxy(new URL(receiver.url).origin, () => true);
  folder.write('helpdesk.config.yaml', `hand-off:\n  webhook: ${proxy.url}/tickets\n`);
  await start();
});
afterAll(async () => {
  await program.stop();
  await Promise.all([receiver.close(), proxy.close()]);
  folder.remove();
});

/** How many notices nobody holds: a program that had to be killed would hold some. */
async function countFree(): Promise<number> {
  const store = await openStore(sqliteIn(folder.path));
  const free = await store.claimNotices(new Date(), 0, 2 * TICKETS);
  await store.close();
  return free.length;
}

describe('stopped while deliveries hang', () => {
  it('the program gives back what hangs, ends well, and tells everything after its next start', async () => {
    proxy.mood = 'is-silent';
    const answers = await Promise.all(
      Array.from({ length: TICKETS }, (_, index) => askForTicket(program, `question ${index}`)),
    );
    expect(countKinds(answers)).toEqual({ acknowledged: TICKETS, refused: 0, unclear: [] });
    await untilAtLast(() => proxy.count('is-silent') > 0);

    const asked = performance.now();
    expect(await program.stop()).toBe(0);
    const milliseconds = Math.round(performance.now() - asked);
    expect(await countFree()).toBe(TICKETS);

    const tickets = ticketsOf(answers);
    const kept = await keptTickets(sqliteIn(folder.path));
    expect(kept.map(({ id }) => id).toSorted()).toEqual(tickets.toSorted());
    proxy.mood = 'passes';
    await start();
    await untilAtLast(async () => (await figure(program, 'helpdesk_outbox_waiting')) === 0);
    const told = receiver.received.map(({ ticket }) => ticket);
    report('stopped while deliveries hang', {
      'tickets acknowledged': tickets.length,
      'milliseconds to stop': milliseconds,
      lost: tickets.filter((id) => !told.includes(id)).length,
      doubled: told.length - new Set(told).size,
    });
    expect(told.toSorted()).toEqual(tickets.toSorted());
  }, 240_000);
});
