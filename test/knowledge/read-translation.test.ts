import { checkTranslationFreshness } from '../../src/knowledge/check-translations';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { articleText } from '../support/article-text';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { translationText } from '../support/translation-text';

let folder: TempFolder;
let overlay: TempFolder;

beforeEach(() => {
  folder = createTempFolder();
  overlay = createTempFolder();
  folder.write('a.md', articleText({ id: 'a', fields: { branches: BRANCHES } }));
  folder.write('b.md', articleText({ id: 'b' }));
});

afterEach(() => {
  folder.remove();
  overlay.remove();
});

const BRANCHES = '[{ label: Go on, to: b }]';
const WEITER = { branches: '[{ label: Weiter, to: b }]' };

const load = (...folders: readonly TempFolder[]) =>
  loadKnowledge({
    folders: (folders.length > 0 ? folders : [folder]).map((each) => each.path),
    placeholders: { 'helpdesk.contact': 'your helpdesk' },
    placeholdersIn: { de: { 'helpdesk.contact': 'Ihre IT-Abteilung' } },
  });

const articleOf = (id: string, ...folders: readonly TempFolder[]) =>
  load(...folders).knowledge?.articles.find((article) => article.id === id);

const problems = () => load().problems.map(({ file, line, reason }) => [file, line, reason]);

describe('a translation beside its article', () => {
  it('is read with all that is said in its language', () => {
    folder.write('a.de.md', translationText({ id: 'a', fields: WEITER }));
    expect(load().problems).toEqual([]);
    expect(articleOf('a')?.translations).toMatchObject({
      de: {
        title: 'Ein Titel',
        summary: 'Kurz gesagt.',
        phrases: ['so sagt man a'],
        branches: [{ label: 'Weiter', to: 'b' }],
        reviewed: '2026-11-22',
        sections: { admin: [{ kind: 'paragraph', text: [{ text: 'Für Admins.' }] }] },
      },
    });
    expect(articleOf('b')).not.toHaveProperty('translations');
  });

  it('is no article of its own', () => {
    folder.write('a.de.md', translationText({ id: 'a', fields: WEITER }));
    expect(load().articles.map(({ article }) => article.id)).toEqual(['a', 'b']);
    expect(load().translations.map(({ id, locale }) => [id, locale])).toEqual([['a', 'de']]);
  });

  it('is filled in its own language, where there are words for it', () => {
    const body = '## Users\n\nAsk {{helpdesk.contact}}.\n\n## Admins\n\nText.\n';
    folder.write('b.de.md', translationText({ id: 'b', body }));
    folder.write('b.fr.md', translationText({ id: 'b', locale: 'fr', body }));
    const { de, fr } = articleOf('b')?.translations ?? {};
    expect(JSON.stringify(de)).toContain('Ask Ihre IT-Abteilung.');
    expect(JSON.stringify(fr)).toContain('Ask your helpdesk.');
  });

  it('may have the phrases of another language, and none twice in its own', () => {
    const fields = { phrases: '["one way to put b", "Gleich!"]' };
    folder.write('a.de.md', translationText({ id: 'a', fields: { ...WEITER, ...fields } }));
    folder.write('b.fr.md', translationText({ id: 'b', locale: 'fr', fields }));
    expect(problems()).toEqual([]);
    folder.write('b.de.md', translationText({ id: 'b', fields: { phrases: '[gleich]' } }));
    expect(problems()).toEqual([['b.de.md', 6, 'the phrase "gleich" stands also in a']]);
  });
});

