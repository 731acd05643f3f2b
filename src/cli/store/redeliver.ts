import type { Command } from 'commander';
import { withStore } from './with-store';

export function addRedeliver(store: Command): void {
  store
    .command('redeliver')
    .description('send again what was given up: one notice, or all')
    .argument('[id]', 'only this notice, as "store outbox" names it')
    .action((id: string | undefined) =>
      withStore(async (opened) => {
        const count = await opened.redeliver(new Date(), id);
        console.log(`${count} ${count === 1 ? 'notice' : 'notices'} will be sent again`);
        if (id === undefined || count > 0) return;
        console.error(
          `No notice that was given up is called ${id}: see "mfa-helpdesk store outbox".`,
        );
        process.exitCode = 1;
      }),
    );
}
