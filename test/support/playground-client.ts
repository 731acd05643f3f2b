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
  /** Gives back what it is given once that is shown. */
  shown(locator: Locator): Promise<Locator>;
  /** The latest card with these words, once it is shown. */
  card(words: string | RegExp): Promise<Locator>;
  /** Has an event sent as Teams sends it, and waits until the bot took it. */
  mock(event: Mocked, activity: string): Promise<void>;
  /** Searches by the message extension; gives the list of what was found. */
  search(words: string): Promise<Locator>;
  /** Opens the message action on the last message but one: what was asked, when it was answered. */
  answerQuestion(): Promise<Locator>;
  close(): Promise<void>;
}

/** How long something may take to be shown: a cold start of the page on a busy machine. */
const PATIENCE_MS = 45_000;

/**
 * On a busy machine the page sometimes loses a message that the Playground's server has taken (its log says 201), and
 * draws it only when the chat is opened again. After waiting this long, the chat is.
 */
const REOPEN_AFTER_MS = 8_000;

/** Starts the program and opens its page. */
export async function openPlayground(
  browser: Browser,
  endpoint: string,
  options: PageOptions = { width: 1280, height: 1000 },
): Promise<PlaygroundClient> {
  const program = await startPlaygroundProgram(endpoint);
  const page = await browser.open(options);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(program.url);
  let open: keyof typeof CHATS = 'personal';
  const shown = async (locator: Locator): Promise<Locator> => {
    await locator.waitFor({ timeout: REOPEN_AFTER_MS }).catch(async () => {
      await openChat(page, open);
      await locator.waitFor();
    });
    return locator;
  };
  return {
    page,
    openChat: async (chat) => {
      open = chat;
      await openChat(page, chat);
    },
    shown,
    ...writing(page, shown),
    ...extending(page),
    card: (words) => shown(page.locator('.ac-adaptiveCard', { hasText: words }).last()),
    mock: (event, activity) => mock(page, event, activity),
    close: async () => {
      await closePage(page);
      await program.close();
    },
  };
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
  shown: PlaygroundClient['shown'],
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
  const seeAnswers = async (count: number): Promise<void> => {
    await shown(answers.nth(count - 1));
  };
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
