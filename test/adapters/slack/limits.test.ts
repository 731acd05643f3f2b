import type { HeaderBlock, RichTextBlock } from '@slack/types';
import { LIMITS } from '../../../adapters/slack/limits';
import { renderSlackMessages } from '../../../adapters/slack/render';
import { renderHome } from '../../../adapters/slack/render-home';
import { link, paragraph } from '../../../src/core/prose';
import type { Reply, ReplyPart } from '../../../src/core/reply';
import { type BlockSchema, createBlockSchema } from '../../support/slack-block-schema';
import { EVERY_PART, open, prose, steps } from '../../support/slack-sample';

let schema: BlockSchema;
beforeAll(() => (schema = createBlockSchema()));

const reply = (...parts: ReplyPart[]): Reply => ({ decision: 'answer', answerId: 'a1', parts });
const render = (...parts: ReplyPart[]) => renderSlackMessages(reply(...parts));
const blocksOf = (...parts: ReplyPart[]) => render(...parts).flatMap(({ blocks }) => blocks);

function expectValid(...parts: ReplyPart[]): void {
  for (const { text, blocks } of render(...parts)) {
    expect({ valid: schema.blocks(blocks), errors: schema.blocks.errors }).toEqual({
      valid: true,
      errors: null,
    });
    expect(blocks.length).toBeLessThanOrEqual(LIMITS.blocksInMessage);
    expect(JSON.stringify(blocks).length).toBeLessThan(13_000);
    expect(text).not.toBe('');
  }
}

describe('limits', () => {
  const sentence = 'Open the Authenticator app and look for "the number" that the page shows. ';
  const longStep = [paragraph(sentence.repeat(12))];
  const huge: ReplyPart = {
    kind: 'answer',
    article: 'wrong-code',
    audience: 'user',
    title: 'A very long title '.repeat(12),
    body: [
      paragraph(sentence.repeat(200)),
      steps(Array.from({ length: 80 }, () => longStep)),
      { kind: 'code', text: 'Log line with <brackets> & "quotes"\n'.repeat(900) },
      { kind: 'bullets', items: [[paragraph('x'.repeat(20_000))]] },
    ],
    footer: Array.from({ length: 60 }, () =>
      link('A source with a long name', 'https://example.com/a'),
    ),
  };

  test('a reply of every kind of part is valid', () => {
    expectValid(...EVERY_PART);
  });

  test('a huge reply is split into valid messages', () => {
    expectValid(huge, ...EVERY_PART, {
      kind: 'buttons',
      buttons: Array.from({ length: 1_500 }, () => open('An option with quite a long label')),
    });
    expect(render(huge).length).toBeGreaterThan(5);
  });

  test('no step is cut in two, and each keeps its number', () => {
    const lists = blocksOf(huge)
      .filter((block): block is RichTextBlock => block.type === 'rich_text')
      .flatMap(({ elements }) => elements)
      .flatMap((element) =>
        element.type === 'rich_text_list' && element.style === 'ordered' ? [element] : [],
      );
    let number = 0;
    for (const list of lists) {
      expect((list as { offset?: number }).offset ?? 0).toBe(number);
      for (const item of list.elements) {
        const words = item.elements.map((run) => ('text' in run ? run.text : '')).join('');
        expect(words).toBe(sentence.repeat(12));
      }
      number += list.elements.length;
    }
    expect(number).toBe(80);
  });

  test('no word of a long paragraph is lost', () => {
    const words = sentence.repeat(200);
    const shown =
      JSON.stringify(blocksOf(prose(paragraph(words)))).match(/"text":"((?:\\.|[^"\\])*)"/g) ?? [];
    const read = shown.map((each) => (JSON.parse(`{${each}}`) as { text: string }).text).join('');
    expect(read === words).toBe(true);
  });

  test('a title too long for a header is a bold paragraph', () => {
    expect(blocksOf(huge)[0]?.type).toBe('rich_text');
    const [header] = blocksOf({ ...huge, title: 'Short', body: [], footer: [] }) as HeaderBlock[];
    expect(header?.text).toEqual({ type: 'plain_text', text: 'Short', emoji: false });
  });

  test('the schema refuses what Slack refuses', () => {
    const text = { type: 'plain_text', text: 'x'.repeat(151) };
    const refused: object[] = [
      { type: 'header', text },
      { type: 'actions', elements: [{ type: 'button', text: { ...text, text: 'x'.repeat(76) } }] },
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] },
      { type: 'sektion' },
    ];
    for (const block of refused) expect(schema.blocks([block])).toBe(false);
  });
});

describe('the Home tab', () => {
  test('shows the reply without what only messages can hold', () => {
    const view = renderHome(reply(...EVERY_PART));
    expect({ valid: schema.home(view), errors: schema.home.errors }).toEqual({
      valid: true,
      errors: null,
    });
    expect(view.blocks.some(({ type }) => type === 'context_actions')).toBe(false);
  });

  test('holds no more blocks than a view may', () => {
    const many = Array.from({ length: 150 }, () => prose(paragraph('again')));
    expect(renderHome(reply(...many)).blocks).toHaveLength(LIMITS.blocksInView);
  });
});
