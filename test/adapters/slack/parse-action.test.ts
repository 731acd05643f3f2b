import { parseAction } from '../../../adapters/slack/parse-action';
import { parseCommand } from '../../../adapters/slack/parse-command';
import { slackFixture } from '../../support/slack-fixture';

const parse = (name: string, changes: object = {}) => parseAction(slackFixture(name, changes));
const OPEN = { kind: 'open', article: 'becaccessdenied', audience: 'user' };

describe('parseAction', () => {
  test('a press in a thread is answered in that thread', () => {
    expect(parse('block-actions-thread')).toEqual({
      message: {
        kind: 'chose',
        choice: OPEN,
        id: '1763800090.123456:U0000000001',
        platform: 'slack',
        conversation: 'T0000000001:C0000000001:1763800050.000700',
        person: 'T0000000001:U0000000001',
        place: 'shared',
      },
      destination: { kind: 'conversation', channel: 'C0000000001', thread: '1763800050.000700' },
      trigger: expect.any(String) as string,
      responseUrl: expect.stringContaining('https://hooks.slack.com/') as string,
    });
  });

  test('a press on a channel message outside threads begins a thread', () => {
    const message = { ts: '1763800051.000701' };
    const container = { type: 'message', is_ephemeral: false };
    expect(parse('block-actions-thread', { message, container })?.destination).toMatchObject({
      thread: '1763800051.000701',
    });
  });

  test('a press in a direct message is answered there, in the conversation of its messages', () => {
    expect(parse('block-actions-im')).toMatchObject({
      message: { conversation: 'T0000000001:U0000000001', place: 'private' },
      destination: { kind: 'conversation', channel: 'D0000000001' },
    });
  });

  test('a press on what only the person sees is answered the same way, in the conversation of the command', () => {
    const pressed = parse('block-actions-ephemeral');
    expect(pressed?.destination).toEqual({ kind: 'only-you' });
    expect(pressed?.message.place).toBe('private');
    const command = parseCommand(slackFixture('slash-command'));
    expect(pressed?.message.conversation).toBe(command?.message.conversation);
  });

  test('a press in the Home tab is answered in the direct message', () => {
    expect(parse('block-actions-home')).toMatchObject({
      message: { kind: 'chose', choice: { kind: 'command', name: 'topics' }, place: 'private' },
      destination: { kind: 'conversation', channel: 'U0000000001' },
    });
  });

  test('a rating carries the answer and the article', () => {
    expect(parse('block-actions-feedback')?.message).toMatchObject({
      kind: 'rated',
      answerId: '0a1b2c3d4e5f6a7b8c',
      article: 'wrong-code',
      helpful: false,
    });
  });

  test('an organisation-wide installation names no team', () => {
    const grid = { team: null, enterprise: { id: 'E0000000001', name: 'Example' } };
    expect(parse('block-actions-im', grid)?.message.person).toBe('E0000000001:U0000000001');
  });

  test('a press that is not ours, or carries no choice of ours, means nothing', () => {
    const press = (action: object) =>
      parse('block-actions-im', { actions: [{ action_ts: '1.0', ...action }] });
    expect(press({ action_id: 'other', value: 'open:wrong-code' })).toBeUndefined();
    expect(press({ action_id: 'mfa:choice:0', value: 'drop table' })).toBeUndefined();
    expect(press({ action_id: 'mfa:rating', value: 'perhaps:1:wrong-code' })).toBeUndefined();
    expect(parseAction({ type: 'block_actions', actions: [] })).toBeUndefined();
  });
});

describe('parseCommand', () => {
  test('a command is private, wherever it is written', () => {
    expect(parseCommand(slackFixture('slash-command'))).toEqual({
      message: {
        kind: 'said',
        id: '1.2.scrubbed',
        platform: 'slack',
        conversation: 'T0000000001:C0000000001:U0000000001',
        person: 'T0000000001:U0000000001',
        place: 'private',
        text: 'I have a new phone',
      },
      destination: { kind: 'only-you' },
      trigger: '1.2.scrubbed',
      responseUrl: 'https://hooks.slack.com/commands/T0000000001/1/scrubbed',
    });
  });

  test.each([
    ['help', 'help'],
    ['Topics', 'topics'],
    ['status', 'status'],
    ['human', 'human'],
    ['forget me', 'forget-me'],
  ])('"/mfa %s" is the command of that name', (text, name) => {
    expect(parseCommand(slackFixture('slash-command', { text }))?.message).toMatchObject({
      kind: 'chose',
      choice: { kind: 'command', name },
    });
  });

  test('a command without text asks for help', () => {
    expect(parseCommand(slackFixture('slash-command', { text: '  ' }))?.message).toMatchObject({
      kind: 'chose',
      choice: { kind: 'command', name: 'help' },
    });
  });

  test('what lacks a field means nothing', () => {
    expect(parseCommand({ command: '/mfa', text: 'hello' })).toBeUndefined();
  });
});
