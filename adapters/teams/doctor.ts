import { z } from 'zod';
import type { TeamsConfig } from '../../src/platform-credentials';
import type { Finding } from '../adapter';
import { keysOf, loginOf, scopeOf, tenantsServed } from './authority';
import { proofOf } from './doctor-proof';

const TIMEOUT_MILLISECONDS = 10_000;
/** Tokens are refused when the clock is five minutes off; a clock that drifts gets there. */
const MOST_SECONDS_OFF = 60;

export interface TeamsExamination {
  /** Where the program is reached from outside, without a path. */
  readonly address?: string | undefined;
  /** The tenants that are answered by the list. */
  readonly tenants?: readonly string[];
  /** Whether every tenant is meant to be answered. */
  readonly anyTenant?: boolean;
  readonly now?: () => number;
}

/** Asks Microsoft about everything that is needed: what is well, what is not, and how to mend it. */
export async function examineTeams(
  patient: TeamsConfig,
  { address, tenants = [], anyTenant = false, now = Date.now }: TeamsExamination = {},
): Promise<readonly Finding[]> {
  const keys = await ask(keysOf(patient));
  return [
    judgeAppId(patient),
    await judgeSecret(patient),
    judgeTenants(tenantsServed(patient, tenants), anyTenant),
    judgeKeys(keys),
    ...(keys.kind === 'answered' ? [judgeClock(keys, now())] : []),
    await judgeEndpoint(address),
  ];
}

function judgeTenants(served: readonly string[], anyTenant: boolean): Finding {
  const name = 'Teams organisations';
  if (served.length > 0)
    return { name, isWell: true, says: `answers ${served.length} and nobody else` };
  const says = 'every organisation that has the app is answered';
  if (anyTenant) return { name, isWell: true, says };
  return {
    name,
    isWell: false,
    says,
    remedy:
      'List yours under "teams: tenants" in helpdesk.config.yaml, or set MicrosoftAppType to SingleTenant; ' +
      'where everybody is meant, write "tenants: any".',
  };
}

/** What lets no one in without a token is this program, or nothing that does harm. */
async function judgeEndpoint(address: string | undefined): Promise<Finding> {
  const name = 'Teams endpoint';
  if (address === undefined) {
    const says =
      'not looked at: say by --url https://\u2026 where this program is reached from outside';
    return { name, isWell: true, says };
  }
  const url = `${address}/api/messages`;
  const remedy =
    'Start the program, let your proxy pass /api/messages on to it with every header, and set the same address as ' +
    '"Messaging endpoint" in the "Configuration" of your Azure Bot.';
  try {
    const { status } = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    return status === 401
      ? { name, isWell: true, says: `${url} asks for a token, as it should` }
      : { name, isWell: false, says: `${url} answered ${status} instead of 401`, remedy };
  } catch (error) {
    return { name, isWell: false, says: `${url} was not reached (${nameOf(error)})`, remedy };
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'an error');

interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  readonly body: unknown;
  readonly date: string | null;
}
type Asked = Answered | { readonly kind: 'unreached'; readonly reason: string };

