import type { ServerResponse } from 'node:http';
import type { Activity, TurnContext } from 'botbuilder';
import type { TeamsConfig } from '../../src/platform-credentials';
import { phrasesFor } from '../../src/core/phrases';
import { errorFacts, type Logger } from '../../src/logger';
import type { Adapter, HandleMessage, RouteRequest } from '../adapter';
import { readActivity } from './activity';
import { admitBearer } from './admit-bearer';
import { admitLocal } from './admit-local';
import { createTurn } from './answer-turn';
import { issuerOf } from './authority';
import { LIMITS } from './limits';
import { TeamsConnector } from './teams-connector';
import { verifyByPlace, verifyByToken } from './verify-sender';

export interface TeamsOptions {
  /** Absent: the try-out, which answers unauthenticated activities of this machine alone. */
  readonly credentials: TeamsConfig | undefined;
  readonly handle: HandleMessage;
  /** Whom to ask, as a noun phrase, when a turn fails. */
  readonly contact: string;
  readonly logger: Logger;
}

/** Microsoft Teams, by the Bot Framework. */
export function createTeamsAdapter({
  credentials,
  handle,
  contact,
  logger,
}: TeamsOptions): Adapter {
  const connector = new TeamsConnector(credentials);
  const verify = credentials
    ? verifyByToken(connector, issuerOf(credentials), logger)
    : verifyByPlace(connector);
  const turn = createTurn(handle, logger);
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
    const result = await connector.run(verdict.sender, activity, turn);
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
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
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

async function apologize(context: TurnContext, contact: string, logger: Logger): Promise<void> {
  try {
    await context.sendActivity(phrasesFor(context.activity.locale).failed(contact));
  } catch (failure) {
    logger.error({ platform: 'teams', ...errorFacts(failure) }, 'the apology failed too');
  }
}
