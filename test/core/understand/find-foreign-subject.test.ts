import {
  findForeignSubject,
  isHeldElsewhere,
} from '../../../src/core/understand/find-foreign-subject';

const FOREIGN = [
  ['my steam account wants a code', { kind: 'other-service', name: 'Steam' }],
  ['GitHub recovery codes lost', { kind: 'other-service', name: 'GitHub' }],
  ['the printer on floor 3 has no toner', { kind: 'other-topic' }],
  ['code review for my branch please', { kind: 'other-topic' }],
  ['password of the local administrator (LAPS password)', { kind: 'other-topic' }],
  ['Ich möchte morgen Urlaub beantragen', { kind: 'other-language', name: 'German' }],
  ['мой принтер не работает', { kind: 'other-language', name: 'Russian' }],
  ['user not found in the phone book', { kind: 'other-topic' }],
  ['Via Roma 12, 50126 Firenze', { kind: 'other-topic' }],
  ['S3 returns AccessDenied', { kind: 'other-service', name: 'AWS' }],
  ['tell me a joke', { kind: 'small-talk' }],
  ['asdfasdf', { kind: 'noise' }],
  ['...', { kind: 'noise' }],
] as const;

const OURS = [
  'can I use Google Authenticator for my work account',
  'we use Duo, how do we connect it to Entra',
  'Outlook asks for MFA all the time',
  'my code came in WhatsApp',
  'Mein Code wird nicht akzeptiert',
  'AADSTS50126 in the warehouse',
  'still not working',
];

describe('findForeignSubject', () => {
  it.each(FOREIGN)('declines "%s"', (text, subject) => {
    expect(findForeignSubject(text)).toEqual(subject);
  });

  it.each(OURS)('does not decline "%s"', (text) => {
    expect(findForeignSubject(text)).toBeUndefined();
  });

  it.each([
    ['someone hijacked my Instagram', true],
    ['the DocuSign link took me to a login and I typed my code', false],
  ])('knows whether an account is held elsewhere: "%s"', (text, isElsewhere) => {
    expect(isHeldElsewhere(text, findForeignSubject(text))).toBe(isElsewhere);
  });
});
