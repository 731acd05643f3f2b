import { decodeChoice } from '../../src/core/choice';
import type { Chose, Filled, Origin, Rated } from '../../src/core/message';
import { CHOICE_ACTION, FORM_ACTION, RATING_ACTION } from './action-ids';
import type { Destination, Incoming } from './incoming';
import { organisationOf } from './organisation-of';
import { isDirect, originOf } from './origin';
import { actionPayload, type ActionPayload } from './payloads';
import { type Preview, readPreview } from './preview-mark';
import { decodeRating } from './rating';
import { readInputs } from './read-inputs';

/** A pressed button as a message, or undefined where it is none of ours. */
export function parseAction(body: unknown): Incoming | undefined {
  const payload = actionPayload.safeParse(body).data;
  const [action] = payload?.actions ?? [];
  if (!payload || !action) return undefined;
  const pressed = parsePress(action.action_id, action.value ?? '', payload);
  if (!pressed) return undefined;
  const { user } = payload;
  const preview = readPreview(action.block_id ?? '');
  const { channel, thread, place, destination } = whereabouts(payload, preview);
  const id = `${action.action_ts}:${user.id}`;
  const where = { ...organisationOf(payload), channel, thread, user: user.id, place };
  return {
    message: { ...originOf({ id, ...where }), ...pressed },
    destination,
    ...waysBack(payload),
    ...(preview ? { about: preview.about } : {}),
  };
}

function waysBack({ trigger_id: trigger, response_url: responseUrl }: ActionPayload) {
  return { ...(trigger ? { trigger } : {}), ...(responseUrl ? { responseUrl } : {}) };
}

type Pressed = Omit<Chose, keyof Origin> | Omit<Rated, keyof Origin> | Omit<Filled, keyof Origin>;

function parsePress(
  actionId: string,
  value: string,
  { state }: Pick<ActionPayload, 'state'>,
): Pressed | undefined {
  if (actionId === RATING_ACTION) {
    const rating = decodeRating(value);
    return rating && { kind: 'rated', ...rating };
  }
  if (actionId === FORM_ACTION) {
    const form = decodeChoice(value);
    return form && { kind: 'filled', choice: form, values: readInputs(state?.values) };
  }
  const choice = actionId.startsWith(`${CHOICE_ACTION}:`) ? decodeChoice(value) : undefined;
  return choice && { kind: 'chose', choice };
}

interface Whereabouts {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly place: Origin['place'];
  readonly destination: Destination;
}

function whereabouts(payload: ActionPayload, preview: Preview | undefined): Whereabouts {
  const { channel, container, user } = payload;
  if (!channel) {
    // The Home tab shows no replies: they go to the direct message behind it, which Slack finds by the user's id.
    const destination = { kind: 'conversation', channel: user.id } as const;
    return { channel: user.id, place: 'private', destination };
  }
  if (container?.is_ephemeral) {
    const destination = { kind: 'only-you' } as const;
    const thread = preview?.thread ?? user.id;
    return { channel: channel.id, thread, place: 'private', destination };
  }
  const place = isDirect(channel.id) ? 'private' : 'shared';
  const thread = threadOf(payload, place);
  return {
    channel: channel.id,
    thread,
    place,
    destination: { kind: 'conversation', channel: channel.id, ...(thread ? { thread } : {}) },
  };
}

/** The thread of the message, which a message in a channel begins where there is none. */
function threadOf({ message, container }: ActionPayload, place: Origin['place']) {
  const begun = message?.thread_ts ?? container?.thread_ts;
  return begun ?? (place === 'shared' ? message?.ts : undefined);
}
