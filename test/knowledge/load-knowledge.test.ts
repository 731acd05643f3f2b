import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { articleText } from '../support/article-text';
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

  it('lets the overlay win by id', () => {
    folder.write('a.md', articleText({ id: 'a' }));
    overlay.write('a.md', articleText({ id: 'a', fields: { title: '"Ours"' } }));
    expect(load(folder, overlay).knowledge?.articles.map(({ title }) => title)).toEqual(['Ours']);
  });

  it('serves nothing when any article is broken, and names every problem', () => {
    folder.write('a.md', articleText({ id: 'a', fields: { related: '[nowhere]' } }));
    folder.write('b.md', articleText({ id: 'b', fields: { kind: 'poem' } }));
    const { knowledge, problems } = load(folder);
    expect(knowledge).toBeUndefined();
    expect(problems.map(({ file }) => file).sort()).toEqual(['a.md', 'b.md']);
  });

  it('says so when the folder is missing or holds no article', () => {
    expect(load(folder).problems).toMatchObject([{ reason: 'the knowledge folder holds no article' }]);
    folder.remove();
    expect(load(folder).problems).toMatchObject([{ reason: 'the knowledge folder cannot be read' }]);
  });
});

describe('checking articles against each other', () => {
  const write = (id: string, fields: Readonly<Record<string, string>>) =>
    folder.write(`${id}.md`, articleText({ id, fields }));
  const reasons = () => load(folder).problems.map(({ reason }) => reason);

  it('finds links and branches that lead nowhere', () => {
    write('a', { related: '[b, nowhere]', branches: '[{ label: Go, to: gone }]' });
    write('b', { related: '[b]' });
    expect(reasons()).toEqual(['there is no article nowhere', 'there is no article gone', 'b leads to itself']);
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
