import { blocksToText, replyToText } from '../../src/core/plain-text';
import { type Block, bullets, link, paragraph, strong } from '../../src/core/prose';

describe('plain text', () => {
  it('shows a link with its address, and an address alone once', () => {
    const blocks = [
      paragraph(
        'Open ',
        link('Security info', 'https://a.example/'),
        ' or ',
        link('https://b.example', 'https://b.example'),
      ),
    ];
    expect(blocksToText(blocks)).toBe(
      'Open Security info (https://a.example/) or https://b.example',
    );
  });

  it('numbers steps from where they start and indents what a step holds', () => {
    const steps: Block = {
      kind: 'steps',
      start: 3,
      items: [
        [
          paragraph('Run ', strong('this'), ':'),
          { kind: 'code', text: 'one\ntwo' },
          bullets(['a', 'b']),
        ],
        [paragraph('Done.')],
      ],
    };
    expect(blocksToText([steps])).toBe(
      ['3. Run this:', '   one', '   two', '   - a', '   - b', '4. Done.'].join('\n'),
    );
  });

  it('puts every part of a reply under the other and writes buttons in brackets', () => {
    const text = replyToText({
      decision: 'offer',
      answerId: 'x',
      parts: [
        { kind: 'warning', title: 'Careful', body: [paragraph('Do not approve.')] },
        {
          kind: 'buttons',
          label: 'Which?',
          buttons: [{ label: 'A', choice: { kind: 'none-of-these' } }],
        },
      ],
    });
    expect(text).toBe('! Careful\nDo not approve.\n\nWhich?\n[A]');
  });
});
