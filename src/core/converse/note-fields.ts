import { askPerson } from '../compose/compose-context';
import { packetOf } from '../compose/compose-hand-off';
import { withFields } from '../memory';
import { bullets, paragraph } from '../prose';
import type { ReplyPart } from '../reply';
import type { Ticket } from '../ticket/ticket';
import type { Understanding } from '../understand/understanding';
import { wordingsFor } from '../wordings/wordings-for';
import { applied } from './apply-action';
import { contextOf, type Talk, type Turn, turn } from './talk';

/** Whether a text is nothing but what support asks for, e.g. a correlation id. */
export function isOnlyFields(
  { text, fields, codes }: Understanding,
  locale: string | undefined,
): boolean {
  const values: readonly string[] = Object.values(fields);
  const rest = values.reduce((left, value) => left.replaceAll(value, ' '), text);
  const bare = wordingsFor(locale).reduce(
    (left, words) => left.replace(words.fieldLabels, ' '),
    rest,
  );
  const isBare = bare.trim() === '';
  return values.length > 0 && codes.codes.length === 0 && isBare;
}

/** Whether a text is nothing but error codes, and that it shows them. */
export function isOnlyCodes(
  { text, codes, secrets }: Understanding,
  locale: string | undefined,
): boolean {
  const found = codes.codes.length + codes.unknown.length;
  const words = text.match(/[\p{L}\p{N}_-]+/gu) ?? [];
  const labels = wordingsFor(locale).map(({ codeLabels }) => codeLabels);
  const rest = words.filter((word) => !labels.some((label) => label.test(word)));
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
