import { describeInBrowser } from '../support/browser';
import { MARKDOWN, MISMATCH } from '../support/console-knowledge';
import { useConsole } from './use-console';

jest.setTimeout(120_000);

const ui = useConsole();

const ARTICLE = '/console/article?id=text-message-not-received';
const EDIT = '/console/edit?id=text-message-not-received';

describeInBrowser('teaching the bot', () => {
  it('is done with the keyboard alone: a phrase, what it changes, saved', async () => {
    await ui.open('/console/unanswered');
    await ui.button('Add to an article').first().waitFor();
    await ui.button('Add to an article').first().focus();
    await ui.page.keyboard.press('Enter');
    await ui.page.waitForFunction('document.activeElement.getAttribute("role") === "combobox"');
    await ui.page.getByRole('combobox').selectText();
    await ui.page.keyboard.type('lost');
    await ui.page.getByRole('option', { name: 'My phone is lost or stolen' }).waitFor();
    await ui.page.keyboard.press('ArrowDown');
    await ui.page.keyboard.press('ArrowUp');
    await ui.page.keyboard.press('Enter');
    expect(await ui.page.getByRole('combobox').inputValue()).toBe('My phone is lost or stolen');
    await ui.page.keyboard.press('Tab');
    await ui.page.keyboard.press('End');
    await ui.page.keyboard.type(' today');
    await ui.page.keyboard.press('Enter');
    await ui.page.getByText('2 are answered differently: 1 worse and 1 better').waitFor();
    await ui.page.getByText(`${MISMATCH} today`).first().waitFor();
    await ui.page.keyboard.press('Tab');
    expect(await ui.focusedText()).toBe('Save');
    await ui.page.keyboard.press('Enter');
    await ui.page.getByText('Saved. Whoever asks this from now on gets the article.').waitFor();
    expect(await ui.focusedText()).toContain('Saved.');
    const change = { kind: 'add-phrase', article: 'lost-phone', phrase: `${MISMATCH} today` };
    expect([ui.postsTo('preview'), ui.postsTo('save')]).toEqual([[change], [change]]);
    expect(ui.complaints).toEqual([]);
  });

  it('is let go of without a trace, and the focus goes back', async () => {
    await ui.open('/console/unanswered');
    await ui.button('Not ours').last().click();
    await ui.page.getByLabel('Name of the service').fill('Netflix');
    await ui.button('Show what changes').click();
    await ui.button('Save').waitFor();
    await ui.button('Cancel').click();
    await ui.page.waitForFunction('document.activeElement.textContent === "Add to an article"');
    const phrase = 'netflix code for the tv in the break room';
    expect(ui.postsTo('preview')).toEqual([{ kind: 'not-ours', subject: 'Netflix', phrase }]);
    expect(ui.postsTo('save')).toEqual([]);
  });

  it('starts an article with the wordings of a question', async () => {
    await ui.open('/console/unanswered');
    await ui.button('Start an article').first().click();
    await ui.heading('New article').waitFor();
    const text = await ui.page.getByLabel('Text of the file').inputValue();
    expect(text).toContain('id: the-number-on-my-screen-does\n');
    expect(text).toContain('  - "number on my screen and in the app does not match"\n');
    expect(ui.page.url()).not.toContain('number');
  });
});

describeInBrowser('articles', () => {
  it('are searched and filtered in the address', async () => {
    await ui.open('/console/articles');
    await ui.page.getByText('8 articles').waitFor();
    await ui.page.getByLabel('Search').fill('phone');
    await ui.page.getByText('3 articles').waitFor();
    await ui.page.getByLabel('State').selectOption('Review is due');
    await ui.page.getByText('1 article', { exact: true }).waitFor();
    expect(new URL(ui.page.url()).search).toBe('?q=phone&problem=stale');
    await ui.page.reload();
    await ui.page.getByText('1 article', { exact: true }).waitFor();
    expect(await ui.page.getByLabel('Search').inputValue()).toBe('phone');
    await ui.page.getByLabel('Search').fill('no such thing');
    await ui.page.getByText('No article fits.').waitFor();
  });

  it('are shown as each platform shows them, to users and admins', async () => {
    await ui.open(ARTICLE);
    await ui.page.locator('.ac-adaptiveCard').getByText('Texts can come late').waitFor();
    await ui.page.locator('.slack').getByText('Texts can come late').waitFor();
    await ui.page.getByRole('radio', { name: 'Admins' }).check();
    await ui.page.locator('.ac-adaptiveCard').getByText('Read the sign-in log first').waitFor();
    await ui.button('Yes').first().click();
    await ui.page.getByText('does nothing here: this is a preview').waitFor();
    expect(ui.complaints).toEqual([]);
  });

  it('tell who changed what, and a change is undone after a look', async () => {
    await ui.open(ARTICLE);
    await ui.page.getByText('by Grace Hopper').waitFor();
    await ui.page.getByText('What changed').first().click();
    await ui.page.locator('.diff .added').getByText('the text message with the code').waitFor();
    await ui.button('Undo this change').first().click();
    await ui.button('Save').click();
    await ui.page.getByText('Saved. This change is undone.').waitFor();
    expect(await ui.button('Save').count()).toBe(0);
    expect(ui.postsTo('save')).toEqual([{ kind: 'revert', revision: 'r1' }]);
  });

  it('are checked while they are written, and not saved with an error', async () => {
    await ui.open(EDIT);
    const box = ui.page.getByLabel('Text of the file');
    await box.fill(MARKDOWN.replace(/summary: .*\n/, ''));
    await ui.page.getByText('summary: is missing').waitFor();
    expect(await ui.button('Show what changes').isDisabled()).toBe(true);
    await ui.button('Line 2').click();
    expect(await ui.page.evaluate('document.activeElement.selectionStart')).toBe(4);
    // The mark of a line lies under its text.
    const marked = `document.querySelector('.markdown-lines .error').getBoundingClientRect()`;
    const on = `((box) => document.elementFromPoint(box.x + 9, box.y + 9).id)(${marked})`;
    expect(await ui.page.evaluate(on)).toBe('markdown');
    await box.fill(MARKDOWN.replace('Texts can', 'A text can'));
    await ui.page.getByText('Nothing is wrong.').waitFor();
    await ui.button('Show what changes').click();
    await ui.button('Save').click();
    await ui.heading('The text message with my code does not arrive').waitFor();
    expect(ui.postsTo('save')).toMatchObject([
      { kind: 'article', id: 'text-message-not-received', basedOn: expect.any(String) as string },
    ]);
  });

  it('number the lines of a text where they begin, wrapped or not', async () => {
    await ui.open(EDIT, { width: 360, height: 740 });
    await ui.page.getByLabel('Text of the file').waitFor();
    const heights = await ui.page.evaluate<readonly number[]>(
      `['.markdown-lines', '.markdown textarea'].map((name) => document.querySelector(name).scrollHeight)`,
    );
    expect(heights[0]).toBe(heights[1]);
    await ui.page.getByLabel('Text of the file').focus();
    await ui.page.keyboard.press('Tab');
    expect(await ui.page.evaluate('document.activeElement.id')).not.toBe('markdown');
  });
});

