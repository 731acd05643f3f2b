import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parsePress } from '../../../adapters/teams/parse-press';
import { renderCard, renderNotification } from '../../../adapters/teams/render';
import { bullets, link, paragraph } from '../../../src/core/prose';
import type { Reply, ReplyPart } from '../../../src/core/reply';
import { elementsOfType } from '../../support/teams-card-walk';
import { replyOf } from '../../support/teams-replies';

const RUNS = { numRuns: 300 };
const URL = 'https://example.test/safe';

/** More is Markdown here than in Teams: what stays text here, stays text there. */
const markdown = new MarkdownIt({ html: true });

const PIECES = [
  ...Array.from('*_~`[]()<>!#+-=|\\&;{}$"\':.1 9 \n\t'),
  '**', '__', '~~', '```', '---', '***', '1. ', '2) ', '> ', '- ', '# ', '    ', '\r\n\r\n',
  '[x](https://evil.example)', '![x](https://evil.example)', '<https://evil.example>',
  '<b>', '</at>', '<at>Ana</at>', '<!--', '<script>', '&lt;', '&#42;', '&nbsp;',
  '${name}', '${', '{{DATE(2017-02-14T06:00:00Z, SHORT)}}', '{{{', '[^1]: ', '[a]: https://evil.example',
  'a', 'B', '\u4e2d', '\u{1f511}', '\u00e9', '\u00a0', '_a_', 'a_b_c', '*a*', 'C:\\Users\\*',
]; // prettier-ignore

const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** One line, as a renderer shows it: white space is one space. */
const asShown = (text: string): string =>
  text
    .replace(/(?!\s)\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

interface Read {
  readonly text: string;
  readonly kinds: readonly string[];
}

/** What a Markdown reader makes of a text: its words, and whatever is more than words. */
function read(source: string): Read {
  const blocks = markdown.parse(source, {});
  const inlines = blocks.flatMap(({ children }) => children ?? []);
  const kinds = [...blocks, ...inlines].map(({ type }) => type);
  return {
    text: asShown(
      inlines.map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join(''),
    ),
    kinds: kinds.filter((kind) => !PLAIN.includes(kind)),
  };
}

const PLAIN = ['paragraph_open', 'paragraph_close', 'inline', 'text', 'text_special', 'softbreak'];

const textBlocks = (reply: Reply): readonly string[] =>
  elementsOfType(renderCard(reply), 'TextBlock').map(({ text }) => String(text));

const formWith = (text: string): ReplyPart => ({
  kind: 'form',
  choice: { kind: 'none-of-these' },
  title: text,
  body: [paragraph(text)],
  fields: [
    { id: 'a', label: text, kind: 'lines', value: text, required: true, mostCharacters: 100 },
    {
      id: 'b',
      label: text,
      kind: 'choice',
      options: [{ value: 'x', label: text }],
      required: true,
      mostCharacters: 100,
    },
  ],
  submit: text,
});

describe('no text, however hostile,', () => {
  it('becomes more than text beside a link', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (before, label, after) => {
        const [source = ''] = textBlocks(
          replyOf({ kind: 'prose', body: [paragraph(before, link(label, URL), after)] }),
        );
        const { text, kinds } = read(source);
        expect(kinds).toEqual(['link_open', 'link_close']);
        const words = asShown(label) === '' ? URL : label.trim();
        expect(text).toBe(asShown(`${before.replace(/\s*[\r\n]+\s*/g, ' ')}${words}${after}`));
        const [target] = markdown
          .parse(source, {})
          .flatMap(({ children }) => children ?? [])
          .filter(({ type }) => type === 'link_open');
        expect(target?.attrGet('href')).toBe(URL);
      }),
      RUNS,
    );
  });

  it('becomes more than text in a title', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const [source = ''] = textBlocks(replyOf({ kind: 'warning', title, body: [] }));
        expect(read(source)).toEqual({ text: asShown(`\u26a0\ufe0f ${title}`), kinds: [] });
        const heading = replyOf({
          kind: 'prose',
          body: [
            {
              kind: 'heading',
              text: paragraph(title).kind === 'paragraph' ? [{ kind: 'text', text: title }] : [],
            },
          ],
        });
        expect(read(textBlocks(heading)[0] ?? '')).toEqual({ text: asShown(title), kinds: [] });
      }),
      RUNS,
    );
  });

  it('is Markdown at all where there is no link', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const reply = replyOf({
          kind: 'prose',
          body: [paragraph(text), bullets([text]), { kind: 'code', text }],
        });
        expect(textBlocks(reply)).toEqual([]);
        const shown = elementsOfType(renderCard(reply), 'RichTextBlock').map(({ inlines }) =>
          asShown((inlines as { readonly text: string }[]).map((run) => run.text).join('')),
        );
        const wanted = asShown(text);
        expect(shown.filter((words) => words !== '\u2022')).toEqual(
          wanted === '' ? [] : [wanted, wanted, wanted],
        );
      }),
      RUNS,
    );
  });

  it('is Markdown in facts, and comes back from a form as it was written', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const facts = replyOf({ kind: 'facts', title: 'T', rows: [{ label: text, value: text }] });
        expect(textBlocks(facts)).toEqual(['T']);
        const [input] = elementsOfType(renderCard(replyOf(formWith(text))), 'Input.Text');
        const press = parsePress({ form: true, choice: 'none-of-these', 'field-a': input?.value });
        expect(press).toMatchObject({ values: { a: text } });
      }),
      RUNS,
    );
  });

  it('opens a template or a date, wherever it stands', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const reply = replyOf(
          { kind: 'prose', body: [paragraph(text, link(text, URL)), { kind: 'code', text }] },
          {
            kind: 'brief',
            article: 'a',
            audience: 'user',
            title: text,
            summary: text,
            body: [paragraph(text)],
            footer: [{ kind: 'code', text }],
            expandLabel: text,
          },
          {
            kind: 'buttons',
            label: text,
            buttons: [{ label: text, choice: { kind: 'none-of-these' } }],
          },
          { kind: 'feedback', question: text, article: 'a', answerId: 'b', yes: text, no: text },
          { kind: 'facts', title: text, rows: [{ label: text, value: text }] },
          formWith(text),
        );
        const card = renderCard(reply);
        // No two braces of JSON itself touch without a quotation mark between them.
        expect(JSON.stringify(card)).not.toMatch(/\$\{|\{\{/);
        expect(renderNotification(reply)).not.toMatch(/\$\{|\{\{/);
      }),
      RUNS,
    );
  });
});
