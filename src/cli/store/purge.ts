import type { Command } from 'commander';
import { UsageError } from '../../errors';
import { withStore } from './with-store';

interface PurgeOptions {
  readonly before: string;
  readonly json?: boolean;
}

export function addPurge(store: Command): void {
  store
    .command('purge')
    .description('delete what is older than a day; open tickets and waiting notices stay')
    .requiredOption('--before <date>', 'delete what is from before this day (UTC)')
    .option('--json', 'print JSON')
    .action(async ({ before, json }: PurgeOptions) => {
      const day = readDay(before);
      await withStore(async (opened) => {
        const purged = await opened.purge(day);
        if (json) console.log(JSON.stringify(purged));
        else for (const [kind, count] of Object.entries(purged)) console.log(`${kind}\t${count}`);
      });
    });
}

function readDay(value: string): Date {
  const day = new Date(`${value}T00:00:00.000Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime());
  if (isDay && day.toISOString().startsWith(value)) return day;
  throw new UsageError(`--before is "${value}"`, 'Write a date as 2026-11-22.');
}
