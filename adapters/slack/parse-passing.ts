import { SHARE_ACTION, TO_PERSON_ACTION, TO_THREAD_ACTION } from './action-ids';
import type { Incoming } from './incoming';
import { organisationOf } from './organisation-of';
import { originOf } from './origin';
import { decodePassing, type Passing } from './passing-on';
import { actionPayload, type ActionPayload } from './payloads';

/** A press that passes an answer on: the article is opened anew for those who get it, with what they may read. */
export function parsePassing(body: unknown): Incoming | undefined {
  const payload = actionPayload.safeParse(body).data;
  const [action] = payload?.actions ?? [];
  const passing = decodePassing(action?.value ?? '');
  if (!payload || !action || !passing) return undefined;
  const target = targetOf(action.action_id, passing, payload);
  if (!target) return undefined;
  const { user, response_url: responseUrl } = payload;
  const { destination, ...where } = target;
  const id = `${action.action_ts}:${user.id}`;
  const source = { id, ...organisationOf(payload), ...where };
  const { person: passedOnBy } = originOf({ ...source, user: user.id });
  return {
    message: { ...originOf(source), passedOnBy, kind: 'chose', choice: passing.choice },
    destination,
    sharedBy: user.id,
    ...(responseUrl ? { responseUrl } : {}),
  };
}

/** The conversation is that of the person who gets the answer, so that they can go on with it. */
function targetOf(action: string, { about }: Passing, { channel, user }: ActionPayload) {
  if (action === SHARE_ACTION && channel) {
    const destination = { kind: 'everyone' } as const;
    return { channel: channel.id, user: user.id, place: 'shared', destination } as const;
  }
  if (action === TO_THREAD_ACTION && about) {
    const { channel: id, thread, author = user.id } = about;
    const destination = { kind: 'conversation', channel: id, thread } as const;
    return { channel: id, thread, user: author, place: 'shared', destination } as const;
  }
  if (action === TO_PERSON_ACTION && about?.author) {
    const { author } = about;
    const destination = { kind: 'conversation', channel: author } as const;
    return { channel: author, user: author, place: 'private', destination } as const;
  }
  return undefined;
}
