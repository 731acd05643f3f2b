import { COLLECT_FIELDS, type CollectField } from '../article';
import { type Block, bullets, paragraph } from '../prose';
import type { FormField, FormPart, ReplyPart } from '../reply';
import type { Decision } from '../decide';
import type { Packet } from '../ticket/ticket';
import type { Fields } from '../understand/understanding';
import type { ComposeContext } from './compose-context';

type HandOff = Extract<Decision, { kind: 'hand-off' }>;

/** What a person needs to be asked well: a form that opens a ticket, or whom to ask and what to bring. */
export function composeHandOff(
  decision: HandOff,
  context: ComposeContext,
  question = '',
): readonly ReplyPart[] {
  if (context.handsOff) return [composeForm(decision, context, question)];
  const { phrases, contact } = context;
  const isUrgent = decision.urgency === 'security';
  const body: Block[] = [
    paragraph(isUrgent ? phrases.handOffSecurity(contact) : phrases.handOff(contact)),
    ...knownFields(decision.fields, context),
    paragraph(phrases.handOffBring),
    bullets(fieldsToCollect(decision, context).map((field) => phrases.collect[field])),
    paragraph(phrases.neverSecret),
  ];
  return [{ kind: 'prose', body }];
}

function knownFields(fields: Fields, { phrases }: ComposeContext): Block[] {
  const known = Object.values(fields).filter((value) => value !== undefined);
  return known.length === 0 ? [] : [paragraph(phrases.knownFields), bullets(known)];
}

/** What cannot be typed into a form. */
const FILES: readonly CollectField[] = ['screenshot', 'logs'];
const MOST_FIELDS = 5;

/** The id of the form's own field: what is asked. */
export const QUESTION_FIELD = 'question';
const MOST_QUESTION_CHARACTERS = 2000;
const MOST_FIELD_CHARACTERS = 200;

function composeForm(decision: HandOff, context: ComposeContext, question: string): FormPart {
  const { phrases, contact } = context;
  const isUrgent = decision.urgency === 'security';
  const collect = fieldsToCollect(decision, context);
  const files = collect.filter((field) => FILES.includes(field));
  return {
    kind: 'form',
    choice: {
      kind: 'ask-person',
      urgency: decision.urgency,
      ...(decision.article === undefined ? {} : { article: decision.article }),
    },
    title: phrases.form.title,
    body: [
      paragraph(isUrgent ? phrases.form.security(contact) : phrases.form.intro),
      ...(files.length > 0
        ? [paragraph(phrases.form.files), bullets(files.map((field) => phrases.collect[field]))]
        : []),
      paragraph(phrases.neverSecret),
    ],
    fields: [
      questionField(question, context),
      ...lineFields(collect, packetOf(decision.fields), context),
    ],
    submit: phrases.form.submit,
  };
}

function questionField(question: string, { phrases }: ComposeContext): FormField {
  return {
    id: QUESTION_FIELD,
    label: phrases.form.question,
    kind: 'lines',
    ...(question === '' ? {} : { value: question.slice(0, MOST_QUESTION_CHARACTERS) }),
    required: true,
    mostCharacters: MOST_QUESTION_CHARACTERS,
  };
}

/** What is known stands in the form, asked for or not; what else is asked for has the room that is left. */
function lineFields(
  collect: readonly CollectField[],
  packet: Packet,
  context: ComposeContext,
): readonly FormField[] {
  const isKnown = (field: CollectField) => packet[field] !== undefined;
  const open = collect.filter((field) => !FILES.includes(field) && !isKnown(field));
  const room = MOST_FIELDS - COLLECT_FIELDS.filter(isKnown).length;
  const shown = open.slice(0, Math.max(room, 0));
  return COLLECT_FIELDS.filter((field) => isKnown(field) || shown.includes(field)).map((field) =>
    lineField(field, packet[field], context),
  );
}

function lineField(
  field: CollectField,
  value: string | undefined,
  { phrases }: ComposeContext,
): FormField {
  return {
    id: field,
    label: phrases.collect[field],
    kind: 'line',
    ...(value === undefined ? {} : { value }),
    required: false,
    mostCharacters: MOST_FIELD_CHARACTERS,
  };
}

const ALWAYS_ASKED = ['upn', 'timestamp', 'error-message'] as const;

/** What people will need to know, in the order a packet lists it. */
export function fieldsToCollect(
  { article }: Pick<HandOff, 'article'>,
  { articles }: Pick<ComposeContext, 'articles'>,
): readonly CollectField[] {
  const collect = article === undefined ? undefined : articles.get(article)?.collect;
  return collect ?? ALWAYS_ASKED;
}

/** What was lifted from a text, by the names a packet has for it. */
export function packetOf({ correlationId, requestId, sessionId, timestamp, upn }: Fields): Packet {
  return {
    ...(upn === undefined ? {} : { upn }),
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(correlationId === undefined ? {} : { 'correlation-id': correlationId }),
    ...(requestId === undefined ? {} : { 'request-id': requestId }),
    ...(sessionId === undefined ? {} : { 'session-id': sessionId }),
  };
}