/** Enough to see how far it is. */
const MANY = 3000;

describeInBrowser('trying out', () => {
  it('tells the decision, why, the candidates and what was read', async () => {
    await ui.open('/console/try');
    const text = 'no code arrives, AADSTS50076 and AADSTS999999, my password is Elbe-Ufer.31';
    await ui.page.getByLabel('Question', { exact: true }).fill(text);
    await ui.page.getByRole('radio', { name: 'Admin' }).check();
    await ui.button('Ask').click();
    await ui.page.getByText('Gives a warning', { exact: true }).waitFor();
    for (const words of ['%', 'AADSTS50076', 'AADSTS999999', '1 secret', 'Error codes:']) {
      await ui.page.getByText(words).first().waitFor();
    }
    await ui.page.locator('.slack').waitFor();
    expect(ui.postsTo('try')).toEqual([{ text, audience: 'admin' }]);
  });

  it('runs a file of questions, with its progress and its failures', async () => {
    await ui.open('/console/try');
    await ui.page.getByRole('radio', { name: 'A file of mine' }).check();
    const right = '{"text":"no code arrives","expect":["text-message-not-received"]}\n';
    const jsonl = `${right.repeat(MANY)}{"text":"reset my password","expect":["new-phone"]}\n`;
    const file = { name: 'mine.jsonl', mimeType: 'text/plain', buffer: Buffer.from(jsonl) };
    await ui.page.getByLabel('JSONL file').setInputFiles(file);
    await ui.button('Run the evaluation').click();
    await ui.page.getByRole('progressbar', { name: 'Evaluation' }).waitFor();
    await ui.page.getByText(`${(MANY + 1).toLocaleString('en')} questions asked`).waitFor();
    expect(await ui.page.getByRole('progressbar').count()).toBe(0);
    await ui.page.getByText('1 failure').click();
    await ui.page.getByText('reset my password').waitFor();
    expect(ui.postsTo('evaluate')).toEqual([{ jsonl }]);
  });
});

describeInBrowser('tickets', () => {
  it('are taken, answered, asked about, resolved and opened again', async () => {
    await ui.open('/console/tickets');
    await ui.link('My new phone is here').click();
    await ui.button('Assign to me').click();
    await ui.page.getByText('With Grace Hopper.').waitFor();
    await ui.page.getByLabel('Reply to the asker').fill('We are on it.');
    await ui.button('Send the reply').click();
    await ui.page.getByText('We are on it.').waitFor();
    await ui.page.getByRole('radio', { name: 'Ask for something' }).check();
    await ui.button('Ask for it').click();
    await ui.page.getByText('The asker was asked for it.').waitFor();
    await ui.page.getByRole('radio', { name: 'Resolve' }).check();
    await ui.page.getByRole('radio', { name: 'An article is missing' }).check();
    await ui.button('Resolve the ticket').click();
    await ui.page.getByText('Resolved. The asker is told.').waitFor();
    await ui.button('Open again').click();
    await ui.page.getByText('Open again.').waitFor();
    expect(ui.postsTo('ticket')).toEqual(
      [
        { kind: 'assign' },
        { kind: 'reply', text: 'We are on it.' },
        { kind: 'ask', field: 'correlation-id' },
        { kind: 'resolve', cause: 'knowledge-missing' },
        { kind: 'reopen' },
      ].map((action) => ({ id: 'MFA-7K3F9Q', action })),
    );
  });
});

describeInBrowser('health', () => {
  it('has what was not delivered sent again, and tells who changed what', async () => {
    await ui.open('/console/health');
    await ui.page.getByRole('table', { name: 'Who changed what' }).waitFor();
    await ui.button('Send all of them again').click();
    await ui.page.getByText('1 notice will be sent again.').waitFor();
    expect(ui.postsTo('redeliver')).toEqual([{}]);
  });
});
