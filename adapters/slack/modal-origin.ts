import { z } from 'zod';
import { type Choice, decodeChoice, encodeChoice } from '../../src/core/choice';
import type { Origin } from '../../src/core/message';
import type { Destination, Incoming } from './incoming';

/** What a modal is about and where it was opened: Slack brings it back, as it was, with what was filled in. */
export interface ModalOrigin {
  readonly choice: Choice;
  readonly conversation: string;
  readonly place: Origin['place'];
  readonly destination: Destination;
  readonly responseUrl?: string;
}

const schema = z.object({
  choice: z.string(),
  conversation: z.string().regex(/^[A-Z0-9]*:[A-Z0-9]+(?::[A-Z0-9.-]+)?$/),
  place: z.enum(['private', 'shared']),
  destination: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('conversation'),
      channel: z.string(),
      thread: z.string().exactOptional(),
    }),
    z.object({ kind: z.literal('only-you') }),
  ]),
  responseUrl: z.url({ protocol: /^https?$/ }).exactOptional(),
});

export function writeModalOrigin(choice: Choice, incoming: Incoming): string {
  const { message, destination, responseUrl } = incoming;
  const { conversation, place } = message;
  return JSON.stringify({
    choice: encodeChoice(choice),
    conversation,
    place,
    destination,
    ...(responseUrl ? { responseUrl } : {}),
  });
}

/** Undefined where it is none of ours. */
export function readModalOrigin(privateMetadata: string): ModalOrigin | undefined {
  const { data } = schema.safeParse(parseJson(privateMetadata));
  const choice = data && decodeChoice(data.choice);
  return data && choice && { ...data, choice };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
