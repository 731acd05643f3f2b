import { botOf, parseEvent, readEnvelope } from '../../../adapters/slack/parse';
import { slackEvent, slackFixture } from '../../support/slack-fixture';

const BOT = 'U0000000BB';
const parse = (name: string, changes: object = {}, envelope: object = {}) =>
  parseEvent(envelopeOf(slackEvent(name, changes, envelope)), BOT);

function envelopeOf(body: unknown) {
  const envelope = readEnvelope(body);
  if (!envelope) throw new Error('no envelope of an event');
  return envelope;
}

describe('parseEvent', () => {
  test('a direct message is answered in the direct message', () => {
    expect(parse('message-im')).toEqual({
      message: {
        kind: 'said',
        id: 'D0000000001:5d0a3a2e-0000-4000-8000-000000000001',
        platform: 'slack',
        conversation: 'T0000000001:U0000000001',
        person: 'T0000000001:U0000000001',
        place: 'private',
        text: "I'm not getting my SMS code",
      },
      destination: { kind: 'conversation', channel: 'D0000000001' },
    });
  });

  test('a direct message without channel_type is told by its channel', () => {
    expect(parse('message-im', { channel_type: undefined })?.message.place).toBe('private');
  });

  test('a direct message in a thread is answered in that thread', () => {
    const incoming = parse('message-im-thread');
    expect(incoming?.message.conversation).toBe('T0000000001:D0000000001:1763800000.000100');
    expect(incoming?.destination).toEqual({
      kind: 'conversation',
      channel: 'D0000000001',
      thread: '1763800000.000100',
    });
  });

  test('a mention is answered in the thread of its message, without the mention', () => {
    expect(parse('app-mention')).toMatchObject({
      message: {
        text: 'what is BecAccessDenied?',
        place: 'shared',
        conversation: 'T0000000001:C0000000001:1763800050.000700',
      },
      destination: { channel: 'C0000000001', thread: '1763800050.000700' },
    });
  });

  test('a mention in a thread is answered in that thread', () => {
    expect(parse('app-mention-in-thread')).toMatchObject({
      message: { text: 'and for admins ?' },
      destination: { thread: '1763800050.000700' },
    });
  });

  test('a mention without a word asks for help', () => {
    expect(parse('app-mention', { text: `<@${BOT}>` })?.message).toMatchObject({
      kind: 'chose',
      choice: { kind: 'command', name: 'help' },
    });
  });

  test('a file without a word is said, with no text', () => {
    expect(parse('message-im-file', { text: '' })?.message).toMatchObject({
      kind: 'said',
      text: '',
    });
  });

  test('opening the home is an arrival, opening the messages is not', () => {
    expect(parse('app-home-opened', { tab: 'home' })).toMatchObject({
      message: { kind: 'arrived', at: 'home', id: 'Ev0000000013', place: 'private' },
      destination: { kind: 'home', user: 'U0000000001' },
    });
    expect(parse('app-home-opened', { tab: 'messages' })).toBeUndefined();
  });

  test('in an Enterprise Grid the enterprise stands for the team', () => {
    expect(parse('app-mention-grid')?.message).toMatchObject({
      person: 'E0000000001:W0000000001',
      conversation: 'E0000000001:C0000000001:1763800080.001000',
    });
  });

  test('one workspace of a grid that has the app for itself stands before its conversations', () => {
    const [team_id, enterprise_id] = ['T0000000007', 'E0000000001'];
    const authorizations = [{ team_id, enterprise_id, is_enterprise_install: false }];
    expect(parse('app-mention-grid', {}, { team_id, authorizations })?.message).toMatchObject({
      person: 'E0000000001:W0000000001',
      conversation: 'T0000000007:C0000000001:1763800080.001000',
    });
  });

  test('an event delivered again has the same id', () => {
    const ids = [1, 2].map(() => parse('message-im')?.message.id);
    expect(ids[0]).toBe(ids[1]);
    const withoutClientId = () => parse('message-im', { client_msg_id: undefined })?.message.id;
    expect(withoutClientId()).toBe('Ev0000000001');
  });

  test('one message delivered as two events has the same id', () => {
    const twice = ['Ev1', 'Ev2'].map((event_id) => parse('app-mention', {}, { event_id }));
    expect(twice[0]?.message.id).toBe(twice[1]?.message.id);
  });

  test.each([
    'message-changed',
    'message-deleted',
    'message-bot',
    'message-own',
    'message-channel',
    'channel-join',
    'app-mention-broadcast',
    'reaction-added',
  ])('%s is not answered', (name) => {
    expect(parse(name)).toBeUndefined();
  });

  const inThread = (changes: object = {}) =>
    parse('message-channel', { thread_ts: '1763800040.000500', ...changes });

  test('a message in a thread that does not call the bot is left to the bot, and answered in the thread', () => {
    expect(inThread()).toMatchObject({
      message: {
        kind: 'said',
        text: 'not for the bot',
        unaddressed: true,
        conversation: 'T0000000001:C0000000001:1763800040.000500',
        place: 'shared',
      },
      destination: { kind: 'conversation', channel: 'C0000000001', thread: '1763800040.000500' },
    });
  });

  test('a mention in a thread comes twice, and the second event means nothing', () => {
    expect(inThread({ text: `and <@${BOT}> now?` })).toBeUndefined();
    expect(inThread({ text: `and <@${BOT}|mfahelp> now?` })).toBeUndefined();
  });

  test('nobody is answered in a thread by an app, with an edit, to everybody, or when the bot does not know itself', () => {
    expect(inThread({ bot_id: 'B1' })).toBeUndefined();
    expect(inThread({ user: BOT })).toBeUndefined();
    expect(inThread({ subtype: 'bot_message' })).toBeUndefined();
    expect(inThread({ subtype: 'file_share', files: [{}] })).toMatchObject({
      message: { unaddressed: true },
    });
    expect(inThread({ subtype: 'thread_broadcast' })).toBeUndefined();
    expect(inThread({ edited: { user: 'U1', ts: '1.0' } })).toBeUndefined();
    expect(inThread({ text: '<!here> lunch' })).toBeUndefined();
    expect(inThread({ thread_ts: '1763800042.000600' })).toBeUndefined();
    const event = slackEvent('message-channel', { thread_ts: '1763800040.000500' });
    expect(parseEvent(envelopeOf(event), undefined)).toBeUndefined();
  });

  test('an edited mention, one by a bot and one by Slackbot are not answered', () => {
    expect(parse('app-mention', { edited: { user: 'U1', ts: '1.0' } })).toBeUndefined();
    expect(parse('app-mention', { bot_id: 'B1' })).toBeUndefined();
    expect(parse('message-im', { user: 'USLACKBOT' })).toBeUndefined();
  });

  test.each([undefined, null, 42, 'text', [], {}, { type: 'event_callback', event: null }])(
    'a body of %j means nothing',
    (body) => {
      expect(readEnvelope(body)).toBeUndefined();
    },
  );

  test('the bot is named by the authorization that is a bot', () => {
    expect(botOf(envelopeOf(slackFixture('message-im')))).toBe(BOT);
    const authorizations = [{ user_id: 'U0000000001', is_bot: false }];
    expect(botOf(envelopeOf(slackFixture('message-im', { authorizations })))).toBeUndefined();
  });
});
