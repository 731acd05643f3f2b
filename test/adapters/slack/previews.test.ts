import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { SlackMessage } from '../../../adapters/slack/pack-messages';
import { renderSlackMessages } from '../../../adapters/slack/render';
import { renderHome } from '../../../adapters/slack/render-home';
import { readConfig } from '../../../src/config';
import type { Message, Origin } from '../../../src/core/message';
import type { ReplyPart } from '../../../src/core/reply';
import { loadSetting } from '../../../src/load-setting';
import { type Browser, closePage, describeInBrowser, launchBrowser } from '../../support/browser';
import { said, startTestBot, type TestBot } from '../../support/start-bot';
import { createTempFolder } from '../../support/temp-folder';

/** The pictures in docs/slack.md: `DRAW_PREVIEWS=1 npx jest test/adapters/slack/previews` draws them anew. */
const FOLDER = path.join(__dirname, '..', '..', '..', 'docs', 'images', 'slack');
const isDrawing = process.env.DRAW_PREVIEWS === '1';

const ROOT = path.join(__dirname, '..', '..', '..');
const bundle = (file: string, ...options: readonly string[]) =>
  execFileSync(
    path.join(ROOT, 'node_modules', '.bin', 'esbuild'),
    [path.join(ROOT, 'src', 'console', 'page', file), '--bundle', ...options],
    { encoding: 'utf8' },
  );

let browser: Browser;
let bot: TestBot;
let script: string;
let style: string;
beforeAll(async () => {
  const folder = createTempFolder();
  folder.write(
    'helpdesk.config.yaml',
    'organisation: { name: Contoso }\nhelpdesk: { phone: "4711" }\nhand-off: { default: "slack:C0EXPERTS" }\n',
  );
  const setting = loadSetting(readConfig({ env: {}, cwd: folder.path }));
  folder.remove();
  [browser, bot] = await Promise.all([launchBrowser(), startTestBot(() => setting)]);
  script = bundle('shared/slack/slack-view.ts', '--format=iife', '--global-name=preview');
  style = bundle('try-out/page.css');
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
});

/** The page's own preview of messages, as wide as Slack shows them. */
async function show(messages: readonly SlackMessage[], more = ''): Promise<Page> {
  const page = await browser.open({ width: 600, height: 900 });
  await page.setContent(
    `<!doctype html><html lang="en"><style>${style}
    html { font-size: 14px; }
    body { display: block; height: auto; padding: 0; background: var(--surface); overflow: visible; }
    ${more}</style>
    <body><main id="shown"></main><script>${script}</script></body></html>`,
  );
  const source = JSON.stringify(JSON.stringify(messages));
  await page.evaluate(
    `document.getElementById('shown').append(preview.renderSlackView(JSON.parse(${source}), () => {}))`,
  );
  return page;
}

/** The Home tab stands under no name. */
const HOME_STYLE = '.slack-name { display: none; }';

async function draw(
  name: string,
  messages: readonly SlackMessage[],
  more?: string,
): Promise<string> {
  const page = await show(messages, more);
  const shown = page.locator('#shown');
  const text = await shown.innerText();
  if (isDrawing) {
    mkdirSync(FOLDER, { recursive: true });
    await shown.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  }
  await closePage(page);
  return text;
}

let count = 0;
const FROM_SLACK = { platform: 'slack', person: 'T1:U0000000001' } as const;
const inSlack = (own: Partial<Origin> = {}) => {
  count += 1;
  return { ...FROM_SLACK, conversation: `T1:D${count}`, name: 'Ana Lima', ...own };
};
const answerTo = async (message: Message) => renderSlackMessages(await bot.handle(message));
const toMessages = (parts: readonly ReplyPart[]) =>
  renderSlackMessages({ decision: 'hand-off', answerId: 'a1', parts });

describeInBrowser('what Slack shows, as the try-out page previews it', () => {
  test('an answer, with its source and feedback', async () => {
    const met = inSlack();
    await bot.handle(said('hello', met));
    const text = await draw('answer', await answerTo(said("I'm not getting my SMS code", met)));
    expect(text).toMatch(/Did this help\?/);
    expect(text).not.toContain('undefined');
  });

  test('a choice, where a question may mean several things', async () => {
    const met = inSlack();
    await bot.handle(said('hello', met));
    const text = await draw(
      'did-you-mean',
      await answerTo(said('i cannot sign in with my phone', met)),
    );
    expect(text).toMatch(/mean/i);
  });

  test('a ticket in the experts\u2019 channel', async () => {
    const { id, ...origin } = said('', inSlack());
    await bot.handle({
      ...origin,
      id: `${id}-sent`,
      kind: 'filled',
      choice: { kind: 'ask-person', urgency: 'normal', article: 'text-message-not-received' },
      values: { question: 'No code on my new phone since Monday. Calls arrive.' },
    });
    const notices = await bot.store.claimNotices(new Date(), 1000, 5);
    const card = notices.find(({ notice }) => notice.to.kind === 'channel')?.notice;
    const text = await draw('ticket', toMessages(card?.parts ?? []));
    expect(text).toContain('No code on my new phone since Monday');
    expect(text).toContain('Resolve');
  });

  test('the Home tab, with topics and tickets', async () => {
    const { id, ...origin } = said('', inSlack());
    const reply = await bot.handle({ ...origin, id: `${id}-home`, kind: 'arrived', at: 'home' });
    const { blocks } = renderHome(reply);
    const text = await draw('home', [{ text: '', blocks } as SlackMessage], HOME_STYLE);
    expect(text).toContain('What is it about?');
  });

  test('an answer in German', async () => {
    const met = inSlack({ locale: 'de-DE' });
    await bot.handle(said('Hallo', met));
    const text = await draw(
      'german',
      await answerTo(said('Ich bekomme keine SMS mit dem Code', met)),
    );
    expect(text).toContain('Hat das geholfen?');
  });
});
