import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { articleText } from '../support/article-text';
import { translationText } from '../support/translation-text';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

let folder: TempFolder;
let overlay: TempFolder;

beforeEach(() => {
  folder = createTempFolder();
  overlay = createTempFolder();
});

afterEach(() => {
  folder.remove();
  overlay.remove();
});

const load = (...folders: readonly TempFolder[]) =>
  loadKnowledge({ folders: folders.map((each) => each.path), placeholders: {} });

describe('loading a knowledge folder', () => {
  it('reads every article of every subfolder, in order of id, and leaves README.md alone', () => {
    folder.write('questions/b.md', articleText({ id: 'b' }));
    folder.write('errors/deep/a.md', articleText({ id: 'a' }));
    folder.write('README.md', '# How to');
    const { knowledge, problems } = load(folder);
    expect(problems).toEqual([]);
    expect(knowledge?.articles.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('reads the lexicon and refuses a broken one', () => {
    folder.write('a.md', articleText({ id: 'a' }));
    folder.write('lexicon.yaml', 'one-time-code: [code, digits, number thing]\n');
    expect(load(folder).knowledge?.lexicon.concepts).toEqual([
      { name: 'one-time-code', terms: ['code', 'digits', 'number thing'] },
    ]);
    folder.write('lexicon.yaml', 'One Time: code\n');
    expect(load(folder)).toMatchObject({ problems: [{ file: 'lexicon.yaml', severity: 'error' }] });
  });

  it('reads what is not ours', () => {
    folder.write('a.md', articleText({ id: 'a' }));
    folder.write('not-ours.yaml', '- { kind: other-service, name: Acme, phrases: [acme code] }\n');
    expect(load(folder).knowledge?.notOurs).toEqual([
      { kind: 'other-service', name: 'Acme', phrases: ['acme code'] },
    ]);
  });

  it.each([
    ['an unknown kind', '- kind: other-service\n  phrases: [x]\n- kind: poem\n  phrases: [y]\n', 3],
    ['an unknown field', '- kind: noise\n  words: [x]\n  phrases: [y]\n', 2],
    ['an entry without name and phrases', '- kind: noise\n  phrases: []\n', 1],
    ['a phrase that stands there twice', '- kind: noise\n  phrases:\n    - x\n    - X\n', 4],
    ['a phrase of an article', '- kind: noise\n  phrases:\n    - X y\n    - My code!\n', 4],
    ['no list', 'noise: [x]\n', 1],
    ['no YAML', '- kind: "noise\n', 2],
  ])('refuses in not-ours.yaml %s, and names the line', (_, text, line) => {
    folder.write('a.md', articleText({ id: 'a', fields: { phrases: '[my code]' } }));
    folder.write('not-ours.yaml', text);
    expect(load(folder)).toMatchObject({
      problems: [{ file: 'not-ours.yaml', line, severity: 'error' }],
    });
  });

  it('lets the overlay replace, remove and answer what is not ours', () => {
    const entry = (name: string, phrases: string) =>
      `- { kind: other-service, name: ${name}, phrases: ${phrases} }\n`;
    folder.write('a.md', articleText({ id: 'a' }));
    folder.write(
      'not-ours.yaml',
      entry('Acme', '[acme code]') + entry('Bolt', '[bolt code]') + entry('Cosy', '[cosy code]'),
    );
    overlay.write('b.md', articleText({ id: 'b', fields: { phrases: '["Cosy code?"]' } }));
    overlay.write('not-ours.yaml', entry('Acme', '[]') + entry('Bolt', '[bolt login]'));
    expect(load(folder, overlay).knowledge?.notOurs).toEqual([
      { kind: 'other-service', name: 'Bolt', phrases: ['bolt login'] },
    ]);
  });

  it('reads the sentences of alarms, to which an overlay adds its own', () => {
    folder.write('a.md', articleText({ id: 'a' }));
    folder.write('alarms.yaml', 'alarm: [my phone was stolen]\ncalm: [my phone is new]\n');
    overlay.write('b.md', articleText({ id: 'b' }));
    overlay.write('alarms.yaml', 'alarm: [my badge was stolen]\n');
    expect(load(folder, overlay).knowledge?.alarms).toEqual({
      alarm: ['my phone was stolen', 'my badge was stolen'],
      calm: ['my phone is new'],
    });
  });

  it.each([
    ['an unknown list', 'alarm:\n  - x\npanic:\n  - y\n', 3],
    ['a sentence that is no text', 'alarm:\n  - x\n  - [y]\n', 3],
    ['an empty sentence', 'calm:\n  - x\n  - ""\n', 3],
    ['a sentence that is alarm and calm', 'alarm:\n  - Was it me?\ncalm:\n  - was it me\n', 4],
    ['no lists', '- x\n', 1],
    ['no YAML', 'alarm: "x\n', 2],
  ])('refuses in alarms.yaml %s, and names the line', (_, text, line) => {
    folder.write('a.md', articleText({ id: 'a' }));
    folder.write('alarms.yaml', text);
    expect(load(folder)).toMatchObject({
      problems: [{ file: 'alarms.yaml', line, severity: 'error' }],
    });
  });

  it('lets the overlay win by id', () => {
    folder.write('a.md', articleText({ id: 'a' }));
    overlay.write('a.md', articleText({ id: 'a', fields: { title: '"Ours"' } }));
    expect(load(folder, overlay).knowledge?.articles.map(({ title }) => title)).toEqual(['Ours']);
  });

  it('keeps the translations of an article to which the overlay only adds phrases', () => {
    folder.write('a.md', articleText({ id: 'a' }));
    folder.write('a.de.md', translationText({ id: 'a' }));
    const locales = () =>
      load(folder, overlay).knowledge?.articles.map(({ translations = {} }) =>
        Object.keys(translations),
      );
    overlay.write('a.md', articleText({ id: 'a', fields: { phrases: '["another way"]' } }));
    expect(locales()).toEqual([['de']]);
    overlay.write('a.md', articleText({ id: 'a', fields: { title: '"Ours"' } }));
    expect(locales()).toEqual([[]]);
  });

  it('serves the shipped articles beside an overlay that is still empty', () => {
    folder.write('a.md', articleText({ id: 'a' }));
    expect(load(folder, overlay).knowledge?.articles).toHaveLength(1);
  });

  it('serves nothing when any article is broken, and names every problem', () => {
    folder.write('a.md', articleText({ id: 'a', fields: { related: '[nowhere]' } }));
    folder.write('b.md', articleText({ id: 'b', fields: { kind: 'poem' } }));
    const { knowledge, problems } = load(folder);
    expect(knowledge).toBeUndefined();
    expect(problems.map(({ file }) => file).sort()).toEqual(['a.md', 'b.md']);
  });

  it('says so when the folder is missing or holds no article', () => {
    expect(load(folder).problems).toMatchObject([
      { reason: 'the knowledge folder holds no article' },
    ]);
    folder.remove();
    expect(load(folder).problems).toMatchObject([
      { reason: 'the knowledge folder cannot be read' },
    ]);
  });
});

describe('checking articles against each other', () => {
  const write = (id: string, fields: Readonly<Record<string, string>>) =>
    folder.write(`${id}.md`, articleText({ id, fields }));
  const reasons = () => load(folder).problems.map(({ reason }) => reason);

  it('finds links and branches that lead nowhere', () => {
    write('a', { related: '[b, nowhere]', branches: '[{ label: Go, to: gone }]' });
    write('b', { related: '[b]' });
    expect(reasons()).toEqual([
      'there is no article nowhere',
      'there is no article gone',
      'b leads to itself',
    ]);
  });

  it('finds a code claimed by two articles that do not know each other', () => {
    write('a', { codes: '[E_ONE]' });
    write('b', { codes: '[e_one]' });
    expect(reasons()).toEqual(['the code e_one is also claimed by a']);
  });

  it('lets a family of articles share a code', () => {
    write('parent', { codes: '[E_ONE]' });
    write('child-one', { codes: '[E_ONE]', related: '[parent]' });
    write('child-two', { codes: '[E_ONE]', related: '[parent]' });
    expect(reasons()).toEqual([]);
  });

  it('finds twin phrases, whatever their case and punctuation', () => {
    write('a', { phrases: '["My code, it fails!"]' });
    write('b', { phrases: '["my code it fails"]' });
    expect(reasons()).toEqual(['the phrase "my code it fails" stands also in a']);
  });

  it('refuses an answer that no platform could show in one reply', () => {
    const long = `## Users\n\n${'word '.repeat(1600)}\n\n## Admins\n\nText.\n`;
    folder.write('a.md', articleText({ id: 'a', body: long }));
    expect(reasons()[0]).toMatch(/^"## Users" has 7999 characters/);
  });
});
