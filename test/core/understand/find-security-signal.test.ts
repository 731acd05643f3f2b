import { findSecuritySignal } from '../../../src/core/understand/guard/find-security-signal';

const ALARMS = [
  ['got a request to approve, I never made one', 'unrequested-prompt'],
  ['"are you trying to sign in?" no, I am on the train', 'unrequested-prompt'],
  ['they lock my mailbox unless I give them the digits', 'asked-for-secret'],
  ['the caller had me order a code, I requested it, is he genuine?', 'asked-for-secret'],
  ['somebody elses laptop is listed in my devices', 'strange-method'],
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
  ['a conditional access policy was turned off and none of us did it', 'account-changed'],
  ['there is a new global admin that nobody here created', 'account-changed'],
  ['I can see sent messages I never wrote', 'account-changed'],
  ['my colleagues receive odd links from my teams account', 'mailbox-abused'],
  ['her mailbox forwards to a gmail address she does not know', 'mailbox-abused'],
  ['approval request from Windows, I only have a Mac', 'prompt-on-strange-device'],
  ['the password was right but the second step failed, that was not me', 'strange-sign-in'],
  ['two logins ten minutes apart, one here, one in Lima', 'strange-sign-in'],
  ['a caller wants to look at my screen with TeamViewer while I sign in', 'remote-control'],
  ['the carrier issued a second SIM that I did not order', 'sim-swap'],
  ['I was duped by a mail and typed my code', 'page-not-trusted'],
  ['somebody from another team asks which number my app shows', 'asked-for-secret'],
  ['my watch vibrated through the whole lesson: approve, approve', 'prompt-while-away'],
  ['my ex still has my old phone and uses my mail', 'lost-or-stolen'],
] as const;

const CALM = [
  'the page is not asking me for a code any more',
  'it says "are you trying to sign in?" but there is no number to type',
  'is my ticket closed if I do not send you the ticket number?',
  'the app wants a passcode now, but I never set one',
  'the code came by WhatsApp, I requested it myself, still legit?',
  'can a text message be hacked more easily than the app?',
  'I am using somebody elses laptop, can I use the passkey on my phone?',
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
  'I denied my own sign-in by mistake, how do I repeat it',
  'it was me who signed in twice at night',
  'what would you tell new hires about prompts they did not start',
  'do you have slides about prompt bombing for the awareness week',
  'what should our runbook say about hacked accounts? nothing happened',
  'I met her in person, how do I reset her authenticator',
  'where do I see my sign-ins',
  'how far back does the list of my logins go',
  'he never registered the app, so the portal refuses him',
  'can I share my screen while I register',
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
