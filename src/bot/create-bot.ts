import type { HandleMessage } from '../../adapters/adapter';
import type { RolesConfig } from '../config-file';
import { converse, STRANGER } from '../core/converse/converse';
import type { Known, Turn } from '../core/converse/talk';
import type { Effect } from '../core/effect';
import { isUnaddressed, type Message } from '../core/message';
import { phrasesFor } from '../core/phrases/catalogue';
import { paragraph } from '../core/prose';
import type { Reply } from '../core/reply';
import type { Setting } from '../core/setting';
import type { Ticket } from '../core/ticket/ticket';
import type { Routes } from '../core/ticket/write-notices';
import { errorFacts, type Logger } from '../logger';
import type { Conversation, SaveResult, Store, StoredTicket } from '../store/store';
import { type BurstConfig, type Burst, watchForBursts } from './bursts';
import { freshIds } from './fresh-ids';
import { createInTurn } from './in-turn';
import { conversationKey, personHash, personKey, senderOf } from './person';
import { createRateLimit, type Pace } from './rate-limit';
import { readMemory } from './read-memory';
import { withRoles } from './roles';
import {
  toAnswerRecord,
  toNotices,
  toOutcomeRecord,
  toTicketChange,
  toUnansweredRecord,
} from './to-records';

export interface BotOptions {
  /** What to answer from, asked for anew for each message so that it can be swapped. */
  readonly setting: () => Setting;
  readonly store: Store;
  readonly roles: RolesConfig;
  readonly routes: Routes;
  readonly burst: BurstConfig;
  /** Keys the hashes that stand for people in figures. */
  readonly hashKey: string;
  readonly logger: Logger;
  /** Called for every reply, with how long it took. */
  readonly onAnswer?: (answered: {
    readonly platform: string;
    readonly decision: string;
    readonly milliseconds: number;
  }) => void;
  /** Called when something was put into the outbox. */
  readonly onNotices?: () => void;
  readonly now?: () => Date;
  /** How much one person may send in a minute. */
  readonly perMinute?: number;
}

/** How long a conversation is remembered. */
const MEMORY_MS = 24 * 60 * 60 * 1000;
const MOST_TICKETS_SHOWN = 5;
const MOST_OPEN_TICKETS_SHOWN = 10;
/** How often a message is answered anew because its conversation changed meanwhile. */
const MOST_ATTEMPTS = 5;
const DEFAULT_PER_MINUTE = 30;

/** What was read for one message. */
interface Loaded {
  readonly known: Known;
  readonly conversation: Conversation | undefined;
  readonly ticket: StoredTicket | undefined;
}

const NOTHING_LOADED: Loaded = {
  known: { ...STRANGER, isUnread: true },
  conversation: undefined,
  ticket: undefined,
};

/**
 * A message in, a reply out: messages of one conversation in order, repeats dropped, what follows stored whole or
 * not at all, and what may be logged logged.
 */
export function createBot(options: BotOptions): HandleMessage {
  const inTurn = createInTurn();
  const burst = watchForBursts(options);
  const paceOf = createRateLimit(options.perMinute ?? DEFAULT_PER_MINUTE);
  return async (message) => {
    const at = options.now?.() ?? new Date();
    const pace =
      message.kind === 'arrived'
        ? 'fine'
        : paceOf(personKey(senderOf(message)), at.getTime(), isCalled(message));
    if (pace !== 'fine') return slowDown(message, pace);
    return inTurn(conversationKey(message), () => answer(message, options, burst)).catch(
      (error: unknown) => fail(message, error, options),
    );
  };
}

/** Whoever sends too much is told once, and not where they only talk with colleagues. */
function slowDown(message: Message, pace: Pace): Reply {
  const words = phrasesFor(message.locale).tooFast;
  return {
    ...silence('too-fast'),
    parts: pace === 'told' ? [{ kind: 'prose', body: [paragraph(words)] }] : [],
  };
}

const isCalled = (message: Message): boolean => !isUnaddressed(message);

async function answer(received: Message, options: BotOptions, burst: Burst): Promise<Reply> {
  const message = withRoles(received, options.roles);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const started = performance.now();
    const at = options.now?.() ?? new Date();
    const loaded = await load(message, at, options);
    const setting = options.setting();
    const turn = converse(message, setting, freshIds(at), loaded.known);
    const milliseconds = Math.round(performance.now() - started);
    if (isSilent(turn)) return turn.reply;
    const result = await save({ message, turn, milliseconds, at, loaded, setting }, options);
    if (result === 'conflict') continue;
    if (result === 'repeated') return silence(turn.reply.answerId);
    log(message, turn, milliseconds, options);
    return result === 'saved' ? burst(turn, message, at, setting) : turn.reply;
  }
  throw new Error('the conversation changed faster than it could be answered');
}

/** Nothing was said to the bot, so nothing is kept of it. */
const isSilent = ({ reply, effects }: Turn): boolean =>
  reply.parts.length === 0 && effects.length === 0;

