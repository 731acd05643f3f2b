import fc from 'fast-check';
import { type Choice, decodeChoice, encodeChoice } from '../../src/core/choice';

const CHOICES: readonly Choice[] = [
  { kind: 'open', article: 'wrong-code' },
  { kind: 'open', article: '0x800434d4l', audience: 'admin' },
  { kind: 'solved', article: 'wrong-code', answerId: 'a1b2' },
  { kind: 'unsolved', article: 'wrong-code', answerId: 'a1b2' },
  { kind: 'none-of-these' },
  { kind: 'ask-person', urgency: 'security', article: 'mfa-fatigue' },
  { kind: 'ask-person', urgency: 'normal' },
  { kind: 'topic', product: 'entra-mfa', page: 2 },
  { kind: 'branch', from: 'wrong-code', article: 'clock-wrong', audience: 'user' },
  { kind: 'step', article: 'wrong-code', audience: 'admin', answerId: 'a1b2', number: 12 },
  { kind: 'comment', article: 'wrong-code', answerId: 'a1b2' },
  { kind: 'ticket', action: 'assign', ticket: 'MFA-7K3F9Q' },
  { kind: 'ticket', action: 'resolve', ticket: 'MFA-7K3F9Q' },
  { kind: 'example', number: 3 },
  { kind: 'command', name: 'forget-me' },
];

describe('the string a button carries', () => {
  it.each(CHOICES)('reads back as the choice it was made of: %j', (choice) => {
    expect(decodeChoice(encodeChoice(choice))).toEqual(choice);
  });

  it.each([
    '',
    'open',
    'open:',
    'open:a b',
    'solved:x',
    'command:sudo',
    'ask-person:now',
    'delete:x',
    'example:-1',
    'example:x',
    'open:<script>',
    'step:a:user:b:999',
    'branch:a:b:everyone',
    'ticket:delete:MFA-1',
    'constructor:a',
    '__proto__:a',
  ])('is refused when it is not one of ours: %j', (value) => {
    expect(decodeChoice(value)).toBeUndefined();
  });

  it('is never believed, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const choice = decodeChoice(value);
        return choice === undefined || decodeChoice(encodeChoice(choice)) !== undefined;
      }),
    );
  });
});
