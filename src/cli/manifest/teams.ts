import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { createAppPackage, findManifestProblems } from '../../../adapters/teams/app-package';
import { UsageError } from '../../errors';
import { checkAddress } from '../check-address';

interface Options {
  readonly appId: string;
  readonly teamsAppId?: string;
  readonly url: string;
  readonly developer?: string;
  readonly privateAnswers?: boolean;
  readonly appVersion?: string;
  readonly out: string;
}

export function addTeamsManifest(manifest: Command): void {
  manifest
    .command('teams')
    .description('write the app package for Microsoft Teams: a zip to upload')
    .requiredOption('--app-id <id>', 'the application (client) ID of your bot')
    .requiredOption('--url <https://…>', 'where Teams reaches this program')
    .option('--teams-app-id <id>', 'the ID of the app in Teams, where it is not that of the bot')
    .option('--developer <name>', 'the name of your organisation, 32 characters at most')
    .option(
      '--private-answers',
      'let people ask in channels by a slash command, so that only they see the answer',
    )
    .option(
      '--app-version <version>',
      'the next version, where an app that is installed changes, e.g. 1.0.1',
    )
    .option('--out <file>', 'where to write it', 'mfa-helpdesk-teams.zip')
    .action(writePackage);
}

const guid = z.guid();

function writePackage({
  appId,
  teamsAppId = appId,
  url,
  developer,
  privateAnswers,
  appVersion,
  out,
}: Options): void {
  checkId('--app-id', appId);
  checkId('--teams-app-id', teamsAppId);
  checkAddress(url);
  if (appVersion !== undefined) checkVersion(appVersion);
  const { manifest, zip } = createAppPackage({
    appId,
    teamsAppId,
    url,
    ...(developer === undefined ? {} : { developer }),
    ...(privateAnswers === undefined ? {} : { privateAnswers }),
    ...(appVersion === undefined ? {} : { version: appVersion }),
  });
  const problems = findManifestProblems(manifest);
  if (problems.length > 0) {
    console.error(
      ['the manifest is not as Microsoft’s schema wants it:', ...problems].join('\n  '),
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(out, zip);
  const endpoint = new URL('/api/messages', url).href;
  console.log(
    [
      `Wrote ${out}. Upload it in the Teams admin center > Teams apps > Manage apps.`,
      `The messaging endpoint of your Azure Bot must be ${endpoint}`,
      `Teams shows people ${new URL('/privacy', url).href} and /terms, which this program serves: read them, and fill in "organisation" and "helpdesk" in helpdesk.config.yaml.`,
    ].join('\n'),
  );
}

function checkId(option: string, id: string): void {
  if (guid.safeParse(id).success) return;
  throw new UsageError(
    `${option} is "${id}", which is no ID`,
    'Copy the application (client) ID of your bot, e.g. 7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e.',
  );
}

/** Teams takes a changed app as an update only under a higher version. */
function checkVersion(version: string): void {
  if (/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/.test(version)) return;
  throw new UsageError(`--app-version is "${version}"`, 'Give three numbers, e.g. 1.0.1.');
}
