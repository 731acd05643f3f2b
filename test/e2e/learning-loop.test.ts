import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, closePage, describeInBrowser, launchBrowser } from '../support/browser';
import { createSlackDriver } from '../support/slack-driver';
import {
  ANA,
  BOT,
  EVE,
  SIGNING_SECRET,
  type SlackEmulator,
  startSlackEmulator,
} from '../support/slack-emulator';
import { type SlackFront, startSlackFront } from '../support/slack-front';
import {
  afterwards,
  createSlackPerson,
  type Shown,
  type SlackPerson,
  told,
  wordsOf,
} from '../support/slack-person';
import { writeSmallKnowledge } from '../support/small-knowledge-files';
import { type Program, startProgram } from '../support/start-program';
import { createTempFolder, type TempFolder } from '../support/temp-folder';
import { pressByKey } from '../support/use-keyboard';
import { waitFor } from '../support/slack-wait-for';

jest.setTimeout(300_000);

const QUESTION = 'my yubikey only blinks green';
const ANSWER = 'Title of wrong-code';

let slack: SlackEmulator;
let front: SlackFront;
let folder: TempFolder;
let program: Program;
let ana: SlackPerson;
let eve: SlackPerson;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  slack = await startSlackEmulator([ANA, EVE]);
  front = await startSlackFront(slack.apiUrl);
  const { channel } = await slack.call<{ channel: { id: string } }>(
    BOT.token,
    'conversations.create',
    { name: 'mfa-experts' },
  );
  folder = createTempFolder();
  writeSmallKnowledge((file, text) => folder.write(`knowledge/${file}`, text));
  mkdirSync(overlay());
  program = await startProgram({
    HELPDESK_CONFIG: folder.write(
      'helpdesk.config.yaml',
      `hand-off:\n  default: slack:${channel.id}\n`,
    ),
    KNOWLEDGE: path.join(folder.path, 'knowledge'),
    KNOWLEDGE_OVERLAY: overlay(),
    SLACK_BOT_TOKEN: BOT.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: front.apiUrl,
  });
  const driver = createSlackDriver(`${program.url}/slack/events`, SIGNING_SECRET);
  ana = await createSlackPerson({ slack, front, driver, token: ANA.token });
  eve = await createSlackPerson({ slack, front, driver, token: EVE.token });
  browser = await launchBrowser();
  page = await browser.open();
  await signIn();
});
afterAll(async () => {
  await closePage(page);
  await browser.close();
  await program.stop();
  await front.close();
  await slack.stop();
  folder.remove();
});

const overlay = () => path.join(folder.path, 'overlay');

/** By the link that was printed where the server was started. */
async function signIn(): Promise<void> {
  const link = await waitFor(() => /Console +on +(http:\S+)/.exec(program.output())?.[1]);
  await page.goto(link);
  await pressByKey(page, 'Sign in');
  await heading('Overview');
}

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const says = (words: string) => page.getByText(words).first().waitFor();

/** What somebody reads in Slack after a question in their direct message. */
async function ask(who: SlackPerson, text: string): Promise<string> {
  const shown = await afterwards(front, 'chat.postMessage', () => who.write(text));
  expect(shown).toMatchObject({ channel: who.direct });
  return wordsOf(shown);
}

const isDeclined = expect.stringContaining('I do not have an answer to that.') as string;

/** By the menu, with the keyboard alone. */
async function goTo(name: string): Promise<void> {
  await pressByKey(page, name);
  await heading(name);
}

/** The phrase goes to the article that is found by a word of its title. */
async function teachByKeyboard(): Promise<void> {
  await goTo('Unanswered');
  await page.getByRole('heading', { level: 2, name: QUESTION }).waitFor();
  await pressByKey(page, 'Add to an article');
  await page.waitForFunction('document.activeElement.getAttribute("role") === "combobox"');
  await page.getByRole('combobox').selectText();
  await page.keyboard.type('wrong');
  await page.getByRole('option', { name: ANSWER }).waitFor();
  await page.keyboard.press('Enter');
  await pressByKey(page, 'Show what changes');
}

async function seeAndSave(): Promise<void> {
  await says('evaluation question');
  await says('answered with wrong-code');
  expect(existsSync(path.join(overlay(), 'questions/wrong-code.md'))).toBe(false);
  await pressByKey(page, 'Save');
  await says('Saved. Whoever asks this from now on gets the article.');
}

