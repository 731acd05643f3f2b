import type { Activity } from 'botbuilder';
import { errorFacts, type Logger } from '../../src/logger';
import { readActivity, type TeamsActivity } from './activity';
import { isLocalUrl, LOCAL_ONLY } from './admit-local';
import type { Sender, TeamsConnector } from './teams-connector';

export type Verdict =
  | { readonly ok: true; readonly sender: Sender }
  | { readonly ok: false; readonly status: 401 | 403 | 503; readonly message: string };

export type VerifySender = (activity: Activity, authorization: string) => Promise<Verdict>;

/**
 * Verifies by the token. The SDK says whether it is good; but it also takes the Emulator's and other bots', which do not
 * say where answers may go, so it must be the channel's own and name the address that we answer to. The same keys sign for
 * other channels, such as Web Chat, where anybody may say who they are: only Teams knows people by their directory.
 */
export function verifyByToken(
  connector: TeamsConnector,
  issuer: string,
  logger: Logger,
): VerifySender {
  return async (activity, authorization) => {
    try {
      const sender = await connector.authenticate(activity, authorization);
      const claim = (name: string) => sender.claimsIdentity.getClaimValue(name);
      const isChannel = claim('iss') === issuer && claim('serviceurl') === activity.serviceUrl;
      return isChannel && activity.channelId === TEAMS ? { ok: true, sender } : FOREIGN;
    } catch (error) {
      const verdict = isUnreachable(error) ? UNREACHABLE : FOREIGN;
      logger.warn({ status: verdict.status, ...errorFacts(error) }, 'refused an activity');
      return verdict;
    }
  };
}

/** What the Bot Framework calls the channel (`Channels.Msteams` of the SDK). */
const TEAMS = 'msteams';

/**
 * Lets in the activities of these tenants alone. Without a list every tenant is welcome that has the app; a token says
 * nothing of tenants, but only Teams has one, so that what the activity says is Teams' own word.
 */
export function onlyTenants(tenants: readonly string[], verify: VerifySender): VerifySender {
  if (tenants.length === 0) return verify;
  const known = new Set(tenants.map((tenant) => tenant.toLowerCase()));
  return async (activity, authorization) => {
    const verdict = await verify(activity, authorization);
    const read = verdict.ok ? readActivity(activity) : undefined;
    if (!read) return verdict;
    return isOf(known, read) ? verdict : OTHER_TENANT;
  };
}

/** Every tenant that an activity names must be known. */
function isOf(known: ReadonlySet<string>, { conversation, channelData }: TeamsActivity): boolean {
  const named = [conversation?.tenantId, channelData?.tenant?.id].filter(Boolean);
  return named.length > 0 && named.every((tenant) => known.has(String(tenant).toLowerCase()));
}

const OTHER_TENANT = {
  ok: false,
  status: 403,
  message: 'This organisation is not served here.',
} as const;

/** Verifies by the place alone: what is not answered on this machine is not answered. */
export function verifyByPlace(connector: TeamsConnector): VerifySender {
  return async (activity) => {
    if (!isLocalUrl(activity.serviceUrl)) return { ok: false, status: 403, message: LOCAL_ONLY };
    return { ok: true, sender: await connector.authenticate(activity, '') };
  };
}

const FOREIGN = { ok: false, status: 401, message: 'The token is not good here.' } as const;
const UNREACHABLE = {
  ok: false,
  status: 503,
  message: 'The keys that tokens are signed with cannot be fetched now.',
} as const;

/** What node-fetch throws, and what the SDK makes of an answer that is no success. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500);
}
