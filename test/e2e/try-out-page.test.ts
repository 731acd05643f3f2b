import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { renderSlackMessages } from '../../adapters/slack/render';
import { renderCard } from '../../adapters/teams/render';
import type { WebOptions } from '../../adapters/web';
import type { HttpServer } from '../../src/http';
import { startWebServer } from '../adapters/web/start-web-server';
import {
  type Browser,
  closePage,
  describeInBrowser,
  launchBrowser,
  type PageOptions,
} from '../support/browser';
import { findFaintText } from './find-faint-text';
import { createScriptedBot, type ScriptedBot } from './scripted-bot';

jest.setTimeout(120_000);

const BUILD = path.join(__dirname, '..', '..', 'scripts', 'build-page.mjs');
const HOSTILE =
  '<img src=x onerror="window.taken=1"> [tap](javascript:window.taken=1) ![i](http://x.example/i) <script>window.taken=1</script> *a* _b_ `c` &lt;b&gt;';

let pageFolder: string;
let browser: Browser;
let bot: ScriptedBot;
let server: HttpServer;
let page: Page;
/** A server that was told to stop; it has, once the page has let go of its connections. */
let stopping: Promise<void> | undefined;
/** What the page complains of: errors, and what its own policy blocked. */
let complaints: string[];

beforeAll(async () => {
  pageFolder = await mkdtemp(path.join(tmpdir(), 'mfa-helpdesk-page-'));
  await promisify(execFile)(process.execPath, [BUILD, pageFolder]);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(pageFolder, { recursive: true });
});

const start = (options: Partial<WebOptions> = {}, port = 0) =>
  startWebServer(
    { handle: bot.handle, renderCard, renderSlack: renderSlackMessages, pageFolder, ...options },
    port,
  );

beforeEach(async () => {
  bot = createScriptedBot();
  server = await start();
});

afterEach(async () => {
  await closePage(page);
  await Promise.all([server.close(), stopping]);
});