async function ask(url: string, form?: Readonly<Record<string, string>>): Promise<Asked> {
  try {
    const response = await fetch(url, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    const body: unknown = await response.json();
    return {
      kind: 'answered',
      status: response.status,
      body,
      date: response.headers.get('date'),
    };
  } catch (error) {
    return { kind: 'unreached', reason: nameOf(error) };
  }
}

const isGuid = (value: string): boolean => z.guid().safeParse(value).success;

function judgeAppId({ appId }: TeamsConfig): Finding {
  const name = 'Teams app ID';
  if (isGuid(appId)) return { name, isWell: true, says: 'has the right form' };
  return {
    name,
    isWell: false,
    says: 'MicrosoftAppId is no ID',
    remedy: 'Take the "Microsoft App ID" from "Configuration" of your Azure Bot.',
  };
}

async function judgeSecret(patient: TeamsConfig): Promise<Finding> {
  const { appId, appPassword = '', appType, certificate } = patient;
  const name = certificate ? 'Teams certificate' : 'Teams secret';
  if (appType === 'UserAssignedMSI')
    return { name, isWell: true, says: 'a managed identity needs none; only Azure can prove it' };
  const token = `${loginOf(patient)}/oauth2/v2.0/token`;
  const proof = proofOf(patient, token);
  if (!proof) return { name, isWell: false, ...UNREADABLE_KEY };
  const asked = await ask(token, {
    grant_type: 'client_credentials',
    client_id: appId,
    ...proof,
    scope: `${scopeOf(patient)}/.default`,
  });
  if (asked.kind === 'unreached') return unreached(name, asked.reason);
  if (asked.status === 200) return { name, isWell: true, says: 'gets the bot its token' };
  return { name, isWell: false, ...refusalOf(asked, appPassword) };
}

const UNREADABLE_KEY = {
  says: 'CertificatePrivateKey cannot be read, or CertificateThumbprint is no thumbprint',
  remedy:
    'Set CertificatePrivateKey to an RSA key in PEM without a passphrase, and CertificateThumbprint to the 40 hexadecimal digits that Entra shows beside the certificate.',
};

const refusalSchema = z.object({ error_codes: z.array(z.number()) });

/** By Entra's own numbers, for its words hold the tenant's and the app's ids. */
function refusalOf({ status, body }: Answered, secret: string) {
  const refusal = refusalSchema.safeParse(body);
  const [code] = refusal.success ? refusal.data.error_codes : [];
  const says = code === undefined ? `refused with ${status}` : `refused with AADSTS${code}`;
  if (isGuid(secret)) {
    return {
      says: `${says}; MicrosoftAppPassword looks like the ID of a secret`,
      remedy:
        'Take the secret\u2019s Value, which is shown once, when it is made; not its Secret ID.',
    };
  }
  const remedy = REMEDIES[code ?? 0] ?? 'Look the number up in the Entra documentation.';
  return { says, remedy };
}

const REMEDIES: Readonly<Record<number, string>> = {
  7000215:
    'Make a new client secret under "Certificates & secrets", and set MicrosoftAppPassword to its Value.',
  7000222: 'The secret has expired: make a new one, and set MicrosoftAppPassword to its Value.',
  700016:
    'There is no such app in that directory: check MicrosoftAppId, and that MicrosoftAppType and MicrosoftAppTenantId are those of your Azure Bot.',
  700027:
    'The certificate is not one of the app, or has expired: upload it under "Certificates & secrets", and check CertificateThumbprint and CertificatePrivateKey.',
  900023: 'MicrosoftAppTenantId is no directory: take its ID from the overview of Entra ID.',
  90002: 'There is no such directory: check MicrosoftAppTenantId.',
};

const unreached = (name: string, reason: string): Finding => ({
  name,
  isWell: false,
  says: `Microsoft could not be asked (${reason})`,
  remedy:
    'Check that this machine reaches https://login.microsoftonline.com and https://login.botframework.com, and its proxy.',
});

const keysSchema = z.object({ jwks_uri: z.string() });

function judgeKeys(asked: Asked): Finding {
  const name = 'Teams keys';
  if (asked.kind === 'unreached') return unreached(name, asked.reason);
  const isWell = asked.status === 200 && keysSchema.safeParse(asked.body).success;
  if (isWell) return { name, isWell, says: 'the keys that sign activities can be fetched' };
  return {
    name,
    isWell,
    says: `the OpenID metadata was answered with ${asked.status}`,
    remedy: 'Check ToBotFromChannelOpenIdMetadataUrl; without it Microsoft\u2019s own is used.',
  };
}

function judgeClock({ date }: Answered, now: number): Finding {
  const name = 'Clock';
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return { name, isWell: true, says: 'Microsoft did not tell the time' };
  const seconds = Math.round(Math.abs(now - theirs) / 1000);
  const says = `${seconds} s from Microsoft\u2019s`;
  if (seconds <= MOST_SECONDS_OFF) return { name, isWell: true, says };
  const remedy = 'Set the clock of this machine by NTP: tokens are refused when it is off.';
  return { name, isWell: false, says, remedy };
}
