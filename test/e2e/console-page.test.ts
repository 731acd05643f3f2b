import { describeInBrowser } from '../support/browser';
import { MARKDOWN } from '../support/console-knowledge';
import { dayAgo } from '../support/console-past';
import { findAccessFaults } from './find-access-faults';
import { useConsole } from './use-console';

jest.setTimeout(120_000);

const ui = useConsole();

const ARTICLE = '/console/article?id=text-message-not-received';
const EDIT = '/console/edit?id=text-message-not-received';
const TICKET = '/console/ticket?id=MFA-7K3F9Q';

/** Every page, and how it is known to be drawn. */
const PAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  '/console': () => ui.page.getByRole('img', { name: /^How often an article/ }).waitFor(),
  '/console/unanswered': () => ui.page.getByText('Asked 9 times by 7 people').waitFor(),
  '/console/articles': () => ui.page.getByText('8 articles').waitFor(),
  [ARTICLE]: () => ui.page.locator('.ac-adaptiveCard').waitFor(),
  [EDIT]: () => ui.page.locator('.ac-adaptiveCard').waitFor(),
  '/console/edit': () => ui.page.locator('.ac-adaptiveCard').waitFor(),
  '/console/try': () => ui.heading('Try it').waitFor(),
  '/console/tickets': () => ui.page.getByText('2 tickets').waitFor(),
  [TICKET]: () => ui.page.getByText('katherine@example.com').waitFor(),
  '/console/health': () => ui.page.getByText('SQLite').waitFor(),
};

const LOOKS = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const;

