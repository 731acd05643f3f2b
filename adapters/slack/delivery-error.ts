import { webApi } from '@slack/bolt';
import { DeliveryError } from '../adapter';
import { InstallationUnreadable } from './installations';

/** Slack's refusals that stay until somebody mends something: what is wrong, and how to mend it. */
export const PERMANENT: Readonly<Partial<Record<string, string>>> = {
  channel_not_found:
    'Slack does not know the channel, or the app is not in it. Check the id in helpdesk.config.yaml, and invite the app there with /invite.',
  not_in_channel: 'The app is not in the channel. Invite it there with /invite.',
  is_archived: 'The channel is archived. Name another one in helpdesk.config.yaml.',
  account_inactive:
    'The app was removed from Slack, or its workspace is gone. Install it again; where SLACK_BOT_TOKEN is set, set the new token.',
  invalid_auth:
    'Slack does not take the token. Install the app again; where SLACK_BOT_TOKEN is set, set it to the token the app has now.',
  not_authed: 'Slack got no token. Set SLACK_BOT_TOKEN.',
  token_revoked:
    'The token was revoked. Install the app again; where SLACK_BOT_TOKEN is set, set the new token.',
  token_expired:
    'The token has expired. Switch token rotation off for the app and install it again; where SLACK_BOT_TOKEN is set, set the new token.',
  missing_scope: 'The app lacks a permission. Run "mfa-helpdesk doctor": it names the scope.',
  restricted_action: 'The workspace does not let the app write there. Ask its owners.',
  restricted_action_read_only_channel:
    'Only some may write in the channel. Let the app write there, or name another channel.',
  restricted_action_thread_only_channel:
    'Only replies may be written in the channel. Name another channel.',
  ekm_access_denied: 'The workspace owners have suspended writing. Ask them.',
  team_access_not_granted: 'The app is not installed in that workspace. Install it there.',
  user_not_found: 'Slack does not know the person any more.',
  user_disabled: 'The person\u2019s Slack account is switched off.',
  cannot_dm_bot: 'The asker is a bot, which cannot be written to.',
  messages_tab_disabled:
    'The app takes no direct messages. Switch on its Messages tab under "App Home".',
  msg_too_long: 'Slack takes no message that long.',
};

/** An error from Slack in words for operators, with when to try again, or that it is no use. */
export function toDeliveryError(error: unknown): unknown {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new DeliveryError('Slack asks to wait', { retryAfterMs: error.retryAfter * 1000 });
  }
  if (error instanceof InstallationUnreadable) return new DeliveryError(error.message);
  if (!(error instanceof webApi.WebAPIPlatformError)) return error;
  const { error: reason, response_metadata: more } = error.data;
  if (Object.hasOwn(PERMANENT, reason)) {
    return new DeliveryError(`${reason}: ${PERMANENT[reason]}`, { isPermanent: true });
  }
  const seconds = more?.retryAfter;
  const wait = seconds === undefined ? {} : { retryAfterMs: seconds * 1000 };
  return new DeliveryError(`Slack answered ${reason}`, wait);
}

/** Whether Slack refused for one of these reasons. */
export function isRefusedFor(reasons: readonly string[], error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && reasons.includes(error.data.error);
}