describe('a translation is refused', () => {
  const body = (...titles: readonly string[]) =>
    titles.map((title) => `## ${title}\n\nText.\n`).join('\n');
  const long = `## Users\n\n${'Wort '.repeat(1600)}\n\n## Admins\n\nText.\n`;

  it.each([
    ['of an unknown article', 'x.de.md', { id: 'x' }, 2, 'there is no article x'],
    [
      'named after another article',
      'a.de.md',
      { id: 'b' },
      2,
      'the id is b but the file is named a.de.md',
    ],
    [
      'named after another language',
      'b.fr.md',
      { id: 'b' },
      3,
      'the locale is de but the file is named b.fr.md',
    ],
    [
      'for a language that is not two letters',
      'b.deu.md',
      { id: 'b', locale: 'deu' },
      3,
      'locale: write a language as two small letters, such as de',
    ],
    [
      'into English',
      'b.en.md',
      { id: 'b', locale: 'en' },
      3,
      'locale: the article itself is in English',
    ],
    [
      'with a field of the article',
      'b.de.md',
      { id: 'b', fields: { codes: '[E1]' } },
      8,
      'codes: is not a key I know',
    ],
    [
      'without a branch',
      'a.de.md',
      { id: 'a' },
      2,
      'the branches are not those of the article, which lead to b, in this order',
    ],
    [
      'with a branch elsewhere',
      'a.de.md',
      { id: 'a', fields: { branches: '[{ label: Los, to: a }]' } },
      8,
      'the branches are not those of the article, which lead to b, in this order',
    ],
    [
      'with a branch too many',
      'b.de.md',
      { id: 'b', fields: { branches: '[{ label: Los, to: a }]' } },
      8,
      'the branches are not those of the article, which lead nowhere',
    ],
    [
      'without a section',
      'b.de.md',
      { id: 'b', body: body('Users') },
      2,
      '"## Admins" is missing or empty',
    ],
    [
      'with German headings',
      'b.de.md',
      { id: 'b', body: body('Users', 'Admins', 'Benutzer') },
      17,
      'the text stands outside "## Users" and "## Admins"',
    ],
    [
      'too long for one reply',
      'b.de.md',
      { id: 'b', body: long },
      2,
      '"## Users" has 7999 characters, more than one reply can show (7000)',
    ],
  ])('%s', (_, file, text, ...problem) => {
    folder.write(file, translationText(text));
    expect(problems()).toEqual([[file, ...problem]]);
    expect(load().knowledge).toBeUndefined();
  });

  it('with a section that the article does not have', () => {
    const fields = { audience: '[user]' };
    folder.write('c.md', articleText({ id: 'c', fields, body: body('Users') }));
    folder.write('c.de.md', translationText({ id: 'c' }));
    expect(problems()).toEqual([
      ['c.de.md', 2, '"## Admins" is written, and the article has none'],
    ]);
  });

  it('without front matter', () => {
    folder.write('b.de.md', '## Users\n');
    expect(problems()).toEqual([['b.de.md', 1, 'the file does not start with front matter']]);
  });

  it('when there are two of it', () => {
    folder.write('b.de.md', translationText({ id: 'b' }));
    folder.write('deep/b.de.md', translationText({ id: 'b' }));
    expect(problems()).toEqual([['deep/b.de.md', 2, 'the id b.de is also used by b.de.md']]);
  });
});

describe('translations and overlays', () => {
  it('an overlay may hold nothing but translations', () => {
    overlay.write('b.de.md', translationText({ id: 'b' }));
    expect(articleOf('b', folder, overlay)?.translations?.de?.title).toBe('Ein Titel');
  });

  it("the overlay's translation wins", () => {
    folder.write('b.de.md', translationText({ id: 'b' }));
    overlay.write('b.de.md', translationText({ id: 'b', fields: { title: '"Unserer"' } }));
    expect(articleOf('b', folder, overlay)?.translations?.de?.title).toBe('Unserer');
  });

  it("an overlay's article is not shown in the words of the one it replaces", () => {
    folder.write('a.de.md', translationText({ id: 'a', fields: WEITER }));
    overlay.write('a.md', articleText({ id: 'a' }));
    expect(load(folder, overlay).problems).toEqual([]);
    expect(articleOf('a', folder, overlay)).not.toHaveProperty('translations');
  });
});

describe('the freshness of translations', () => {
  it('warns of one that is older than its article', () => {
    folder.write('a.de.md', translationText({ id: 'a', fields: WEITER }));
    folder.write('b.de.md', translationText({ id: 'b', fields: { reviewed: '2026-11-21' } }));
    const { translations, articles } = load();
    expect(checkTranslationFreshness(translations, articles)).toMatchObject([
      { file: 'b.de.md', line: 7, severity: 'warning' },
    ]);
  });
});
