import { OPENS_DIALOG, opensForm } from '../../../adapters/teams/opens-dialog';
import { renderCard, renderFallbackText, renderNotification } from '../../../adapters/teams/render';
import { type Block, bullets, link, paragraph, text } from '../../../src/core/prose';
import type { Button, Reply, ReplyPart } from '../../../src/core/reply';
import { findCardProblems } from '../../support/teams-card-problems';
import { elementsOfType, readableText } from '../../support/teams-card-walk';
import { ANSWER_ID, EVERYTHING, replyOf, saying } from '../../support/teams-replies';

const MESSAGE_BYTES = 28 * 1024;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

const prose = (...body: readonly Block[]): Reply => replyOf({ kind: 'prose', body });

const stepsOf = (count: number, words: string): Block => ({
  kind: 'steps',
  start: 1,
  items: Array.from({ length: count }, (_, index) => [
    paragraph(`Step ${index + 1}. ${words} End.`),
  ]),
});

const answer = (...body: readonly Block[]): ReplyPart => ({
  kind: 'answer',
  article: 'a',
  audience: 'user',
  title: 'An answer',
  body,
  footer: [text('Source: '), link('the manual', 'https://example.test/manual')],
});

const brief = (...body: readonly Block[]): ReplyPart => ({
  kind: 'brief',
  article: 'a',
  audience: 'user',
  title: 'A code',
  summary: 'What it means.',
  body,
  footer: [text('Checked 2026-11-22')],
  expandLabel: 'Show steps',
});

const button = (label: string): Button => ({ label, choice: { kind: 'none-of-these' } });

const rowsOf = (...labels: readonly string[]) =>
  elementsOfType(
    renderCard(replyOf({ kind: 'buttons', buttons: labels.map(button) })),
    'ActionSet',
  ).map(({ actions }) => (actions as { readonly title: string }[]).map(({ title }) => title));

