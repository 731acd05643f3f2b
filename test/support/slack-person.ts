import { BOT, type SlackEmulator } from './slack-emulator';
import { newEventId, type SlackDriver } from './slack-driver';
import { slackEvent, slackFixture } from './slack-fixture';
import type { FrontCall, SlackFront } from './slack-front';
import { waitFor } from './slack-wait-for';

/** What somebody sees after something they did. */
export type Shown = FrontCall['fields'];

interface Options {
  readonly slack: SlackEmulator;
  readonly front: SlackFront;
  readonly driver: SlackDriver;
  /** Their own token with the emulator. */
  readonly token: string;
}

export interface SlackPerson {
  readonly id: string;
  /** Their direct message with the bot. */
  readonly direct: string;
  openHome(): Promise<void>;
  openPane(): Promise<void>;
  write(text: string, thread?: string): Promise<void>;
  /** Writes into a channel, with a mention of the bot or, in a thread, without one; tells when. */
  writeIn(channel: string, text: string, thread?: string): Promise<string>;
  command(text: string): Promise<void>;
  /** Presses the button with this label in what was shown. */
  press(label: string, shown: Shown, where: object): Promise<void>;
  /** "Answer with MFA Help" on a message of somebody else's. */
  answerMessage(channel: string, ts: string, text: string, author: string): Promise<void>;
  /** "Ask MFA Help", from anywhere. */
  ask(): Promise<void>;
  /** Sends the modal that was shown. */
  submit(shown: Shown, values: Readonly<Record<string, string>>): Promise<void>;
}

/** Somebody in front of Slack: what they do arrives as Slack would send it, signed. */
export async function createSlackPerson({
  slack,
  front,
  driver,
  token,
}: Options): Promise<SlackPerson> {
  const { user_id: id = '' } = await slack.call<Record<string, string>>(token, 'auth.test', {});
  const opened = await slack.call<{ channel: { id: string } }>(token, 'conversations.open', {
    users: BOT.user,
  });
  const direct = opened.channel.id;
  const user = { id, team_id: 'T0000000001' };
  let count = 0;
  const next = () =>
    `17638${String(Date.now()).slice(-5)}.${String((count += 1)).padStart(6, '0')}`;
  const trigger = async () =>
    (
      await slack.call<{ trigger_id: string }>(BOT.token, 'views.generateTriggerId', {
        user_id: id,
      })
    ).trigger_id;
  const event = (name: string, changes: object) =>
    driver.event(slackEvent(name, changes, { event_id: newEventId() }));
  const said = (channel: string, text: string, thread?: string) =>
    slack.call<{ ts: string }>(token, 'chat.postMessage', {
      channel,
      text,
      ...(thread ? { thread_ts: thread } : {}),
    });
  const modal = { team: { id: user.team_id }, user };
  return {
    id,
    direct,
    openHome: async () => {
      await event('app-home-opened', { user: id, channel: direct, tab: 'home' });
    },
    openPane: async () => {
      const assistant_thread = { user_id: id, channel_id: direct, thread_ts: PANE };
      await event('assistant-thread-started', { assistant_thread });
    },
    write: async (text, thread) => {
      const own = { client_msg_id: newEventId(), ...(thread ? { thread_ts: thread } : {}) };
      await event('message-im', { channel: direct, user: id, text, ts: next(), ...own });
    },
    writeIn: async (channel, text, thread) => {
      const { ts } = await said(channel, text, thread);
      const name = thread ? 'message-channel' : 'app-mention';
      const own = { client_msg_id: newEventId(), ...(thread ? { thread_ts: thread } : {}) };
      await event(name, { channel, user: id, text, ts, ...own });
      return ts;
    },
    command: async (text) => {
      const own = { user_id: id, trigger_id: await trigger(), response_url: front.responseUrl };
      await driver.command(slackFixture('slash-command', { text, ...own }) as Fields);
    },
    press: async (label, shown, where) => {
      const { action_id, value } = buttonIn(shown, label);
      const actions = [{ type: 'button', block_id: 'b1', action_id, value, action_ts: next() }];
      const ways = { trigger_id: await trigger(), response_url: front.responseUrl };
      await driver.press({ ...slackFixture('block-actions-im'), user, ...ways, actions, ...where });
    },
    answerMessage: async (channel, ts, text, author) => {
      const ways = { trigger_id: await trigger(), response_url: front.responseUrl };
      const message = { type: 'message', ts, text, user: author };
      const about = { channel: { id: channel, name: 'help' }, message, action_ts: next() };
      const shortcut = { type: 'message_action', callback_id: 'mfa:answer-message' };
      await driver.press({ ...shortcut, ...modal, ...ways, ...about });
    },
    ask: async () => {
      const shortcut = { type: 'shortcut', callback_id: 'mfa:ask', action_ts: next() };
      await driver.press({ ...shortcut, ...modal, trigger_id: await trigger() });
    },
    submit: async (shown, values) => {
      const view = shown.view as object;
      const filled = Object.entries(values).map(([field, value]) => [
        field,
        { 'mfa:field': { type: 'plain_text_input', value } },
      ]);
      const state = { values: Object.fromEntries(filled) as object };
      const sent = { type: 'view_submission', ...modal, trigger_id: await trigger() };
      await driver.press({ ...sent, view: { ...view, id: `V${newEventId()}`, state } });
    },
  };
}

type Fields = Record<string, string>;

/** The thread of the assistant pane. */
export const PANE = '1763800070.000900';

interface Button {
  readonly action_id: string;
  readonly value: string;
}

/** Buttons stand at any depth, those of feedback below a name of their own. */
function buttonIn(shown: unknown, label: string): Button {
  const found = find(shown, label);
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(shown)}`);
  return found;
}

function find(node: unknown, label: string, actionId?: string): Button | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { action_id: own = actionId, value, text } = node as Partial<Button> & { text?: unknown };
  const isIt = (text as { text?: string } | undefined)?.text === label;
  if (isIt && own !== undefined && value !== undefined) return { action_id: own, value };
  for (const child of Object.values(node)) {
    const found = find(child, label, own);
    if (found) return found;
  }
  return undefined;
}

/** Does something and waits for what Slack is told next by this method. */
export async function afterwards(
  front: SlackFront,
  method: string,
  act: () => Promise<unknown>,
): Promise<Shown> {
  const before = front.calls.length;
  await act();
  return told(front, method, before);
}

/** What Slack was told by a method, from that call on. */
export function told(
  front: SlackFront,
  method: string,
  from: number,
  isIt: (shown: Shown) => boolean = () => true,
): Promise<Shown> {
  return waitFor(
    () =>
      front.calls.slice(from).find((call) => call.method === method && isIt(call.fields))?.fields,
  );
}

/** All that can be read in what is shown. */
export const wordsOf = (shown: Shown): string => JSON.stringify(shown);
