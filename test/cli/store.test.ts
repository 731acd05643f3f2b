import path from 'node:path';
import { openStore } from '../../src/store/open-store';
import { claimOne } from '../support/claim-one';
import { after, DAY, makeNotice, makeTurn } from '../support/make-turn';
import { runCli } from '../support/run-cli';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

let folder: TempFolder;
beforeEach(() => {
  folder = createTempFolder();
});
afterEach(() => folder.remove());

const run = (...args: readonly string[]) => runCli(['store', ...args], { cwd: folder.path });

/** Two old turns and a new one, with a notice that was given up and one that waits. */
async function fill(): Promise<void> {
  const file = path.join(folder.path, 'data', 'helpdesk.sqlite');
  const store = await openStore({ kind: 'sqlite', file });
  await store.saveTurn(makeTurn('old', { at: after(-2 * DAY) }));
  await store.saveTurn(makeTurn('older', { at: after(-9 * DAY) }));
  const notices = [makeNotice('n1'), makeNotice('n2', { stream: 'other' })];
  await store.saveTurn(makeTurn('new', { notices }));
  await store.noticeFailed(await claimOne(store), 'channel_not_found');
  await store.close();
}

describe('mfa-helpdesk store', () => {
  it('migrate makes the store in the working directory, and says when there is nothing to do', async () => {
    expect(await run('migrate')).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^migrated\t0001-first-tables\n(migrated\t\d{4}-\S+\n)*$/,
      ) as string,
      stderr: '',
    });
    expect((await run('migrate')).stdout).toBe('The schema is up to date.\n');
  });

  it('purge deletes what is from before a day, and counts it', async () => {
    await fill();
    const { code, stdout } = await run('purge', '--before', '2026-11-21');
    expect({ code, lines: stdout.split('\n') }).toMatchObject({
      code: 0,
      lines: expect.arrayContaining(['events\t2', 'notices\t0']) as unknown,
    });
    const again = await run('purge', '--before', '2026-11-21', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ events: 0, tickets: 0 });
  });

  it.each(['yesterday', '2026-13-01', '2026-02-30', '22.11.2026'])(
    'purge refuses %s as a day',
    async (day) => {
      const { code, stderr } = await run('purge', '--before', day);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `mfa-helpdesk: --before is "${day}". Write a date as 2026-11-22.\n`,
      });
    },
  );

  it('outbox counts what waits and lists what was given up', async () => {
    await fill();
    expect((await run('outbox')).stdout.split('\n')).toEqual([
      '1 waiting, the oldest since 2026-11-22T10:00:00.000Z',
      '1 given up:',
      'n1\tMFA-1>experts\t2026-11-22T10:00:00.000Z\t1 tries\tchannel_not_found',
      '',
    ]);
    const { stdout } = await run('outbox', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ waiting: 1, dead: 1, notices: [{ id: 'n1' }] });
  });

  it('redeliver brings back what was given up, or says that there is no such notice', async () => {
    await fill();
    const missing = await run('redeliver', 'n9');
    expect(missing).toMatchObject({ code: 1, stdout: '0 notices will be sent again\n' });
    expect(missing.stderr).toContain('No notice that was given up is called n9');
    expect(await run('redeliver', 'n1')).toMatchObject({
      code: 0,
      stdout: '1 notice will be sent again\n',
    });
    expect((await run('outbox')).stdout).toContain('2 waiting');
    expect((await run('redeliver')).code).toBe(0);
  });

  it('says what is wrong and what to do when the database does not answer', async () => {
    const env = { DATABASE_URL: 'postgres://bot:hidden@127.0.0.1:1/helpdesk' };
    const { code, stderr } = await runCli(['store', 'outbox'], { cwd: folder.path, env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^mfa-helpdesk: The store does not answer: .*ECONNREFUSED.* Check that/);
    expect(stderr).not.toContain('hidden');
  });

  it('refuses an address that is none, before anything is opened', async () => {
    const env = { DATABASE_URL: 'mysql://bot:hidden@127.0.0.1/helpdesk' };
    const { code, stderr } = await runCli(['store', 'migrate'], { cwd: folder.path, env });
    expect(code).toBe(2);
    expect(stderr).toContain('DATABASE_URL does not begin with postgres://');
  });
});
