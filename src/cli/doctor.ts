import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding } from '../../adapters/adapter';
import { examineSlack, type Scope } from '../../adapters/slack/doctor';
import { examineTeams } from '../../adapters/teams/doctor';
import { type Config, readConfig } from '../config';
import { SLACK_MANIFEST } from './manifest/slack';

/** What one platform's check found; nothing, where the platform is off. */
type Examine = (config: Config) => Promise<readonly Finding[]>;

/** Every platform's checks, in the order they are shown. */
const EXAMINATIONS: readonly Examine[] = [
  ({ slack }) => (slack ? examineSlack(slack, { scopes: neededScopes() }) : off('Slack')),
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

/** The scopes the manifest asks for; the comment before each says what it is for. */
function neededScopes(): readonly Scope[] {
  const document = parseDocument(readFileSync(SLACK_MANIFEST, 'utf8'));
  const scopes = document.getIn(['oauth_config', 'scopes', 'bot']);
  if (!isSeq(scopes)) return [];
  return scopes.items.flatMap((item, index) => {
    if (!isScalar(item)) return [];
    const comment = item.commentBefore ?? (index === 0 ? scopes.commentBefore : undefined) ?? '';
    return [{ name: String(item.value), reason: comment.trim().replace(/\.$/, '') }];
  });
}
