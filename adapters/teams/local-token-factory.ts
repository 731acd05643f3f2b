import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import type { TeamsConfig } from '../../src/platform-credentials';
import { isLocalUrl } from './admit-local';
import { authorityOf } from './authority';

type Credentials = Awaited<
  ReturnType<ConfigurationServiceClientCredentialFactory['createCredentials']>
>;

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.coerce.number() });

/** Seconds before its end at which a token is no longer used. */
const MARGIN = 60;

/**
 * Gets the bot's own token from an issuer on this machine. MSAL, which the SDK uses for all others, refuses an address
 * without TLS.
 */
class LocalTokenFactory extends ConfigurationServiceClientCredentialFactory {
  #token: { readonly value: string; readonly until: number } | undefined;

  constructor(private readonly credentials: TeamsConfig) {
    super(authorityOf(credentials));
  }

  override createCredentials(
    _appId: string,
    audience: string,
    loginEndpoint: string,
  ): Promise<Credentials> {
    return Promise.resolve({
      signRequest: async (request) => {
        const token = await this.#getToken(audience, loginEndpoint);
        request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    });
  }

  async #getToken(audience: string, loginEndpoint: string): Promise<string> {
    if (this.#token && this.#token.until > Date.now()) return this.#token.value;
    const { appId, appPassword = '' } = this.credentials;
    const response = await fetch(`${loginEndpoint}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: appId,
        client_secret: appPassword,
        scope: `${audience}/.default`,
      }),
    });
    const { access_token: value, expires_in: seconds } = tokenSchema.parse(await response.json());
    this.#token = { value, until: Date.now() + (seconds - MARGIN) * 1000 };
    return value;
  }
}

/** The factory for a login address on this machine without TLS; undefined leaves the choice to the SDK. */
export function createLocalTokenFactory(
  credentials: TeamsConfig | undefined,
): LocalTokenFactory | undefined {
  const login = credentials?.authority.ToChannelFromBotLoginUrl;
  const isPlain = login?.startsWith('http:') && isLocalUrl(login);
  return credentials && isPlain ? new LocalTokenFactory(credentials) : undefined;
}
