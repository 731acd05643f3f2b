import type { Command } from 'commander';
import type { Finding } from '../../adapters/adapter';
import { examineSlack } from '../../adapters/slack/doctor';
import { examineSlackOAuth } from '../../adapters/slack/doctor-oauth';
import { examineTeams } from '../../adapters/teams/doctor';
import { type Config, readConfig } from '../config';
import { checkAddress } from './check-address';
import { readSlackScopes } from '../slack-manifest';

/** What one platform's check found; nothing, where the platform is off. */
type Examine = (config: Config, address: string | undefined) => Promise<readonly Finding[]>;

/** Every platform's checks, in the order they are shown. */
const EXAMINATIONS: readonly Examine[] = [
  ({ slack, slackAllows: { workspaces } }) => {
    if (!slack) return off('Slack');
    if ('oauth' in slack) return examineSlackOAuth(slack, { workspaces });
    return examineSlack(slack, { scopes: readSlackScopes() });
  },
  ({ teams, teamsSettings }, address) =>
    teams ? examineTeams(teams, { ...teamsSettings, address }) : off('Teams'),
];

const off = (name: string): Promise<readonly Finding[]> =>
  Promise.resolve([{ name, isWell: true, says: 'off' }]);

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('ask the platforms whether everything is set up, and say how to mend what is not')
    .option(
      '--url <address>',
      'where this program is reached from outside, e.g. https://helpdesk.contoso.com',
    )
    .action(async ({ url }: { readonly url?: string }) => {
      const config = readConfig();
      if (url !== undefined) checkAddress(url);
      const address = url === undefined ? addressOf(config) : new URL(url).origin;
      const findings: Finding[] = [];
      for (const examine of EXAMINATIONS) findings.push(...(await examine(config, address)));
      console.log(findings.map(show).join('\n'));
      if (findings.some(({ isWell }) => !isWell)) process.exitCode = 1;
    });
}

/** Where browsers reach the console, platforms reach the program. */
const addressOf = ({ console: access }: Config): string | undefined =>
  access.kind === 'oidc' ? access.url : undefined;

function show({ name, isWell, says, remedy }: Finding): string {
  const line = `${isWell ? 'ok  ' : 'MEND'}  ${name}: ${says}`;
  return remedy === undefined ? line : `${line}\n      ${remedy}`;
}
