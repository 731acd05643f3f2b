import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { UsageError } from '../../errors';
import { PACKAGE_ROOT } from '../../package-root';
import { fillSlackManifest } from './fill-slack';

export const SLACK_MANIFEST = path.join(PACKAGE_ROOT, 'manifest', 'slack', 'manifest.yaml');

export function addSlackManifest(manifest: Command): void {
  manifest
    .command('slack')
    .description('the Slack app: paste it at https://api.slack.com/apps')
    .option(
      '--url <address>',
      'where Slack reaches this program, e.g. https://helpdesk.example.com',
    )
    .option('--socket-mode', 'for Socket Mode, which needs no address')
    .addOption(
      new Option('--format <format>', 'the form').choices(['yaml', 'json']).default('yaml'),
    )
    .action((options: { url?: string; socketMode?: true; format: 'yaml' | 'json' }) => {
      const { url, socketMode, format } = options;
      if ((url === undefined) === (socketMode === undefined)) {
        throw new UsageError(
          'a Slack app is reached at an address or by Socket Mode',
          'Give --url https://… or --socket-mode, one of them.',
        );
      }
      const source = readFileSync(SLACK_MANIFEST, 'utf8');
      process.stdout.write(fillSlackManifest(source, { ...(url ? { url } : {}), format }));
    });
}
