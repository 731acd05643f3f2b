import type { Locator, Page } from 'playwright-core';
import { type Browser, closePage, type PageOptions } from './browser';
import { startPlaygroundProgram } from './playground-program';

export const CHATS = {
  personal: 'Personal Chat',
  group: 'Support',
  general: 'Example Team - General',
  help: 'Example Team - Help',
} as const;

/** What the Playground can pretend to have happened, as its menu names it. */
export type Mocked =
  'Install application' | 'Uninstall application' | 'Add user' | 'Add application' | 'Remove user';

/** The Playground's page: somebody who looks at Teams, types and presses. */
export interface PlaygroundClient {
  readonly page: Page;
  openChat(chat: keyof typeof CHATS): Promise<void>;
  /** Writes a message in a chat, to the bot by name where `mention` is set. */
  say(text: string, options?: { readonly mention?: boolean }): Promise<void>;
  /** The same, and waits for what the bot says. */
  ask(text: string, options?: { readonly mention?: boolean }): Promise<void>;
  /** How many messages of the bot stand in the chat. */
  countAnswers(): Promise<number>;
  /** Waits until so many messages of the bot stand in the chat. */
  seeAnswers(count: number): Promise<void>;
  /** Starts a thread in a channel with a message to the bot. */
  post(text: string): Promise<void>;
  /** The latest card with these words, once it is shown. */
  card(words: string | RegExp): Promise<Locator>;
  /** Has an event sent as Teams sends it, and waits until the bot took it. */
  mock(event: Mocked, activity: string): Promise<void>;
  /** Searches by the message extension; gives the list of what was found. */
  search(words: string): Promise<Locator>;
  /** Opens the message action on the last message but one: what was asked, when it was answered. */
  answerQuestion(): Promise<Locator>;
  /** Fails where the page has failed. */
  close(): Promise<void>;
}

/** How long something may take to be shown: a cold start of the page on a busy machine. */
const PATIENCE_MS = 45_000;

/** Starts the program and opens its page. */
export async function openPlayground(
  browser: Browser,
  endpoint: string,
  options: PageOptions = { width: 1280, height: 1000 },
): Promise<PlaygroundClient> {
  const program = await startPlaygroundProgram(endpoint);
  const page = await browser.open(options);
  page.setDefaultTimeout(PATIENCE_MS);
  const failures = listenForFailures(page);
  await keepOrder(page);
  await page.goto(program.url);
  return {
    page,
    openChat: (chat) => openChat(page, chat),
    ...writing(page),
    ...extending(page),
    card: async (words) => {
      const card = page.locator('.ac-adaptiveCard', { hasText: words }).last();
      await card.waitFor();
      return card;
    },
    mock: (event, activity) => mock(page, event, activity),
    close: async () => {
      await closePage(page);
      await program.close();
      if (failures.length > 0) throw new Error(`The page failed: ${failures.join('; ')}`);
    },
  };
}

/** The page's own failures, after which it misses what comes next; it starts anew and says so on its console alone. */
function listenForFailures(page: Page): readonly string[] {
  const failures: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('Saga error')) failures.push(message.text());
  });
  return failures;
}

/**
 * Lets the page hear what its server tells it only after the answers to what it has written before. When an answer of
 * the bot overtakes the news that its thread exists, the page fails and misses what comes next.
 */
async function keepOrder(page: Page): Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (step: () => unknown): void => {
    last = last.then(step, step);
  };
  await page.route('**/_conversation/v1/conversations/*/messages', (route) =>
    inTurn(async () => {
      await route.fulfill({ response: await route.fetch() });
      await page.evaluate('new Promise(requestAnimationFrame)');
    }),
  );
  await page.routeWebSocket('**/_ws_conversation/**', (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => inTurn(() => socket.send(message)));
  });
}

/** All channels look alike, so that one is opened from the personal chat, which looks otherwise. */
async function openChat(page: Page, chat: keyof typeof CHATS): Promise<void> {
  const post = page.getByRole('button', { name: 'Post' });
  await page.getByRole('treeitem', { name: CHATS.personal }).click();
  await post.waitFor({ state: 'detached' });
  await page.getByRole('treeitem', { name: CHATS[chat] }).click();
  if (chat === 'general' || chat === 'help') await post.waitFor();
}

const boxes = (page: Page): Locator => page.locator('[role=textbox][contenteditable=true]');

function writing(
  page: Page,
): Pick<PlaygroundClient, 'say' | 'ask' | 'countAnswers' | 'seeAnswers' | 'post'> {
  const answers = page.getByLabel('Message header').filter({ hasText: 'MFA Helpdesk' });
  const type = async (box: Locator, text: string, mention: boolean): Promise<void> => {
    await box.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    if (mention) {
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: 'MFA Helpdesk' }).click();
    }
    await page.keyboard.type(mention ? ` ${text}` : text);
    await box.getByText(text).waitFor();
  };
  const say: PlaygroundClient['say'] = async (text, { mention = false } = {}) => {
    await type(boxes(page).last(), text, mention);
    await page.getByRole('button', { name: 'Send Message' }).last().click();
  };
  const seeAnswers = (count: number): Promise<void> => answers.nth(count - 1).waitFor();
  return {
    say,
    ask: async (text, options) => {
      const before = await answers.count();
      await say(text, options);
      await seeAnswers(before + 1);
    },
    countAnswers: () => answers.count(),
    seeAnswers,
    post: async (text) => {
      await type(boxes(page).first(), text, true);
      await page.getByRole('button', { name: 'Post' }).click();
    },
  };
}

function extending(page: Page): Pick<PlaygroundClient, 'search' | 'answerQuestion'> {
  return {
    search: async (words) => {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).last().click();
      await page.getByRole('menuitem', { name: 'Search Command' }).click();
      const details = page.getByRole('button', { name: 'Specify Command ID or Parameter' });
      await details.click();
      await page.getByPlaceholder('Command ID').fill('search');
      await page.getByPlaceholder('Parameter name').fill('query');
      await details.click();
      await page.getByPlaceholder('Enter a search term').fill(words);
      return page.getByRole('group').filter({ hasText: 'Search-Based Message Extension' }).last();
    },
    answerQuestion: async () => {
      const menus = page.getByRole('button', { name: 'Show more information' });
      await menus.nth((await menus.count()) - 2).click();
      await page.getByRole('menuitem', { name: 'Action Command' }).click();
      await page.getByPlaceholder('Input command id').fill('answer');
      await page.getByRole('button', { name: 'Create' }).click();
      const dialog = page.getByRole('dialog').filter({ hasText: 'Answer with MFA Help' });
      await dialog.waitFor();
      return dialog;
    },
  };
}

async function mock(page: Page, event: Mocked, activity: string): Promise<void> {
  const taken = page.getByText(`${activity} 200`);
  const before = await taken.count();
  await page.getByRole('button', { name: 'Mock an Activity' }).click();
  await page.getByRole('menu').getByText(event, { exact: true }).click();
  await page.getByRole('button', { name: 'Send activity' }).click();
  await taken.nth(before).waitFor();
}
