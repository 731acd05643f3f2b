import fc from 'fast-check';
import { decodeChoice, encodeChoice } from '../../src/core/choice';
import type { Turn } from '../../src/core/converse/talk';
import type { DialogueTurn } from '../support/dialogue';
import { buttonsOf, createActor } from '../support/dialogue-actor';
import { SMALL_KNOWLEDGE } from '../support/small-knowledge';
import { makeSetting } from '../support/start-bot';

const CONVERSATIONS = 2000;
const SECRET = 'Elbe-Ufer.31';

const setting = makeSetting(SMALL_KNOWLEDGE);

const SAID = [
  'no sms code',
  'no call',
  'code',
  'phone',
  'something with the message',
  'what about iphone',
  'I meant the landline',
  'and for admins?',
  'still not working',
  'that worked',
  'next',
  'back',
  'help',
  'topics',
  'status',
  'restart',
  'person',
  'forget me',
  'hello',
  'thanks',
  'BecAccessDenied',
  'AADSTS999999',
  'a prompt i did not start came out of nowhere',
  `my password is ${SECRET} and the code is refused`,
  'correlation id 7b1f4a2c-1111-4222-8333-444455556666',
  'how do I reset my google password',
  'tell me a joke',
  'asdf qwer',
  '',
];

/** One thing a person does: says something, presses a button by its place, rates, fills in, waits, or is somebody else. */
type Act =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly place: number }
  | { readonly kind: 'rate' }
  | { readonly kind: 'fill' }
  | { readonly kind: 'wait'; readonly hours: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...SAID).map((text) => ({ kind: 'say', text }) as const),
  },
  { weight: 5, arbitrary: fc.nat(11).map((place) => ({ kind: 'press', place }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'rate' } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'fill' } as const) },
  { weight: 1, arbitrary: fc.nat(30).map((hours) => ({ kind: 'wait', hours }) as const) },
);

function toStep(what: Act, last: Turn | undefined): DialogueTurn {
  const parts = last?.reply.parts ?? [];
  const buttons = buttonsOf(parts);
  switch (what.kind) {
    case 'say':
      return { say: what.text, expect: {} };
    case 'press': {
      const button = buttons[what.place % Math.max(1, buttons.length)];
      if (!button) return { say: 'help', expect: {} };
      return { press: `choice:${encodeChoice(button.choice)}`, expect: {} };
    }
    case 'rate':
      return parts.some(({ kind }) => kind === 'feedback')
        ? { rate: 'unhelpful', expect: {} }
        : { arrive: true, expect: {} };
    case 'fill':
      return parts.some(({ kind }) => kind === 'form')
        ? { fill: { question: `it fails, ${SECRET} is my password`, text: 'more' }, expect: {} }
        : { say: 'person', expect: {} };
    case 'wait':
      return { say: 'code', after: { hours: what.hours }, expect: {} };
  }
}

/** What is not ours is told apart from asking back: nothing is asked. */
const NOT_OURS: readonly (string | undefined)[] = ['small-talk', 'other-topic', 'other-service'];

const asksBack = ({ reply, understanding }: Turn): boolean =>
  reply.decision === 'offer' ||
  (reply.decision === 'decline' && !NOT_OURS.includes(understanding?.foreign?.kind));

const MOST_MEMORY_CHARACTERS = 8000;

describe(`in ${CONVERSATIONS} random conversations`, () => {
  it('nobody is asked back more than twice in a row, nothing loops, and nothing leaks', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
        const actor = createActor(setting, {});
        let last: Turn | undefined;
        let rounds = 0;
        for (const what of acts) {
          const turn = actor.play(toStep(what, last));
          rounds = asksBack(turn) ? rounds + 1 : 0;
          expect(rounds).toBeLessThanOrEqual(2);
          for (const { choice } of buttonsOf(turn.reply.parts)) {
            expect(decodeChoice(encodeChoice(choice))).toEqual(choice);
          }
          const written = JSON.stringify([turn.reply, turn.memory, turn.effects]);
          expect(written).not.toContain(SECRET);
          expect(JSON.stringify(turn.memory).length).toBeLessThan(MOST_MEMORY_CHARACTERS);
          last = turn;
        }
      }),
      { numRuns: CONVERSATIONS, seed: 20261122 },
    );
  });

  it('pressing "Still need help" again and again reaches a person', () => {
    fc.assert(
      fc.property(fc.constantFrom('no sms code', 'no call', 'code refused'), (text) => {
        const actor = createActor(setting, {});
        const decisions = [actor.play({ say: text, expect: {} })];
        for (let press = 0; press < 3; press += 1) {
          decisions.push(actor.play({ say: 'still not working', expect: {} }));
        }
        expect(decisions.map(({ reply }) => reply.decision)).toContain('hand-off');
      }),
    );
  });
});
