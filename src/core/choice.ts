import { AUDIENCES, type Audience, URGENCIES, type Urgency } from './article';
import { COMMANDS, type CommandName } from './command';

/** What a button means. Buttons carry ids, never words to be matched. */
export type Choice =
  | { readonly kind: 'open'; readonly article: string; readonly audience?: Audience }
  | { readonly kind: 'solved'; readonly article: string; readonly answerId: string }
  | { readonly kind: 'unsolved'; readonly article: string; readonly answerId: string }
  | { readonly kind: 'none-of-these' }
  | { readonly kind: 'ask-person'; readonly urgency: Urgency; readonly article?: string }
  | { readonly kind: 'topic'; readonly product: string }
  | { readonly kind: 'example'; readonly number: number }
  | { readonly kind: 'command'; readonly name: CommandName };

const SEPARATOR = ':';

/** A choice as the short string a button carries, e.g. `open:wrong-code:user`. */
export function encodeChoice(choice: Choice): string {
  return [choice.kind, ...argumentsOf(choice)].join(SEPARATOR);
}

/** The choice behind a button's string, or undefined where the string is not one of ours. */
export function decodeChoice(value: string): Choice | undefined {
  const [kind, first, second] = value.split(SEPARATOR);
  switch (kind) {
    case 'open':
      return isId(first) ? openChoice(first, second) : undefined;
    case 'solved':
    case 'unsolved':
      return isId(first) && isId(second) ? { kind, article: first, answerId: second } : undefined;
    case 'none-of-these':
      return { kind };
    case 'ask-person':
      return askPersonChoice(first, second);
    case 'topic':
      return isId(first) ? { kind, product: first } : undefined;
    case 'example':
      return isNumber(first) ? { kind, number: Number(first) } : undefined;
    case 'command': {
      const name = COMMANDS.find((command) => command === first);
      return name ? { kind, name } : undefined;
    }
    default:
      return undefined;
  }
}

function argumentsOf(choice: Choice): readonly string[] {
  switch (choice.kind) {
    case 'open':
      return choice.audience ? [choice.article, choice.audience] : [choice.article];
    case 'solved':
    case 'unsolved':
      return [choice.article, choice.answerId];
    case 'none-of-these':
      return [];
    case 'ask-person':
      return choice.article ? [choice.urgency, choice.article] : [choice.urgency];
    case 'topic':
      return [choice.product];
    case 'example':
      return [String(choice.number)];
    case 'command':
      return [choice.name];
  }
}

function openChoice(article: string, audience: string | undefined): Choice {
  const known = AUDIENCES.find((candidate) => candidate === audience);
  return known ? { kind: 'open', article, audience: known } : { kind: 'open', article };
}

function askPersonChoice(
  urgency: string | undefined,
  article: string | undefined,
): Choice | undefined {
  const known = URGENCIES.find((candidate) => candidate === urgency);
  if (!known) return undefined;
  return isId(article)
    ? { kind: 'ask-person', urgency: known, article }
    : { kind: 'ask-person', urgency: known };
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

const isNumber = (value: string | undefined): value is string =>
  value !== undefined && /^\d{1,2}$/.test(value);

function isId(value: string | undefined): value is string {
  return value !== undefined && ID.test(value);
}
