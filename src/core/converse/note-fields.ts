import { askPerson } from '../compose/compose-context';
import { packetOf } from '../compose/compose-hand-off';
import { withFields } from '../memory';
import { bullets, paragraph } from '../prose';
import type { ReplyPart } from '../reply';
import type { Ticket } from '../ticket/ticket';
import type { Understanding } from '../understand/understanding';
import { applied } from './apply-action';
import { contextOf, type Talk, type Turn, turn } from './talk';

const LABELS =
  /[\p{P}\p{S}]|\b(?:the|my|correlation|request|session|trace|time ?stamp|id|is|was|upn|user ?name|account|name|at|it|and|here|utc|z)\b/giu;

/** Whether a text is nothing but what support asks for, e.g. a correlation id. */
export function isOnlyFields({ text, fields, codes }: Understanding): boolean {
  const values: readonly string[] = Object.values(fields);
  const rest = values.reduce((left, value) => left.replaceAll(value, ' '), text);
  const isBare = rest.replace(LABELS, ' ').trim() === '';
  return values.length > 0 && codes.codes.length === 0 && isBare;
}

const CODE_LABELS =
  /^(?:the|my|this|error|code|number|message|it|is|was|says|shows|said|i|get|got|see|and|now|a|an|with)$/i;

/** Whether a text is nothing but error codes, and that it shows them. */
export function isOnlyCodes({ text, codes, secrets }: Understanding): boolean {
  const found = codes.codes.length + codes.unknown.length;
  const words = text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  const rest = words.filter((word) => !CODE_LABELS.test(word));
  return found > 0 && secrets.length === 0 && rest.length <= found;
}

/** Keeps them for the form, or gives them to the people who wait for them. */
export function noteFields({ fields, text }: Understanding, talk: Talk): Turn | undefined {
  const { memory } = talk;
  const packet = packetOf(fields);
  const waiting = talk.tickets.find((ticket) => isWaitingFor(ticket, Object.keys(packet)));
  const [only, ...others] = Object.values(packet);
  const added = only === undefined || others.length > 0 ? text : only;
  if (waiting) return applied({ kind: 'add', text: added }, waiting, talk);
  if (memory.question === undefined) return undefined;
  const context = contextOf(talk);
  const { upn, ...kept } = fields;
  const values: readonly string[] = Object.values(kept);
  const parts: ReplyPart[] = [
    {
      kind: 'prose',
      body: [
        ...(values.length > 0 ? [paragraph(context.phrases.notedFields), bullets(values)] : []),
        ...(upn === undefined ? [] : [paragraph(context.phrases.accountInForm)]),
      ],
    },
    { kind: 'buttons', buttons: [askPerson(context, memory.shown?.article)] },
  ];
  return turn(talk, 'command', parts, { memory: { fields: withFields(memory.fields, fields) } });
}

function isWaitingFor({ state, missing }: Ticket, given: readonly string[]): boolean {
  const asked = missing.at(-1);
  return state === 'waiting' && asked !== undefined && given.includes(asked);
}
