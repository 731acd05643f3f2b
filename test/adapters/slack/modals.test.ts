import type { Incoming } from '../../../adapters/slack/incoming';
import { parseSubmission } from '../../../adapters/slack/parse-submission';
import { readModalOrigin, writeModalOrigin } from '../../../adapters/slack/modal-origin';
import { renderAskModal, renderModal } from '../../../adapters/slack/render-modal';
import { paragraph } from '../../../src/core/prose';
import type { FormPart, ReplyPart } from '../../../src/core/reply';
import { type SlackApp, type SlackAppOptions, startSlackApp } from '../../support/slack-app';
import { createBlockSchema } from '../../support/slack-block-schema';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { open, prose } from '../../support/slack-sample';
import { waitFor } from '../../support/slack-wait-for';

const FORM: FormPart = {
  kind: 'form',
  choice: { kind: 'ask-person', urgency: 'normal', article: 'wrong-code' },
  title: 'MFA-7K3F9Q: Ask for something',
  body: [paragraph('Only the question is needed.')],
  fields: [
    { id: 'question', label: 'What happens', kind: 'lines', required: true, mostCharacters: 2000 },
    {
      id: 'cause',
      label: 'Why',
      kind: 'choice',
      options: [{ value: 'outage', label: 'An outage' }],
      required: false,
      mostCharacters: 100,
    },
  ],
  submit: 'Send',
};
const LEAD = prose(paragraph('Sorry that it is not solved yet.'));

let app: SlackApp;
afterEach(() => app.stop());

async function start(reply: readonly ReplyPart[], own: SlackAppOptions = {}): Promise<SlackApp> {
  app = await startSlackApp({
    reply: (message) => (message.kind === 'filled' ? [prose(paragraph('Sent.'))] : reply),
    ...own,
  });
  return app;
}

interface View {
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly title: { readonly text: string };
  readonly blocks: readonly { readonly type: string; readonly block_id?: string }[];
}
const openedBy = ({ calls }: SlackApp) =>
  waitFor(() => calls('views.open')[0]?.fields.view as View | undefined);

const submission = ({ callback_id, private_metadata }: View, changes: object = {}) => ({
  type: 'view_submission',
  user: { id: 'U0000000001', team_id: 'T0000000001' },
  team: { id: 'T0000000001' },
  trigger_id: '9.9.scrubbed',
  view: {
    id: 'V0000000001',
    callback_id,
    private_metadata,
    state: {
      values: {
        question: { 'mfa:field': { type: 'plain_text_input', value: 'no code' } },
        cause: { 'mfa:field': { type: 'static_select', selected_option: { value: 'outage' } } },
      },
    },
    ...changes,
  },
});

describe('a form', () => {
  test('that a press leads to opens as a modal, with what is to be read before it', async () => {
    const { driver, calls } = await start([LEAD, FORM]);
    await driver.press(slackFixture('block-actions-im'));
    const view = await openedBy(app);
    expect(calls('views.open')[0]?.fields.trigger_id).toEqual(expect.any(String));
    expect(view.title.text).toBe('MFA-7K3F9Q: Ask for\u2026');
    expect(view.blocks.map(({ type }) => type)).toEqual([
      'rich_text',
      'rich_text',
      'rich_text',
      'input',
      'input',
    ]);
    expect(calls('chat.postMessage')).toEqual([]);
  });

  test('that somebody asked for in a channel is a button there, so that nobody sends what another has said', async () => {
    const { driver, calls } = await start([FORM]);
    await driver.event(slackEvent('app-mention', {}));
    const posted = await waitFor(() => calls('chat.postMessage')[0]?.fields);
    const text = JSON.stringify(posted);
    expect(text).toContain('ask-person:normal:wrong-code');
    expect(text).not.toContain('plain_text_input');
  });

  test('sends back what was filled in, and is answered where the press was', async () => {
    const { driver, messages, calls } = await start([FORM]);
    await driver.press(slackFixture('block-actions-thread'));
    const view = await openedBy(app);
    const response = await driver.press(submission(view));
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 200,
      body: '',
    });
    const [posted] = await waitFor(() => {
      const found = calls('chat.postMessage');
      return found.length > 0 ? found : undefined;
    });
    expect(posted?.fields).toMatchObject({
      channel: 'C0000000001',
      thread_ts: '1763800050.000700',
      text: 'Sent.',
    });
    expect(messages.find(({ kind }) => kind === 'filled')).toEqual({
      kind: 'filled',
      id: 'V0000000001:U0000000001',
      platform: 'slack',
      conversation: 'T0000000001:C0000000001:1763800050.000700',
      person: 'T0000000001:U0000000001',
      place: 'shared',
      choice: FORM.choice,
      values: { question: 'no code', cause: 'outage' },
    });
  });

  test('of a slash command is answered for the person alone', async () => {
    const { driver, calls, responseUrl } = await start([FORM]);
    const fields = slackFixture('slash-command', { text: 'human', response_url: responseUrl });
    await driver.command(fields as Record<string, string>);
    await driver.press(submission(await openedBy(app)));
    const answer = await waitFor(() => calls('respond')[0]);
    expect(answer.fields).toMatchObject({ response_type: 'ephemeral', text: 'Sent.\n[Dismiss]' });
  });

  test('with things to press beside it opens as a modal, and the rest is sent', async () => {
    const { driver, calls } = await start([FORM, { kind: 'buttons', buttons: [open('A')] }]);
    await driver.press(slackFixture('block-actions-im'));
    const sent = await waitFor(() => calls('chat.postMessage')[0]);
    expect(calls('views.open')).toHaveLength(1);
    expect(sent.fields.text).toBe('[A]');
  });

  test('is sent as a message when Slack opens no modal', async () => {
    const refused = { body: { ok: false, error: 'expired_trigger_id' } };
    const { driver, calls } = await start([LEAD, FORM], {
      answer: (method) => (method === 'views.open' ? refused : undefined),
    });
    await driver.press(slackFixture('block-actions-im'));
    const sent = await waitFor(() => calls('chat.postMessage')[0]);
    expect((sent.fields.blocks as { type: string }[]).map(({ type }) => type)).toContain('input');
  });

  test('in a message is sent back by its button', async () => {
    const { driver, messages } = await start([]);
    const actions = [
      { action_id: 'mfa:form', action_ts: '1.0', type: 'button', value: 'ask-person:normal' },
    ];
    const state = { values: { question: { 'mfa:field': { value: 'no code' } } } };
    await driver.press(slackFixture('block-actions-im', { actions, state }));
    expect(await waitFor(() => messages[0])).toMatchObject({
      kind: 'filled',
      values: { question: 'no code' },
    });
  });

  test('is sent as a message in answer to a message, which opens no modals', async () => {
    const { driver, calls } = await start([FORM]);
    await driver.event(slackFixture('message-im'));
    await waitFor(() => calls('chat.postMessage')[0]);
    expect(calls('views.open')).toEqual([]);
  });
});

