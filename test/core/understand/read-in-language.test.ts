import { createKnowledge } from '../../../src/core/knowledge';
import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { createUnderstand } from '../../../src/core/understand/understand';
import { makeArticle } from '../../support/make-article';

const articles = [
  makeArticle({
    id: 'text-missing',
    phrases: ['no sms code', 'text never comes', 'i wait for the text message', 'sms missing'],
  }),
  makeArticle({
    id: 'wrong-code',
    phrases: ['code is wrong', 'it says invalid code', 'my code is refused', 'not accepted'],
  }),
];
const german = createMatcher([
  makeArticle({
    id: 'text-missing',
    title: 'Die SMS kommt nicht',
    phrases: ['sms fehlt', 'ich bekomme keine sms', 'die nachricht kommt nie', 'warte auf sms'],
  }),
  makeArticle({
    id: 'wrong-code',
    title: 'Der Code wird abgelehnt',
    phrases: ['code ist falsch', 'falsche zahl', 'der code wird abgelehnt', 'code ungültig'],
  }),
]);
const understand = createUnderstand(
  createKnowledge(articles),
  createMatcher(articles),
  new Map([['de', german]]),
);
const read = (text: string, locale?: string) => {
  const { language, candidates, foreign } = understand(text, { locale });
  return { language, best: candidates[0]?.id, foreign: foreign?.kind };
};

describe('a text in the own language of a person', () => {
  it('is read in it, and is not foreign', () => {
    expect(read('Warum kommt die Nachricht nie bei mir an?', 'de-AT')).toEqual({
      language: 'de',
      best: 'text-missing',
      foreign: undefined,
    });
  });

  it('is read in it when it shows no language, but that one knows its words', () => {
    expect(read('falsche zahl', 'de')).toMatchObject({ language: 'de', best: 'wrong-code' });
  });

  it('keeps whatever else makes it foreign', () => {
    expect(read('Ich habe mein Netflix Passwort vergessen', 'de')).toMatchObject({
      foreign: 'other-service',
    });
  });

  it.each([
    ['English', 'the text message never comes to my phone', undefined],
    ['a third language', 'Je ne trouve pas la salle pour la réunion', 'other-language'],
  ])('is not %s', (_, text, foreign) => {
    expect(read(text, 'de')).toMatchObject({ language: undefined, foreign });
  });

  it.each(['en', 'fr', undefined])('is foreign to whom it is not their own: %s', (locale) => {
    expect(read('Ich möchte morgen Urlaub beantragen', locale)).toMatchObject({
      language: undefined,
      foreign: 'other-language',
    });
  });
});
