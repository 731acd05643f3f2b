import { admit } from '../../../adapters/slack/admit';
import { createKeptFor } from '../../../adapters/slack/kept-for';
import { parseCommand } from '../../../adapters/slack/parse-command';
import { english } from '../../../src/core/phrases/english';
import { paragraph } from '../../../src/core/prose';
import type { ReplyPart } from '../../../src/core/reply';
import { type SlackApp, startSlackApp } from '../../support/slack-app';
import { slackEvent, slackFixture } from '../../support/slack-fixture';
import { prose } from '../../support/slack-sample';
import { waitFor } from '../../support/slack-wait-for';

let app: SlackApp;
afterEach(() => app.stop());

const first = (method: string) => waitFor(() => app.calls(method)[0]?.fields);
const ANSWER: ReplyPart = {
  kind: 'answer',
  article: 'wrong-code',
  audience: 'user',
  title: 'The code is wrong',
  body: [paragraph('Set the clock.')],
  footer: [],
};
const EXAMPLES: ReplyPart = {
  kind: 'buttons',
  label: english.tryAsking,
  buttons: [{ label: 'I have a new phone', choice: { kind: 'example', number: 2 } }],
};

describe('the assistant pane', () => {
  const opened = slackFixture('assistant-thread-started');
  const inPane = (text: string) =>
    slackEvent('message-im', { text, thread_ts: '1763800070.000900' });

  test('greets, and has the example questions as prompts', async () => {
    app = await startSlackApp({ reply: () => [prose(paragraph('Hello.')), EXAMPLES] });
    await app.driver.event(opened);
    expect(await first('assistant.threads.setSuggestedPrompts')).toMatchObject({
      channel_id: 'D0000000001',
      thread_ts: '1763800070.000900',
      prompts: [{ title: 'I have a new phone', message: 'I have a new phone' }],
    });
    const greeting = await first('chat.postMessage');
    expect(greeting).toMatchObject({ thread_ts: '1763800070.000900', text: 'Hello.' });
    expect(app.messages).toMatchObject([
      { kind: 'arrived', conversation: 'T0000000001:D0000000001:1763800070.000900' },
    ]);
    expect(app.messages[0]).not.toHaveProperty('at');
  });

  test('shows that the answer is on its way, and is named after the article, not the question', async () => {
    app = await startSlackApp({ reply: () => [ANSWER] });
    await app.driver.event(inPane('my code 123456 is wrong'));
    await first('chat.postMessage');
    expect(app.calls().map(({ method }) => method)).toEqual([
      'users.info',
      'assistant.threads.setStatus',
      'assistant.threads.setTitle',
      'chat.postMessage',
    ]);
    expect(await first('assistant.threads.setTitle')).toMatchObject({ title: ANSWER.title });
  });

  test('shows no more work where nothing is said', async () => {
    app = await startSlackApp({});
    await app.driver.event(inPane('again'));
    const statuses = await waitFor(() => {
      const all = app.calls('assistant.threads.setStatus');
      return all.length === 2 ? all.map(({ fields }) => fields.status) : undefined;
    });
    expect(statuses).toEqual([english.working, '']);
  });

  test('that Slack does not know is not asked for again, and nobody misses an answer', async () => {
    const unknown = { body: { ok: false, error: 'missing_scope' } };
    app = await startSlackApp({
      reply: () => [ANSWER],
      answer: (method) => (method.startsWith('assistant') ? unknown : undefined),
    });
    await app.driver.event(inPane('one'));
    await first('chat.postMessage');
    await app.driver.event({ ...inPane('two'), event_id: 'Ev2' });
    await waitFor(() => app.calls('chat.postMessage')[1]);
    const asked = app.calls().filter(({ method }) => method.startsWith('assistant'));
    expect(asked).toHaveLength(1);
  });
});

describe('the Home tab', () => {
  test('is shown when opened, and anew after something changed a ticket', async () => {
    app = await startSlackApp({ reply: () => [prose(paragraph('Here.'))] });
    await app.driver.event(slackEvent('app-home-opened', { tab: 'home' }));
    await first('views.publish');
    const actions = [
      { action_id: 'mfa:choice:0', action_ts: '1.0', value: 'ticket:assign:MFA-7K3F9Q' },
    ];
    await app.driver.press(slackFixture('block-actions-home', { actions }));
    const again = await waitFor(() => app.calls('views.publish')[1]);
    expect(again.fields).toMatchObject({ user_id: 'U0000000001' });
    expect(app.messages.map(({ kind }) => kind)).toEqual(['arrived', 'chose', 'arrived']);
  });
});

