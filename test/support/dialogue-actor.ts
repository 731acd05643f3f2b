import { decodeChoice } from '../../src/core/choice';
import { converse } from '../../src/core/converse/converse';
import type { Fresh, Known, Turn } from '../../src/core/converse/talk';
import { type Memory, NOTHING_REMEMBERED } from '../../src/core/memory';
import type { Message, Origin } from '../../src/core/message';
import type { Button, FormPart, ReplyPart } from '../../src/core/reply';
import type { Setting } from '../../src/core/setting';
import type { Ticket } from '../../src/core/ticket/ticket';
import type { Dialogue, DialogueTurn } from './dialogue';

/** Who talks where a script names nobody. */
export const ASKER = 'ana';

const MEMORY_HOURS = 24;
const START = Date.parse('2026-11-22T08:00:00Z');

/** Plays one script against the core, keeping between the turns what a store would keep: as JSON. */
export function createActor(setting: Setting, { as, locale }: Pick<Dialogue, 'as' | 'locale'>) {
  const memories = new Map<string, { readonly json: string; readonly at: number }>();
  const tickets = new Map<string, Ticket>();
  let now = START;
  let count = 0;
  let last: readonly ReplyPart[] = [];
  const ticketsOf = (person: string) =>
    [...tickets.values()]
      .filter(({ asker }) => asker.person === person)
      .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));

  const memoryOf = (person: string): Memory => {
    const kept = memories.get(person);
    const isFresh = kept && now - kept.at <= MEMORY_HOURS * 3_600_000;
    return isFresh ? (JSON.parse(kept.json) as Memory) : NOTHING_REMEMBERED;
  };

  const knownTo = (person: string, message: Message): Known => {
    const choice = 'choice' in message ? message.choice : undefined;
    const ticket = choice?.kind === 'ticket' ? tickets.get(choice.ticket) : undefined;
    const known = { memory: memoryOf(person), tickets: ticketsOf(person) };
    return ticket ? { ...known, ticket } : known;
  };
  const keep = (person: string, { memory, effects, reply }: Turn): void => {
    if (memory) memories.set(person, { json: JSON.stringify(memory), at: now });
    else memories.delete(person);
    for (const effect of effects) {
      if ('ticket' in effect) tickets.set(effect.ticket.id, effect.ticket);
    }
    if (reply.parts.length > 0) last = reply.parts;
  };

  const play = (step: DialogueTurn): Turn => {
    now += (step.after?.hours ?? 0) * 3_600_000 + 1000;
    count += 1;
    const person = step.by ?? ASKER;
    const message = toMessage(step, originOf(person, count, { as, locale }), last);
    const turn = converse(message, setting, freshOf(count, now), knownTo(person, message));
    keep(person, turn);
    return turn;
  };
  return { play, ticketsOf };
}

const freshOf = (count: number, now: number): Fresh => ({
  answerId: `a${count}`,
  ticketId: `MFA-TEST${count}`,
  at: new Date(now).toISOString(),
});

/** Experts are called `expert` something. */
function originOf(
  person: string,
  count: number,
  { as, locale }: Pick<Dialogue, 'as' | 'locale'>,
): Origin {
  return {
    id: String(count),
    platform: 'test',
    conversation: 'c',
    person,
    name: person,
    place: 'private',
    expert: person.startsWith('expert'),
    ...(as ? { audience: as } : {}),
    ...(locale ? { locale } : {}),
  };
}

function toMessage(step: DialogueTurn, origin: Origin, last: readonly ReplyPart[]): Message {
  if (step.say !== undefined) return { ...origin, kind: 'said', text: atLength(step.say) };
  if (step.mutter !== undefined)
    return { ...origin, kind: 'said', text: step.mutter, unaddressed: true };
  if (step.press !== undefined)
    return { ...origin, kind: 'chose', choice: choiceOf(step.press, last) };
  if (step.rate !== undefined) return { ...origin, ...ratingOf(step.rate === 'helpful', last) };
  if (step.fill !== undefined) return { ...origin, ...filledOf(step.fill, last) };
  return { ...origin, kind: 'arrived' };
}

/** `{40000 characters}` stands for so many. */
const atLength = (text: string): string =>
  text.replace(/\{(\d+) characters\}/, (_, count: string) =>
    'blorp fizzle '.repeat(Number(count)).slice(0, Number(count)),
  );

export const buttonsOf = (parts: readonly ReplyPart[]): readonly Button[] =>
  parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));

function choiceOf(label: string, last: readonly ReplyPart[]): Button['choice'] {
  if (label.startsWith('choice:')) {
    const choice = decodeChoice(label.slice('choice:'.length));
    if (choice) return choice;
  }
  const expand = last.find((part) => part.kind === 'brief' && part.expandLabel === label);
  if (expand?.kind === 'brief') {
    return { kind: 'open', article: expand.article, audience: expand.audience };
  }
  const button = buttonsOf(last).find((candidate) => candidate.label === label);
  if (button) return button.choice;
  const labels = buttonsOf(last).map((candidate) => candidate.label);
  throw new Error(`there is no button "${label}"; there are: ${labels.join(', ')}`);
}

function ratingOf(helpful: boolean, last: readonly ReplyPart[]) {
  const feedback = last.find((part) => part.kind === 'feedback');
  if (!feedback) throw new Error('there is nothing to rate');
  const { answerId, article } = feedback;
  return { kind: 'rated', answerId, article, helpful } as const;
}

function filledOf(values: Readonly<Record<string, string>>, last: readonly ReplyPart[]) {
  const form = last.find((part): part is FormPart => part.kind === 'form');
  if (!form) throw new Error('there is no form to fill in');
  const standing = form.fields.map(({ id, value = '' }) => [id, value] as const);
  const all = { ...Object.fromEntries(standing), ...values };
  return { kind: 'filled', choice: form.choice, values: all } as const;
}
