import type { Command } from 'commander';
import { readConfig } from '../../config';
import { migrateStore } from '../../store/open-store';

export function addMigrate(store: Command): void {
  store
    .command('migrate')
    .description('bring the schema up to date; every start does so too')
    .action(async () => {
      const steps = await migrateStore(readConfig().store);
      for (const step of steps) console.log(`migrated\t${step}`);
      if (steps.length === 0) console.log('The schema is up to date.');
    });
}
