import { handsOff } from './bot/routes';
import type { Config } from './config';

/** One part of the whole: whether it is on, and what it does or how to switch it on. */
export interface Part {
  readonly name: string;
  readonly isOn: boolean;
  readonly says: string;
}

/** @param articles how many are served */
export function whatIsOn(config: Config, articles: number): readonly Part[] {
  const { knowledge, store } = config;
  return [
    { name: 'Knowledge', isOn: true, says: `${articles} articles from ${knowledge.folder}` },
    { name: 'Store', isOn: true, says: store.kind === 'sqlite' ? store.file : 'PostgreSQL' },
    ...whichPlatforms(config),
  ];
}

/** The ways in and out: platforms, the try-out page, and people who take over. */
export function whichPlatforms({
  slack,
  teams,
  teamsSettings,
  tryOut,
  handOff,
}: Config): readonly Part[] {
  const playground = '; until then /api/messages answers the Agents Playground on this machine';
  return [
    handsOff(handOff)
      ? on('Hand-off', 'tickets go to the people named under "hand-off" in helpdesk.config.yaml')
      : off(
          'Hand-off',
          'name a channel under "hand-off: default" in helpdesk.config.yaml; until then people are told whom to ask',
        ),
    tryOut
      ? on('Try-out', 'this machine only')
      : off(
          'Try-out',
          'it runs on a loopback HOST, unless "try-out: false" stands in helpdesk.config.yaml',
        ),
    slack
      ? on('Slack', wayOf(slack))
      : off(
          'Slack',
          'set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (or SLACK_APP_TOKEN for Socket Mode)',
        ),
    teams
      ? on('Teams', whomTeamsServes(teams, teamsSettings))
      : off('Teams', `set MicrosoftAppId and MicrosoftAppPassword${tryOut ? playground : ''}`),
  ];
}

function wayOf(slack: NonNullable<Config['slack']>): string {
  if (slack.appToken) return 'Socket Mode';
  return 'oauth' in slack
    ? '/slack/events, for workspaces that install the app at /slack/install'
    : '/slack/events';
}

function whomTeamsServes(
  { appType }: NonNullable<Config['teams']>,
  { tenants, anyTenant }: Config['teamsSettings'],
): string {
  const isOpen = appType === 'MultiTenant' && tenants.length === 0 && !anyTenant;
  return isOpen
    ? '/api/messages, for every organisation that has the app: list yours under "teams: tenants" in helpdesk.config.yaml'
    : '/api/messages';
}

const on = (name: string, says: string): Part => ({ name, isOn: true, says });
const off = (name: string, says: string): Part => ({ name, isOn: false, says });
