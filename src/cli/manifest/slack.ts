import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { UsageError } from '../../errors';
import { SLACK_MANIFEST } from '../../slack-manifest';
import { fillSlackManifest } from './fill-slack';

interface Options {
  readonly url?: string;
  readonly socketMode?: true;
  readonly oauth?: true;
  readonly format: 'yaml' | 'json';
}

export function addSlackManifest(manifest: Command): void {
  manifest
    .command('slack')
    .description('the Slack app: paste it at https://api.slack.com/apps')
    .option(
      '--url <address>',
      'where Slack reaches this program, e.g. https://helpdesk.example.com',
    )
    .option('--socket-mode', 'for Socket Mode, which needs no address')
    .option('--oauth', 'for many workspaces, that install the app by themselves')
    .addOption(
      new Option('--format <format>', 'the form').choices(['yaml', 'json']).default('yaml'),
    )
    .action((options: Options) => {
      const { url, socketMode, oauth, format } = options;
      if ((url === undefined) === (socketMode === undefined)) {
        throw new UsageError(
          'a Slack app is reached at an address or by Socket Mode',
          'Give --url https://… or --socket-mode, one of them.',
        );
      }
      if (socketMode && oauth) {
        throw new UsageError(
          'workspaces install the app at an address, which Socket Mode does without',
          'Give --url https://… with --oauth.',
        );
      }
      const source = readFileSync(SLACK_MANIFEST, 'utf8');
      const filled = { ...(url ? { url } : {}), isOAuth: oauth === true, format };
      process.stdout.write(fillSlackManifest(source, filled));
    });
}