describeInBrowser('every page of the console', () => {
  it.each(LOOKS)('can be used by everybody at %j', async (look) => {
    await ui.open('/console', look);
    for (const [address, isDrawn] of Object.entries(PAGES)) {
      await ui.page.goto(`${ui.server.url}${address}`);
      await isDrawn();
      expect([address, await findAccessFaults(ui.page)]).toEqual([address, []]);
      const overflow =
        'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect([address, await ui.page.evaluate(overflow)]).toEqual([address, 0]);
      expect([address, await ui.page.getByRole('heading', { level: 1 }).count()]).toEqual([
        address,
        1,
      ]);
    }
    expect(ui.complaints).toEqual([]);
    await ui.page.goto(`${ui.server.url}/console/nowhere`);
    await ui.heading('There is no such page').waitFor();
    expect(await findAccessFaults(ui.page)).toEqual([]);
  });

  it('would be caught with text that is faint or a field without a name', async () => {
    await ui.open('/console/health');
    await ui.page.getByText('SQLite').waitFor();
    await ui.page.evaluate(`document.querySelector('h2').style.color = '#bbb'`);
    await ui.page.evaluate(
      `document.querySelector('main').append(document.createElement('input'))`,
    );
    const faults = await findAccessFaults(ui.page);
    expect(faults).toEqual([
      expect.stringContaining('color-contrast: <h2'),
      expect.stringContaining('label: <input'),
    ]);
  });

  it('is reached by the menu, which tells where one is and moves the focus there', async () => {
    await ui.open('/console');
    await ui.heading('Overview').waitFor();
    for (const name of ['Unanswered', 'Articles', 'Try it', 'Tickets', 'Health', 'Overview']) {
      await ui.link(name).click();
      await ui.heading(name).waitFor();
      await ui.page.waitForFunction('document.activeElement.tagName === "H1"');
      expect(await ui.focusedText()).toBe(name);
      expect(await ui.link(name).getAttribute('aria-current')).toBe('page');
      expect(await ui.page.title()).toContain(name);
    }
  });

  it('has its menu behind a button on a phone, large enough for a thumb', async () => {
    await ui.open('/console', { width: 360, height: 740 });
    await ui.heading('Overview').waitFor();
    expect(await ui.link('Health').isVisible()).toBe(false);
    await ui.button('Menu').click();
    expect((await ui.link('Health').boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await ui.link('Health').click();
    await ui.heading('Health').waitFor();
    expect(await ui.link('Articles').first().isVisible()).toBe(false);
  });

  it('lets a keyboard skip to the content', async () => {
    await ui.open('/console');
    await ui.heading('Overview').waitFor();
    await ui.page.keyboard.press('Tab');
    expect(await ui.focusedText()).toBe('Skip to the content');
    await ui.page.keyboard.press('Enter');
    await ui.page.waitForFunction('document.activeElement.id === "main"');
  });

  it('says in words where there is nothing yet', async () => {
    await ui.startUnused();
    await ui.open('/console');
    await ui.page.getByText('Nobody asked anything in these days.').waitFor();
    await ui.link('Unanswered').click();
    await ui.page.getByText('Every question of these days got an answer that helped.').waitFor();
    await ui.link('Tickets').click();
    await ui.page.getByText('No ticket is here.').waitFor();
  });

  it('offers only what the roles of a person allow', async () => {
    await ui.open('/console/unanswered', { roles: ['viewer'] });
    await ui.page.getByText('Teaching the bot needs the role of an editor.').first().waitFor();
    expect(await ui.link('Tickets').count()).toBe(0);
    await ui.link('Articles').click();
    await ui.page.getByText('8 articles').waitFor();
    expect(await ui.link('New article').count()).toBe(0);
  });

  it('is for nobody who is not signed in, and says so calmly', async () => {
    await ui.open('/console', { colorScheme: 'dark' });
    await ui.heading('Overview').waitFor();
    await ui.signOut();
    await ui.link('Health').click();
    await ui.page.getByRole('heading', { name: 'You were signed out' }).waitFor();
    expect(await findAccessFaults(ui.page)).toEqual([]);
    await ui.page.reload();
    await ui.heading('You are not signed in').waitFor();
  });

  it('is signed out of at a press, for good', async () => {
    await ui.open('/console/health');
    const [cookie] = await ui.page.context().cookies();
    await ui.button('Sign out').click();
    await ui.heading('You are signed out').waitFor();
    if (cookie) await ui.page.context().addCookies([cookie]);
    await ui.page.goto(`${ui.server.url}/console/health`);
    await ui.heading('You are not signed in').waitFor();
  });
});

describeInBrowser('the pages around the sign-in', () => {
  it.each(LOOKS)('can be used by everybody at %j', async (look) => {
    await ui.open('/console/signed-out', look);
    const check = async (name: string) => {
      await ui.heading(name).waitFor();
      expect([name, await findAccessFaults(ui.page)]).toEqual([name, []]);
    };
    await check('You are signed out');
    await ui.signOut();
    await ui.page.goto(`${ui.server.url}/console/tickets`);
    await check('You are not signed in');
    await ui.page.goto(ui.server.enterLink());
    await check('Sign in to the console');
    await ui.button('Sign in').click();
    await ui.heading('Overview').waitFor();
    await ui.page.goto(ui.server.enterLink());
    await check('This link does not work any more');
  });
});

describeInBrowser('the overview', () => {
  it('shows each picture as a table, too', async () => {
    await ui.open(`/console?from=${dayAgo(6)}&to=${dayAgo(0)}`);
    await ui.page.getByText('The numbers of each day').click();
    const table = ui.page.getByRole('table', { name: 'By day' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(8);
    const first = (await table.getByRole('rowheader').first().textContent()) ?? '';
    expect(new Date(`${first} UTC`).toISOString().slice(0, 10)).toBe(dayAgo(6));
    for (const name of ['By platform', 'By audience', 'By decision']) {
      expect(await ui.page.getByRole('table', { name, includeHidden: true }).count()).toBe(1);
    }
  });

  it('is of the days that were chosen, and so is its CSV', async () => {
    await ui.open('/console');
    await ui.page.getByRole('link', { name: '7 days', exact: true }).click();
    await ui.page.waitForURL(/from=.*&to=/);
    await ui.page.getByText(/\d{4} to \d/).click();
    await ui.page.getByLabel('From').fill('2026-11-02');
    await ui.page.getByLabel('To', { exact: true }).fill('2026-11-03');
    await ui.button('Show').click();
    await ui.page.waitForURL('**/console?from=2026-11-02&to=2026-11-03');
    const csv = '/console/api/overview.csv?from=2026-11-02&to=2026-11-03';
    await ui.page.locator(`a[download][href="${csv}"]`).waitFor();
  });
});

describeInBrowser('unsaved text', () => {
  const write = async () => {
    const box = ui.page.getByLabel('Text of the file');
    await box.fill(`${MARKDOWN}\nSomething more.`);
    await ui.page.getByText('Not saved yet.').waitFor();
  };

  it('outlives loading the page again, and can be dropped', async () => {
    await ui.open(EDIT);
    await write();
    ui.page.on('dialog', (dialog) => void dialog.accept());
    await ui.page.reload();
    await ui.page.getByText('This is your text from before').waitFor();
    const box = ui.page.getByLabel('Text of the file');
    expect(await box.inputValue()).toContain('Something more.');
    await ui.button('Drop it and start again').click();
    expect(await box.inputValue()).toBe(MARKDOWN);
  });

  it('is asked about before the page is left', async () => {
    await ui.open(EDIT);
    await write();
    const asked: string[] = [];
    ui.page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await ui.link('Health').click();
    expect(asked).toEqual([expect.stringContaining('not saved')]);
    await ui.heading('Edit article').waitFor();
    ui.page.once('dialog', (dialog) => void dialog.accept());
    await ui.link('Health').click();
    await ui.heading('Health').waitFor();
    await ui.page.goBack();
    await ui.page.getByText('This is your text from before').waitFor();
  });

  it('outlives being signed out', async () => {
    await ui.open(TICKET);
    await ui.page.getByLabel('Reply to the asker').fill('Please call us.');
    await ui.signOut();
    await ui.button('Send the reply').click();
    await ui.page.getByRole('heading', { name: 'You were signed out' }).waitFor();
    const back = encodeURIComponent(TICKET);
    expect(await ui.link('Sign in').getAttribute('href')).toBe(`/console/sign-in?to=${back}`);
    expect(await ui.page.getByLabel('Reply to the asker').inputValue()).toBe('Please call us.');
  });
});

describeInBrowser('a server that is gone', () => {
  it('is said, and asked again at a press', async () => {
    await ui.open('/console');
    await ui.page.getByText('The numbers of each day').waitFor();
    await ui.server.kill();
    await ui.page.getByRole('link', { name: '7 days', exact: true }).click();
    await ui.page.getByRole('alert').getByText('The server does not answer.').waitFor();
    await ui.server.restart();
    await ui.button('Try again').click();
    await ui.page.getByText('The server does not answer.').waitFor({ state: 'detached' });
    const tables = ui.page.getByRole('table', { includeHidden: true });
    await tables.nth(3).waitFor({ state: 'attached' });
  });

  it('is said where the code of a page cannot come, too', async () => {
    await ui.open('/console');
    await ui.heading('Overview').waitFor();
    await ui.server.kill();
    await ui.link('Health').click();
    await ui.heading('This page did not load').waitFor();
    await ui.server.restart();
    await ui.button('Try again').click();
    await ui.heading('Health').waitFor();
    await ui.page.getByText('SQLite').waitFor();
  });
});
