import { findSecuritySignal } from '../../../src/core/understand/guard/find-security-signal';

const ALARMS = [
  ['I did NOT ask for this code', 'unrequested-prompt'],
  ['my phone asks me to approve a sign-in and I am asleep', 'prompt-while-away'],
  ['we are flooded with approval requests', 'prompt-bombing'],
  ['a caller wants me to read out my code', 'asked-for-secret'],
  ['I gave my code to somebody on the phone', 'secret-given-away'],
  ['I approved a sign-in by mistake', 'approved-not-mine'],
  ['my daughter pressed approve on my phone', 'approved-by-another'],
  ['a stranger in a chat sent me a device code to enter', 'device-code'],
  ['I typed my password on a fake page', 'page-not-trusted'],
  ['there is an unknown device on my account', 'strange-method'],
  ['somebody is trying to get into my account', 'account-taken-over'],
  ['my phone was stolen', 'lost-or-stolen'],
  ['how do we verify a caller before an MFA reset?', 'caller-wants-reset'],
  ['mein Handy wurde gestohlen', 'lost-or-stolen'],
] as const;

const CALM = [
  'I asked for a code and none came',
  'no code comes when I sign in',
  'too many prompts every day, can we reduce them',
  'got a new phone, authenticator is empty',
  'why am I asked to set up the authenticator',
  'how do I change my phone number',
  'what if I lose my phone',
  'unexpected error 50076 when opening the portal',
  'I never get asked for MFA',
  'user got a new handset, make her register again',
];

describe('findSecuritySignal', () => {
  it.each(ALARMS)('raises the alarm at "%s"', (text, rule) => {
    expect(findSecuritySignal(text)?.rule).toBe(rule);
  });

  it.each(CALM)('stays calm at "%s"', (text) => {
    expect(findSecuritySignal(text)).toBeUndefined();
  });

  it('shows the words that gave it away', () => {
    expect(findSecuritySignal('Help! My phone was stolen')?.evidence).toBe('stolen + phone');
  });

  it('finds an alarm at the end of a long message', () => {
    const story = 'Today I had a long and busy day at work. '.repeat(40);
    expect(findSecuritySignal(`${story} Then my phone was stolen.`)?.rule).toBe('lost-or-stolen');
  });
});
