import type { App } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import type { HandleMessage } from '../adapter';
import {
  ANSWER_SHORTCUT,
  ASK_SHORTCUT,
  ASK_VIEW,
  CHOICE_ACTION,
  DISMISS_ACTION,
  FORM_ACTION,
  FORM_VIEW,
  RATING_ACTION,
  SHARE_ACTION,
  TO_PERSON_ACTION,
  TO_THREAD_ACTION,
} from './action-ids';
import { admit, type AllowLists } from './admit';
import type { AssistantPane } from './assistant-pane';
import type { FindBot } from './bot-identity';
import { createRespond } from './create-respond';
import { slackErrorFacts } from './error-facts';
import { homeAfter } from './home-after';
import type { Identify } from './identify';
import type { Incoming } from './incoming';
import { type ModalTools, openForm } from './open-form';
import { botOf, isMessage, parseEvent } from './parse';
import { parseAction } from './parse-action';
import { parseCommand } from './parse-command';
import { parsePassing } from './parse-passing';
import { parseMessageShortcut } from './parse-shortcut';
import { parseSubmission } from './parse-submission';
import { actionPayload, globalShortcutPayload } from './payloads';
import { renderAskModal } from './render-modal';
import { sayNotHere, sendReply, type SendTools } from './send-reply';
import type { WorkInHand } from './work-in-hand';

export interface ListenOptions extends ModalTools {
  readonly handle: HandleMessage;
  readonly client: SendTools['client'];
  readonly findBot: FindBot;
  readonly work: WorkInHand;
  readonly identify: Identify;
  readonly pane: AssistantPane;
  readonly allow: AllowLists;
  readonly logger: Logger;
}

const ANY = /.*/;
const OURS = new RegExp(`^(?:${CHOICE_ACTION}:|(?:${RATING_ACTION}|${FORM_ACTION})$)`);
const PASSING = new RegExp(`^(?:${SHARE_ACTION}|${TO_THREAD_ACTION}|${TO_PERSON_ACTION})$`);
const VIEWS = new RegExp(`^(?:${FORM_VIEW}|${ASK_VIEW})$`);

/** Ties Slack's events, commands, presses and modals to the bot. Slack is answered first, the person after. */
export function listen(app: App, options: ListenOptions): void {
  const { findBot, work, opening, logger } = options;
  const begin = (task: () => Promise<void>) => {
    work.take(logged(task, logger));
    return Promise.resolve();
  };
  const answer = (incoming: Incoming | undefined) => {
    const received = performance.now();
    return begin(() => answerTo(incoming, received, options));
  };

  app.use(async (args) => {
    if ('ack' in args && typeof args.ack === 'function') await args.ack();
    await args.next();
  });
  app.event(ANY, ({ body }) =>
    begin(async () => answerTo(await readEvent(body, findBot), performance.now(), options)),
  );
  app.command(ANY, ({ body }) => answer(parseCommand(body)));
  app.action(OURS, ({ body }) => answer(parseAction(body)));
  app.action(PASSING, ({ body }) => answer(parsePassing(body)));
  app.action(DISMISS_ACTION, ({ body }) => begin(() => dismiss(body)));
  app.view(VIEWS, ({ body }) => answer(parseSubmission(body)));
  app.shortcut(ANSWER_SHORTCUT, ({ body }) => answer(parseMessageShortcut(body)));
  app.shortcut(ASK_SHORTCUT, ({ body }) => begin(() => askForQuestion(body, opening)));
  app.error((error) => {
    logger.error(slackErrorFacts(error), 'an event from Slack failed');
    return Promise.resolve();
  });
}

async function answerTo(
  incoming: Incoming | undefined,
  received: number,
  options: ListenOptions,
): Promise<void> {
  if (!incoming) return;
  const admission = admit(incoming, options.allow);
  if (admission !== 'admitted') {
    if (admission === 'elsewhere') await sayNotHere(incoming, options);
    return;
  }
  const { pane, handle, identify } = options;
  const [reply] = await Promise.all([
    identify(incoming.message).then(handle),
    pane.showWork(incoming),
  ]);
  const age = performance.now() - received;
  const rest = await pane.dress(await openForm(reply, incoming, age, options), incoming);
  if (rest.parts.length > 0) await sendReply(rest, incoming, options);
  const home = homeAfter(incoming);
  if (home) await sendReply(await identify(home.message).then(handle), home, options);
}

/** Most events name the bot; only for a message that does not is Slack asked. */
async function readEvent(body: unknown, findBot: FindBot): Promise<Incoming | undefined> {
  const bot = botOf(body) ?? (isMessage(body) ? await findBot() : undefined);
  return parseEvent(body, bot);
}

async function dismiss(body: unknown): Promise<void> {
  const url = actionPayload.safeParse(body).data?.response_url;
  if (url) await createRespond(url)({ delete_original: true });
}

async function askForQuestion(body: unknown, opening: ModalTools['opening']): Promise<void> {
  const trigger = globalShortcutPayload.safeParse(body).data?.trigger_id;
  if (trigger) await opening.views.open({ trigger_id: trigger, view: renderAskModal() });
}

async function logged(task: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await task();
  } catch (error) {
    logger.error(slackErrorFacts(error), 'a reply could not be sent to Slack');
  }
}
