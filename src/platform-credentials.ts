import { type Environment, nonEmpty } from './environment';
import { UsageError } from './errors';
import { SLACK_KEYS } from './slack-credentials';
import { withoutUndefined } from './without-undefined';

export interface TeamsConfig {
  readonly appId: string;
  readonly appPassword?: string;
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  /** The Bot Framework's own settings for another OpenID or OAuth issuer, by their own names. */
  readonly authority: Readonly<Record<string, string>>;
}

const TEAMS_KEYS = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
] as const;
const AUTHORITY_KEYS = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'OAuthUrl',
] as const;
const OTHER_KEYS = [
  'HOST',
  'PORT',
  'LOG_LEVEL',
  'KNOWLEDGE',
  'KNOWLEDGE_OVERLAY',
  'HELPDESK_CONFIG',
  'DATABASE_URL',
  'HELPDESK_DATA',
] as const;

const KNOWN_KEYS: readonly string[] = [
  ...SLACK_KEYS,
  ...TEAMS_KEYS,
  ...AUTHORITY_KEYS,
  ...OTHER_KEYS,
];

/** Refuses a key that differs from one of ours in capitals or underscores alone: it would be silently ignored. */
export function checkNames(env: Environment): void {
  const plain = (key: string) => key.replaceAll('_', '').toLowerCase();
  const known = new Map(
    [...SLACK_KEYS, ...TEAMS_KEYS, ...AUTHORITY_KEYS].map((key) => [plain(key), key]),
  );
  for (const key of Object.keys(env)) {
    const meant = known.get(plain(key));
    if (meant && !KNOWN_KEYS.includes(key)) {
      throw new UsageError(`${key} is not a key I know`, `Did you mean ${meant}?`);
    }
  }
}

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

export function readTeams(env: Environment): TeamsConfig | undefined {
  const [appId, appPassword, type = 'MultiTenant', tenantId] = TEAMS_KEYS.map((key) =>
    nonEmpty(env[key]),
  );
  if (!appId && !appPassword) return undefined;
  const missing = (key: string, reason: string, remedy: string) =>
    new UsageError(`${key} is missing, while ${reason}`, remedy);
  if (!appId) {
    throw missing(
      'MicrosoftAppId',
      'MicrosoftAppPassword is set',
      'Set it to the application (client) ID of your bot.',
    );
  }
  const appType = APP_TYPES.find((known) => known === type);
  if (!appType)
    throw new UsageError(`MicrosoftAppType is ${type}`, `Use one of ${APP_TYPES.join(', ')}.`);
  if (!appPassword && appType !== 'UserAssignedMSI') {
    throw missing(
      'MicrosoftAppPassword',
      'MicrosoftAppId is set',
      'Set it to a client secret of your bot, or set MicrosoftAppType to UserAssignedMSI.',
    );
  }
  if (!tenantId && appType !== 'MultiTenant') {
    throw missing(
      'MicrosoftAppTenantId',
      `MicrosoftAppType is ${appType}`,
      'Set it to the directory (tenant) ID of your bot.',
    );
  }
  const authority = Object.fromEntries(
    AUTHORITY_KEYS.flatMap((key) => (env[key] ? [[key, env[key]]] : [])),
  );
  return withoutUndefined({ appId, appPassword, appType, tenantId, authority });
}
