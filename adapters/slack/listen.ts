import type { App, RespondFn } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import type { HandleMessage } from '../adapter';
import { CHOICE_ACTION, RATING_ACTION } from './action-ids';
import type { FindBot } from './bot-identity';
import { deliver, type DeliveryTools } from './deliver';
import { slackErrorFacts } from './error-facts';
import type { Incoming } from './incoming';
import { botOf, parseEvent } from './parse';
import { parseAction } from './parse-action';
import { parseCommand } from './parse-command';
import type { WorkInHand } from './work-in-hand';

export interface ListenOptions {
  readonly handle: HandleMessage;
  readonly client: DeliveryTools['client'];
  readonly findBot: FindBot;
  readonly work: WorkInHand;
  readonly logger: Logger;
}

const ANY = /.*/;
const OURS = new RegExp(`^(?:${CHOICE_ACTION}:|${RATING_ACTION}$)`);

/** Ties Slack's events, commands and presses to the bot. Slack is answered first, the person after. */
export function listen(app: App, options: ListenOptions): void {
  const { handle, client, findBot, work, logger } = options;
  const answer = async (incoming: Incoming | undefined, respond?: RespondFn) => {
    if (!incoming) return;
    const reply = await handle(incoming.message);
    if (reply.parts.length > 0) await deliver(reply, incoming, { client, respond, logger });
  };
  const begin = (task: () => Promise<void>) => {
    work.take(logged(task, logger));
    return Promise.resolve();
  };

  app.use(async (args) => {
    if ('ack' in args && typeof args.ack === 'function') await args.ack();
    await args.next();
  });
  app.event(ANY, ({ body }) => begin(async () => answer(await readEvent(body, findBot))));
  app.command(ANY, ({ body, respond }) => begin(() => answer(parseCommand(body), respond)));
  app.action(OURS, ({ body, respond }) => begin(() => answer(parseAction(body), respond)));
  app.error((error) => {
    logger.error(slackErrorFacts(error), 'an event from Slack failed');
    return Promise.resolve();
  });
}

/** Most events name the bot; only for one that does not is Slack asked. */
async function readEvent(body: unknown, findBot: FindBot): Promise<Incoming | undefined> {
  const named = botOf(body);
  const incoming = parseEvent(body, named);
  if (!incoming || named !== undefined || incoming.message.kind === 'arrived') return incoming;
  return parseEvent(body, await findBot());
}

async function logged(task: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await task();
  } catch (error) {
    logger.error(slackErrorFacts(error), 'a reply could not be sent to Slack');
  }
}
