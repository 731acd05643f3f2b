import { type ConsoleFileConfig, staysPrivate } from './config-file';
import type { Environment } from './environment';
import { UsageError } from './errors';

/** How people sign in to the console. */
export type ConsoleAccess =
  | { readonly kind: 'off' }
  /** By a link that is printed at start, from this machine alone. */
  | { readonly kind: 'link' }
  | OidcAccess;

/** By OpenID Connect. */
export interface OidcAccess extends ConsoleFileConfig {
  readonly kind: 'oidc';
  /** The origin at which browsers reach the console, e.g. `https://helpdesk.contoso.com`. */
  readonly url: string;
  /** The issuer's identifier, as its discovery document has it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const KEYS = [
  'CONSOLE_OIDC_ISSUER',
  'CONSOLE_OIDC_CLIENT_ID',
  'CONSOLE_OIDC_CLIENT_SECRET',
] as const;

const REMEDIES: Readonly<Record<(typeof KEYS)[number], string>> = {
  CONSOLE_OIDC_ISSUER:
    'Set it to the issuer of your accounts, e.g. https://login.microsoftonline.com/TENANT/v2.0.',
  CONSOLE_OIDC_CLIENT_ID:
    'Set it to the application (client) ID that the issuer has for the console.',
  CONSOLE_OIDC_CLIENT_SECRET: 'Set it to a client secret of that application.',
};

/** @param isLocal whether only this machine can reach the server */
export function readConsoleAccess(
  env: Environment,
  file: ConsoleFileConfig,
  isLocal: boolean,
): ConsoleAccess {
  const found = KEYS.find((key) => env[key]);
  if (found === undefined) return { kind: isLocal ? 'link' : 'off' };
  const missing = KEYS.find((key) => !env[key]);
  if (missing !== undefined) {
    throw new UsageError(`${missing} is missing, while ${found} is set`, REMEDIES[missing]);
  }
  if (file.url === undefined) {
    throw new UsageError(
      `console: url is missing in helpdesk.config.yaml, while ${found} is set`,
      'Write the address at which browsers reach the console, e.g. "console: { url: https://helpdesk.contoso.com }".',
    );
  }
  const [issuer = '', clientId = '', clientSecret = ''] = KEYS.map((key) => env[key]);
  return {
    kind: 'oidc',
    ...file,
    url: file.url,
    issuer: checkIssuer(issuer),
    clientId,
    clientSecret,
  };
}

function checkIssuer(issuer: string): string {
  if (URL.canParse(issuer) && staysPrivate(issuer)) return issuer;
  throw new UsageError(
    'CONSOLE_OIDC_ISSUER is not an address that starts with https://',
    REMEDIES.CONSOLE_OIDC_ISSUER,
  );
}
