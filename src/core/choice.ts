import { AUDIENCES, type Audience, URGENCIES, type Urgency } from './article';
import { COMMANDS, type CommandName } from './command';

/** What can be done about a ticket by pressing; the last four open a form first. */
export const TICKET_ACTIONS = [
  'assign',
  'withdraw',
  'reopen',
  'reply',
  'ask',
  'add',
  'resolve',
] as const;
export type TicketActionName = (typeof TICKET_ACTIONS)[number];

/** What a button means. Buttons carry ids, never words to be matched. */
export type Choice =
  | { readonly kind: 'open'; readonly article: string; readonly audience?: Audience }
  | {
      readonly kind: 'branch';
      readonly from: string;
      readonly article: string;
      readonly audience: Audience;
    }
  | StepChoice
  | { readonly kind: 'solved'; readonly article: string; readonly answerId: string }
  | { readonly kind: 'unsolved'; readonly article: string; readonly answerId: string }
  | { readonly kind: 'comment'; readonly article: string; readonly answerId: string }
  | { readonly kind: 'none-of-these' }
  | { readonly kind: 'ask-person'; readonly urgency: Urgency; readonly article?: string }
  | { readonly kind: 'topic'; readonly product: string; readonly page: number }
  | { readonly kind: 'example'; readonly number: number }
  | { readonly kind: 'command'; readonly name: CommandName }
  | { readonly kind: 'ticket'; readonly action: TicketActionName; readonly ticket: string };

/** One step of an answer, the first being 0. */
export interface StepChoice {
  readonly kind: 'step';
  readonly article: string;
  readonly audience: Audience;
  readonly answerId: string;
  readonly number: number;
}

/** The choice of one step of an answer. */
export function stepOf(
  { article, audience, answerId }: Omit<StepChoice, 'kind' | 'number'>,
  number: number,
): StepChoice {
  return { kind: 'step', article, audience, answerId, number };
}

const SEPARATOR = ':';

/** A choice as the short string a button carries, e.g. `open:wrong-code:user`. */
export function encodeChoice(choice: Choice): string {
  return [choice.kind, ...argumentsOf(choice)].join(SEPARATOR);
}

/** The choice behind a button's string, or undefined where the string is not one of ours. */
export function decodeChoice(value: string): Choice | undefined {
  const [kind = '', ...rest] = value.split(SEPARATOR);
  const decode = Object.hasOwn(DECODERS, kind) ? DECODERS[kind as Choice['kind']] : undefined;
  return decode?.(rest);
}

function argumentsOf(choice: Choice): readonly (string | number)[] {
  switch (choice.kind) {
    case 'open':
      return choice.audience ? [choice.article, choice.audience] : [choice.article];
    case 'branch':
      return [choice.from, choice.article, choice.audience];
    case 'step':
      return [choice.article, choice.audience, choice.answerId, choice.number];
    case 'solved':
    case 'unsolved':
    case 'comment':
      return [choice.article, choice.answerId];
    case 'none-of-these':
      return [];
    case 'ask-person':
      return choice.article ? [choice.urgency, choice.article] : [choice.urgency];
    case 'topic':
      return [choice.product, choice.page];
    case 'example':
      return [choice.number];
    case 'command':
      return [choice.name];
    case 'ticket':
      return [choice.action, choice.ticket];
  }
}

type Decoder = (parts: readonly (string | undefined)[]) => Choice | undefined;

const DECODERS: Readonly<Record<Choice['kind'], Decoder>> = {
  open: ([article, audience]) => {
    const known = oneOf(AUDIENCES, audience);
    return isId(article)
      ? { kind: 'open', article, ...(known ? { audience: known } : {}) }
      : undefined;
  },
  branch: ([from, article, audience]) => {
    const known = oneOf(AUDIENCES, audience);
    return isId(from) && isId(article) && known
      ? { kind: 'branch', from, article, audience: known }
      : undefined;
  },
  step: ([article, audience, answerId, number]) => {
    const known = oneOf(AUDIENCES, audience);
    return isId(article) && isId(answerId) && known && isNumber(number)
      ? { kind: 'step', article, audience: known, answerId, number: Number(number) }
      : undefined;
  },
  solved: (parts) => decodeResult('solved', parts),
  unsolved: (parts) => decodeResult('unsolved', parts),
  comment: (parts) => decodeResult('comment', parts),
  'none-of-these': () => ({ kind: 'none-of-these' }),
  'ask-person': ([urgency, article]) => {
    const known = oneOf(URGENCIES, urgency);
    if (!known) return undefined;
    return { kind: 'ask-person', urgency: known, ...(isId(article) ? { article } : {}) };
  },
  topic: ([product, page]) =>
    isId(product) ? { kind: 'topic', product, page: isNumber(page) ? Number(page) : 0 } : undefined,
  example: ([number]) =>
    isNumber(number) ? { kind: 'example', number: Number(number) } : undefined,
  command: ([name]) => {
    const known = oneOf(COMMANDS, name);
    return known && { kind: 'command', name: known };
  },
  ticket: ([action, ticket]) => {
    const known = oneOf(TICKET_ACTIONS, action);
    return known && isId(ticket) ? { kind: 'ticket', action: known, ticket } : undefined;
  },
};

function decodeResult(
  kind: 'solved' | 'unsolved' | 'comment',
  [article, answerId]: readonly (string | undefined)[],
): Choice | undefined {
  return isId(article) && isId(answerId) ? { kind, article, answerId } : undefined;
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((candidate) => candidate === value);
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

const isNumber = (value: string | undefined): value is string =>
  value !== undefined && /^\d{1,2}$/.test(value);

function isId(value: string | undefined): value is string {
  return value !== undefined && ID.test(value);
}
