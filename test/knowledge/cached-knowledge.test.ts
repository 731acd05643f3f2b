import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCachedKnowledge } from '../../src/knowledge/cached-knowledge';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { articleText } from '../support/article-text';
import { translationText } from '../support/translation-text';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

let folder: TempFolder;
let overlay: TempFolder;
let kept: TempFolder;

const BODY = '## Users\n\nCall {{helpdesk.phone}}.\n\n## Admins\n\nRead the log.\n';

beforeEach(() => {
  folder = createTempFolder();
  overlay = createTempFolder();
  kept = createTempFolder();
  folder.write('a.md', articleText({ id: 'a', body: BODY }));
});

afterEach(() => {
  for (const each of [folder, overlay, kept]) each.remove();
});

const optionsWith = (phone: string) => ({
  folders: [folder.path, overlay.path],
  placeholders: { 'helpdesk.phone': phone },
});

/** An overlay needs an article of its own. */
const load = (phone = '4711') => {
  overlay.write('own.md', articleText({ id: 'own' }));
  return loadCachedKnowledge(optionsWith(phone), kept.path);
};

const keptFiles = () => readdirSync(kept.path).map((name) => path.join(kept.path, name));
const titles = (result: ReturnType<typeof load>) =>
  result.knowledge?.articles.map(({ title }) => title);

describe('knowledge that was checked before', () => {
  it('comes back as it was read', () => {
    const read = load();
    expect(read).toEqual({ knowledge: loadKnowledge(optionsWith('4711')).knowledge, problems: [] });
    expect(load()).toEqual(read);
    expect(keptFiles()).toHaveLength(1);
  });

  it('is not read again', () => {
    load();
    const [file = ''] = keptFiles();
    const before = readFileSync(file);
    load();
    expect(keptFiles()).toEqual([file]);
    expect(readFileSync(file)).toEqual(before);
  });

  it.each([
    [
      'a changed article',
      () => folder.write('a.md', articleText({ id: 'a', body: BODY, fields: { title: '"New"' } })),
    ],
    [
      'a new article',
      () => folder.write('b.md', articleText({ id: 'b', fields: { title: '"New"' } })),
    ],
    [
      'an article of the overlay',
      () => overlay.write('a.md', articleText({ id: 'a', fields: { title: '"New"' } })),
    ],
  ])('gives way to %s', (_, change) => {
    expect(titles(load())).not.toContain('New');
    change();
    expect(titles(load())).toContain('New');
  });

  it('gives way to a changed lexicon', () => {
    expect(load().knowledge?.lexicon.concepts).toEqual([]);
    folder.write('lexicon.yaml', 'code: [digits]\n');
    expect(load().knowledge?.lexicon.concepts).toEqual([{ name: 'code', terms: ['digits'] }]);
  });

  it('gives way to a translation, and to a changed one', () => {
    const german = () => load().knowledge?.articles[0]?.translations?.de?.title;
    expect(german()).toBeUndefined();
    folder.write('a.de.md', translationText({ id: 'a' }));
    expect(german()).toBe('Ein Titel');
    folder.write('a.de.md', translationText({ id: 'a', fields: { title: '"Neu"' } }));
    expect(german()).toBe('Neu');
  });

  it('gives way to a changed placeholder of a translation', () => {
    const body = BODY.replace('Call', 'Rufen Sie');
    folder.write('a.de.md', translationText({ id: 'a', body }));
    overlay.write('own.md', articleText({ id: 'own' }));
    const german = (phone: string) => {
      const placeholdersIn = { de: { 'helpdesk.phone': phone } };
      return JSON.stringify(
        loadCachedKnowledge({ ...optionsWith('1'), placeholdersIn }, kept.path),
      );
    };
    expect(german('4711')).toContain('Rufen Sie 4711.');
    expect(german('0800')).toContain('Rufen Sie 0800.');
  });

  it('gives way to a changed placeholder', () => {
    expect(JSON.stringify(load('4711'))).toContain('Call 4711.');
    expect(JSON.stringify(load('0800'))).toContain('Call 0800.');
    expect(JSON.stringify(load('4711'))).toContain('Call 4711.');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['changed', (text: string) => text.replace('4711', '0800')],
    ['empty', () => ''],
  ])('is read anew when what was kept is %s', (_, spoil) => {
    const read = load();
    const [file = ''] = keptFiles();
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    expect(load()).toEqual(read);
    expect(load()).toEqual(read);
  });

  it('is kept only when it has no error', () => {
    folder.write('broken.md', articleText({ id: 'other' }));
    expect(load()).toMatchObject({ problems: [{ file: 'broken.md' }] });
    expect(load()).toMatchObject({ problems: [{ file: 'broken.md' }] });
    expect(keptFiles()).toEqual([]);
  });

  it('is read each time where nothing can be kept', () => {
    kept.write('file', '');
    overlay.write('own.md', articleText({ id: 'own' }));
    const read = loadCachedKnowledge(optionsWith('1'), path.join(kept.path, 'file'));
    expect(read.knowledge?.articles).toHaveLength(2);
  });

  it('says so when the folder is missing', () => {
    folder.remove();
    expect(load().problems).toMatchObject([{ reason: 'the knowledge folder cannot be read' }]);
  });
});
