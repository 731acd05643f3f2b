import type { ConfigurationBotFrameworkAuthenticationOptions } from 'botbuilder';
import type { Certificate, TeamsConfig } from '../../src/platform-credentials';

/**
 * The public cloud's own settings, as botframework-connector's AuthenticationConstants have them. The SDK takes one
 * setting as all of them, so those that were not given are filled in.
 */
const PUBLIC_CLOUD = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl:
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  CallerId: 'urn:botframework:azure',
} as const;

/** Our credentials as the Bot Framework's settings; none at all switches its authentication off. */
export function authorityOf(
  credentials: TeamsConfig | undefined,
): ConfigurationBotFrameworkAuthenticationOptions {
  if (!credentials) return {};
  const { appId, appPassword, certificate, appType, tenantId, authority } = credentials;
  const needsNone = appType === 'UserAssignedMSI';
  return {
    MicrosoftAppId: appId,
    MicrosoftAppType: appType,
    ...(appPassword && !needsNone ? { MicrosoftAppPassword: appPassword } : {}),
    ...(certificate && !needsNone ? certificateOf(certificate) : {}),
    ...(tenantId ? { MicrosoftAppTenantId: tenantId } : {}),
    ...(Object.keys(authority).length > 0 ? ownAuthority(authority) : {}),
  };
}

const certificateOf = ({ thumbprint, privateKey }: Certificate) => ({
  CertificateThumbprint: thumbprint,
  CertificatePrivateKey: privateKey,
});

/** Who signs the tokens of activities; the Emulator's and other bots' have other issuers. */
export function issuerOf({ authority }: TeamsConfig): string {
  return authority.ToBotFromChannelTokenIssuer ?? PUBLIC_CLOUD.ToBotFromChannelTokenIssuer;
}

/** Where the bot gets its token: a multi-tenant bot from the Bot Framework's directory, another from its own. */
export function loginOf({ authority, appType, tenantId }: TeamsConfig): string {
  const own = tenantId === undefined || appType === 'MultiTenant' ? 'botframework.com' : tenantId;
  return authority.ToChannelFromBotLoginUrl ?? `https://login.microsoftonline.com/${own}`;
}

export function scopeOf({ authority }: TeamsConfig): string {
  return authority.ToChannelFromBotOAuthScope ?? PUBLIC_CLOUD.ToChannelFromBotOAuthScope;
}

export function keysOf({ authority }: TeamsConfig): string {
  return (
    authority.ToBotFromChannelOpenIdMetadataUrl ?? PUBLIC_CLOUD.ToBotFromChannelOpenIdMetadataUrl
  );
}

/** With keys of one's own, those for the Emulator are no others: its tokens are refused anyway. */
function ownAuthority(
  authority: TeamsConfig['authority'],
): ConfigurationBotFrameworkAuthenticationOptions {
  const all = { ...PUBLIC_CLOUD, ...authority };
  const { ToBotFromChannelOpenIdMetadataUrl: keys } = all;
  return { ...all, ToBotFromEmulatorOpenIdMetadataUrl: keys, ValidateAuthority: 'false' };
}

/** The tenants whose people are answered; none: every one that has the app. */
export function tenantsServed(
  { appType, tenantId }: TeamsConfig,
  listed: readonly string[],
): readonly string[] {
  const isOneTenants = appType !== 'MultiTenant' && tenantId !== undefined;
  return listed.length === 0 && isOneTenants ? [tenantId] : listed;
}
