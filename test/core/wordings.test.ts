import { asksForStart, asksWhatIsKept, readReaction } from '../../src/core/converse/reaction';
import { readFollowUp } from '../../src/core/converse/follow-up';
import { findCommand } from '../../src/core/understand/find-command';

const GERMAN = 'de-AT';

const COMMANDS = [
  ['greet', ['Hallo zusammen', 'Guten Morgen!', 'Grüß Gott', 'Servus, wie geht’s?']],
  ['thanks', ['Danke', 'vielen Dank für die Hilfe!', 'Super, danke', 'danke dir']],
  ['bye', ['Tschüss', 'Auf Wiedersehen', 'das war’s, danke', 'schönen Tag noch']],
  ['help', ['Hilfe', 'Kannst du mir bitte helfen?', 'Was kannst du alles?', 'Wer bist du']],
  ['topics', ['Themen', 'zeig mir alle Themen', 'Welche Themen gibt es?']],
  [
    'status',
    ['Status', 'Wie ist der Stand meines Tickets?', 'meine Tickets', 'gibt es was Neues?'],
  ],
  [
    'human',
    [
      'Mensch',
      'mit einem Menschen sprechen',
      'Ich möchte bitte mit jemandem sprechen',
      'Kann ich mit einem Mitarbeiter reden?',
      'verbinden Sie mich mit dem Helpdesk',
      'Ticket erstellen',
      'bitte rufen Sie mich an',
    ],
  ],
  ['restart', ['neu anfangen', 'noch mal von vorn', 'neue Frage', 'ich habe eine andere Frage']],
  [
    'forget-me',
    [
      'vergiss mich',
      'Bitte lösche meine Daten',
      'Vergessen Sie alles',
      'was speicherst du über mich?',
    ],
  ],
  [
    'solved',
    [
      'hat geklappt',
      'jetzt geht es wieder',
      'Problem gelöst',
      'ich bin wieder drin',
      'hat geklappt, danke',
    ],
  ],
  [
    'not-solved',
    [
      'geht immer noch nicht',
      'Das hilft leider nicht',
      'funktioniert nicht',
      'hat leider nichts gebracht',
      'immer noch derselbe Fehler',
      'nichts hilft',
      'alles schon probiert',
    ],
  ],
] as const;

const QUESTIONS = [
  'Hallo, mein Code kommt nicht',
  'danke, aber der Code kommt immer noch nicht an',
  'Hilfe, mein Authenticator ist weg',
  'kann jemand meine MFA zurücksetzen',
  'meine Telefonnummer löschen',
  'mein Handy neu starten?',
  'Teams geht nicht',
  'die SMS kommt nicht',
  'mein Passwort vergessen',
  'welche Themen gibt es in der Schulung zu Excel',
];

describe('what people with a German client say to the bot', () => {
  const wordings = COMMANDS.flatMap(([command, texts]) => texts.map((text) => [text, command]));

  it.each(wordings)('"%s" asks for %s', (text, command) => {
    expect(findCommand(text, GERMAN)).toBe(command);
  });

  it.each(QUESTIONS)('"%s" is a question', (text) => {
    expect([findCommand(text, GERMAN), readReaction(text, GERMAN)]).toEqual([undefined, undefined]);
  });

  it('is not German to others', () => {
    const german = wordings.filter(([text = '']) => findCommand(text) === undefined);
    expect(german.length).toBeGreaterThan(wordings.length / 2);
  });

  it.each([
    ['weiter', 'next'],
    ['Und dann?', 'next'],
    ['ok, nächster Schritt', 'next'],
    ['zurück', 'back'],
    ['Hat geklappt!', 'solved'],
    ['ja', 'noted'],
    ['das probiere ich gleich', 'noted'],
    ['einen Moment bitte', 'noted'],
    ['nein', 'no'],
    ['leider nicht', 'no'],
    ['nichts davon', 'none-of-these'],
  ])('"%s" is a reaction', (text, reaction) => {
    expect(readReaction(text, GERMAN)).toBe(reaction);
  });

  it.each([
    ['und für Admins?', { kind: 'audience', audience: 'admin' }],
    ['was ist mit den Benutzern', { kind: 'audience', audience: 'user' }],
    ['und auf dem iPhone?', { kind: 'more', text: 'iphone' }],
    ['was ist mit meinem Laptop', { kind: 'more', text: 'laptop' }],
    ['Wie geht das auf dem iPad?', { kind: 'more', text: 'ipad' }],
    ['ich meinte das Festnetz', { kind: 'instead', text: 'festnetz' }],
    ['nicht am Handy, sondern am Computer', { kind: 'instead', text: 'computer' }],
  ])('"%s" follows on', (text, followUp) => {
    expect(readFollowUp(text, GERMAN)).toEqual(followUp);
  });

  it('tells starting over from something new, and asking from deleting', () => {
    expect(asksForStart('noch mal von vorn', GERMAN)).toBe(true);
    expect(asksForStart('neue Frage', GERMAN)).toBe(false);
    expect(asksWhatIsKept('Was speicherst du über mich?', GERMAN)).toBe(true);
    expect(asksWhatIsKept('Lösche meine Daten', GERMAN)).toBe(false);
  });
});
