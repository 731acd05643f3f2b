import type { Command } from 'commander';
import { addMigrate } from './migrate';
import { addOutbox } from './outbox';
import { addPurge } from './purge';
import { addRedeliver } from './redeliver';

export function addStore(program: Command): void {
  const store = program.command('store').description('look after what the bot has stored');
  addMigrate(store);
  addPurge(store);
  addOutbox(store);
  addRedeliver(store);
  for (const command of store.commands) command.exitOverride();
}
