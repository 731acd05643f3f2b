import { readFollowUp } from '../../../src/core/converse/follow-up';
import { asksForStart, asksWhatIsKept, readReaction } from '../../../src/core/converse/reaction';

describe('a short text is read for what it says about the last answer', () => {
  it.each([
    ['next', 'next'],
    ['OK, next step please', 'next'],
    ['what\u2019s next?', 'next'],
    ['go back', 'back'],
    ['previous step', 'back'],
    ['Thanks, that worked!', 'solved'],
    ['not really', 'no'],
    ['none of these', 'none-of-these'],
    ['ok I will try that', 'noted'],
    ['one moment please', 'noted'],
    ['\u{1F44D}\u{1F3FD}', 'noted'],
  ])('%s', (text, reaction) => {
    expect(readReaction(text)).toBe(reaction);
  });

  it.each([
    'the next code does not arrive',
    'how do I get my old phone back',
    'none of my codes work',
    'I will try to sign in with my new phone tomorrow',
    'wait for the code',
    'no code',
  ])('and says nothing of "%s", which is a question of its own', (text) => {
    expect(readReaction(text)).toBeUndefined();
  });

  it.each([
    ['and for admins?', { kind: 'audience', audience: 'admin' }],
    ['what about the user version', { kind: 'audience', audience: 'user' }],
    ['what about on my iPhone?', { kind: 'more', text: 'my iphone' }],
    ['on my laptop', { kind: 'more', text: 'laptop' }],
    ['no, I meant the landline', { kind: 'instead', text: 'the landline' }],
    ['not the phone, but the computer', { kind: 'instead', text: 'the computer' }],
  ])('follow-up: %s', (text, followUp) => {
    expect(readFollowUp(text)).toEqual(followUp);
  });

  it.each([
    'with my new phone the authenticator shows no accounts',
    'for three days my authenticator shows no codes',
    'not working, still',
  ])('and leaves "%s" a question of its own', (text) => {
    expect(readFollowUp(text)).toBeUndefined();
  });

  it('tells starting over in a tree from something new, and asking from deleting', () => {
    expect(asksForStart('Start over')).toBe(true);
    expect(asksForStart('something else')).toBe(false);
    expect(asksWhatIsKept('What do you store about me?')).toBe(true);
    expect(asksWhatIsKept('delete my data')).toBe(false);
  });
});