describe('a card', () => {
  it('with every kind of part is one that Microsoft\u2019s renderer accepts', () => {
    expect(findCardProblems(renderCard(EVERYTHING))).toEqual([]);
  });

  it('says what the reply says, in its order', () => {
    expect(readableText(renderCard(EVERYTHING))).toMatchInlineSnapshot(`
     "⚠️ Please keep secrets out of this chat
     I removed it.
     I found more than one error code.
     BecAccessDenied: the user is not found in the directory
     What to do
     1.
     Open [the admin center](https://entra.microsoft.com/a_%28b%29).
     •
     Users
     •
     All users
     2.
     Run Get-MgUser:
     Get-MgUser -UserId ana@example.test
       | Format-List
     Then
     wait a minute.
     Source: [NPS extension errors](https://learn.microsoft.com/entra/nps) · Checked 2026-11-22
     UserNotFound
     The account does not exist.
     Show steps
     •
     Check the spelling.
     Checked 2026-11-22
     What now?
     Solved
     Still need help
     Report it to a person now
     Did this help?"
    `);
  });

  it('wraps all its text', () => {
    const blocks = elementsOfType(renderCard(EVERYTHING), 'TextBlock');
    expect(blocks.filter(({ wrap }) => wrap !== true)).toEqual([]);
  });

  it('uses no colour but those a theme gives', () => {
    expect(JSON.stringify(renderCard(EVERYTHING))).not.toMatch(/#[\da-f]{3,8}\b|"color"/i);
  });

  it('marks titles as headings', () => {
    const headings = elementsOfType(renderCard(EVERYTHING), 'TextBlock')
      .filter(({ style }) => style === 'heading')
      .map(({ text: words }) => words);
    expect(headings).toEqual([
      '\u26a0\ufe0f Please keep secrets out of this chat',
      'BecAccessDenied: the user is not found in the directory',
      'What to do',
      'UserNotFound',
    ]);
  });

  it('sets warnings apart', () => {
    const warnings = elementsOfType(renderCard(EVERYTHING), 'Container').filter(
      ({ style }) => style === 'attention',
    );
    expect(readableText(warnings)).toBe(
      '\u26a0\ufe0f Please keep secrets out of this chat\nI removed it.',
    );
  });

  it('shows code in letters of one width', () => {
    const code = elementsOfType(renderCard(EVERYTHING), 'TextRun')
      .filter(({ fontType }) => fontType === 'Monospace')
      .map(({ text: words }) => words);
    expect(code).toEqual([
      'Get-MgUser',
      'Get-MgUser -UserId ana@example.test\n\u00a0\u00a0| Format-List',
    ]);
  });

  it('numbers steps from where they start', () => {
    const steps: Block = { kind: 'steps', start: 3, items: [[paragraph('c')], [paragraph('d')]] };
    expect(readableText(renderCard(prose(steps)))).toBe('3.\nc\n4.\nd');
  });

  it('opens the body of a brief in place', () => {
    const card = renderCard(EVERYTHING);
    const [toggle] = elementsOfType(card, 'Action.ToggleVisibility');
    const hidden = elementsOfType(card, 'Container').filter(({ isVisible }) => isVisible === false);
    expect(hidden.map(({ id }) => id)).toEqual(toggle?.targetElements);
    expect(readableText(hidden)).toBe('\u2022\nCheck the spelling.');
  });

  it('opens each brief by itself', () => {
    const part = brief(bullets(['x']));
    const card = renderCard(replyOf(part, part));
    const targets = elementsOfType(card, 'Action.ToggleVisibility').flatMap(
      ({ targetElements }) => targetElements as string[],
    );
    expect(new Set(targets).size).toBe(2);
  });

  it('carries its text for clients that cannot show it', () => {
    expect(renderCard(saying('Restart the phone.'))).toMatchObject({
      fallbackText: 'Restart the phone.',
      speak: 'Restart the phone.',
    });
    expect(renderFallbackText(saying('word '.repeat(1000))).length).toBeLessThanOrEqual(2000);
  });

  it('leaves out paragraphs without words', () => {
    expect(renderCard(prose(paragraph(), paragraph('  '), bullets([]))).body).toEqual([]);
  });
});

describe('a button', () => {
  it('carries its choice, and a way for clients that cannot execute', () => {
    const choice = { kind: 'open', article: 'new-phone', audience: 'user' } as const;
    const label = 'I have a new phone';
    const card = renderCard(
      replyOf({ kind: 'buttons', buttons: [{ label, choice, style: 'danger' }] }),
    );
    const common = { title: label, style: 'destructive', data: { choice: 'open:new-phone:user' } };
    expect(elementsOfType(card, 'Action.Execute')).toEqual([
      {
        type: 'Action.Execute',
        verb: 'open',
        ...common,
        fallback: { type: 'Action.Submit', ...common },
      },
    ]);
  });

  it('that leads to a form asks for a dialog, with the same data for clients without', () => {
    const choice = { kind: 'ask-person', urgency: 'security' } as const;
    const label = 'Report it';
    const card = renderCard(replyOf({ kind: 'buttons', buttons: [{ label, choice }] }));
    expect(elementsOfType(card, 'Action.Submit')).toEqual([
      {
        type: 'Action.Submit',
        title: label,
        data: { choice: 'ask-person:security', ...OPENS_DIALOG },
      },
    ]);
    expect(opensForm({ kind: 'ticket', action: 'resolve', ticket: 'MFA-1' })).toBe(true);
    expect(opensForm({ kind: 'ticket', action: 'assign', ticket: 'MFA-1' })).toBe(false);
  });

  it('for feedback submits what is rated', () => {
    const submits = elementsOfType(renderCard(EVERYTHING), 'Action.Submit').filter(
      ({ data }) => 'helpful' in (data as object),
    );
    expect(submits.map(({ title, data }) => [title, data])).toEqual([
      ['Yes', { answerId: ANSWER_ID, article: 'becaccessdenied', helpful: true }],
      ['No', { ...OPENS_DIALOG, answerId: ANSWER_ID, article: 'becaccessdenied', helpful: false }],
    ]);
  });

  it('shares a row with others where they fit, six at most', () => {
    expect(rowsOf('Solved', 'Still need help')).toEqual([['Solved', 'Still need help']]);
    expect(rowsOf('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')).toEqual([
      ['a', 'b', 'c', 'd', 'e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('with a long label has a row of its own', () => {
    const long = 'UserNotFound: the account does not exist';
    expect(rowsOf('a', long, 'b', 'c')).toEqual([['a'], [long], ['b', 'c']]);
  });

  it('with a label too long to be shown is explained above', () => {
    const long = 'The account does not exist in the directory, or it does not exist any more';
    const card = renderCard(replyOf({ kind: 'buttons', buttons: [button(long)] }));
    expect(readableText(card)).toBe(
      `${long}\nThe account does not exist in the directory, or it does\u2026`,
    );
  });

  it('is never without a title', () => {
    expect(rowsOf('', ' \u0007')).toEqual([['\u2022', '\u2022']]);
  });
});

describe('a link', () => {
  const markdownOf = (url: string) =>
    readableText(renderCard(prose(paragraph('See ', link('this', url)))));

  it('keeps its address whole', () => {
    expect(markdownOf('https://example.test/a_(b)?q={x}')).toBe(
      'See [this](https://example.test/a_%28b%29?q=%7Bx%7D)',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense', ''])(
    'to %s is text',
    (url) => {
      expect(markdownOf(url)).toBe('See this');
    },
  );

  it('without a label shows its address', () => {
    expect(readableText(renderCard(prose(paragraph(link('', 'https://example.test')))))).toBe(
      '[https://example.test](https://example.test/)',
    );
  });
});

describe('a reply too long for a message', () => {
  const words = 'Open the settings of the phone, then go to the sign-in methods.';

  it('ends between two steps, says so, and keeps its source', () => {
    const card = renderCard(replyOf(answer(stepsOf(400, words))));
    expect(bytesOf(card)).toBeLessThan(MESSAGE_BYTES);
    expect(findCardProblems(card)).toEqual([]);
    const lines = readableText(card).split('\n').slice(1);
    expect(lines.slice(-2)).toEqual([
      '\u2026',
      'Source: [the manual](https://example.test/manual)',
    ]);
    const steps = lines.slice(0, -2).filter((_, index) => index % 2 === 1);
    expect(steps.length).toBeGreaterThan(20);
    expect(steps).toEqual(steps.map((_, index) => `Step ${index + 1}. ${words} End.`));
  });

  it('puts the bodies of several answers behind a press before it leaves anything out', () => {
    const part = brief(stepsOf(20, words));
    const card = renderCard(replyOf(...Array.from({ length: 10 }, () => part)));
    expect(bytesOf(card)).toBeLessThan(MESSAGE_BYTES);
    expect(elementsOfType(card, 'Action.ToggleVisibility')).toEqual([]);
    expect(elementsOfType(card, 'Action.Execute').map(({ data }) => data)).toEqual(
      Array.from({ length: 10 }, () => ({ choice: 'open:a:user' })),
    );
  });

  it('keeps the short part whole and shortens the long one', () => {
    const card = renderCard(
      replyOf(
        { kind: 'warning', title: 'Warning', body: [paragraph('One.'), paragraph('Two.')] },
        answer(stepsOf(400, words)),
      ),
    );
    expect(readableText(card)).toContain('One.\nTwo.\nAn answer\n');
  });

  it.each<[string, Reply]>([
    ['one paragraph without end', prose(paragraph('x'.repeat(100_000)))],
    ['one step without end', replyOf(answer(stepsOf(1, 'y '.repeat(50_000))))],
    ['code without end', prose({ kind: 'code', text: 'z\n'.repeat(50_000) })],
    [
      'a title without end',
      replyOf({ ...EVERYTHING.parts[2], title: 'T'.repeat(99_999) } as never),
    ],
    [
      'buttons without end',
      replyOf({ kind: 'buttons', buttons: Array(2000).fill(button('b')) as Button[] }),
    ],
    ['parts without end', replyOf(...Array.from({ length: 900 }, () => brief(paragraph('x'))))],
    ['letters of several bytes', prose(stepsOf(300, '\u{1f511}\u4e2d'.repeat(60)))],
    [
      'lists within lists',
      prose({ kind: 'bullets', items: Array.from({ length: 50 }, () => [stepsOf(30, words)]) }),
    ],
  ])('with %s fits, and is a card', (_name, reply) => {
    const card = renderCard(reply);
    expect(bytesOf(card)).toBeLessThan(MESSAGE_BYTES);
    expect(findCardProblems(card)).toEqual([]);
    expect(card.body).not.toEqual([]);
  });
});

describe('the line of a notification', () => {
  it('is the first title, or the first words', () => {
    expect(renderNotification(EVERYTHING)).toBe('Please keep secrets out of this chat');
    expect(renderNotification(saying('One.\nTwo.'))).toBe('One. Two.');
    expect(renderNotification(replyOf())).toBe('');
  });

  it('is short', () => {
    const line = renderNotification(saying('word '.repeat(100)));
    expect([line.length <= 150, line.endsWith('word\u2026')]).toEqual([true, true]);
  });
});
