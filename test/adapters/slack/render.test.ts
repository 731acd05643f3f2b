import type { ActionsBlock, KnownBlock, RichTextBlock } from '@slack/types';
import { renderSlackMessages } from '../../../adapters/slack/render';
import { decodeChoice } from '../../../src/core/choice';
import { link, paragraph } from '../../../src/core/prose';
import type { Button, ReplyPart } from '../../../src/core/reply';
import { BODY, EVERY_PART, open, prose, steps } from '../../support/slack-sample';

const render = (...parts: ReplyPart[]) =>
  renderSlackMessages({ decision: 'answer', answerId: 'a1', parts });
const blocksOf = (...parts: ReplyPart[]) => render(...parts).flatMap(({ blocks }) => blocks);

describe('a reply', () => {
  test('of every kind of part is one message', () => {
    expect(render(...EVERY_PART)).toHaveLength(1);
    expect(blocksOf(...EVERY_PART).map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'divider',
      'rich_text',
      'header',
      'rich_text',
      'context',
      'rich_text',
      'context',
      'actions',
      'rich_text',
      'actions',
      'context',
      'context_actions',
    ]);
  });

  test('has all its words in the plain text, for screen readers and notifications', () => {
    const [message] = render(...EVERY_PART);
    const words = [
      'Keep secrets out',
      'The code is wrong',
      '1. Open it.',
      '- one',
      'Did this help?',
    ];
    for (const each of [...words, 'dsregcmd /status', '&lt;tag&gt;', 'Fix &amp; check']) {
      expect(message?.text).toContain(each);
    }
  });

  test('without parts is silence', () => {
    expect(render()).toEqual([]);
  });

  test('made of empty things says nothing', () => {
    expect(render(prose(), prose(paragraph('')), { kind: 'buttons', buttons: [] })).toEqual([]);
  });
});

describe('prose', () => {
  test('is rich text, in which a list broken off by a nested one goes on with its number', () => {
    const [block] = blocksOf(prose(...BODY)) as RichTextBlock[];
    const text = (words: string, style?: object) => ({
      type: 'text',
      text: words,
      ...(style ? { style } : {}),
    });
    const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
    const list = (style: string, indent: number, items: object[], offset?: number) => ({
      type: 'rich_text_list',
      style,
      indent,
      ...(offset ? { offset } : {}),
      elements: items,
    });
    expect(block?.elements).toEqual([
      section(
        text('Say '),
        text('no', { bold: true }),
        text(' & wait.'),
        text('\n'),
        text('<x>', { code: true }),
        text('\n\n'),
        text('Do this', { bold: true }),
      ),
      list('ordered', 0, [section(text('Open it.')), section(text('Choose:'))]),
      list('bullet', 1, [section(text('one')), section(text('two'))]),
      { type: 'rich_text_preformatted', elements: [text('dsregcmd /status\n<tag>')] },
      list('ordered', 0, [section(text('Done.'))], 2),
      list('bullet', 0, [section(text('a')), section(text('\u00a0'))]),
      { type: 'rich_text_preformatted', elements: [text('b')] },
      { type: 'rich_text_preformatted', elements: [text('Get-Service "IAS"')] },
    ]);
  });

  test('keeps links, and shows an address that may not be one as text', () => {
    const [block] = blocksOf(
      prose(
        paragraph(link('good', 'https://example.com/'), ' ', link('bad', 'javascript:alert(1)')),
      ),
    );
    expect(block).toMatchObject({
      elements: [
        {
          elements: [
            { type: 'link', text: 'good', url: 'https://example.com/' },
            { type: 'text', text: ' ' },
            { type: 'text', text: 'bad (javascript:alert(1))' },
          ],
        },
      ],
    });
  });

  test('steps that begin late keep their numbers', () => {
    const [block] = blocksOf(prose(steps([[paragraph('third')]], 3))) as RichTextBlock[];
    expect(block?.elements[0]).toMatchObject({ style: 'ordered', offset: 2 });
  });
});

describe('buttons', () => {
  const actions = (blocks: readonly KnownBlock[]) =>
    blocks.filter((block): block is ActionsBlock => block.type === 'actions');

  test('carry the choice, under ids that differ within a block', () => {
    const [block] = actions(blocksOf({ kind: 'buttons', buttons: [open('A'), open('B')] }));
    const elements = (block?.elements ?? []) as { action_id: string; value: string }[];
    expect(elements.map(({ action_id }) => action_id)).toEqual(['mfa:choice:0', 'mfa:choice:1']);
    expect(decodeChoice(elements[0]?.value ?? '')).toEqual(open('A').choice);
  });

  test('with long labels are listed under letters, and read out in full', () => {
    const title = 'The text message with the code does not arrive';
    const none: Button = { label: 'None of these', choice: { kind: 'none-of-these' } };
    const part: ReplyPart = {
      kind: 'buttons',
      label: 'Which?',
      buttons: [open(title), open('Short'), none],
    };
    const [message] = render(part);
    expect(message?.text).toBe(`Which?\nA. ${title}\nB. Short\n[A] [B] [None of these]`);
    expect(actions(message?.blocks ?? [])[0]?.elements).toMatchObject([
      { text: { text: 'A' }, accessibility_label: title },
      { text: { text: 'B' }, accessibility_label: 'Short' },
      { text: { text: 'None of these' } },
    ]);
  });

  test('that are many go in rows of twenty-five', () => {
    const buttons = Array.from({ length: 60 }, (_, index) => open(`Button ${index}`));
    expect(
      actions(blocksOf({ kind: 'buttons', buttons })).map((row) => row.elements.length),
    ).toEqual([25, 25, 10]);
  });
});
