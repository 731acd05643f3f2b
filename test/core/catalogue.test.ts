import { CATALOGUE, phrasesFor } from '../../src/core/phrases/catalogue';
import { FOREIGN_KINDS, SECRET_KINDS } from '../../src/core/understand/understanding';

type Leaf = readonly [path: string, value: unknown];

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Arguments of phrases that take other than texts, and what of them is read in the phrase. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly [unknown[], ...string[]])[]>> = {
  'secretWarning.body': SECRET_KINDS.map((kind) => [[[kind]]]),
  'secretWarning.advice': SECRET_KINDS.map((kind) => [[[kind]]]),
  stepOf: [[[3, 7], '3', '7']],
  unknownCodes: [
    [[['E-1']], 'E-1'],
    [[['E-1', 'E-2']], 'E-1', 'E-2'],
  ],
  date: [[['2026-11-22'], '2026']],
  checked: [[['2026-11-22'], '2026']],
  decline: [
    [[undefined]],
    [[{ kind: 'other-service', name: 'Acme' }], 'Acme'],
    ...FOREIGN_KINDS.map((kind) => [[{ kind }]] as [unknown[]]),
  ],
  'ticket.burst': [
    [['Title', 1], 'Title'],
    [['Title', 12], 'Title', '12'],
  ],
};

const TEXTS = ['«first»', '«second»'];

function say(path: string, phrase: (...values: unknown[]) => unknown) {
  const texts = TEXTS.slice(0, phrase.length);
  const cases = ARGUMENTS[path] ?? [[texts, ...texts] as [unknown[], ...string[]]];
  return cases.map(([values, ...read]) => ({ said: phrase(...values), read }));
}

describe.each(Object.entries(CATALOGUE))('the catalogue of %s', (_, catalogue) => {
  const leaves = leavesOf(catalogue);

  it('has no empty phrase', () => {
    const texts = leaves.filter(([, value]) => typeof value !== 'function');
    for (const [, value] of texts) expect(value).toMatch(/\S/);
    expect(texts.length).toBeGreaterThan(100);
  });

  it('puts into each phrase what it is given', () => {
    for (const [path, value] of leaves) {
      if (typeof value !== 'function') continue;
      for (const { said, read } of say(path, value as () => unknown)) {
        expect([path, said]).toEqual([path, expect.stringMatching(/^(?!.*undefined).*\S/)]);
        for (const words of read) expect(said).toContain(words);
      }
    }
  });
});

describe('German', () => {
  it('is for whoever has a German client, whatever the country', () => {
    expect(phrasesFor('de')).toBe(CATALOGUE.de);
    expect(phrasesFor('de-CH')).toBe(CATALOGUE.de);
    expect(phrasesFor('da')).toBe(CATALOGUE.en);
    expect(phrasesFor(undefined)).toBe(CATALOGUE.en);
  });

  it('has as many examples and hints as English', () => {
    const { de, en } = CATALOGUE;
    expect(de.exampleQuestions).toHaveLength(en.exampleQuestions.length);
    expect(de.help).toHaveLength(en.help.length);
    expect(Object.keys(de.topicNames)).toEqual(Object.keys(en.topicNames));
  });

  it('writes dates as Germans do', () => {
    expect(CATALOGUE.de.date('2026-11-22')).toBe('22.11.2026');
    expect(CATALOGUE.de.date('2026-11')).toBe('11/2026');
    expect(CATALOGUE.de.date('soon')).toBe('soon');
  });

  it('says which languages it reads', () => {
    const decline = (name: string) => CATALOGUE.de.decline({ kind: 'other-language', name });
    expect(decline('French')).toMatch(/auf Deutsch und Englisch .* Französisch/);
    expect(decline('German')).toMatch(/nur auf Englisch/);
  });
});
