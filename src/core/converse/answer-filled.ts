import { COLLECT_FIELDS } from '../article';
import type { Choice } from '../choice';
import { COMMENT_FIELD } from '../compose/compose-comment';
import { composeSecretWarning } from '../compose/compose';
import { composeHandOff, fieldsToCollect, QUESTION_FIELD } from '../compose/compose-hand-off';
import { askerButtons } from '../compose/compose-ticket';
import { forgetQuestion } from '../memory';
import type { Filled, Values } from '../message';
import type { ReplyPart } from '../reply';
import { isOpen, type Packet, type Ticket } from '../ticket/ticket';
import type { SecretKind } from '../understand/understanding';
import { answerChoice } from './answer-choice';
import { answerTicketForm } from './answer-ticket';
import { askerOf } from './asker';
import { handOffOf } from './not-solved';
import { contextOf, prose, say, type Talk, type Turn, turn } from './talk';

/** Answers a form that was sent. */
export function answerFilled(filled: Filled, talk: Talk): Turn {
  const { values, secrets } = cleanValues(filled.values, talk);
  const { choice } = filled;
  const answered = answerClean(choice, values, talk);
  return secrets.length === 0 ? answered : withWarning(answered, secrets, talk);
}

function answerClean(choice: Choice, values: Values, talk: Talk): Turn {
  switch (choice.kind) {
    case 'ask-person':
      return openTicket(choice, values, talk);
    case 'ticket':
      return answerTicketForm(choice, values, talk);
    case 'comment':
      return answerComment(choice, values, talk);
    default:
      return answerChoice(choice, talk);
  }
}

/** Longest value that is read, in UTF-16 units. */
const MOST_CHARACTERS = 3000;

function cleanValues(
  values: Values,
  { setting }: Talk,
): { readonly values: Values; readonly secrets: readonly SecretKind[] } {
  const secrets: SecretKind[] = [];
  const clean = Object.entries(values).map(([id, value]) => {
    const { text, removed } = setting.withoutSecrets(value.slice(0, MOST_CHARACTERS).trim());
    secrets.push(...removed);
    return [id, text] as const;
  });
  return { values: Object.fromEntries(clean), secrets };
}

function withWarning(answered: Turn, secrets: readonly SecretKind[], talk: Talk): Turn {
  const warning = composeSecretWarning(secrets, contextOf(talk));
  const parts = [warning, ...answered.reply.parts];
  return { ...answered, reply: { ...answered.reply, decision: 'warn', parts } };
}

type AskPerson = Extract<Choice, { kind: 'ask-person' }>;

function openTicket(choice: AskPerson, values: Values, talk: Talk): Turn {
  const context = contextOf(talk);
  const { phrases, contact } = context;
  const question = values[QUESTION_FIELD] ?? '';
  if (!context.handsOff || question === '') {
    const form = composeHandOff(handOffOf(choice.article, talk, choice.urgency), context, question);
    const lead = context.handsOff ? [prose(phrases.form.needsQuestion)] : [];
    return turn(talk, 'hand-off', [...lead, ...form]);
  }
  const sent = talk.tickets.find((known) => isOpen(known) && known.question === question);
  if (sent) return sentAlready(sent, talk);
  const ticket = newTicket(choice, question, values, talk);
  const isUrgent = ticket.urgency === 'security';
  const parts: ReplyPart[] = [
    prose(
      isUrgent ? phrases.ticket.openedUrgent(ticket.id, contact) : phrases.ticket.opened(ticket.id),
    ),
    { kind: 'buttons', buttons: askerButtons(ticket, phrases) },
  ];
  return turn(talk, 'hand-off', parts, {
    effects: [{ kind: 'open-ticket', ticket }],
    memory: { ...forgetQuestion(talk.memory), question: undefined, shown: undefined },
  });
}

/** The same form sent twice opens one ticket. */
function sentAlready(ticket: Ticket, talk: Talk): Turn {
  const { phrases } = contextOf(talk);
  return turn(talk, 'hand-off', [
    prose(phrases.ticket.sentAlready(ticket.id)),
    { kind: 'buttons', buttons: askerButtons(ticket, phrases) },
  ]);
}

function newTicket(
  { urgency, article }: AskPerson,
  question: string,
  values: Values,
  talk: Talk,
): Ticket {
  const { fresh, memory, message } = talk;
  const context = contextOf(talk);
  const packet = readPacket(values);
  const asker = askerOf(message);
  const { at, ticketId: id } = fresh;
  const shown = memory.shown;
  return {
    id,
    state: 'open',
    urgency,
    audience: context.audience,
    question,
    ...(article && context.articles.has(article) ? { article } : {}),
    ...(shown && shown.article === article ? { answerId: shown.answerId } : {}),
    tried: memory.tried.flatMap((tried) => context.articles.get(tried)?.title ?? []),
    packet,
    missing: fieldsToCollect({ ...(article ? { article } : {}) }, context).filter(
      (field) => !packet[field],
    ),
    asker,
    entries: [{ kind: 'opened', at, by: asker, text: question }],
    openedAt: at,
    changedAt: at,
  };
}

function readPacket(values: Values): Packet {
  const given = COLLECT_FIELDS.flatMap((field) => {
    const value = values[field];
    return value ? [[field, value] as const] : [];
  });
  return Object.fromEntries(given);
}

function answerComment(
  { article, answerId }: Extract<Choice, { kind: 'comment' }>,
  values: Values,
  talk: Talk,
): Turn {
  const context = contextOf(talk);
  const comment = values[COMMENT_FIELD] ?? '';
  if (comment === '') return say(talk, context.phrases.ratedHelpful);
  const redacted = talk.setting.redact(comment);
  return say(talk, context.phrases.comment.thanks, {
    effects: [{ kind: 'outcome', answerId, article, outcome: 'unhelpful', comment: redacted }],
  });
}
