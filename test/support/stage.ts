import type { Message } from '../../src/core/message';
import { conversationKey, personKey } from '../../src/bot/person';
import type { Reply } from '../../src/core/reply';
import type { Setting } from '../../src/core/setting';
import type { Ticket } from '../../src/core/ticket/ticket';
import type { Dialogue, DialogueTurn } from './dialogue';
import { startTestBot, type TestBot } from './start-bot';

/** A platform with the whole bot behind it, on which scripts are played. */
export interface Stage {
  /** Somebody whom the bot has never met, as the script describes them. */
  enter(dialogue: Pick<Dialogue, 'as' | 'locale'>): Promise<Visitor>;
  close(): Promise<void>;
}

/** A person in front of one platform's client. */
export interface Visitor {
  /** Does what a turn says, by what can be seen and pressed. */
  act(step: DialogueTurn): Promise<void>;
  /** What has come onto the screen since the last act. */
  look(): Promise<Sight>;
  /** The bot behind the client, for what nobody sees. */
  readonly bot: ListeningBot;
  leave(): Promise<void>;
}

export interface Sight {
  readonly text: string;
  /** What stands on the buttons, each as it is shown: a long label may be cut. */
  readonly labels: readonly string[];
}

/** The whole bot on a store, and what it was told and said. */
export interface ListeningBot extends TestBot {
  listen(): void;
  /** The last it said, from the moment on that `listen` was called. */
  last(): { readonly message: Message; readonly reply: Reply } | undefined;
  /** What is remembered of whoever was answered last. */
  remembered(): Promise<unknown>;
  /** Their tickets, the latest first. */
  tickets(): Promise<readonly Ticket[]>;
}

/** @param setting asked for anew for each message, so that one bot plays scripts of different settings */
export async function startListeningBot(setting: () => Setting): Promise<ListeningBot> {
  const bot = await startTestBot(setting);
  let last: ReturnType<ListeningBot['last']>;
  const handle: TestBot['handle'] = async (message) => {
    const reply = await bot.handle(message);
    last = { message, reply };
    return reply;
  };
  const asked = () => {
    if (!last) throw new Error('nobody has been answered yet');
    return last.message;
  };
  return {
    ...bot,
    handle,
    listen: () => {
      last = undefined;
    },
    last: () => last,
    remembered: async () => {
      const kept = await bot.store.loadConversation(conversationKey(asked()), new Date(0));
      return kept?.memory;
    },
    tickets: () => bot.store.listTickets({ asker: personKey(asked()), limit: 10 }),
  };
}

/** Whether a label stands on a button, as far as the button shows it. */
export function isLabelled(shown: string, label: string): boolean {
  if (shown === label) return true;
  return shown.endsWith('\u2026') && label.startsWith(shown.slice(0, -1).trimEnd());
}

/** The latest of what has a label. */
export function pressable<T>(
  all: readonly (readonly [string, T])[],
  label: string,
): readonly [string, T] {
  const found = all.findLast(([shown]) => isLabelled(shown, label));
  if (found) return found;
  const labels = all.map(([shown]) => shown).join(', ');
  throw new Error(`there is no button "${label}"; there are: ${labels}`);
}