async function undoByKeyboard(): Promise<void> {
  await page.goto(`${program.url}/console/article?id=wrong-code`);
  await says('Added a phrase to wrong-code');
  await says('by the helpdesk');
  await pressByKey(page, 'What changed');
  await page.locator('.diff .added').getByText(QUESTION).waitFor();
  await pressByKey(page, 'Undo this change');
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await pressByKey(page, 'Save');
  await says('Saved. This change is undone.');
}

describeInBrowser('a question that nobody could answer', () => {
  it('is taught with the keyboard alone, answered in Slack, and can be unlearnt', async () => {
    expect(await ask(ana, QUESTION)).toEqual(isDeclined);
    await teachByKeyboard();
    await seeAndSave();
    expect(await ask(eve, QUESTION)).toContain(ANSWER);
    await page.reload();
    await heading('Unanswered');
    await page.getByRole('heading', { level: 2, name: QUESTION }).waitFor({ state: 'detached' });
    await undoByKeyboard();
    expect(await ask(eve, QUESTION)).toEqual(isDeclined);
  });

  it('is said to be not ours once it was marked so', async () => {
    const text = 'my kayak leaks';
    expect(await ask(ana, text)).toEqual(isDeclined);
    await page.goto(`${program.url}/console/unanswered`);
    const group = page.getByRole('article', { name: text });
    await group.getByRole('button', { name: 'Not ours' }).click();
    await page.getByLabel('Name of the service').fill('Kayak');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await says('Saved. The bot now says that this is not something it can answer.');
    expect(readFileSync(path.join(overlay(), 'not-ours.yaml'), 'utf8')).toContain('Kayak');
    expect(await ask(eve, text)).toContain('signing in to Kayak');
  });
});

describeInBrowser('an article', () => {
  it('is not saved while it is broken, and is answered from once it is well', async () => {
    await page.goto(`${program.url}/console/edit?id=call-missing`);
    const box = page.getByLabel('Text of the file');
    await box.waitFor();
    const text = await box.inputValue();
    await box.fill(text.replace('kind: question', 'kind: poem'));
    await page.getByRole('button', { name: 'Line 3' }).waitFor();
    await says('An article with an error cannot be saved.');
    expect(await page.getByRole('button', { name: 'Show what changes' }).isDisabled()).toBe(true);
    await box.fill(text.replace('For users.', 'Ring the landline.'));
    await page.getByText('An article with an error').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await heading('Title of call-missing');
    await says('Changed call-missing');
    expect(await ask(ana, 'the call never comes')).toContain('Ring the landline.');
  });
});

/** Gives its id. */
async function openTicketInSlack(): Promise<string> {
  const modal = await afterwards(front, 'views.open', () => ana.command('human'));
  const said = await afterwards(front, 'respond', () =>
    ana.submit(modal, { question: 'The app shows a grey screen' }),
  );
  return /MFA-[0-9A-Z]{6}/.exec(wordsOf(said))?.[0] ?? '';
}

const tellsAna =
  (words: string) =>
  (shown: Shown): boolean =>
    (shown.channel === ana.id || shown.channel === ana.direct) && wordsOf(shown).includes(words);

describeInBrowser('a ticket that was opened in Slack', () => {
  it('is taken and answered in the console, and its asker is told in Slack', async () => {
    const ticket = await openTicketInSlack();
    await page.goto(`${program.url}/console/tickets`);
    await page.getByRole('link', { name: 'The app shows a grey screen' }).click();
    await heading(`Ticket ${ticket}`);
    await page.getByRole('button', { name: 'Assign to me' }).click();
    await says('With the helpdesk.');
    const from = front.calls.length;
    await page.getByLabel('Reply to the asker').fill('Swipe the app away and open it again.');
    await page.getByRole('button', { name: 'Send the reply' }).click();
    await says('Sent to the asker.');
    const news = await told(front, 'chat.postMessage', from, tellsAna('Swipe the app away'));
    expect(wordsOf(news)).toContain(ticket);
    const card = await told(front, 'chat.update', 0);
    expect(wordsOf(card)).toContain('the helpdesk');
    await page.reload();
    await says('Swipe the app away and open it again.');
  });
});
