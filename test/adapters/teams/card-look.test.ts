import type { Page } from 'playwright-core';
import { renderCard } from '../../../adapters/teams/render';
import { paragraph } from '../../../src/core/prose';
import type { Reply } from '../../../src/core/reply';
import { findFaintText } from '../../e2e/find-faint-text';
import { type Browser, closePage, describeInBrowser, launchBrowser } from '../../support/browser';
import { teamsLookPage, type TeamsTheme } from '../../support/teams-look';
import { EVERYTHING, replyOf } from '../../support/teams-replies';

const RENDERER = require.resolve('adaptivecards/dist/adaptivecards.min.js');
/** As long as words come that cannot be broken: a correlation id. */
const LONG_WORD = 'f81d4fae_7dec_11d0_a765_00a0c91e6bf6';

const FORM: Reply = replyOf({
  kind: 'form',
  choice: { kind: 'ask-person', urgency: 'normal' },
  title: 'Ask a person',
  body: [paragraph('They will never ask for your code or password.')],
  fields: [
    { id: 'q', label: LONG_WORD, kind: 'lines', required: true, mostCharacters: 2000 },
    { id: 'u', label: 'Account name', kind: 'line', required: false, mostCharacters: 100 },
    {
      id: 'c',
      label: 'Cause',
      kind: 'choice',
      required: true,
      mostCharacters: 100,
      options: [{ value: 'a', label: 'The knowledge has it' }],
    },
  ],
  submit: 'Send',
});

const FACTS: Reply = replyOf({
  kind: 'facts',
  title: 'Ticket MFA-ABC234',
  rows: [
    { label: 'State', value: 'open' },
    { label: 'The account name (the address you sign in with)', value: LONG_WORD },
  ],
});

/** Runs in the page: what sticks out of the screen, or is cut at its own edge. */
const STICKING_OUT = `[...document.querySelectorAll('body *')]
  .filter((node) => node.checkVisibility())
  .filter((node) => node.getBoundingClientRect().right > innerWidth + 0.5 || (node.tagName === 'BUTTON' && node.scrollWidth > node.clientWidth + 1))
  .map((node) => node.tagName + ' ' + node.textContent.slice(0, 40))`;

describeInBrowser('a card on a phone, 360 pixels wide', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser.close());

  afterEach(() => closePage(page));

  const show = async (reply: Reply, theme: TeamsTheme): Promise<void> => {
    page = await browser.open({ width: 360, height: 640, colorScheme: theme });
    const { html, script } = teamsLookPage(renderCard(reply), theme);
    await page.setContent(html);
    await page.addScriptTag({ path: RENDERER });
    await page.evaluate(script);
    await page.locator('.ac-adaptiveCard').waitFor();
  };

  it.each([
    ['answer', 'light', EVERYTHING],
    ['answer', 'dark', EVERYTHING],
    ['form', 'light', FORM],
    ['form', 'dark', FORM],
    ['ticket', 'light', FACTS],
    ['ticket', 'dark', FACTS],
  ] as const)('shows the whole %s and is readable in the %s theme', async (_name, theme, reply) => {
    await show(reply, theme);
    expect(await page.evaluate(STICKING_OUT)).toEqual([]);
    // The red star of a required field is the client's own.
    const faint = await findFaintText(page);
    expect(faint.filter((words) => !words.endsWith(': *') && !words.endsWith(':  *'))).toEqual([]);
  });

  it('has headings, labelled fields and buttons with names for a screen reader', async () => {
    await show(FORM, 'light');
    await page.getByRole('heading', { name: 'Ask a person' }).waitFor();
    await page.getByLabel('Account name').waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor();
  });
});
