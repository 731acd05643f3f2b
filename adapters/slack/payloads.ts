import { z } from 'zod';

/** The fields we read of what Slack sends, as https://docs.slack.dev/reference has them; all others are dropped. */

const optionalId = z.string().nullish();

export const eventPayload = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: optionalId,
  enterprise_id: optionalId,
  authorizations: z
    .array(
      z.object({ enterprise_id: optionalId, user_id: optionalId, is_bot: z.boolean().optional() }),
    )
    .nullish(),
  event: z.looseObject({ type: z.string() }),
});
export type EventPayload = z.infer<typeof eventPayload>;

export const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string(),
  bot_id: optionalId,
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  client_msg_id: z.string().optional(),
  edited: z.unknown().optional(),
  files: z.array(z.unknown()).optional(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

export const homeOpenedEvent = z.object({
  type: z.literal('app_home_opened'),
  user: z.string(),
  channel: z.string(),
});

export const commandPayload = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  team_id: optionalId,
  enterprise_id: optionalId,
});

export const actionPayload = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string(), team_id: optionalId }),
  team: z.object({ id: z.string(), enterprise_id: optionalId }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() })
    .optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  actions: z
    .array(z.object({ action_id: z.string(), action_ts: z.string(), value: z.string().optional() }))
    .min(1),
});
export type ActionPayload = z.infer<typeof actionPayload>;
