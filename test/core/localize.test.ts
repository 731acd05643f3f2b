import { knowledgeIn, languageOf, languagesOf, localize } from '../../src/core/localize';
import { createKnowledge } from '../../src/core/knowledge';
import { paragraph } from '../../src/core/prose';
import { makeArticle } from '../support/make-article';

const german = {
  title: 'Der Code stimmt nicht',
  summary: 'Kurz gesagt.',
  phrases: ['code falsch'],
  branches: [],
  reviewed: '2026-11-01',
  sections: { user: [paragraph('Für Benutzer.')], admin: [paragraph('Für Admins.')] },
};
const translated = makeArticle({
  id: 'wrong-code',
  codes: ['E1'],
  messages: ['The code is wrong'],
  translations: { de: german },
});
const knowledge = createKnowledge([translated, makeArticle({ id: 'other' })]);

describe('an article in the language of a person', () => {
  it('says in it what is translated, and keeps the rest', () => {
    const { translations: _, ...article } = translated;
    expect(localize(translated, 'de-CH')).toMatchObject({ ...article, ...german });
  });

  it('is in English where it is not translated', () => {
    expect(localize(translated, 'fr')).toBe(translated);
    expect(localize(translated, undefined)).toBe(translated);
  });
});

describe('the languages of a knowledge', () => {
  it('are those that any article is translated to', () => {
    expect(languagesOf(knowledge)).toEqual(['de']);
    expect(languageOf('de-CH')).toBe('de');
    expect(languageOf(undefined)).toBe('en');
  });

  it('know only what is translated, by the words of that language', () => {
    const { articles, notOurs, lexicon } = knowledgeIn('de', knowledge);
    expect(articles).toMatchObject([
      { id: 'wrong-code', title: german.title, phrases: german.phrases, messages: [] },
    ]);
    expect([notOurs, lexicon.concepts]).toEqual([[], []]);
  });
});
