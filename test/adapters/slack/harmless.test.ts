import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { renderSlackMessages } from '../../../adapters/slack/render';
import { type Block, type Inline, link } from '../../../src/core/prose';
import type { ReplyPart } from '../../../src/core/reply';
import { steps } from '../../support/slack-sample';

const render = (...parts: ReplyPart[]) =>
  renderSlackMessages({ decision: 'answer', answerId: 'a1', parts });

describe('what anyone writes', () => {
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    hostile().map((text): Inline => ({ kind: 'text', text })),
    hostile().map((text): Inline => ({ kind: 'code', text })),
    fc.tuple(hostile(), hostile()).map(([label, url]) => link(label, url)),
    fc.tuple(hostile(), fc.webUrl()).map(([label, url]) => link(label, url)),
  );
  const inlines = fc.array(inline, { maxLength: 4 });

  test('mentions nobody, pings no channel and forges no link', () => {
    fc.assert(
      fc.property(hostile(), inlines, inlines, (title, words, footer) => {
        const body: Block[] = [
          { kind: 'paragraph', text: words },
          steps([[{ kind: 'paragraph', text: words }]]),
        ];
        const answer = { article: 'wrong-code', audience: 'user', title, body, footer } as const;
        const parts: ReplyPart[] = [
          { kind: 'warning', title, body },
          { kind: 'answer', ...answer },
          { kind: 'brief', ...answer, summary: title, expandLabel: title || 'Show' },
        ];
        const urls = [...words, ...footer].flatMap((each) =>
          each.kind === 'link' ? [each.url] : [],
        );
        for (const message of render(...parts)) expectHarmless(message, urls);
      }),
    );
  });

  function hostile(): fc.Arbitrary<string> {
    const bait = [
      '<!channel>',
      '<@U1>',
      '<http://evil.example|bank>',
      '<#C1>',
      '&lt;',
      '|',
      '>',
      '\u0007',
      '\ud800',
    ];
    return fc
      .array(fc.oneof(fc.constantFrom(...bait), fc.string()), { maxLength: 5 })
      .map((each) => each.join(''));
  }

  function expectHarmless(
    message: { text: string; blocks: readonly KnownBlock[] },
    urls: readonly string[],
  ): void {
    expect(message.text).not.toMatch(/[<>]/);
    visit(message.blocks, (node) => {
      if (['user', 'usergroup', 'broadcast', 'channel', 'team'].includes(node.type as string)) {
        throw new Error(`mentions: ${JSON.stringify(node)}`);
      }
      if (node.type === 'link') expect(urls).toContain(node.url);
      if (node.type === 'mrkdwn') expectOnlyLinks(node.text as string, urls);
    });
  }

  function expectOnlyLinks(mrkdwn: string, urls: readonly string[]): void {
    const addresses = [...mrkdwn.matchAll(/<([^<>|]*)\|[^<>]*>/g)].map((found) =>
      found[1]?.replaceAll('&amp;', '&'),
    );
    for (const address of addresses) expect(urls).toContain(address);
    expect(addresses.filter((address) => !/^(https?|mailto|tel):/i.test(address ?? ''))).toEqual(
      [],
    );
    expect(mrkdwn.replace(/<[^<>|]*\|[^<>]*>/g, '')).not.toMatch(/[<>]/);
  }

  function visit(node: unknown, see: (object: Record<string, unknown>) => void): void {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node)) see(node as Record<string, unknown>);
    for (const child of Object.values(node)) visit(child, see);
  }
});
