import { ASK_VIEW, FORM_VIEW } from './action-ids';
import type { Incoming } from './incoming';
import { readModalOrigin } from './modal-origin';
import { organisationOf } from './organisation-of';
import { originOf } from './origin';
import { submissionPayload, type SubmissionPayload } from './payloads';
import { readInputs } from './read-inputs';
import { readText } from './read-text';
import { ASK_FIELD } from './render-modal';

/** A modal that was sent as a message, or undefined where it is none of ours. */
export function parseSubmission(body: unknown): Incoming | undefined {
  const payload = submissionPayload.safeParse(body).data;
  switch (payload?.view.callback_id) {
    case FORM_VIEW:
      return parseForm(payload);
    case ASK_VIEW:
      return parseQuestion(payload);
    default:
      return undefined;
  }
}

function parseForm(payload: SubmissionPayload): Incoming | undefined {
  const { view, trigger_id: trigger } = payload;
  const opened = readModalOrigin(view.private_metadata ?? '');
  if (!opened) return undefined;
  const { choice, conversation, place, destination, responseUrl } = opened;
  const values = readInputs(view.state?.values);
  return {
    message: { ...senderOf(payload), conversation, place, kind: 'filled', choice, values },
    destination,
    ...(trigger ? { trigger } : {}),
    ...(responseUrl ? { responseUrl } : {}),
  };
}

/** A question without a conversation is answered in the direct message, which Slack finds by the user's id. */
function parseQuestion(payload: SubmissionPayload): Incoming {
  const text = readText(readInputs(payload.view.state?.values)[ASK_FIELD] ?? '', undefined);
  return {
    message: { ...senderOf(payload), kind: 'said', text },
    destination: { kind: 'conversation', channel: payload.user.id },
    ...(payload.trigger_id ? { trigger: payload.trigger_id } : {}),
  };
}

/** A modal is sent once, so its id is the message's. */
function senderOf(payload: SubmissionPayload) {
  const { user, view } = payload;
  const organisation = organisationOf(payload);
  return originOf({
    id: `${view.id}:${user.id}`,
    ...organisation,
    team: view.app_installed_team_id ?? organisation.team,
    channel: user.id,
    user: user.id,
    place: 'private',
  });
}
