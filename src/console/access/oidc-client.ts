import type * as OpenId from 'openid-client';
import type { OidcAccess } from '../../console-access';

/** What binds a way to the issuer and back to the browser that began it. */
export interface Binding {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Claims = Readonly<Record<string, unknown>>;

/** The issuer of accounts, spoken to by OpenID Connect. Every method may reject where it does not answer. */
export interface OidcClient {
  /** Where the browser signs in. */
  signInUrl(binding: Binding, asksAgain: boolean): Promise<string>;
  /**
   * Changes the code that the browser brought back for the claims of a verified ID token.
   * @param query of the address the browser came back to
   */
  claimsOf(query: string, binding: Binding): Promise<Claims>;
  /** Where the browser signs out; undefined where the issuer has no such place. */
  signOutUrl(): Promise<string | undefined>;
}

const CALLBACK = '/console/signed-in';
const SECONDS_TO_ANSWER = 10;

export function createOidcClient(access: OidcAccess): OidcClient {
  const library = () => import('openid-client');
  const connect = connectOnce(access, library);
  const redirectUri = access.url + CALLBACK;
  return {
    signInUrl: async ({ state, nonce, verifier }, asksAgain) => {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
      return buildAuthorizationUrl(await connect(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(asksAgain ? { prompt: 'login' } : {}),
      }).href;
    },
    claimsOf: async (query, { state, nonce, verifier }) => {
      const { authorizationCodeGrant } = await library();
      const tokens = await authorizationCodeGrant(
        await connect(),
        new URL(`${redirectUri}?${query}`),
        {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        },
      );
      return tokens.claims() ?? {};
    },
    signOutUrl: async () => {
      const issuer = await connect();
      if (issuer.serverMetadata().end_session_endpoint === undefined) return undefined;
      const { buildEndSessionUrl } = await library();
      const back = `${access.url}/console/signed-out`;
      return buildEndSessionUrl(issuer, { post_logout_redirect_uri: back }).href;
    },
  };
}

type Library = typeof OpenId;

/** Asks the issuer for its addresses when they are first needed, and again where it did not answer. */
function connectOnce(
  access: OidcAccess,
  library: () => Promise<Library>,
): () => Promise<OpenId.Configuration> {
  let connecting: Promise<OpenId.Configuration> | undefined;
  return () => {
    connecting ??= library()
      .then((loaded) => discover(access, loaded))
      .catch((error: unknown) => {
        connecting = undefined;
        throw error;
      });
    return connecting;
  };
}

function discover(
  { issuer, clientId, clientSecret }: OidcAccess,
  library: Library,
): Promise<OpenId.Configuration> {
  const address = new URL(issuer);
  const isPlain = address.protocol === 'http:';
  return library.discovery(address, clientId, undefined, authenticateBy(clientSecret, library), {
    timeout: SECONDS_TO_ANSWER,
    execute: [
      library.enableNonRepudiationChecks,
      // The configuration lets only an issuer on this machine be without https.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      ...(isPlain ? [library.allowInsecureRequests] : []),
    ],
  });
}

/** The secret goes in the body where the issuer takes it there, else in a header, as it does where it says nothing. */
function authenticateBy(secret: string, library: Library): OpenId.ClientAuth {
  const post = library.ClientSecretPost(secret);
  const basic = library.ClientSecretBasic(secret);
  return (server, ...rest) => {
    const takesPost = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    (takesPost ? post : basic)(server, ...rest);
  };
}