async function open(options?: PageOptions): Promise<void> {
  complaints = [];
  page = await browser.open(options);
  page.on('console', (entry) => entry.type() === 'error' && complaints.push(entry.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.url);
  await answer(0).getByText('Hello from the bot.').waitFor();
}

const answer = (index: number) => page.getByRole('log').getByRole('article').nth(index);

const box = () => page.getByLabel('Your question');

async function ask(question: string): Promise<void> {
  await box().fill(question);
  await box().press('Enter');
}

const choose = (label: string) => page.getByRole('radio', { name: label }).check();

const focused = () => page.evaluate<string>('document.activeElement.className');

describeInBrowser('the try-out page', () => {
  it('greets, takes a question and shows the Teams card of the answer', async () => {
    await open();
    await ask('no code arrives');
    await answer(1).getByRole('heading', { name: 'About: no code arrives' }).waitFor();
    await answer(1).getByRole('button', { name: 'Solved' }).waitFor();
    await answer(1).getByText('Decision: answer').waitFor();
    expect(await box().inputValue()).toBe('');
    expect(bot.messages).toMatchObject([
      { kind: 'arrived', platform: 'web' },
      { kind: 'said', text: 'no code arrives' },
    ]);
    expect(bot.messages[1]).not.toHaveProperty('audience');
    expect(complaints).toEqual([]);
  });

  it('says with everything which language the browser speaks', async () => {
    await open({ locale: 'de-AT' });
    await ask('Code kommt nicht an');
    await answer(1).getByRole('button', { name: 'Solved' }).click();
    await answer(2).getByText('You chose solved.').waitFor();
    expect(bot.messages.map(({ kind, locale }) => [kind, locale])).toEqual([
      ['arrived', 'de-AT'],
      ['said', 'de-AT'],
      ['chose', 'de-AT'],
    ]);
  });

  it('sends with the button, too, and takes a line break for a line break', async () => {
    await open();
    await box().fill('first');
    await box().press('Shift+Enter');
    await box().pressSequentially('second');
    await page.getByRole('button', { name: 'Send' }).click();
    await answer(1).waitFor();
    await answer(1).getByText('Decision').waitFor();
    expect(bot.messages.at(-1)).toMatchObject({ text: 'first\nsecond' });
  });

  it('sends nothing where nothing is written', async () => {
    await open();
    await ask('  \n ');
    await ask('something');
    await answer(1).getByText('Decision').waitFor();
    expect(bot.messages).toHaveLength(2);
  });

  it('asks an example question at a press', async () => {
    await open();
    await page.getByRole('button', { name: 'What is BecAccessDenied?' }).click();
    await answer(1).getByRole('heading', { name: 'About: What is BecAccessDenied?' }).waitFor();
  });

  it.each(['Teams card', 'Slack blocks'])(
    'sends what a button of the %s means',
    async (surface) => {
      await open();
      await choose(surface);
      await ask('no code arrives');
      await answer(1).getByRole('button', { name: 'Solved' }).click();
      await answer(2).getByText('You chose solved.').waitFor();
      await page.getByText('You pressed: Solved').waitFor();
      await answer(1).getByRole('button', { name: /Yes/ }).click();
      await answer(3).getByText('Thank you for rating.').waitFor();
      expect(bot.messages.slice(2)).toMatchObject([
        { kind: 'chose', choice: { kind: 'solved', article: 'wrong-code', answerId: 'a2' } },
        { kind: 'rated', article: 'wrong-code', answerId: 'a2', helpful: true },
      ]);
      expect(complaints).toEqual([]);
    },
  );

  it('opens what a card keeps folded', async () => {
    await open();
    await ask('two codes');
    await answer(1).getByRole('button', { name: 'Show steps' }).click();
    await answer(1).getByText('Register a method.').waitFor();
  });

  it('asks for the audience that was chosen', async () => {
    await open();
    await choose('Admin');
    await ask('one');
    await choose('User');
    await ask('two');
    await choose('Auto');
    await ask('three');
    await answer(3).getByText('Decision').waitFor();
    expect(bot.messages.slice(1).map(({ audience }) => audience)).toEqual([
      'admin',
      'user',
      undefined,
    ]);
  });

  it('shows every answer so far as another platform does', async () => {
    await open();
    await ask('no code arrives');
    await answer(1).locator('.ac-adaptiveCard').waitFor();
    await choose('Slack blocks');
    await answer(0).locator('.slack').waitFor();
    await answer(1).locator('.slack ol li').first().waitFor();
    await choose('Plain text');
    await answer(1).getByText('1. Open the sign-in page.').waitFor();
    expect(await page.locator('.slack, .ac-adaptiveCard').count()).toBe(0);
  });
});

describeInBrowser('somebody with a keyboard only', () => {
  it('asks, goes back to the answer and presses its buttons', async () => {
    await open();
    await page.keyboard.type('no code arrives');
    await page.keyboard.press('Enter');
    await answer(1).getByText('Decision').waitFor();
    expect(await focused()).toBe('');
    expect(await page.evaluate('document.activeElement.id')).toBe('question');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await answer(2).getByText('Thank you for rating.').waitFor();
    expect(await focused()).toBe('answer');
    expect(bot.messages.at(-1)).toMatchObject({ kind: 'rated', helpful: false });
  });

  it('changes how answers are shown with the arrow keys', async () => {
    await open();
    await page.getByRole('radio', { name: 'Teams card' }).focus();
    await page.keyboard.press('ArrowRight');
    await answer(0).locator('.slack').waitFor();
  });

  it('can skip to the question box', async () => {
    await open();
    await page.evaluate('document.activeElement.blur()');
    await page.getByRole('link', { name: 'Skip to the question box' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.activeElement.id === "question"');
  });
});

describeInBrowser('the look', () => {
  const SIZES = [
    { width: 360, height: 640, colorScheme: 'light' },
    { width: 360, height: 640, colorScheme: 'dark' },
    // 1280 x 800 at 200 % zoom.
    { width: 640, height: 400, colorScheme: 'light' },
    { width: 1280, height: 800, colorScheme: 'dark' },
    { width: 1280, height: 800, colorScheme: 'light' },
  ] as const;

  it.each(SIZES)('fits and is readable at %j', async (size) => {
    await open(size);
    await ask(`What does ${'AuthenticationMethodNotConfigured'.repeat(4)} mean?`);
    for (const surface of ['Teams card', 'Slack blocks', 'Plain text']) {
      await choose(surface);
      await answer(1).getByText('Decision').waitFor();
      const overflow =
        'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect([surface, await page.evaluate(overflow)]).toEqual([surface, 0]);
      expect([surface, await findFaintText(page)]).toEqual([surface, []]);
    }
    expect(complaints).toEqual([]);
  });

  it('is dark where the person wants it dark', async () => {
    await open({ colorScheme: 'dark' });
    const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(background).toBe('rgb(17, 21, 27)');
  });

  it('has a language, a title, landmarks and a live log', async () => {
    await open();
    expect(await page.title()).toBe('MFA Helpdesk: try it out');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    for (const landmark of ['banner', 'main'] as const) await page.getByRole(landmark).waitFor();
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
  });
});

describeInBrowser('hostile text', () => {
  const stays = async (index: number) => {
    for (const surface of ['Teams card', 'Slack blocks', 'Plain text']) {
      await choose(surface);
      await answer(index).getByText('Decision').waitFor();
      expect(await page.locator('#log').locator('img, script, iframe').count()).toBe(0);
      expect(await page.locator('#log a[href^="javascript"]').count()).toBe(0);
    }
    expect(await page.evaluate('window.taken')).toBeUndefined();
    expect(complaints).toEqual([]);
  };

  it('stays text, whoever repeats it', async () => {
    await open();
    await ask(HOSTILE);
    await answer(1).getByRole('heading', { name: 'About: <img src=x' }).waitFor();
    await stays(1);
  });

  it('stays text even in a card and in blocks that do not escape it', async () => {
    await server.close();
    server = await start({
      renderCard: () => ({
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: `Hello from the bot. ${HOSTILE}`, wrap: true }],
        actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'javascript:window.taken=1' }],
      }),
      renderSlack: () => [
        {
          text: '',
          blocks: [
            {
              type: 'section',
              text: { type: 'mrkdwn', text: `${HOSTILE} <javascript:window.taken=1|tap>` },
            },
          ],
        },
      ],
    });
    await open();
    await answer(0).getByRole('link', { name: 'Open' }).click();
    await stays(0);
  });
});

describeInBrowser('a server that is gone', () => {
  it('is said, and what was asked is sent again at a press', async () => {
    await open();
    stopping = server.close();
    await ask('no code arrives');
    await answer(1).getByText('The helpdesk cannot be reached').waitFor();
    await page.getByText('You: no code arrives').waitFor();
    await answer(1).getByRole('button', { name: 'Retry' }).click();
    await answer(1).getByText('The helpdesk cannot be reached').waitFor();
    server = await start({}, Number(new URL(server.url).port));
    await answer(1).getByRole('button', { name: 'Retry' }).click();
    await answer(1).getByRole('heading', { name: 'About: no code arrives' }).waitFor();
    expect(await focused()).toBe('answer');
  });
});

describeInBrowser('what is too long', () => {
  it('stays in the box and is not sent', async () => {
    await open();
    const long = 'x'.repeat(70_000);
    await ask(long);
    await page.getByRole('alert').getByText('too long').waitFor();
    expect(await box().inputValue()).toBe(long);
    expect(bot.messages).toHaveLength(1);
  });
});
