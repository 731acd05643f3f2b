import { parseDocument } from 'yaml';
import { addNotOurs } from '../../src/console/changes/add-not-ours';
import { differenceOf } from '../../src/console/knowledge/difference-of';
import { addPhrase } from '../../src/console/changes/add-phrase';
import { growthOf, LINEAR } from '../support/growth';

const PHRASE = 'it says "no": why? # really';

const article = (list: string): string =>
  `---\nid: a   # never changes\ntitle: 'A: b'\nphrases: ${list}\nrelated: [ b,   c ]\n---\n## Users\n\n---\nphrases: none\n`;

const phrasesOf = (text: string): unknown =>
  (parseDocument(text.split(/^---\r?\n/m)[1] ?? '').toJS() as { phrases: unknown }).phrases;

describe('a phrase', () => {
  it.each([
    ['in brackets', '["one", two]'],
    ['in empty brackets', '[]'],
    ['in brackets over lines', '[\n  "one", # first\n  two,\n]'],
    ['on lines', '\n  - one\n  - "two" # the second'],
    ['on lines without indent', '\n- one\n-   two'],
    ['on lines that go on', '\n  - one\n  - >-\n    two and\n    three'],
  ])('is added to a list %s, and every other byte stays', (_, list) => {
    const text = article(list);
    const before = phrasesOf(text) as readonly string[];
    const after = addPhrase(text, PHRASE);
    expect(phrasesOf(after)).toEqual([...before, PHRASE]);
    const added = JSON.stringify(PHRASE);
    expect(after).toContain(added);
    const [head = '', tail = ''] = after.split(added);
    expect(text.startsWith(head.replace(/(, |\n\s*- +)$/, ''))).toBe(true);
    expect(text.endsWith(tail.replace(/^\n/, ''))).toBe(true);
  });

  it('is added to a file with the line ends of Windows', () => {
    const text = article('\n  - one').replaceAll('\n', '\r\n');
    const after = addPhrase(text, 'two');
    expect(after).toBe(text.replace('  - one\r\n', '  - one\r\n  - "two"\r\n'));
  });

  it('is refused where it stands already, or there is no list', () => {
    expect(() => addPhrase(article('[one]'), 'one')).toThrow('has this phrase already');
    expect(() => addPhrase(article('one'), 'two')).toThrow('no list of phrases');
    expect(() => addPhrase('no front matter', 'two')).toThrow('no list of phrases');
  });
});

describe('what is not ours', () => {
  const own = '# Ours.\n- kind: other-topic # parking\n  phrases:\n    - where do i park\n';

  it('is added to the entry of its kind, and comments stay', () => {
    expect(addNotOurs(own, { subject: 'other-topic', phrase: 'who parks here' }, [])).toBe(
      `${own}    - who parks here\n`,
    );
  });

  it('begins an entry, or the file', () => {
    const change = { subject: 'small-talk', phrase: 'nice: very' };
    expect(addNotOurs(undefined, change, [])).toBe(
      '- kind: small-talk\n  phrases:\n    - "nice: very"\n',
    );
    expect(addNotOurs(own, change, [])).toBe(
      `${own}- kind: small-talk\n  phrases:\n    - "nice: very"\n`,
    );
    const named = addNotOurs(own, { subject: 'Acme', phrase: 'acme code' }, []);
    expect(named).toContain('- kind: other-service\n  name: Acme\n');
  });

  it('is refused where the file is broken', () => {
    const change = { subject: 'noise', phrase: 'x' };
    expect(() => addNotOurs('kind: [', change, [])).toThrow('is broken');
    expect(() => addNotOurs('kind: noise', change, [])).toThrow('is broken');
  });
});

describe('the difference of two texts', () => {
  it('shows the lines that came and went, with those around them', () => {
    const patch = differenceOf('a.md', '1\n2\n3\n4\n5\n6\n', '1\n2\n3\n4\nfive\n6\n');
    expect(patch).toContain('@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+five\n 6\n');
  });

  it('is all of both where hardly a line is the same, and costs little more than reading them', () => {
    const text = (mark: string, lines: number) =>
      Array.from({ length: lines }, (_, n) => `${mark}${n}\n`).join('');
    const read = (lines: string) => differenceOf('a.md', lines, lines.replaceAll('a', 'b'));
    expect(growthOf(read, `${'a'.repeat(19)}\n`)).toBeLessThan(LINEAR);
    const patch = differenceOf('a.md', text('a', 500), text('b', 500));
    expect(patch).toContain('@@ -1,500 +1,500 @@\n-a0\n');
    expect(patch.endsWith('+b499\n')).toBe(true);
  });
});
