import { Writable } from 'node:stream';
import pino from 'pino';
import { createBot } from '../../src/bot/create-bot';
import { createKnowledge } from '../../src/core/knowledge';
import type { Message } from '../../src/core/message';
import { replyToText } from '../../src/core/plain-text';
import { createSetting, type Setting } from '../../src/core/setting';
import { createMatcher } from '../../src/core/understand/matcher/create-matcher';
import { makeArticle } from '../support/make-article';

const articles = [makeArticle({ id: 'bec', codes: ['BecAccessDenied'] })];
const setting = createSetting(
  createKnowledge(articles),
  createMatcher(articles),
  'the Service Desk',
);

const message = (id: string, text = 'BecAccessDenied'): Message => ({
  kind: 'said',
  id,
  text,
  platform: 'test',
  conversation: 'c',
  person: 'ana@contoso.com',
  place: 'private',
});

function startBot(current: () => Setting = () => setting) {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { handle: createBot(current, pino({ base: null }, sink)), lines };
}

describe('the bot', () => {
  it('answers a message once, however often the platform repeats it', async () => {
    const { handle } = startBot();
    expect((await handle(message('1'))).parts.length).toBeGreaterThan(0);
    expect((await handle(message('1'))).parts).toEqual([]);
    expect((await handle(message('2'))).parts.length).toBeGreaterThan(0);
  });

  it('gives every answer an id of its own', async () => {
    const { handle } = startBot();
    const [first, second] = [await handle(message('1')), await handle(message('2'))];
    expect(first.answerId).toMatch(/^[0-9a-f]{18}$/);
    expect(first.answerId).not.toBe(second.answerId);
  });

  it('logs what happened and never what was said, or by whom', async () => {
    const { handle, lines } = startBot();
    await handle(message('1', 'my password is Elbe-Ufer.31 and BecAccessDenied'));
    expect(lines.join('')).toContain('"articles":["bec"]');
    expect(lines.join('')).not.toMatch(/Elbe|password|ana@contoso/);
  });

  it('apologises in kind words when something breaks inside, and logs no words', async () => {
    const { handle, lines } = startBot(() => ({
      ...setting,
      understand: () => {
        throw new TypeError('bad: my words');
      },
    }));
    const reply = await handle(message('1', 'my words'));
    expect(replyToText(reply)).toContain('Something went wrong on my side');
    expect(replyToText(reply)).toContain('the Service Desk');
    expect(lines.join('')).toContain('TypeError');
    expect(lines.join('')).not.toContain('my words');
  });
});
