import type { Command } from 'commander';
import { addSlackManifest } from './slack';
import { addTeamsManifest } from './teams';

export function addManifest(program: Command): void {
  const manifest = program
    .command('manifest')
    .description('make what a platform needs to know of this app');
  addSlackManifest(manifest);
  addTeamsManifest(manifest);
  for (const command of manifest.commands) command.exitOverride();
}