describe('the question modal', () => {
  const shortcut = {
    type: 'shortcut',
    callback_id: 'mfa:ask',
    trigger_id: '4.5.scrubbed',
    action_ts: '1763800090.1',
    user: { id: 'U0000000001', team_id: 'T0000000001' },
    team: { id: 'T0000000001' },
  };

  test('is opened by the shortcut, and its question answered in the direct message', async () => {
    const { driver, messages, calls } = await start([prose(paragraph('Do this.'))]);
    await driver.press(shortcut);
    await driver.press(submission(await openedBy(app)));
    const sent = await waitFor(() => calls('chat.postMessage')[0]);
    expect(sent.fields).toMatchObject({ channel: 'U0000000001', text: 'Do this.' });
    expect(messages).toMatchObject([{ kind: 'said', text: 'no code', place: 'private' }]);
  });

  test('sent in a channel shared between organisations is of the person as the channel knows them', async () => {
    const { driver, messages } = await start([]);
    await driver.press(shortcut);
    const sent = submission(await openedBy(app), { app_installed_team_id: 'T0000000001' });
    await driver.press({ ...sent, team: { id: 'T0000000009' } });
    expect(await waitFor(() => messages[0])).toMatchObject({ person: 'T0000000001:U0000000001' });
  });
});

describe('views', () => {
  beforeEach(() => start([]));

  test('are as Slack wants them', () => {
    const { modal } = createBlockSchema();
    for (const view of [renderModal(FORM, [LEAD], '{}'), renderAskModal()]) {
      expect(modal(view) ? [] : modal.errors).toEqual([]);
    }
  });

  test('that are none of ours, or were tampered with, mean nothing', () => {
    const incoming: Incoming = {
      message: {
        kind: 'chose',
        choice: { kind: 'none-of-these' },
        id: '1',
        platform: 'slack',
        conversation: 'T1:C1:1.2',
        person: 'T1:U1',
        place: 'shared',
      },
      destination: { kind: 'conversation', channel: 'C1', thread: '1.2' },
    };
    const written = writeModalOrigin(FORM.choice, incoming);
    expect(readModalOrigin(written)).toEqual({
      choice: FORM.choice,
      conversation: 'T1:C1:1.2',
      place: 'shared',
      destination: incoming.destination,
    });
    const parsed = JSON.parse(written) as object;
    for (const change of [
      { choice: 'drop table' },
      { conversation: 'nowhere' },
      { destination: { kind: 'home', user: 'U1' } },
      { responseUrl: 'file:///etc/passwd' },
    ]) {
      expect(readModalOrigin(JSON.stringify({ ...parsed, ...change }))).toBeUndefined();
    }
    for (const text of ['', 'null', '[]', '{']) expect(readModalOrigin(text)).toBeUndefined();
    const view = { callback_id: 'other', private_metadata: '', title: { text: '' }, blocks: [] };
    expect(parseSubmission(submission(view))).toBeUndefined();
    expect(parseSubmission(null)).toBeUndefined();
  });
});
