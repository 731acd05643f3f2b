import type { Turn } from '../../src/core/converse/talk';
import { replyToText } from '../../src/core/plain-text';
import type { Setting } from '../../src/core/setting';
import type { Ticket } from '../../src/core/ticket/ticket';
import {
  type Dialogue,
  type DialogueTurn,
  type Expectation,
  readDialogues,
} from '../support/dialogue';
import { ASKER, buttonsOf, createActor } from '../support/dialogue-actor';
import { createSettings } from '../support/dialogue-setting';

let settingFor: (dialogue: Dialogue) => Setting;

beforeAll(() => {
  settingFor = createSettings();
});

function labelsOf({ reply }: Turn): readonly string[] {
  const expand = reply.parts.flatMap((part) => (part.kind === 'brief' ? [part.expandLabel] : []));
  return [...buttonsOf(reply.parts).map(({ label }) => label), ...expand];
}

function check(turn: Turn, expected: Expectation, opened: readonly Ticket[]): void {
  const { decision, article, remembers, effects, tickets, ticket, silence } = expected;
  checkWords(turn, expected);
  checkButtons(turn, expected);
  if (decision) expect(turn.reply.decision).toBe(decision);
  if (article !== undefined) expect(turn.answered ?? null).toBe(article);
  if (silence) expect(turn.reply.parts).toEqual([]);
  if (remembers) expect(JSON.parse(JSON.stringify(turn.memory))).toMatchObject(remembers);
  if (effects) expect(turn.effects.map(({ kind }) => kind)).toEqual(effects);
  if (tickets) expect(opened.map(({ state }) => state)).toEqual(tickets);
  if (ticket) expect(opened[0]).toMatchObject(ticket);
}

function checkWords({ reply }: Turn, { says = [], 'says not': saysNot = [] }: Expectation): void {
  const text = replyToText(reply).toLowerCase();
  for (const words of says) expect(text).toContain(words.toLowerCase());
  for (const words of saysNot) expect(text).not.toContain(words.toLowerCase());
}

function checkButtons(turn: Turn, { buttons = [], 'no buttons': absent = [] }: Expectation): void {
  expect(labelsOf(turn)).toEqual(expect.arrayContaining([...buttons]));
  for (const label of absent) expect(labelsOf(turn)).not.toContain(label);
}

/** A failure names its turn. */
function at(index: number, { expect: _, ...step }: DialogueTurn, play: () => void): void {
  try {
    play();
  } catch (error) {
    const turn = `turn ${index + 1}, ${JSON.stringify(step)}`;
    throw error instanceof Error ? new Error(`${turn}: ${error.message}`) : error;
  }
}

describe('a conversation goes as its script says', () => {
  it.each(readDialogues().map((dialogue) => [dialogue.name, dialogue] as const))(
    '%s',
    (_name, dialogue) => {
      const actor = createActor(settingFor(dialogue), dialogue);
      for (const [index, step] of dialogue.turns.entries()) {
        at(index, step, () => {
          const turn = actor.play(step);
          check(turn, step.expect, actor.ticketsOf(ASKER));
        });
      }
    },
  );
});
