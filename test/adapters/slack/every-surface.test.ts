import { createSlackDriver } from '../../support/slack-driver';
import {
  ANA,
  BOT,
  EVE,
  SIGNING_SECRET,
  type SlackEmulator,
  startSlackEmulator,
} from '../../support/slack-emulator';
import { type SlackFront, startSlackFront } from '../../support/slack-front';
import {
  afterwards,
  createSlackPerson,
  PANE,
  type Shown,
  type SlackPerson,
  told,
  wordsOf,
} from '../../support/slack-person';
import { type Program, startProgram } from '../../support/start-program';
import { createTempFolder, type TempFolder } from '../../support/temp-folder';

let slack: SlackEmulator;
let front: SlackFront;
let folder: TempFolder;
let program: Program;
let ana: SlackPerson;
let eve: SlackPerson;
let help: string;
let experts: string;

const channelNamed = async (name: string) =>
  (await slack.call<{ channel: { id: string } }>(BOT.token, 'conversations.create', { name }))
    .channel.id;

beforeAll(async () => {
  slack = await startSlackEmulator([ANA, EVE]);
  front = await startSlackFront(slack.apiUrl);
  [help, experts] = [await channelNamed('sign-in'), await channelNamed('mfa-experts')];
  const { user_id: expert } = await slack.call<{ user_id: string }>(EVE.token, 'auth.test', {});
  folder = createTempFolder();
  const file = folder.write(
    'helpdesk.config.yaml',
    `hand-off:\n  default: slack:${experts}\nroles:\n  experts: [${expert}]\n`,
  );
  program = await startProgram({
    HELPDESK_CONFIG: file,
    SLACK_BOT_TOKEN: BOT.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: front.apiUrl,
  });
  const driver = createSlackDriver(`${program.url}/slack/events`, SIGNING_SECRET);
  ana = await createSlackPerson({ slack, front, driver, token: ANA.token });
  eve = await createSlackPerson({ slack, front, driver, token: EVE.token });
});
afterAll(async () => {
  await program.stop();
  await front.close();
  await slack.stop();
  folder.remove();
});

const shows = (method: string, act: () => Promise<unknown>) => afterwards(front, method, act);
const posted = (act: () => Promise<unknown>) => shows('chat.postMessage', act);
const NO_SMS = "I'm not getting my SMS code";

async function homeShowsTopics(): Promise<void> {
  const home = await shows('views.publish', () => ana.openHome());
  expect(home.user_id).toBe(ana.id);
  expect(wordsOf(home)).toContain('What is it about?');
}

/** Gives the answer, which is rated at the end. */
async function aDirectMessageIsAnswered(): Promise<Shown> {
  const answer = await posted(() => ana.write(NO_SMS));
  expect(answer).toMatchObject({ channel: ana.direct });
  expect(answer).not.toHaveProperty('thread_ts');
  expect(answer.text).toMatch(/Source:|Did this help/);
  const next = await posted(() => ana.write('still not working'));
  expect(next.text).not.toBe(answer.text);
  return answer;
}

async function thePaneOffersAndAnswers(): Promise<void> {
  let from = front.calls.length;
  await ana.openPane();
  const prompts = await told(front, 'assistant.threads.setSuggestedPrompts', from);
  expect((await told(front, 'chat.postMessage', from)).text).toContain('I never need a code');
  expect(prompts).toMatchObject({ channel_id: ana.direct, thread_ts: PANE });
  from = front.calls.length;
  const answer = await posted(() => ana.write('how do I set up the authenticator app?', PANE));
  expect(answer).toMatchObject({ channel: ana.direct, thread_ts: PANE });
  expect(await told(front, 'assistant.threads.setStatus', from)).toMatchObject({ thread_ts: PANE });
  const { title } = await told(front, 'assistant.threads.setTitle', from);
  expect(answer.text).toContain(title);
}

async function aMentionIsAnsweredInItsThread(): Promise<void> {
  let ts = '';
  const answer = await posted(async () => {
    ts = await ana.writeIn(help, `<@${BOT.user}> ${NO_SMS}`);
  });
  expect(answer).toMatchObject({ channel: help, thread_ts: ts });
  const next = await posted(() => ana.writeIn(help, 'still not working', ts));
  expect(next).toMatchObject({ channel: help, thread_ts: ts });
}

