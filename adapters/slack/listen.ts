import type { App, Context } from '@slack/bolt';
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
import { admit, type AllowLists, isListed } from './admit';
import { createRespond } from './create-respond';
import { dropDoubleTaps, type Guard } from './drop-double-taps';
import { slackErrorFacts } from './error-facts';
import { homeAfter } from './home-after';
import type { Incoming } from './incoming';
import { InstallationUnreadable } from './installations';
import { openForm } from './open-form';
import { organisationOf } from './organisation-of';
import { installationsFor, installationsOf } from './origin';
import { botOf, installationsOfEvent, isMessage, parseEvent, readEnvelope } from './parse';
import { parseAction } from './parse-action';
import { parseCommand } from './parse-command';
import { parsePassing } from './parse-passing';
import { parseMessageShortcut } from './parse-shortcut';
import { parseSubmission } from './parse-submission';
import { actionPayload, type EventPayload, globalShortcutPayload } from './payloads';
import { renderAskModal } from './render-modal';
import { sayNotHere, sendReply } from './send-reply';
import { parseUninstall, type Uninstall } from './uninstall';
import type { WorkInHand } from './work-in-hand';
import type { FindWorkspace, Workspace } from './workspaces';

export interface ListenOptions {
  readonly handle: HandleMessage;
  readonly findWorkspace: FindWorkspace;
  /** What to do where the app was removed. */
  readonly onUninstall: (uninstall: Uninstall) => Promise<void>;
  readonly work: WorkInHand;
  readonly allow: AllowLists;
  readonly logger: Logger;
}

const ANY = /.*/;
const OURS = new RegExp(`^(?:${CHOICE_ACTION}:|(?:${RATING_ACTION}|${FORM_ACTION})$)`);
const PASSING = new RegExp(`^(?:${SHARE_ACTION}|${TO_THREAD_ACTION}|${TO_PERSON_ACTION})$`);
const VIEWS = new RegExp(`^(?:${FORM_VIEW}|${ASK_VIEW})$`);

/** Ties Slack's events, commands, presses and modals to the bot. Slack is answered first, the person after. */
export function listen(app: App, options: ListenOptions): void {
  const { findWorkspace, onUninstall, work, logger } = options;
  const begin = (task: () => Promise<void>) => {
    work.take(logged(task, logger));
    return Promise.resolve();
  };
  const answer = (
    incoming: Incoming | undefined,
    { teamId: team }: Context,
    guard: Guard = (_, task) => task(),
  ) => {
    const since = performance.now();
    if (!incoming) return Promise.resolve();
    return begin(() => guard(incoming, () => answerTo(incoming, { since, team }, options)));
  };
  const withoutDoubleTaps = dropDoubleTaps();

  app.use(async (args) => {
    if ('ack' in args && typeof args.ack === 'function') await args.ack();
    await args.next();
  });
  app.event(ANY, ({ body, context: { teamId: team } }) =>
    begin(async () => {
      const envelope = readEnvelope(body);
      const uninstall = envelope && parseUninstall(envelope);
      if (uninstall) return onUninstall(uninstall);
      const incoming = envelope && (await readEvent(envelope, findWorkspace));
      return answerTo(incoming, { since: performance.now(), team }, options);
    }),
  );
  app.command(ANY, ({ body, context }) => answer(parseCommand(body), context));
  app.action(OURS, ({ body, context }) => answer(parseAction(body), context));
  app.action(PASSING, ({ body, context }) =>
    answer(parsePassing(body), context, withoutDoubleTaps),
  );
  app.action(DISMISS_ACTION, ({ body }) => begin(() => dismiss(body)));
  app.view(VIEWS, ({ body, context }) => answer(parseSubmission(body), context));
  app.shortcut(ANSWER_SHORTCUT, ({ body, context }) => answer(parseMessageShortcut(body), context));
  app.shortcut(ASK_SHORTCUT, ({ body }) => begin(() => askForQuestion(body, options)));
  app.error((error) => {
    logger.error(slackErrorFacts(error), 'an event from Slack failed');
    return Promise.resolve();
  });
}

/** When something came, by `performance.now()`, and the workspace it came from, where Slack named one. */
interface Arrival {
  readonly since: number;
  readonly team: string | undefined;
}

async function answerTo(
  incoming: Incoming | undefined,
  { since, team }: Arrival,
  options: ListenOptions,
): Promise<void> {
  if (!incoming) return;
  const admission = admit(incoming, options.allow);
  if (admission === 'refused') return;
  const { handle, findWorkspace, logger } = options;
  const workspace = await findWorkspace(installationsFor(incoming.message));
  if (!workspace) {
    logger.warn('something came from a place where the app is not installed; it is not answered');
    return;
  }
  const { client, delivering, identify, pane } = workspace;
  const tools = { client, opening: delivering, logger };
  const [message, sharer] = await Promise.all([
    identify(incoming.message, team),
    findSharer(incoming, workspace),
  ]);
  const known = { ...incoming, ...sharer, message };
  if (admission === 'elsewhere') return sayNotHere(known, tools);
  const [reply] = await Promise.all([handle(known.message), pane.showWork(known)]);
  const age = performance.now() - since;
  const rest = await pane.dress(await openForm(reply, known, age, tools), known);
  if (rest.parts.length > 0) await sendReply(rest, known, tools);
  const home = homeAfter(known);
  if (home) await sendReply(await handle(await identify(home.message, team)), home, tools);
}

/** The language of whoever passes an answer on, who is told how that went. */
async function findSharer(
  { sharedBy }: Incoming,
  { findPerson }: Workspace,
): Promise<Pick<Incoming, 'sharerLocale'>> {
  const { locale } = sharedBy === undefined ? {} : await findPerson.soon(sharedBy);
  return locale === undefined ? {} : { sharerLocale: locale };
}

/** Most events name the bot; only for a message that does not is Slack asked. */
async function readEvent(
  envelope: EventPayload,
  findWorkspace: FindWorkspace,
): Promise<Incoming | undefined> {
  const named = botOf(envelope);
  if (named !== undefined || !isMessage(envelope)) return parseEvent(envelope, named);
  const workspace = await findWorkspace(installationsOfEvent(envelope));
  return parseEvent(envelope, await workspace?.findBot());
}

async function dismiss(body: unknown): Promise<void> {
  const url = actionPayload.safeParse(body).data?.response_url;
  if (url) await createRespond(url)({ delete_original: true });
}

async function askForQuestion(
  body: unknown,
  { findWorkspace, allow }: ListenOptions,
): Promise<void> {
  const payload = globalShortcutPayload.safeParse(body).data;
  if (!payload) return;
  const installations = installationsOf(organisationOf(payload));
  if (!isListed(installations, allow.workspaces)) return;
  const workspace = await findWorkspace(installations);
  if (!workspace) return;
  const { locale } = await workspace.findPerson.soon(payload.user.id);
  const view = renderAskModal(locale);
  await workspace.delivering.views.open({ trigger_id: payload.trigger_id, view });
}

async function logged(task: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await task();
  } catch (error) {
    if (error instanceof InstallationUnreadable) {
      logger.error({ installation: error.installation }, error.message);
      return;
    }
    logger.error(slackErrorFacts(error), 'a reply could not be sent to Slack');
  }
}
