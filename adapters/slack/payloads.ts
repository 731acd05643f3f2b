import { z } from 'zod';

/** The fields we read of what Slack sends, as https://docs.slack.dev/reference has them; all others are dropped. */

const optionalId = z.string().nullish();

/** Installed for all of an enterprise, not for one workspace. */
const isOrgWide = z.boolean().nullish();

export const eventPayload = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  event_time: z.number().optional(),
  team_id: optionalId,
  enterprise_id: optionalId,
  is_enterprise_install: isOrgWide,
  authorizations: z
    .array(
      z.object({
        team_id: optionalId,
        enterprise_id: optionalId,
        user_id: optionalId,
        is_bot: z.boolean().optional(),
        is_enterprise_install: isOrgWide,
      }),
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
  tab: z.string().optional(),
});

export const paneOpenedEvent = z.object({
  type: z.literal('assistant_thread_started'),
  assistant_thread: z.object({
    user_id: z.string(),
    channel_id: z.string(),
    thread_ts: z.string(),
  }),
});

/** The app was removed, or its tokens were taken from it. */
export const uninstallEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({
    type: z.literal('tokens_revoked'),
    tokens: z.object({ bot: z.array(z.string()).nullish() }),
  }),
]);

export const commandPayload = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
  user_id: z.string(),
  channel_id: z.string(),
  team_id: optionalId,
  enterprise_id: optionalId,
  is_enterprise_install: z.string().optional(),
});

/** What stands in the inputs of a message or a modal: by block id, then by action id. */
const inputState = z.object({
  values: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    ),
  ),
});
export type InputValues = z.infer<typeof inputState>['values'];

/** Who pressed or sent, and in which organisation. */
const actor = {
  user: z.object({ id: z.string(), team_id: optionalId }),
  team: z.object({ id: z.string(), enterprise_id: optionalId }).nullish(),
  enterprise: z.object({ id: z.string() }).nullish(),
  is_enterprise_install: isOrgWide,
};

const responseUrl = z.url({ protocol: /^https?$/ }).optional();

export const actionPayload = z.object({
  type: z.literal('block_actions'),
  ...actor,
  trigger_id: z.string().optional(),
  response_url: responseUrl,
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({ is_ephemeral: z.boolean().optional(), thread_ts: z.string().optional() })
    .optional(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  state: inputState.nullish(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        action_ts: z.string(),
        block_id: z.string().optional(),
        value: z.string().optional(),
      }),
    )
    .min(1),
});
export type ActionPayload = z.infer<typeof actionPayload>;

export const submissionPayload = z.object({
  type: z.literal('view_submission'),
  ...actor,
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().optional(),
    /** In a channel shared between organisations another one than that of the person. */
    app_installed_team_id: optionalId,
    state: inputState.nullish(),
  }),
});
export type SubmissionPayload = z.infer<typeof submissionPayload>;

export const shortcutPayload = z.object({
  type: z.literal('message_action'),
  ...actor,
  callback_id: z.string(),
  trigger_id: z.string(),
  action_ts: z.string().optional(),
  response_url: z.url({ protocol: /^https?$/ }),
  channel: z.object({ id: z.string() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().nullish(),
    user: z.string().optional(),
    bot_id: optionalId,
  }),
});

/** The global shortcut needs nothing but the modal it opens. */
export const globalShortcutPayload = z.object({
  type: z.literal('shortcut'),
  ...actor,
  callback_id: z.string(),
  trigger_id: z.string(),
});
