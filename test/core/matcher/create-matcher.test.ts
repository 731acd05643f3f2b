import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import type { MatcherArticle } from '../../../src/core/understand/matcher/matcher';
import { HELPDESK_ARTICLES } from './helpdesk-articles';

const matcher = createMatcher(HELPDESK_ARTICLES);

function firstFor(text: string): string | undefined {
  return matcher.match(text)[0]?.id;
}

describe('the helpdesk ranking set', () => {
  it.each([
    ['no sms code arrives', 'text-message-not-received', 'a phrase word for word'],
    ['Moving to a new phone', 'new-phone', 'a title word for word'],
    ['i never receive the texts', 'text-message-not-received', 'stems: text, texts'],
    ['bought new phones, what to do', 'new-phone', 'stems and a shared pair of words'],
    ['somebody stole my phone', 'lost-phone', 'letter groups: stole, stolen'],
    ['nps certficate expird', 'nps-verify-certificate', 'two slips of the finger, both repaired'],
    ['thunderbrd says wrong password', 'app-password-create', 'a name with a letter missing'],
    ['which two digits do i enter', 'number-matching', 'words of two phrases of one article'],
    ['RADIUS MFA STOPPED', 'nps-verify-certificate', 'capitals mean nothing'],
    ['ｎｐｓ ｃｅｒｔ', 'nps-verify-certificate', 'wide letters are the same letters'],
  ])('finds for "%s" %s: %s', (text, expected) => {
    expect(firstFor(text)).toBe(expected);
  });

  it('finds the one relevant sentence of a long, rambling text', () => {
    const text = [
      'Good morning everyone, hope you all had a nice weekend with a lot of sunshine.',
      'We were at the lake with the children, the dog ran away but came back in the evening.',
      'The scanner in our office cannot send mail any more since mfa came.',
      'Otherwise everything is fine here, the coffee machine works again as well, finally.',
      'Best regards to the whole team and see you at the summer party on the twelfth.',
    ].join(' ');
    expect(firstFor(text)).toBe('app-password-create');
  });

  it.each([
    ['i lsot my mobile on teh trian', 'letters swapped'],
    ['i lost my mobil on the traain', 'a letter left out, a letter too many'],
  ])('is nearly as sure of "%s" as of what was meant: %s', (slipped) => {
    const meant = matcher.match('i lost my mobile on the train')[0];
    const read = matcher.match(slipped)[0];
    expect(read?.id).toBe(meant?.id);
    expect(read?.confidence).toBeGreaterThan((meant?.confidence ?? 1) * 0.7);
  });

  it('is surer of a phrase it knows than of a text about something else', () => {
    const known = matcher.match('i lost my mobile on the train')[0]?.confidence ?? 0;
    const strange = matcher.match('what is for lunch in the canteen today')[0]?.confidence ?? 0;
    expect(known).toBeGreaterThan(0.6);
    expect(strange).toBeLessThan(known / 1.4);
  });
});

describe('a matcher', () => {
  it('returns no more matches than asked for, best first', () => {
    const matches = matcher.match('phone', 3);
    expect(matches).toHaveLength(3);
    const confidences = matches.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });

  it('has the same best few, in the same order, however many are asked for', () => {
    const text = 'New phone, no codes. Thunderbird wants a password. Nobody answers the call.';
    const ranking = matcher.rank(`${text} ${text.toUpperCase()} Please help me with all of this.`);
    const all = ranking.best(HELPDESK_ARTICLES.length).map(({ id }) => id);
    expect(all.length).toBeGreaterThan(5);
    for (const few of [1, 3, 5])
      expect(ranking.best(few).map(({ id }) => id)).toEqual(all.slice(0, few));
  });

  it('gives a confidence that does not depend on how many are asked for', () => {
    const [first] = matcher.rank('toString').best(1);
    expect(first).toBeDefined();
    expect(matcher.rank('toString').best(HELPDESK_ARTICLES.length)[0]).toEqual(first);
  });

  it('finds nothing in an empty text and in a text without letters', () => {
    expect(matcher.match('')).toEqual([]);
    expect(matcher.match(' ?! … 🤷')).toEqual([]);
  });

  it('says the same whatever the order of the articles', () => {
    const reversed = createMatcher([...HELPDESK_ARTICLES].reverse());
    expect(reversed.match('my phone is gone')).toEqual(matcher.match('my phone is gone'));
  });

  it('refuses two articles with one id', () => {
    const [article] = HELPDESK_ARTICLES;
    expect(() => createMatcher([article, article] as MatcherArticle[])).toThrow(
      'Two articles have the id "text-message-not-received"',
    );
  });

  it('takes a message as one more way to know an article', () => {
    const article = { id: 'denied', title: 'Denied', phrases: ['it was denied'] };
    const messages = ['Caller tenant does not have access permissions'];
    const taught = createMatcher([...HELPDESK_ARTICLES, { ...article, messages }]);
    expect(taught.match('caller tenant has no access permissions')[0]?.id).toBe('denied');
  });

  it('takes an answer as a weak example of a title-only article', () => {
    const article = {
      id: 'passkeys',
      title: 'Passkeys',
      phrases: [],
      text: 'A fingerprint or face unlocks the key that the laptop keeps for you.',
    };
    const taught = createMatcher([...HELPDESK_ARTICLES, article]);
    expect(taught.match('unlocks with a fingerprint')[0]?.id).toBe('passkeys');
  });
});

describe('a tiny matcher', () => {
  const tiny = createMatcher([
    { id: 'a', title: 'Cats', phrases: ['my cat is hungry'] },
    { id: 'b', title: 'Dogs', phrases: ['my dog is thirsty'] },
  ]);

  it('tells two articles of one phrase apart', () => {
    expect(tiny.match('hungry cat')[0]?.id).toBe('a');
    expect(tiny.match('thirsty dogs')[0]?.id).toBe('b');
  });

  it('is sure of the phrase and not of strangers', () => {
    expect(tiny.match('my cat is hungry')[0]?.confidence).toBeGreaterThan(0.5);
    expect(tiny.match('parliament votes on tax reform')[0]?.confidence ?? 0).toBeLessThan(0.3);
  });

  it('works with one article, and with none', () => {
    const [only] = createMatcher([{ id: 'a', title: 'Cats', phrases: [] }]).match('a cat');
    expect(only?.id).toBe('a');
    expect(createMatcher([]).match('a cat')).toEqual([]);
  });
});

describe('a lexicon', () => {
  const lexicon = {
    concepts: [{ name: 'phone', terms: ['phone', 'mobile', 'cell', 'mobile telephone', 'handy'] }],
  };

  it('finds an article by a word it never uses', () => {
    const taught = createMatcher(HELPDESK_ARTICLES, { lexicon });
    expect(taught.match('bought a new handy')[0]?.id).toBe('new-phone');
    expect(taught.explain('new mobile telephones', 'new-phone').concepts).toEqual(['phone']);
  });
});