/** What is stored of the person; a store that does not answer leaves a stranger, who is answered all the same. */
async function load(message: Message, at: Date, options: BotOptions): Promise<Loaded> {
  const { store, logger } = options;
  const since = new Date(at.getTime() - MEMORY_MS);
  const asker = personKey(message);
  try {
    const [conversation, tickets, ticket, openTickets] = await Promise.all([
      store.loadConversation(conversationKey(message), since),
      store.listTickets({ asker, limit: MOST_TICKETS_SHOWN }),
      loadTicket(message, store),
      loadOpenTickets(message, store),
    ]);
    const memory = readMemory(conversation?.memory);
    const known: Known = {
      memory,
      tickets,
      ...(openTickets ? { openTickets } : {}),
      ...(ticket ? { ticket: ticket.ticket } : {}),
    };
    return { known, conversation, ticket };
  } catch (error) {
    logger.error({ platform: message.platform, ...errorFacts(error) }, 'memory could not be read');
    return NOTHING_LOADED;
  }
}

function loadTicket(message: Message, store: Store): Promise<StoredTicket | undefined> {
  const choice = 'choice' in message ? message.choice : undefined;
  return choice?.kind === 'ticket' ? store.findTicket(choice.ticket) : Promise.resolve(undefined);
}

/** Only an expert's home page shows them. */
function loadOpenTickets(
  message: Message,
  store: Store,
): Promise<readonly Ticket[]> | Promise<undefined> {
  const isShown = message.kind === 'arrived' && message.at === 'home' && message.expert === true;
  if (!isShown) return Promise.resolve(undefined);
  return store.listTickets({
    states: ['open', 'assigned', 'waiting'],
    limit: MOST_OPEN_TICKETS_SHOWN,
  });
}

interface Answered {
  readonly message: Message;
  readonly turn: Turn;
  readonly milliseconds: number;
  readonly at: Date;
  readonly loaded: Loaded;
  readonly setting: Setting;
}

/** What a reply says is kept, deleted or sent could not be stored. */
class NotSaved extends Error {
  override readonly name = 'NotSaved';

  constructor(override readonly cause: unknown) {
    super('what the reply promises could not be stored');
  }
}

/** `unsaved`: the store did not answer, and nothing was promised that needs it. */
async function save(answered: Answered, options: BotOptions): Promise<SaveResult | 'unsaved'> {
  const { message, turn, loaded, setting, at } = answered;
  const { store, routes, logger } = options;
  const hash = personHash(senderOf(message), options.hashKey);
  const source = { ...answered, personHash: hash };
  const ticket = toTicketChange(source, loaded.ticket?.version ?? 0);
  const notices = ticket ? toNotices(ticket.ticket, setting, routes) : [];
  try {
    const result = await store.saveTurn({
      event: `${message.platform}:${message.id}`,
      at,
      conversation: {
        key: conversationKey(message),
        person: personKey(message),
        memory: turn.memory,
        version: loaded.conversation?.version ?? 0,
      },
      ...present('answer', toAnswerRecord(source)),
      ...present('unanswered', toUnansweredRecord(source)),
      ...present('outcome', toOutcomeRecord(source)),
      ...present('ticket', ticket),
      notices,
    });
    if (result === 'saved') await afterSaving(source, notices.length > 0, options);
    return result;
  } catch (error) {
    if (needsStore(turn)) throw new NotSaved(error);
    logger.error({ platform: message.platform, ...errorFacts(error) }, 'memory was not saved');
    return 'unsaved';
  }
}

async function afterSaving(
  { message, turn, personHash: hash }: Answered & { readonly personHash: string },
  hasNotices: boolean,
  { store, onNotices }: BotOptions,
): Promise<void> {
  if (turn.effects.some(({ kind }) => kind === 'forget-person'))
    await store.forgetPerson(personKey(message), hash);
  if (hasNotices) onNotices?.();
}

/** Whether the reply says that something is kept, deleted or sent. */
const needsStore = ({ effects }: Turn): boolean =>
  effects.some(({ kind }) => NEEDING_STORE.includes(kind));

const NEEDING_STORE: readonly Effect['kind'][] = ['open-ticket', 'change-ticket', 'forget-person'];

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}

function log(
  message: Message,
  turn: Turn,
  milliseconds: number,
  { logger, onAnswer }: BotOptions,
): void {
  const { reply, articles, understanding, effects } = turn;
  const { platform, place, kind } = message;
  onAnswer?.({ platform, decision: reply.decision, milliseconds });
  logger.info(
    {
      platform,
      place,
      kind,
      decision: reply.decision,
      articles,
      secrets: understanding?.secrets.length ?? 0,
      effects: effects.map((effect) => effect.kind),
      answerId: reply.answerId,
      milliseconds,
    },
    'answered',
  );
}

const silence = (answerId: string): Reply => ({ decision: 'command', answerId, parts: [] });

function fail(message: Message, error: unknown, { setting, logger }: BotOptions): Reply {
  const isUnsaved = error instanceof NotSaved;
  const facts = errorFacts(isUnsaved ? error.cause : error);
  const what = isUnsaved ? 'what was asked for was not saved' : 'answering failed';
  logger.error({ platform: message.platform, ...facts }, what);
  const { ticket, failed } = phrasesFor(message.locale);
  const words = (isUnsaved ? ticket.notSaved : failed)(setting().contact(message.locale));
  return {
    decision: 'command',
    answerId: 'failed',
    parts: [{ kind: 'prose', body: [paragraph(words)] }],
  };
}
