// Runs oidc-provider, a certified issuer and an ES module, outside Jest. Started by oidc-issuer.ts, which talks to it over IPC.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const { client, accounts, authMethod, port } = JSON.parse(process.argv[2]);

const server = createServer();
await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      ...client,
      token_endpoint_auth_method: authMethod,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  clientAuthMethods: [authMethod],
  clientDefaults: { id_token_signed_response_alg: 'RS256' },
  claims: { openid: ['sub'], profile: ['name', 'roles', 'groups'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: ['a key for tests only'] },
  findAccount: (_ctx, id) =>
    id in accounts ? { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) } : undefined,
  // Nobody is asked for consent.
  loadExistingGrant: async (ctx) => {
    const { session, client: asking, provider: self } = ctx.oidc;
    const grant = new self.Grant({ clientId: asking.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true },
  },
});

/** What is wrong with the next ID tokens. */
let fault;
const { IdToken } = provider;
const issue = IdToken.prototype.issue;
IdToken.prototype.issue = async function (options) {
  if (fault === 'nonce') this.set('nonce', 'another');
  if (fault === 'audience') {
    this.client = new Proxy(this.client, {
      get: (target, key) => (key === 'clientId' ? 'another' : Reflect.get(target, key, target)),
    });
  }
  if (fault === 'time') options = { ...options, expiresAt: 1 };
  const token = await issue.call(this, options);
  if (fault !== 'signature') return token;
  const [head, body, signature] = token.split('.');
  return [head, body, [...signature].reverse().join('')].join('.');
};

const FORM = `<!doctype html><title>Issuer</title><form method="post">
<label>Account <input name="login"></label><button>Sign in</button></form>`;

/** A form that asks for an account, and takes any. */
async function interact(request, response) {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html');
    response.end(FORM);
    return;
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  const login = new URLSearchParams(body).get('login');
  const result =
    login === 'nobody'
      ? { error: 'access_denied', error_description: 'cancelled' }
      : { login: { accountId: login } };
  await provider.interactionFinished(request, response, result);
}

const answer = provider.callback();
server.on('request', (request, response) => {
  if (request.url.startsWith('/interaction/')) void interact(request, response);
  else answer(request, response);
});

process.on('message', (message) => {
  fault = message.fault;
  process.send({ answer: 'fault' });
});
process.on('disconnect', () => process.exit());
process.send({ answer: 'ready', url: issuer });
