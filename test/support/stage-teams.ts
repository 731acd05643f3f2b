import { randomUUID } from 'node:crypto';
import type { Setting } from '../../src/core/setting';
import { buttonsOn, type CardButton, filledForm, lookAt } from './card-sight';
import type { Dialogue, DialogueTurn } from './dialogue';
import { pressable, type Stage, startListeningBot, type Visitor } from './stage';
import { ratingOn } from './stage-web';
import { startTeamsBot } from './teams-bot';
import { type SentActivity, startTeamsChannel } from './teams-channel';
import { teamsFixture } from './teams-fixture';

/** Teams on this machine: signed activities to /api/messages, and the connector that cards are sent to. */
export async function startTeamsStage(setting: () => Setting): Promise<Stage> {
  const bot = await startListeningBot(setting);
  const channel = await startTeamsChannel();
  const { showTicket } = bot;
  const server = await startTeamsBot(bot.handle, channel.credentials, { showTicket });
  const post = async (activity: object): Promise<unknown> => {
    const response = await fetch(server.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${channel.signToken()}`,
      },
      body: JSON.stringify({ ...activity, serviceUrl: channel.serviceUrl }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    enter: (who) => {
      const client = createClient(who, post, () => channel.sent);
      return Promise.resolve({ bot, ...client, leave: () => Promise.resolve() });
    },
    close: async () => {
      await server.close();
      await channel.close();
      await bot.stop();
    },
  };
}

interface Shown {
  /** What Teams calls the message; absent for a dialog. */
  readonly id?: string;
  readonly card: unknown;
}

type Post = (activity: object) => Promise<unknown>;

/** A personal chat as its client shows it: cards in their order, some replaced, and an open dialog. */
function createClient(
  { locale = 'en-GB' }: Pick<Dialogue, 'as' | 'locale'>,
  post: Post,
  sent: () => readonly SentActivity[],
): Pick<Visitor, 'act' | 'look'> {
  const conversation = `a:${randomUUID()}`;
  const from = { id: `29:${randomUUID()}`, name: 'Ana Example', aadObjectId: randomUUID() };
  const send = (name: string, changes: object) => {
    const activity = teamsFixture(name, { id: `f:${randomUUID()}`, locale, from });
    const where = { ...(activity.conversation as object), id: conversation };
    return post({ ...activity, conversation: where, ...changes });
  };
  let shown: readonly Shown[] = [];
  let fresh: readonly Shown[] = [];
  let read = sent().length;
  const receive = (answer: unknown) => {
    const news = sent()
      .slice(read)
      .filter(({ path, activity }) => isFor(conversation, path) && activity.type === 'message')
      .map(toShown);
    const dialog = dialogIn(answer);
    read = sent().length;
    fresh = dialog ? [...news, { card: dialog }] : news;
    shown = [...shown.filter(({ id }) => !news.some((other) => other.id === id)), ...fresh];
  };
  return {
    act: async (step) => {
      const [name, changes] = activityFor(step, shown);
      receive(await send(name, changes));
    },
    look: () => {
      const sights = fresh.map(({ card }) => lookAt(card));
      return Promise.resolve({
        text: sights.map(({ text }) => text).join('\n'),
        labels: sights.flatMap(({ labels }) => labels),
      });
    },
  };
}

const isFor = (conversation: string, path: string): boolean =>
  path.includes(encodeURIComponent(conversation));

/** The connector calls messages by their number among all that it was sent. */
function toShown({ method, path, activity, id }: SentActivity): Shown {
  const replaced = /\/activities\/([^/]+)$/.exec(path)?.[1];
  const card = activity.attachments?.[0]?.content;
  return { id: method === 'PUT' && replaced !== undefined ? replaced : id, card };
}

function dialogIn(answer: unknown): unknown {
  const { task } = (answer ?? {}) as { task?: { value?: { card?: { content?: unknown } } } };
  return task?.value?.card?.content;
}

/** The activity a client sends for what a person does, as a fixture's name and what differs from it. */
function activityFor(step: DialogueTurn, shown: readonly Shown[]): readonly [string, object] {
  const { say, press, rate, fill } = step;
  if (say !== undefined) return ['personal-message', { text: say, attachments: [] }];
  const cards = shown.map(({ card }) => card);
  if (press !== undefined) {
    const all = shown.flatMap(({ id, card }) =>
      buttonsOn(card).map(([label, button]) => [label, { id, button }] as const),
    );
    const [, { id, button }] = pressable(all, press);
    return pressOf(button, id);
  }
  if (rate !== undefined) return pressOf(ratingOn(cards, rate === 'helpful'), undefined);
  if (fill === undefined) return ['installed', {}];
  const form = shown.findLast(({ card }) => filledForm(card, {}));
  const send = filledForm(form?.card, fill);
  if (!send) throw new Error('there is no form to fill in');
  if (form?.id === undefined) return ['dialog-submit', { value: { data: send.data } }];
  return pressOf(send, form.id);
}

function pressOf(button: CardButton, replyToId: string | undefined): readonly [string, object] {
  const { type, title, verb, data } = button;
  if (type === 'Action.Execute') {
    const value = { action: { type, title, verb, data }, trigger: 'manual' };
    return ['card-execute', { value, replyToId }];
  }
  const opensDialog = 'msteams' in data;
  return [opensDialog ? 'dialog-fetch' : 'card-submit', { value: opensDialog ? { data } : data }];
}
