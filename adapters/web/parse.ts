import { z } from 'zod';
import { AUDIENCES } from '../../src/core/article';
import { decodeChoice } from '../../src/core/choice';
import { readLocale } from '../../src/core/locale';
import type { Message, Origin } from '../../src/core/message';

export type Parsed =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly reason: string };

/**
 * What the page posted, as a message.
 * @param id a fresh id: each post is a message of its own
 */
export function parseBody(bytes: Buffer, id: string): Parsed {
  const json = parseJson(bytes);
  if (json === undefined) return { ok: false, reason: 'The body is not JSON in UTF-8.' };
  const body = bodySchema.safeParse(json);
  return body.success
    ? { ok: true, message: toMessage(body.data, id) }
    : { ok: false, reason: SHAPE };
}

const SHAPE =
  'The body is not as expected. Send "session" and one of "text", "choice", "rated", "filled" or "arrived", and "audience" and "locale" if known.';

const SESSION = /^[A-Za-z0-9-]{8,64}$/;
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;
const MOST_ID_CHARACTERS = 40;
const MOST_VALUE_CHARACTERS = 4000;

const choiceSchema = z.string().transform((value, context) => {
  const choice = decodeChoice(value);
  if (choice) return choice;
  context.addIssue('not a choice of ours');
  return z.NEVER;
});

const common = {
  session: z.string().regex(SESSION),
  audience: z.enum(AUDIENCES).optional(),
  // Some browsers name their language in ways of their own, e.g. `en-US@posix`: that is answered in English.
  locale: z.string().transform(readLocale).optional(),
};

const bodySchema = z.union([
  z.strictObject({ ...common, text: z.string() }),
  z.strictObject({ ...common, choice: choiceSchema }),
  z.strictObject({
    ...common,
    rated: z.strictObject({
      answerId: z.string().regex(ID),
      article: z.string().regex(ID),
      helpful: z.boolean(),
    }),
  }),
  z.strictObject({
    ...common,
    filled: z.strictObject({
      choice: choiceSchema,
      values: z.record(z.string().max(MOST_ID_CHARACTERS), z.string().max(MOST_VALUE_CHARACTERS)),
    }),
  }),
  z.strictObject({ ...common, arrived: z.literal(true) }),
]);

type Body = z.output<typeof bodySchema>;

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function toMessage(body: Body, id: string): Message {
  const origin = toOrigin(body, id);
  if ('text' in body) return { ...origin, kind: 'said', text: body.text };
  if ('choice' in body) return { ...origin, kind: 'chose', choice: body.choice };
  if ('filled' in body) return { ...origin, kind: 'filled', ...body.filled };
  if ('rated' in body) return { ...origin, kind: 'rated', ...body.rated };
  return { ...origin, kind: 'arrived' };
}

function toOrigin({ session, audience, locale }: Body, id: string): Origin {
  return {
    id,
    platform: 'web',
    conversation: session,
    person: session,
    place: 'private',
    ...(audience ? { audience } : {}),
    ...(locale ? { locale } : {}),
  };
}
