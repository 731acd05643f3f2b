import { type Environment, nonEmpty } from './environment';
import { UsageError } from './errors';
import { SLACK_KEYS } from './slack-credentials';
import { withoutUndefined } from './without-undefined';

export interface TeamsConfig {
  readonly appId: string;
  readonly appPassword?: string;
  /** In the place of a password. */
  readonly certificate?: Certificate;
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId?: string;
  /** The Bot Framework's own settings for another OpenID or OAuth issuer, by their own names. */
  readonly authority: Readonly<Record<string, string>>;
}

/** How the bot proves who it is without a password. */
export interface Certificate {
  /** SHA-1, in hex, as Entra shows it beside the certificate. */
  readonly thumbprint: string;
  /** PEM. */
  readonly privateKey: string;
}

const TEAMS_KEYS = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
] as const;
/** The Bot Framework's own names for them. */
const CERTIFICATE_KEYS = ['CertificateThumbprint', 'CertificatePrivateKey'] as const;
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
  ...CERTIFICATE_KEYS,
  ...AUTHORITY_KEYS,
  ...OTHER_KEYS,
];

/** Refuses a key that differs from one of ours in capitals or underscores alone: it would be silently ignored. */
export function checkNames(env: Environment): void {
  const plain = (key: string) => key.replaceAll('_', '').toLowerCase();
  const known = new Map(
    [...SLACK_KEYS, ...TEAMS_KEYS, ...CERTIFICATE_KEYS, ...AUTHORITY_KEYS].map((key) => [
      plain(key),
      key,
    ]),
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
  const certificate = readCertificate(env);
  if (!appId && !appPassword && !certificate) return undefined;
  if (!appId) {
    throw missing(
      'MicrosoftAppId',
      `${appPassword ? 'MicrosoftAppPassword' : 'CertificateThumbprint'} is set`,
      'Set it to the application (client) ID of your bot.',
    );
  }
  const appType = readAppType(type);
  if (!appPassword && !certificate) checkNeedsNoSecret(appType);
  if (!tenantId) checkNeedsNoTenant(appType);
  const authority = readAuthority(env);
  return withoutUndefined({ appId, appPassword, certificate, appType, tenantId, authority });
}

function checkNeedsNoSecret(appType: TeamsConfig['appType']): void {
  if (appType === 'UserAssignedMSI') return;
  throw missing(
    'MicrosoftAppPassword',
    'MicrosoftAppId is set',
    'Set it to a client secret of your bot, or set CertificateThumbprint and CertificatePrivateKey, or MicrosoftAppType to UserAssignedMSI.',
  );
}

function checkNeedsNoTenant(appType: TeamsConfig['appType']): void {
  if (appType === 'MultiTenant') return;
  throw missing(
    'MicrosoftAppTenantId',
    `MicrosoftAppType is ${appType}`,
    'Set it to the directory (tenant) ID of your bot.',
  );
}

const missing = (key: string, reason: string, remedy: string): UsageError =>
  new UsageError(`${key} is missing, while ${reason}`, remedy);

function readAppType(type: string): TeamsConfig['appType'] {
  const appType = APP_TYPES.find((known) => known === type);
  if (appType) return appType;
  throw new UsageError(`MicrosoftAppType is ${type}`, `Use one of ${APP_TYPES.join(', ')}.`);
}

/** A key in one line has its line breaks written as `\n`. */
function readCertificate(env: Environment): Certificate | undefined {
  const [thumbprint, key] = CERTIFICATE_KEYS.map((name) => nonEmpty(env[name]));
  if (thumbprint === undefined && key === undefined) return undefined;
  if (thumbprint === undefined) {
    throw missing(
      'CertificateThumbprint',
      'CertificatePrivateKey is set',
      'Copy it from "Certificates & secrets" of your app registration.',
    );
  }
  if (!key?.includes('PRIVATE KEY')) {
    const what = key === undefined ? 'is missing' : 'holds no private key';
    throw new UsageError(
      `CertificatePrivateKey ${what}`,
      'Set it to the private key in PEM, from -----BEGIN PRIVATE KEY----- to -----END PRIVATE KEY-----, with \\n for each line break.',
    );
  }
  return { thumbprint: thumbprint.replace(/[\s:]/g, ''), privateKey: key.replaceAll('\\n', '\n') };
}

function readAuthority(env: Environment): TeamsConfig['authority'] {
  return Object.fromEntries(AUTHORITY_KEYS.flatMap((key) => (env[key] ? [[key, env[key]]] : [])));
}
