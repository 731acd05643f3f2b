import type { Command } from 'commander';
import type { DeadNotice, OutboxState } from '../../store/store';
import { withStore } from './with-store';

/** The most notices that are listed. */
const MOST_LISTED = 100;

export function addOutbox(store: Command): void {
  store
    .command('outbox')
    .description('count the notices that wait, and list those that were given up')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withStore(async (opened) => {
        const state = await opened.outboxState();
        const dead = await opened.listDeadNotices(MOST_LISTED);
        if (json) console.log(JSON.stringify({ ...state, notices: dead }));
        else console.log([...describe(state), ...dead.map(toLine)].join('\n'));
      }),
    );
}

function describe({ waiting, dead, oldest }: OutboxState): readonly string[] {
  const since = oldest ? `, the oldest since ${oldest.toISOString()}` : '';
  const listed = dead > MOST_LISTED ? `, the oldest ${MOST_LISTED} of them:` : dead > 0 ? ':' : '';
  return [`${waiting} waiting${since}`, `${dead} given up${listed}`];
}

const toLine = ({ id, stream, attempts, lastError, writtenAt }: DeadNotice): string =>
  [id, stream, writtenAt.toISOString(), `${attempts} tries`, lastError].join('\t');
