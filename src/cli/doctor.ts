import type { Command } from 'commander';
import type { Finding } from '../../adapters/adapter';
import { examineSlack } from '../../adapters/slack/doctor';
import { examineSlackOAuth } from '../../adapters/slack/doctor-oauth';
import { examineTeams } from '../../adapters/teams/doctor';
import { type Config, readConfig } from '../config';
import { readSlackScopes } from '../slack-manifest';

/** What one platform's check found; nothing, where the platform is off. */
type Examine = (config: Config) => Promise<readonly Finding[]>;

/** Every platform's checks, in the order they are shown. */
const EXAMINATIONS: readonly Examine[] = [
  ({ slack, slackAllows: { workspaces } }) => {
    if (!slack) return off('Slack');
    if ('oauth' in slack) return examineSlackOAuth(slack, { workspaces });
    return examineSlack(slack, { scopes: readSlackScopes() });
  },
  ({ teams }) => (teams ? examineTeams(teams) : off('Teams')),
];

const off = (name: string): Promise<readonly Finding[]> =>
  Promise.resolve([{ name, isWell: true, says: 'off' }]);

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('ask the platforms whether everything is set up, and say how to mend what is not')
    .action(async () => {
      const config = readConfig();
      const findings: Finding[] = [];
      for (const examine of EXAMINATIONS) findings.push(...(await examine(config)));
      console.log(findings.map(show).join('\n'));
      if (findings.some(({ isWell }) => !isWell)) process.exitCode = 1;
    });
}

function show({ name, isWell, says, remedy }: Finding): string {
  const line = `${isWell ? 'ok  ' : 'MEND'}  ${name}: ${says}`;
  return remedy === undefined ? line : `${line}\n      ${remedy}`;
}
