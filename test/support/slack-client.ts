import type { DialogueTurn } from './dialogue';
import type { SlackDriver } from './slack-driver';
import {
  BOT,
  type EmulatedMessage,
  type EmulatedPerson,
  type EmulatedView,
  type SlackEmulator,
} from './slack-emulator';
import { slackEvent, slackFixture } from './slack-fixture';
import { type BlockButton, buttonsIn, inputState, readableBlocks } from './slack-readable';
import { pressable, type Visitor } from './stage';

interface Tools {
  readonly slack: SlackEmulator;
  readonly driver: SlackDriver;
}

/** A person in Slack, and the direct message with the bot. */
interface Actor extends Tools, EmulatedPerson {
  readonly user: string;
  readonly team: string;
  readonly channel: string;
}

/** What the client shows: messages of the bot, the Home tab and modals. */
interface Surface {
  readonly kind: 'message' | 'home' | 'modal';
  readonly id: string;
  /** Changes where what stands there changes. */
  readonly version: string;
  readonly text: string;
  readonly blocks: unknown;
  /** Of a modal: what Slack gives back with it. */
  readonly own?: object;
}

type Changes = Readonly<Record<string, string>>;

/** A direct message with the bot as Slack's client shows it, in the emulator. */
export async function createSlackClient(
  person: EmulatedPerson,
  tools: Tools,
): Promise<Pick<Visitor, 'act' | 'look'> & { readonly user: string }> {
  const { slack } = tools;
  const { user_id: user, team_id: team } = await slack.call<{ user_id: string; team_id: string }>(
    person.token,
    'auth.test',
    {},
  );
  const opened = await slack.call<{ channel: { id: string } }>(person.token, 'conversations.open', {
    users: BOT.user,
  });
  const actor: Actor = { ...person, ...tools, user, team, channel: opened.channel.id };
  const seen = new Set<string>();
  const see = async () => {
    const before = await surfacesOf(actor);
    // A modal stands before all else until it is sent or left.
    const modal = before.findLast(({ kind, version }) => kind === 'modal' && !seen.has(version));
    const left = before.filter(({ kind }) => kind === 'modal');
    for (const { version } of before) seen.add(version);
    return { modal, behind: before.filter((surface) => !left.includes(surface)) };
  };
  return {
    user,
    act: async (step) => {
      const { modal, behind } = await see();
      await actIn(step, behind, modal, actor);
    },
    look: async () => {
      const fresh = (await surfacesOf(actor)).filter(({ version }) => !seen.has(version));
      return {
        text: fresh.map(({ blocks, text }) => readableBlocks(blocks) || text).join('\n'),
        labels: fresh.flatMap(({ blocks }) => buttonsIn(blocks)).map(([label]) => label),
      };
    },
  };
}

async function surfacesOf({ slack, user, channel }: Actor): Promise<readonly Surface[]> {
  const views = (await slack.views()).filter(({ user_id: owner }) => owner === user);
  const { messages } = await slack.call<{ messages: EmulatedMessage[] }>(
    BOT.token,
    'conversations.history',
    { channel, limit: '200' },
  );
  const said = messages.filter(({ user: author }) => author === BOT.user).reverse();
  return [...views.map(viewSurface), ...said.map(messageSurface)];
}

const messageSurface = ({ ts, text, blocks }: EmulatedMessage): Surface => ({
  kind: 'message',
  id: ts,
  version: ts,
  text,
  blocks,
});

function viewSurface(view: EmulatedView): Surface {
  const { view_id: id, type: kind, blocks } = view;
  const common = { id, version: JSON.stringify(view), text: '' };
  if (view.type === 'home') return { ...common, kind: 'home', blocks };
  const { callback_id, private_metadata, title } = view;
  const own = { id, callback_id, private_metadata };
  return { ...common, kind, blocks: [title, blocks], own };
}

async function actIn(
  step: DialogueTurn,
  surfaces: readonly Surface[],
  modal: Surface | undefined,
  actor: Actor,
): Promise<void> {
  const { slack, driver, token, user, team, channel } = actor;
  if (step.say !== undefined) {
    await slack.call(token, 'chat.postMessage', { channel, text: step.say });
  } else if (step.arrive) {
    const envelope = { event_id: nextId('Ev'), team_id: team };
    await driver.event(slackEvent('app-home-opened', { user, channel }, envelope));
  } else if (step.fill === undefined) await press(step, surfaces, actor);
  else if (modal) await sendModal(modal, step.fill, actor);
  else await sendForm(step.fill, surfaces, actor);
}

const buttonsOf = (surfaces: readonly Surface[]) =>
  surfaces.flatMap((surface) =>
    buttonsIn(surface.blocks).map(([label, button]) => [label, { surface, button }] as const),
  );

async function press(
  { press: label, rate }: DialogueTurn,
  surfaces: readonly Surface[],
  actor: Actor,
): Promise<void> {
  const all = buttonsOf(surfaces);
  const rating = all.findLast(([, { button }]) => button.value.startsWith(`${rate}:`));
  const found = rating ?? pressable(all, label ?? String(rate));
  await sendPress(found[1], {}, actor);
}

/** The form in the latest message that has one. */
async function sendForm(
  changes: Changes,
  surfaces: readonly Surface[],
  actor: Actor,
): Promise<void> {
  const [, send] =
    buttonsOf(surfaces).findLast(([, { button }]) => button.action_id === 'mfa:form') ?? [];
  if (!send) throw new Error('there is no form to fill in');
  await sendPress(send, changes, actor);
}

/** @param changes what is typed into the inputs of the same message */
async function sendPress(
  { surface, button }: { readonly surface: Surface; readonly button: BlockButton },
  changes: Changes,
  { slack, driver, user, team, channel }: Actor,
): Promise<void> {
  const { trigger_id } = await slack.call<{ trigger_id: string }>(
    BOT.token,
    'views.generateTriggerId',
    { user_id: user },
  );
  const isHome = surface.kind === 'home';
  const payload = slackFixture(isHome ? 'block-actions-home' : 'block-actions-im', {
    user: { id: user, team_id: team },
    team: { id: team },
    trigger_id,
    actions: [{ ...button, block_id: 'b1', action_ts: nextId('') }],
    ...(isHome ? {} : { channel: { id: channel }, message: { ts: surface.id } }),
    ...(isHome ? {} : { state: { values: inputState(surface.blocks, changes) } }),
  });
  await driver.press({ ...payload, response_url: undefined });
}

async function sendModal(
  { own, blocks }: Surface,
  changes: Changes,
  { driver, user, team }: Actor,
): Promise<void> {
  await driver.press({
    type: 'view_submission',
    user: { id: user, team_id: team },
    team: { id: team },
    view: { ...own, state: { values: inputState(blocks, changes) } },
  });
}

let count = 0;

const nextId = (prefix: string): string => `${prefix}1763800${(count += 1)}.000100`;