describe('what Slack knows of a person', () => {
  const assign = (user: string) =>
    slackFixture('block-actions-im', {
      user: { id: user, team_id: 'T0000000001' },
      actions: [{ action_id: 'mfa:choice:0', action_ts: '1.0', value: 'ticket:assign:MFA-7K3F9Q' }],
    });

  test('the name goes with what changes a ticket, and is asked for once', async () => {
    app = await startSlackApp({
      answer: (method) =>
        method === 'users.info'
          ? { body: { ok: true, user: { name: 'ana', profile: { real_name: 'Ana Lima' } } } }
          : undefined,
    });
    await app.driver.press(assign('U0000000001'));
    await waitFor(() => app.messages[0]);
    await app.driver.press(assign('U0000000001'));
    await waitFor(() => (app.messages.length >= 3 ? true : undefined));
    expect(app.messages.filter(({ kind }) => kind === 'chose')).toMatchObject([
      { name: 'Ana Lima' },
      { name: 'Ana Lima' },
    ]);
    expect(app.calls('users.info')).toHaveLength(1);
  });

  test('the groups are asked for only where role lists name some', async () => {
    const members = { body: { ok: true, users: ['U0000000001'] } };
    app = await startSlackApp({
      groups: ['S0000000001'],
      answer: (method) => (method === 'usergroups.users.list' ? members : undefined),
    });
    await app.driver.event(slackEvent('message-im'));
    expect(await waitFor(() => app.messages[0])).toMatchObject({ groups: ['S0000000001'] });
    await app.driver.event(slackEvent('message-im', { user: 'U0000000003' }, { event_id: 'Ev3' }));
    expect(await waitFor(() => app.messages[1])).toMatchObject({ groups: [] });
    expect(app.calls('usergroups.users.list')).toHaveLength(1);
  });

  test('a group of another workspace has no members here', async () => {
    const unknown = { body: { ok: false, error: 'no_such_subteam' } };
    app = await startSlackApp({
      groups: ['S0000000001'],
      answer: (method) => (method === 'usergroups.users.list' ? unknown : undefined),
    });
    await app.driver.event(slackEvent('message-im'));
    expect(await waitFor(() => app.messages[0])).toMatchObject({ groups: [] });
    await app.driver.event(slackEvent('message-im', {}, { event_id: 'Ev2' }));
    await waitFor(() => app.messages[1]);
    expect(app.calls('usergroups.users.list')).toHaveLength(1);
  });

  test('what Slack does not tell costs nobody an answer', async () => {
    app = await startSlackApp({
      groups: ['S0000000001'],
      answer: (method) =>
        method === 'usergroups.users.list'
          ? { body: { ok: false, error: 'missing_scope' } }
          : undefined,
      reply: () => [ANSWER],
    });
    await app.driver.event(slackEvent('message-im'));
    await first('chat.postMessage');
    expect(app.messages).toMatchObject([{ groups: [] }]);
  });

  test('is kept for a while, and asked for again after it or after a failure', async () => {
    app = await startSlackApp({});
    let now = 0;
    let asked = 0;
    const keep = createKeptFor<number>(10, () => now);
    const ask = () => Promise.resolve((asked += 1));
    expect([await keep('a', ask), await keep('a', ask), await keep('b', ask)]).toEqual([1, 1, 2]);
    now = 11;
    expect(await keep('a', ask)).toBe(3);
    await expect(keep('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await keep('c', ask)).toBe(4);
  });
});

describe('where the bot may answer', () => {
  const allow = { workspaces: ['T0000000001'], channels: ['C0000000009'] };

  test('in another channel it says so to the person alone, and the core hears nothing', async () => {
    app = await startSlackApp({ allow, reply: () => [ANSWER] });
    await app.driver.event(slackEvent('app-mention'));
    expect(await first('chat.postEphemeral')).toMatchObject({
      channel: 'C0000000001',
      user: 'U0000000001',
      text: english.notHere,
    });
    expect(app.messages).toEqual([]);
  });

  test('directly, in a listed channel, and where one person sees it alone, it answers', async () => {
    app = await startSlackApp({ allow, reply: () => [ANSWER] });
    await app.driver.event(slackEvent('message-im'));
    await app.driver.event(slackEvent('app-mention', { channel: 'C0000000009' }));
    await app.driver.command(
      slackFixture('slash-command', { response_url: app.responseUrl }) as Record<string, string>,
    );
    await waitFor(() => (app.messages.length === 3 ? true : undefined));
  });

  test('tickets are worked on in any channel: their cards are sent there', async () => {
    app = await startSlackApp({ allow });
    const value = 'ticket:assign:MFA-7K3F9Q';
    const action = { action_id: 'mfa:choice:0', value, action_ts: '1763800095.1', type: 'button' };
    await app.driver.press(slackFixture('block-actions-thread', { actions: [action] }));
    await waitFor(() => app.messages[0]);
  });

  test('the question modal opens in listed workspaces alone', async () => {
    app = await startSlackApp({ allow, reply: () => [ANSWER] });
    const ask = (id: string) => ({
      type: 'shortcut',
      callback_id: 'mfa:ask',
      trigger_id: `1.2.${id}`,
      user: { id: 'U0000000001', team_id: id },
      team: { id },
    });
    await app.driver.press(ask('T0000000002'));
    await app.driver.press(ask('T0000000001'));
    expect(await first('views.open')).toMatchObject({ trigger_id: '1.2.T0000000001' });
    expect(app.calls('views.open')).toHaveLength(1);
  });

  test('people of other workspaces hear nothing', async () => {
    app = await startSlackApp({});
    const command = parseCommand(slackFixture('slash-command', { team_id: 'T0000000002' }));
    expect(command && admit(command, allow)).toBe('refused');
  });

  test('a workspace of a grid is listed by its own id or that of its enterprise', async () => {
    app = await startSlackApp({});
    const ids = { team_id: 'T0000000002', enterprise_id: 'E0000000001' };
    const command = parseCommand(slackFixture('slash-command', ids));
    const listing = (id: string) => command && admit(command, { workspaces: [id], channels: [] });
    expect(['T0000000002', 'E0000000001', 'T0000000003'].map(listing)).toEqual([
      'admitted',
      'admitted',
      'refused',
    ]);
  });
});
