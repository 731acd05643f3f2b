import { z } from 'zod';
import type { Message } from '../../src/core/message';
import { errorFacts, type Logger } from '../../src/logger';
import type { Documents } from '../adapter';
import type { TeamsActivity } from './activity';

/** All it takes to write into a conversation unasked; nothing in it tells who takes part. */
const addressSchema = z.object({
  serviceUrl: z.string(),
  bot: z.string(),
  tenant: z.string().optional(),
  type: z.string().optional(),
});
export type Address = z.infer<typeof addressSchema>;

/** Where conversations can be reached, learnt from verified activities alone. */
export interface Conversations {
  learn(activity: TeamsActivity | undefined): Promise<void>;
  /**
   * Teams tells of one installation twice, by installationUpdate and by conversationUpdate, under two ids. Given the
   * same one, they are one message, of which the bot drops the repeat; after a removal it is another.
   */
  nameArrival(message: Message): Promise<Message>;
  /** The address of a conversation, or of another of its tenant, which Teams serves from the same place. */
  find(conversation: string): Promise<Address | undefined>;
}

export interface ConversationsOptions {
  readonly documents: Documents;
  /** The organisation's own tenant, where there is one: unknown channels are looked for in it. */
  readonly tenant: string | undefined;
  /** Used where nothing was learnt yet. */
  readonly configured: Address | undefined;
  readonly logger: Logger;
}

export function createConversations(options: ConversationsOptions): Conversations {
  const { documents, tenant, configured, logger } = options;
  const written = new Map<string, string>();
  const write = async (key: string, value: string): Promise<void> => {
    if (written.get(key) === value) return;
    if (written.size >= MOST_REMEMBERED) written.clear();
    await documents.write(key, value);
    written.set(key, value);
  };
  const forget = async (key: string): Promise<void> => {
    written.delete(key);
    await documents.remove(key);
  };
  return {
    learn: async (activity) => {
      const found = activity && addressOf(activity);
      if (!found) return;
      try {
        const key = conversationKey(found.conversation);
        const installed = installationKey(found.conversation);
        if (isRemoval(activity)) await Promise.all([forget(key), documents.remove(installed)]);
        else await Promise.all(keysOf(key, found.address).map((each) => write(...each)));
      } catch (error) {
        logger.error(errorFacts(error), 'a conversation could not be remembered');
      }
    },
    nameArrival: async (message) => {
      const { id, conversation } = message;
      const place = `arrived:${withoutThread(conversation)}`;
      try {
        const installation = await documents.writeOnce(installationKey(conversation), id);
        return { ...message, id: `${place}:${installation}` };
      } catch (error) {
        logger.error(errorFacts(error), 'an installation could not be remembered');
        return { ...message, id: place };
      }
    },
    find: async (conversation) => {
      const own = await documents.read(conversationKey(conversation));
      const place = tenant === undefined ? LATEST : tenantKey(tenant);
      return parseAddress(own) ?? parseAddress(await documents.read(place)) ?? configured;
    },
  };
}

/** So many addresses are known to be written; beyond that they are written again. */
const MOST_REMEMBERED = 10_000;

const LATEST = 'latest';
const tenantKey = (tenant: string): string => `tenant:${tenant}`;
const conversationKey = (id: string): string => `conversation:${withoutThread(id)}`;
const installationKey = (id: string): string => `installation:${withoutThread(id)}`;

/** A conversation's id without the thread within it. */
export const withoutThread = (id: string): string => id.split(';', 1)[0] ?? id;

function keysOf(key: string, address: Address): readonly (readonly [string, string])[] {
  const { type: _, tenant, ...place } = address;
  const ofTenant = JSON.stringify({ ...place, ...(tenant ? { tenant } : {}) });
  return [
    [key, JSON.stringify(address)],
    // Another tenant may have been the last.
    [LATEST, JSON.stringify(place)],
    ...(tenant ? ([[tenantKey(tenant), ofTenant]] as const) : []),
  ];
}

/** Teams tells of one removal twice. */
const isRemoval = ({ type, action, membersRemoved, recipient }: TeamsActivity): boolean =>
  type === 'installationUpdate'
    ? action?.startsWith('remove') === true
    : membersRemoved?.some(({ id }) => id === recipient?.id) === true;

/** The message extension is used in chats that the bot is not part of, and could not write to. */
function addressOf(activity: TeamsActivity) {
  const { serviceUrl, conversation, recipient, name } = activity;
  if (!serviceUrl || !conversation || !recipient) return undefined;
  if (name?.startsWith('composeExtension/')) return undefined;
  const tenant = tenantOf(activity);
  const type = conversation.conversationType;
  const address: Address = {
    serviceUrl,
    bot: recipient.id,
    ...(tenant ? { tenant } : {}),
    ...(type ? { type } : {}),
  };
  return { conversation: conversation.id, address };
}

/** The tenant an activity comes from, as Teams says. */
export function tenantOf({ conversation, channelData }: TeamsActivity): string | undefined {
  return conversation?.tenantId ?? channelData?.tenant?.id;
}

function parseAddress(value: string | undefined): Address | undefined {
  if (value === undefined) return undefined;
  const result = addressSchema.safeParse(JSON.parse(value));
  return result.success ? result.data : undefined;
}
