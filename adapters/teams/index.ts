import type { ServerResponse } from 'node:http';
import type { Activity, TurnContext } from 'botbuilder';
import type { TeamsConfig } from '../../src/platform-credentials';
import type { LookUp } from '../../src/core/look-up';
import { phrasesFor } from '../../src/core/phrases/catalogue';
import type { ContactIn } from '../../src/core/setting';
import { errorFacts, type Logger } from '../../src/logger';
import type { Adapter, Documents, HandleMessage, RouteRequest, ShowTicket } from '../adapter';
import { readActivity } from './activity';
import { admitBearer } from './admit-bearer';
import { admitLocal } from './admit-local';
import { createTurn } from './answer-turn';
import { issuerOf, tenantsServed } from './authority';
import { type Conversations, createConversations } from './conversations';
import { createDeliver } from './deliver';
import { LIMITS } from './limits';
import { TeamsConnector } from './teams-connector';
import { onlyTenants, verifyByPlace, verifyByToken, type VerifySender } from './verify-sender';

export interface TeamsOptions {
  /** Absent: the try-out, which answers unauthenticated activities of this machine alone. */
  readonly credentials: TeamsConfig | undefined;
  readonly handle: HandleMessage;
  /** For the cards of tickets. */
  readonly showTicket: ShowTicket;
  /** For the message extension. */
  readonly lookUp: LookUp;
  /** Whom to ask, as a noun phrase, when a turn fails. */
  readonly contact: ContactIn;
  /** Where addresses of conversations are kept. */
  readonly documents: Documents;
  /** The tenants that are answered; none named: a single-tenant bot's own, else all that have the app. */
  readonly tenants?: readonly string[];
  /** Where Teams is written to before it has written. */
  readonly serviceUrl?: string;
  /** How long one delivery may take. */
  readonly deliverWithinMs?: number;
  readonly logger: Logger;
}

/** Microsoft Teams, by the Bot Framework. */
export function createTeamsAdapter(options: TeamsOptions): Adapter {
  const { credentials, handle, showTicket, lookUp, contact, logger } = options;
  const connector = new TeamsConnector(credentials);
  const tenants = tenantsOf(options);
  const verify = verifierOf(options, connector, tenants);
  const keepPrivate = (context: TurnContext): void => connector.keepPrivate(context);
  const conversations = openConversations(options, tenants);
  const turn = createTurn({ handle, showTicket, lookUp, conversations, logger, keepPrivate });
  connector.onTurnError = async (context, error) => {
    logger.error({ platform: 'teams', ...errorFacts(error) }, 'a turn failed');
    await apologize(context, contact, logger);
  };
  const receive = async (request: RouteRequest, response: ServerResponse) => {
    const activity = parseBody(request.rawBody);
    if (!activity) {
      respond(response, 400, { error: 'The body is not an activity.' });
      return;
    }
    const verdict = await verify(activity, request.headers.authorization ?? '');
    if (!verdict.ok) {
      respond(response, verdict.status, { error: verdict.message });
      return;
    }
    const [result] = await Promise.all([
      connector.run(verdict.sender, activity, turn),
      conversations.learn(readActivity(activity)),
    ]);
    respond(response, result?.status ?? 200, result?.body);
  };
  return {
    platform: 'teams',
    routes: [
      {
        method: 'POST',
        path: '/api/messages',
        maxBytes: LIMITS.requestBytes,
        admit: credentials ? admitBearer : admitLocal,
        handle: receive,
      },
    ],
    deliver: deliverBy(options, connector, conversations),
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

function tenantsOf({ credentials, tenants = [] }: TeamsOptions): readonly string[] {
  return credentials ? tenantsServed(credentials, tenants) : tenants;
}

function verifierOf(
  { credentials, logger }: TeamsOptions,
  connector: TeamsConnector,
  tenants: readonly string[],
): VerifySender {
  if (!credentials) return verifyByPlace(connector);
  return onlyTenants(tenants, verifyByToken(connector, issuerOf(credentials), logger));
}

function deliverBy(
  { credentials, documents, deliverWithinMs: withinMs, logger }: TeamsOptions,
  connector: TeamsConnector,
  conversations: Conversations,
) {
  const appId = credentials?.appId;
  const limit = withinMs === undefined ? {} : { withinMs };
  return createDeliver({ connector, conversations, documents, appId, logger, ...limit });
}

function openConversations(
  { credentials, documents, serviceUrl, logger }: TeamsOptions,
  tenants: readonly string[],
): Conversations {
  const tenant = credentials?.tenantId ?? (tenants.length === 1 ? tenants[0] : undefined);
  const configured =
    serviceUrl === undefined
      ? undefined
      : { serviceUrl, bot: `28:${credentials?.appId ?? ''}`, ...(tenant ? { tenant } : {}) };
  return createConversations({ documents, tenant, configured, logger });
}

function parseBody(bytes: Buffer): Activity | undefined {
  try {
    const raw: unknown = JSON.parse(bytes.toString('utf8'));
    return isActivity(raw) ? raw : undefined;
  } catch {
    return undefined;
  }
}

/** The SDK's own type promises more than any sender keeps; it checks no more than this itself. */
const isActivity = (raw: unknown): raw is Activity => readActivity(raw) !== undefined;

function respond(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  if (body !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(body === undefined ? '' : JSON.stringify(body));
}

async function apologize(context: TurnContext, contact: ContactIn, logger: Logger): Promise<void> {
  try {
    const { locale } = context.activity;
    await context.sendActivity(phrasesFor(locale).failed(contact(locale)));
  } catch (failure) {
    logger.error({ platform: 'teams', ...errorFacts(failure) }, 'the apology failed too');
  }
}
