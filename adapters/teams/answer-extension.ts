import type {
  MessagingExtensionActionResponse,
  MessagingExtensionAttachment,
  MessagingExtensionResponse,
} from 'botbuilder';
import { z } from 'zod';
import type { Found, LookUp } from '../../src/core/look-up';
import type { Origin } from '../../src/core/message';
import { phrasesFor } from '../../src/core/phrases/catalogue';
import { keepLiteral } from './clean-text';
import { clipText } from './clip-text';
import { CARD_TYPE, fullWidth } from './card-message';
import { LIMITS } from './limits';
import { htmlToText } from './read-text';
import { renderCard } from './render';

/** What Teams asks on behalf of somebody who writes a message. */
export const EXTENSION_INVOKES = {
  search: 'composeExtension/query',
  preview: 'composeExtension/fetchTask',
  insert: 'composeExtension/submitAction',
} as const;

type Response = MessagingExtensionResponse | MessagingExtensionActionResponse;

/** The response to an invoke of the message extension; undefined where it is none. */
export function answerExtension(
  name: string | undefined,
  value: unknown,
  asker: Origin,
  lookUp: LookUp,
): Response | undefined {
  switch (name) {
    case EXTENSION_INVOKES.search:
      return listFound(lookUp(readQuery(value), asker), asker);
    case EXTENSION_INVOKES.preview:
      return preview(lookUpMessage(value, asker, lookUp), undefined, asker);
    case EXTENSION_INVOKES.insert:
      return answerPressed(value, asker, lookUp);
    default:
      return undefined;
  }
}

const querySchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })),
});

/** Before anything is typed Teams sends another parameter, `initialRun`. */
function readQuery(value: unknown): string {
  const result = querySchema.safeParse(value);
  const query = result.data?.parameters.find(({ name }) => name === 'query')?.value;
  return typeof query === 'string' ? clipText(query, LIMITS.search) : '';
}

const payloadSchema = z.object({
  messagePayload: z.object({
    body: z.object({ content: z.string(), contentType: z.string().optional().catch(undefined) }),
  }),
});

function readMessage(value: unknown): string {
  const result = payloadSchema.safeParse(value);
  if (!result.success) return '';
  const { content, contentType } = result.data.messagePayload.body;
  return clipText(contentType === 'text' ? content : htmlToText(content), LIMITS.query);
}

/** A message without words, such as a card, asks nothing. */
function lookUpMessage(value: unknown, asker: Origin, lookUp: LookUp): readonly Found[] {
  const words = readMessage(value);
  return words === '' ? [] : lookUp(words, asker);
}

function listFound(found: readonly Found[], { locale }: Origin): MessagingExtensionResponse {
  if (found.length === 0) return say(phrasesFor(locale).lookUp.nothing);
  return inserting(found.map(toAttachment));
}

const say = (text: string): MessagingExtensionResponse => ({
  composeExtension: { type: 'message', text },
});

const inserting = (attachments: MessagingExtensionAttachment[]): MessagingExtensionResponse => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
});

/** In the list stand title and summary; what is inserted is the whole answer. */
function toAttachment({ title, summary, answer }: Found): MessagingExtensionAttachment {
  const words = (text: string, most: number) => keepLiteral(clipText(text, most));
  return {
    contentType: CARD_TYPE,
    content: fullWidth(renderCard(answer)),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: escapeHtml(words(title, 80)), text: escapeHtml(words(summary, 120)) },
    },
  };
}

/** Clients read a thumbnail's words as simple HTML. */
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const pressedSchema = z.object({
  data: z.object({ article: z.string().max(100), insert: z.boolean() }),
});

/** Only the article's id comes back, and the message it was found for: the answer is made anew. */
function answerPressed(value: unknown, asker: Origin, lookUp: LookUp): Response {
  const pressed = pressedSchema.safeParse(value).data?.data;
  const found = lookUpMessage(value, asker, lookUp);
  const chosen = found.find(({ article }) => article === pressed?.article);
  if (!chosen || !pressed?.insert) return preview(found, chosen, asker);
  return inserting([toAttachment(chosen)]);
}

/** Others that may be meant, at most. */
const MOST_OTHERS = 3;

/** The answer, for the one who asked alone, with a button that puts it into the reply, and other articles to look at. */
function preview(
  found: readonly Found[],
  chosen: Found | undefined,
  { locale }: Origin,
): MessagingExtensionActionResponse {
  const words = phrasesFor(locale).lookUp;
  const shown = chosen ?? found[0];
  if (!shown) return { task: { type: 'message', value: words.nothing } };
  const others = found.filter((other) => other !== shown).slice(0, MOST_OTHERS);
  const card = renderCard(shown.answer);
  const actions = [
    submit(words.insert, shown, true),
    ...others.map((other) => submit(other.title, other, false)),
  ];
  return {
    task: {
      type: 'continue',
      value: {
        title: words.title,
        width: 'medium',
        height: 'large',
        card: { contentType: CARD_TYPE, content: { ...card, actions } },
      },
    },
  };
}

const submit = (label: string, { article }: Found, insert: boolean) => ({
  type: 'Action.Submit',
  title: keepLiteral(clipText(label, LIMITS.labelShown)),
  ...(insert ? { style: 'positive' } : {}),
  data: { article, insert },
});
