import type { Choice } from '../../../src/core/choice';
import { converse } from '../../../src/core/converse/converse';
import type { Turn } from '../../../src/core/converse/talk';
import { createKnowledge } from '../../../src/core/knowledge';
import { type Memory, NOTHING_REMEMBERED } from '../../../src/core/memory';
import type { Message } from '../../../src/core/message';
import { replyToText } from '../../../src/core/plain-text';
import type { Block } from '../../../src/core/prose';
import { createSetting } from '../../../src/core/setting';
import { createMatcher } from '../../../src/core/understand/matcher/create-matcher';
import { makeArticle } from '../../support/make-article';

const says = (words: string): Block => ({
  kind: 'paragraph',
  text: [{ kind: 'text', text: words }],
});
const steps = (start: number, ...lines: readonly string[]): Block => ({
  kind: 'steps',
  start,
  items: lines.map((line) => [says(line)]),
});

const articles = [
  makeArticle({
    id: 'first',
    title: 'The first',
    branches: [
      { label: 'On', to: 'second' },
      { label: 'Gone', to: 'no-such' },
    ],
    sections: {
      user: [
        steps(1, 'Look.', 'Wait.'),
        says('On the other phone:'),
        steps(1, 'Press.'),
        says('End.'),
      ],
    },
  }),
  makeArticle({ id: 'second', title: 'The second', branches: [{ label: 'Again', to: 'first' }] }),
  makeArticle({
    id: 'admins-own',
    title: 'For admins',
    audience: ['admin'],
    sections: { admin: [says('Secret of the admins.')] },
  }),
  makeArticle({ id: 'attack', title: 'An attack', urgency: 'security', related: ['first'] }),
];
const setting = createSetting(createKnowledge(articles), createMatcher(articles), {
  contact: () => 'the Service Desk',
  handsOff: true,
});
const ORIGIN = {
  id: '1',
  platform: 'test',
  conversation: 'c',
  person: 'p',
  place: 'private',
} as const;

let count = 0;
function play(message: Partial<Message>, memory: Memory | null, own = setting): Turn {
  count += 1;
  const fresh = { answerId: `a${count}`, ticketId: `T${count}`, at: '2026-11-22T10:00:00.000Z' };
  const known = { memory: memory ?? NOTHING_REMEMBERED, tickets: [] };
  return converse({ ...ORIGIN, ...message } as Message, own, fresh, known);
}
const press = (choice: Choice, memory: Memory | null = NOTHING_REMEMBERED, own = setting) =>
  play({ kind: 'chose', choice }, memory, own);
const open = (article: string, memory: Memory | null = NOTHING_REMEMBERED) =>
  press({ kind: 'open', article }, memory);
const labelsOf = ({ reply }: Turn) =>
  reply.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map((b) => b.label) : []));

describe('a conversation keeps its thread', () => {
  it('counts the steps of several lists as one walk, with what stands between them', () => {
    const step = {
      kind: 'step',
      article: 'first',
      audience: 'user',
      answerId: 'a',
      number: 2,
    } as const;
    const text = replyToText(press(step).reply);
    expect(text).toContain('On the other phone:\n\nStep 3 of 3\n\nPress.\n\nEnd.');
  });

  it('leads to no article that is not there', () => {
    expect(labelsOf(open('first'))).toContain('On');
    expect(labelsOf(open('first'))).not.toContain('Gone');
  });

  it('takes a press on the other version of the answer in hand for a switch, and no other press', () => {
    const shown = open('second');
    const other = { kind: 'open', article: 'second', audience: 'admin' } as const;
    expect(press(other, shown.memory).memory).toMatchObject({ audience: 'admin' });
    expect(press(other).memory?.audience).toBeUndefined();
  });

  it('never shows a version for admins to others where that is restricted', () => {
    const restricted = { ...setting, restrictsAdminAnswers: true };
    const memory = { ...NOTHING_REMEMBERED, audience: 'admin' } as const;
    const turn = press(
      { kind: 'open', article: 'admins-own', audience: 'admin' },
      memory,
      restricted,
    );
    expect(replyToText(turn.reply)).not.toContain('Secret of the admins');
    expect(turn.audience).toBe('user');
  });

  it('forgets the way back when an article from elsewhere is opened', () => {
    const branch = { kind: 'branch', from: 'first', article: 'second', audience: 'user' } as const;
    const on = press(branch, open('first').memory);
    expect(on.memory?.trail).toEqual(['first']);
    expect(open('admins-own', on.memory).memory?.trail).toEqual([]);
    expect(press({ kind: 'command', name: 'back' }, on.memory).answered).toBe('first');
  });

  it('counts a failure for the answer in hand, and none for an older one', () => {
    const { memory } = open('first', open('second').memory);
    const old = press({ kind: 'unsolved', article: 'second', answerId: 'a' }, memory);
    expect(old.memory).toMatchObject({ failures: 0 });
    expect(old.effects).toHaveLength(1);
  });

  it('hands over at once where nothing is related', () => {
    const turn = press({ kind: 'unsolved', article: 'first', answerId: 'a' }, open('first').memory);
    expect(turn.reply.decision).toBe('hand-off');
  });

  it('makes every way from an attack to a person an urgent one', () => {
    const { memory } = open('attack');
    const ways: readonly Choice[] = [
      { kind: 'command', name: 'human' },
      { kind: 'ask-person', urgency: 'normal', article: 'attack' },
      { kind: 'unsolved', article: 'attack', answerId: 'a' },
    ];
    for (const choice of ways) {
      const form = press(choice, memory).reply.parts.find((part) => part.kind === 'form');
      expect(form).toMatchObject({ choice: { kind: 'ask-person', urgency: 'security' } });
    }
  });

  it('shows in the form what was noted, whether or not the article asks for it', () => {
    const fields = { sessionId: 'the-session', correlationId: 'the-correlation' };
    const memory = { ...NOTHING_REMEMBERED, fields };
    const text = replyToText(press({ kind: 'command', name: 'human' }, memory).reply);
    expect(text).toContain('the-session');
    expect(text).toContain('the-correlation');
  });
});
