import path from 'node:path';
import { type Browser, describeInBrowser, launchBrowser } from '../support/browser';
import { openPlayground, type PlaygroundClient } from '../support/playground-client';
import { type Program, startProgram } from '../support/start-program';
import { createTempFolder, type TempFolder } from '../support/temp-folder';

// Two programs and a browser, on a machine that may be busy with others.
jest.setTimeout(180_000);

const EXPERTS = '19:help@thread.tacv2';
const ANA = '00000000-0000-0000-0000-0000000000a0';

let folder: TempFolder;
let program: Program;
let browser: Browser;
let teams: PlaygroundClient;

describeInBrowser('in the Agents Playground', () => {
  beforeAll(async () => {
    folder = createTempFolder();
    const config = folder.write(
      'helpdesk.config.yaml',
      `hand-off:\n  default: teams:${EXPERTS}\nroles:\n  experts: [${ANA}]\n`,
    );
    program = await startProgram({ HELPDESK_CONFIG: path.resolve(config) });
    browser = await launchBrowser();
    teams = await openPlayground(browser, `${program.url}/api/messages`);
  });

  afterAll(async () => {
    await teams.close();
    await browser.close();
    await program.stop();
    folder.remove();
  });

  const press = async (words: string | RegExp, button: string) =>
    (await teams.card(words)).getByRole('button', { name: button, exact: true }).click();

  it('the personal chat greets, answers by a card, and a press is answered below it', async () => {
    await teams.openChat('personal');
    await press('Try asking', 'I have a new phone');
    const answer = await teams.card('New phone or new number');
    await answer.getByRole('heading', { name: 'New phone or new number' }).waitFor();
    await answer.getByRole('link', { name: 'Security info' }).waitFor();
    await answer.getByText(/^Source: .* · Checked 20/).waitFor();
    await answer.getByRole('button', { name: 'Solved' }).click();
    await teams.card('Good');
    await answer.getByRole('button', { name: 'Yes' }).click();
    await teams.card(/^Thank/);
  });

  it('a form is filled in, becomes the ticket, and people take it in their channel', async () => {
    await teams.openChat('personal');
    await teams.ask('ask a person');
    const form = await teams.card('Ask a person');
    await form.getByLabel(/^What happens/).fill('Nothing arrives on my work phone');
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    const saved = await teams.card('your ticket is');
    const [ticket = ''] = /MFA-\w+/.exec(await saved.innerText()) ?? [];
    expect(await teams.page.getByRole('textbox', { name: /^What happens/ }).count()).toBe(0);

    await teams.openChat('help');
    const card = await teams.card(`Ticket ${ticket}`);
    await card.getByText('Nothing arrives on my work phone').waitFor();
    await card.getByRole('button', { name: 'I take it' }).click();
    await teams.card(/in work \(Ana Example\)/);
    await teams.card(`${ticket}: Ana Example is looking into it`);
  });

  it('a mention in a channel is answered in its thread', async () => {
    await teams.openChat('general');
    await teams.post('what is BecAccessDenied?');
    const thread = teams.page.getByRole('group').filter({ hasText: 'what is BecAccessDenied?' });
    await thread.getByRole('heading', { name: /^BecAccessDenied/ }).waitFor();
    await thread.getByRole('button', { name: 'Show the version for admins' }).click();
    await thread.getByText('Entra Connect').first().waitFor();
  });

  it('a mention in a group chat is answered there', async () => {
    await teams.openChat('group');
    await teams.card('Try asking');
    const before = await teams.countAnswers();
    await teams.ask('my authenticator app shows no prompt', { mention: true });
    await (await teams.card('Solved')).getByRole('button', { name: 'Solved' }).waitFor();
    expect(await teams.countAnswers()).toBe(before + 1);
  });

  it('the message extension finds answers, and the one that is chosen goes into the message', async () => {
    await teams.openChat('personal');
    await teams.card('Try asking');
    const found = await teams.search('new phone');
    await found.getByRole('heading', { name: 'New phone or new number' }).click();
    await teams.page.getByRole('textbox').getByText('New phone or new number').waitFor();
    const before = await teams.countAnswers();
    await teams.page.getByRole('button', { name: 'Send Message' }).click();
    await teams.ask('BecAccessDenied');
    // The card that was sent asks nothing, and so it is not answered.
    expect(await teams.countAnswers()).toBe(before + 1);
  });

  it('the message action shows an answer in a dialog, then puts it into the reply', async () => {
    await teams.openChat('personal');
    await teams.card('Try asking');
    await teams.ask('I have a new phone');
    const dialog = await teams.answerQuestion();
    await dialog.getByRole('heading', { name: 'New phone or new number' }).waitFor();
    await dialog.getByRole('button', { name: 'Put it into my reply' }).click();
    await dialog.waitFor({ state: 'detached' });
    await teams.page.getByRole('textbox').getByText('New phone or new number').waitFor();
  });

  it('a dialog that is closed has changed nothing', async () => {
    await teams.openChat('personal');
    await teams.card('Try asking');
    await teams.ask('I have a new phone');
    const dialog = await teams.answerQuestion();
    await dialog.getByRole('button', { name: 'close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await teams.page.getByRole('textbox').last().innerText()).toBe('\n');
  });

  it('people who come and go, and a removal, are no reason to speak; a new installation is', async () => {
    await teams.openChat('personal');
    await teams.card('Try asking');
    const before = await teams.countAnswers();
    await teams.mock('Add user', 'conversationUpdate');
    await teams.mock('Remove user', 'conversationUpdate');
    await teams.mock('Uninstall application', 'installationUpdate');
    await teams.ask('help');
    expect(await teams.countAnswers()).toBe(before + 1);
    await teams.mock('Install application', 'installationUpdate');
    await teams.seeAnswers(before + 2);
    await teams.ask('help');
    expect(await teams.countAnswers()).toBe(before + 3);
  });
});