async function aCommandIsAnsweredInPrivateAndShared(): Promise<void> {
  const answer = await shows('respond', () => ana.command('I have a new phone'));
  expect(answer).toMatchObject({ response_type: 'ephemeral' });
  const where = { container: { is_ephemeral: true }, channel: { id: help } };
  const shared = await shows('respond', () => ana.press('Share in channel', answer, where));
  expect(shared).toMatchObject({ response_type: 'in_channel' });
  expect(wordsOf(shared)).toContain(`<@${ana.id}>`);
  await told(front, 'respond', 0, ({ delete_original: gone }) => gone === true);
}

async function aMessageOfAnothersIsAnsweredForThem(): Promise<void> {
  const text = 'the code from the app is always wrong';
  const { ts } = await slack.call<{ ts: string }>(EVE.token, 'chat.postMessage', {
    channel: help,
    text,
  });
  const preview = await shows('respond', () => ana.answerMessage(help, ts, text, eve.id));
  expect(preview).toMatchObject({ response_type: 'ephemeral' });
  expect(wordsOf(preview)).toContain('Send in thread');
}

async function aQuestionIsAskedFromAnywhere(): Promise<void> {
  const modal = await shows('views.open', () => ana.ask());
  expect(wordsOf(modal)).toContain('Ask MFA Help');
  const answer = await posted(() => ana.submit(modal, { question: NO_SMS }));
  expect(answer).toMatchObject({ channel: ana.id });
}

/** Gives the ticket's card in the experts' channel. */
async function aPersonIsAskedFor(): Promise<Shown> {
  const modal = await shows('views.open', () => ana.command('human'));
  const from = front.calls.length;
  const said = await shows('respond', () =>
    ana.submit(modal, { question: 'No code on my new phone since Monday' }),
  );
  expect(said.text).toMatch(/your ticket is MFA-/);
  const card = await told(front, 'chat.postMessage', from, ({ channel }) => channel === experts);
  expect(wordsOf(card)).toContain('No code on my new phone since Monday');
  return card;
}

async function anExpertRepliesAndResolves(card: Shown): Promise<void> {
  const where = { channel: { id: experts }, container: { thread_ts: '1.1' } };
  const toAna = ({ channel }: Shown) => channel === ana.id;
  const reply = await shows('views.open', () => eve.press('Reply', card, where));
  let from = front.calls.length;
  await eve.submit(reply, { text: 'Please restart the phone and try once more.' });
  const news = await told(front, 'chat.postMessage', from, toAna);
  expect(wordsOf(news)).toContain('Please restart the phone and try once more.');

  const resolve = await shows('views.open', () => eve.press('Resolve', card, where));
  from = front.calls.length;
  await eve.submit(resolve, { cause: 'answered-in-knowledge', text: 'The phone had no network.' });
  await told(front, 'chat.postMessage', from, toAna);
  const changed = await told(front, 'chat.update', from);
  expect(wordsOf(changed)).toMatch(/resolved/i);
}

async function theAnswerIsRated(answer: Shown): Promise<void> {
  const from = front.calls.length;
  await ana.press('Yes', answer, { channel: { id: ana.direct } });
  const thanks = await told(
    front,
    'chat.postMessage',
    from,
    ({ channel }) => channel === ana.direct,
  );
  expect(wordsOf(thanks)).not.toContain('Did this help?');
}

describe('one person in Slack', () => {
  test('is served wherever they turn, from the Home tab to the end of their ticket', async () => {
    await homeShowsTopics();
    const answer = await aDirectMessageIsAnswered();
    await thePaneOffersAndAnswers();
    await aMentionIsAnsweredInItsThread();
    await aCommandIsAnsweredInPrivateAndShared();
    await aMessageOfAnothersIsAnsweredForThem();
    await aQuestionIsAskedFromAnywhere();
    const card = await aPersonIsAskedFor();
    await anExpertRepliesAndResolves(card);
    await theAnswerIsRated(answer);
  });
});
