import { type Answer, type Heard, startListener } from './slack-listener';

/** Slack's word on one workspace, or on a whole enterprise. */
export interface Tenant {
  readonly team?: { readonly id: string; readonly name: string };
  readonly enterprise?: { readonly id: string; readonly name: string };
  readonly token: string;
  readonly bot: string;
}

export const CONTOSO: Tenant = {
  team: { id: 'T0000000001', name: 'Contoso' },
  token: 'xoxb-of-contoso',
  bot: 'U00000000C1',
};
export const FABRIKAM: Tenant = {
  team: { id: 'T0000000002', name: 'Fabrikam <&> Co' },
  token: 'xoxb-of-fabrikam',
  bot: 'U00000000F1',
};
export const LITWARE: Tenant = {
  enterprise: { id: 'E0000000003', name: 'Litware' },
  token: 'xoxb-of-litware',
  bot: 'W00000000L1',
};

export const CLIENT = { clientId: '12.34', clientSecret: 'the-client-secret' };

/** A call of the Web API: which method, by whose token. */
export interface TokenCall {
  readonly method: string;
  readonly token: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface SlackOfMany {
  readonly apiUrl: string;
  readonly calls: (method?: string) => readonly TokenCall[];
  readonly close: () => Promise<void>;
}

/**
 * Stands where Slack is for the one thing emulators know for a single workspace only: several that install the app.
 * The code that Slack hands out for a tenant is `code-of-` and its id.
 */
export async function startSlackOfMany(
  tenants: readonly Tenant[],
  answer: (call: TokenCall) => Answer | undefined = () => undefined,
): Promise<SlackOfMany> {
  const listener = await startListener((heard) => {
    const call = toCall(heard);
    return answer(call) ?? { body: bodyFor(call, tenants) };
  });
  return {
    apiUrl: `${listener.url}/api/`,
    calls: (method) =>
      listener.heard.map(toCall).filter((call) => method === undefined || call.method === method),
    close: () => listener.close(),
  };
}

export const codeOf = ({ team, enterprise }: Tenant): string =>
  `code-of-${team?.id ?? enterprise?.id}`;

function toCall({ path, authorization = '', body }: Heard): TokenCall {
  return {
    method: path.replace('/api/', ''),
    token: authorization.replace('Bearer ', ''),
    fields: Object.fromEntries(new URLSearchParams(body)),
  };
}

function bodyFor({ method, token, fields }: TokenCall, tenants: readonly Tenant[]): object {
  if (method === 'oauth.v2.access') return grantFor(fields, tenants);
  const tenant = tenants.find((each) => each.token === token);
  if (!tenant) return { ok: false, error: 'invalid_auth' };
  if (method !== 'auth.test') return { ok: true, channel: fields.channel, ts: '1763800099.000100' };
  return {
    ok: true,
    user_id: tenant.bot,
    bot_id: 'B1',
    url: 'https://litware.enterprise.slack.com/',
  };
}

/** @see https://docs.slack.dev/reference/methods/oauth.v2.access */
function grantFor(fields: TokenCall['fields'], tenants: readonly Tenant[]): object {
  if (fields.client_id !== CLIENT.clientId) return { ok: false, error: 'invalid_client_id' };
  if (fields.client_secret !== CLIENT.clientSecret)
    return { ok: false, error: 'bad_client_secret' };
  const tenant = tenants.find((each) => codeOf(each) === fields.code);
  if (!tenant) return { ok: false, error: 'invalid_code' };
  return {
    ok: true,
    access_token: tenant.token,
    token_type: 'bot',
    scope: 'chat:write,commands',
    bot_user_id: tenant.bot,
    app_id: 'A0000000BB',
    team: tenant.team ?? null,
    enterprise: tenant.enterprise ?? null,
    is_enterprise_install: tenant.team === undefined,
    authed_user: { id: 'U0000000009' },
  };
}
