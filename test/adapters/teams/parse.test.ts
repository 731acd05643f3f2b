import { parseActivity } from '../../../adapters/teams/parse';
import { teamsFixture } from '../../support/teams-fixture';

const TENANT = '7d2f3c5e-8a14-4b0e-9c31-0a5f6b7c8d9e';
const ANA = `${TENANT}:3f1c2b7a-5d4e-4f60-8a9b-1c2d3e4f5a6b`;

const parse = (name: string, changes: Readonly<Record<string, unknown>> = {}) =>
  parseActivity(teamsFixture(name, changes));

/** What is read of a text in the personal chat. */
function textOf(text: string, changes: Readonly<Record<string, unknown>> = {}): unknown {
  const message = parse('personal-message', { text, ...changes });
  return message?.kind === 'said' ? message.text : message;
}

describe('what is said', () => {
  it('in the personal chat is private and keeps its words', () => {
    expect(parse('personal-message')).toEqual({
      kind: 'said',
      text: "I'm not getting my SMS code",
      id: 'a:1XyZpersonalConversation0123456789/1763626530123',
      platform: 'teams',
      conversation: 'a:1XyZpersonalConversation0123456789',
      person: ANA,
      name: 'Ana Example',
      place: 'private',
      locale: 'en-GB',
    });
  });

  it('in a channel is shared, belongs to its thread, and leaves out the mention of the bot', () => {
    expect(parse('channel-mention')).toMatchObject({
      kind: 'said',
      text: 'what is BecAccessDenied & how do I fix it?',
      conversation: '19:0a1b2c3d4e5f60718293a4b5c6d7e8f9@thread.tacv2;messageid=1763626530123',
      place: 'shared',
    });
  });

  it('in a group chat keeps the names of others as words', () => {
    expect(parse('group-mentions')).toMatchObject({
      text: "can Bob Example sign in with if a < b 'and' c?",
      place: 'shared',
    });
  });

  it('in a thread without a mention is not said to the bot', () => {
    expect(parse('channel-without-mention')).toMatchObject({
      kind: 'said',
      text: 'lunch anyone?',
      unaddressed: true,
      place: 'shared',
    });
    expect(parse('channel-mention')).not.toHaveProperty('unaddressed');
    expect(parse('personal-message')).not.toHaveProperty('unaddressed');
  });

  it('beside others in a group chat is not said to the bot, unless it is mentioned', () => {
    expect(parse('group-mentions', { entities: [] })).toBeUndefined();
  });

  it('by a mention alone asks what the bot can do, but not with a picture beside it', () => {
    expect(parse('channel-only-mention')).toMatchObject({
      kind: 'chose',
      choice: { kind: 'command', name: 'help' },
    });
    const attachments = [{ contentType: 'image/*' }, { contentType: 'text/html' }];
    expect(parse('channel-only-mention', { attachments })).toMatchObject({
      kind: 'said',
      text: '',
    });
  });

  it('in reply to a quoted message is what was written, not the quotation', () => {
    const text = '<quoted messageId="1763626530100"/> that worked';
    expect(parse('personal-message', { text })).toMatchObject({ text: 'that worked' });
  });

  it('in two conversations at the same moment is two messages', () => {
    const [one, other] = ['a:one', 'a:other'].map((id) =>
      parse('personal-message', { conversation: { conversationType: 'personal', id } }),
    );
    expect(one?.id).not.toBe(other?.id);
  });

  it('to somebody else is left alone', () => {
    const entities = [
      { type: 'mention', text: '<at>Bob</at>', mentioned: { id: '29:bob', name: 'Bob' } },
    ];
    const text = '<at>Bob</at> still not working';
    expect(parse('channel-without-mention', { text, entities })).toBeUndefined();
  });

  it('without a recipient is read all the same', () => {
    expect(parse('no-recipient')).toMatchObject({ text: 'hello & welcome' });
  });

  it('by a person without a directory id is known by the id of the channel', () => {
    const from = { id: '29:guest' };
    expect(parse('personal-message', { from })).toMatchObject({ person: `${TENANT}:29:guest` });
    const conversation = { id: 'c' };
    expect(parse('personal-message', { from, conversation, channelData: null })).toMatchObject({
      person: '29:guest',
      place: 'private',
    });
  });

  it('as an image alone is a message without words', () => {
    expect(textOf('')).toBe('');
    expect(textOf('', { text: null })).toBe('');
  });

  it.each([
    '',
    '<attachment id="5e2c"></attachment>',
    '\n<span class="inline-compose-card" itemid="0" itemtype="x">\n  <span content="0" itemprop="cardId"></span>\n</span>\n',
  ])('around a card is all that is read: %j', (place) => {
    const card = { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] };
    expect(textOf(place, card)).toBeUndefined();
    expect(textOf(`${place} is this right?`, card)).toBe('is this right?');
  });

  it.each([
    ['&lt;b&gt; &amp;amp; &#65;&#x42; &nbsp;&quot;x&quot;', '<b> &amp; AB  "x"'],
    ['&unknown; &#0; &#99999999; & a&b', '&unknown; &#0; &#99999999; & a&b'],
    ['<at id="0">Ana</at> and <AT>Bob</AT>', 'Ana and Bob'],
    ['&lt;at&gt;typed&lt;/at&gt;', '<at>typed</at>'],
    ['<Event><Data>AADSTS50126</Data></Event>', '<Event><Data>AADSTS50126</Data></Event>'],
    ['line one\r\nline two', 'line one\r\nline two'],
  ])('reads %s right', (written, read) => {
    expect(textOf(written)).toBe(read);
  });

  it('with a mention that is a bare name leaves the other uses of that name', () => {
    const entities = [
      {
        type: 'mention',
        text: 'MFA',
        mentioned: { id: '28:c9e8047e-2a34-40a1-b28a-b162d5f5327c', name: 'MFA' },
      },
    ];
    expect(textOf('MFA what is MFA?', { entities })).toBe('what is MFA?');
  });

  it('with a mention without text loses nothing', () => {
    const entities = [
      { type: 'mention', mentioned: { id: '28:c9e8047e-2a34-40a1-b28a-b162d5f5327c' } },
      { type: 'mention' },
      'nonsense',
    ];
    expect(textOf('hello', { entities })).toBe('hello');
  });

  it('in a language nobody can name is read without one', () => {
    expect(parse('personal-message', { locale: '../../etc' })).not.toHaveProperty('locale');
    expect(parse('personal-message', { locale: undefined })).not.toHaveProperty('locale');
  });
});

describe('what is pressed', () => {
  it('is a choice, and its id is its own for each card', () => {
    const choice = { kind: 'open', article: 'new-phone', audience: 'user' };
    const id =
      'a:1XyZpersonalConversation0123456789/f:1f2e3d4c-5b6a-7988-a7b6-c5d4e3f20100:1763626531000';
    expect(parse('card-execute')).toMatchObject({ kind: 'chose', choice, id, person: ANA });
  });

  it('in an older client is the same choice, sent as a message', () => {
    expect(parse('card-submit')).toMatchObject({
      kind: 'chose',
      choice: { kind: 'solved', article: 'new-phone', answerId: '0a1b2c3d4e5f' },
    });
  });

  it('rates an answer, in a channel without a mention too', () => {
    expect(parse('card-rating')).toMatchObject({
      kind: 'rated',
      answerId: '0a1b2c3d4e5f',
      article: 'new-phone',
      helpful: false,
      place: 'shared',
    });
  });
});

describe('a dialog', () => {
  it('is opened by a choice, and sends what was filled in', () => {
    const choice = { kind: 'ask-person', urgency: 'normal', article: 'new-phone' };
    expect(parse('dialog-fetch')).toMatchObject({ kind: 'chose', choice, person: ANA });
    const values = { question: 'No code comes', upn: 'ana@example.test' };
    expect(parse('dialog-submit')).toMatchObject({ kind: 'filled', choice, values });
    expect(parse('dialog-fetch')?.id).not.toBe(parse('dialog-submit')?.id);
  });

  it.each([{}, null, { data: null }, { data: { choice: '../x' } }])('with %j is none', (value) => {
    expect(parse('dialog-submit', { value })).toBeUndefined();
  });
});

describe('the first meeting', () => {
  it('is told by either of two events', () => {
    const arrived = { kind: 'arrived', place: 'private', person: ANA };
    expect(parse('installed')).toMatchObject(arrived);
    expect(parse('bot-added')).toMatchObject(arrived);
  });
});

describe('left alone is', () => {
  it.each([
    'bot-message',
    'own-message',
    'edited-message',
    'deleted-message',
    'reaction',
    'card-foreign-submit',
    'unknown-invoke',
    'person-added',
    'upgraded',
    'uninstalled',
  ])('%s', (name) => {
    expect(parse(name)).toBeUndefined();
  });

  it.each([
    ['no id', { id: undefined }],
    ['nobody', { from: undefined }],
    ['no conversation', { conversation: { tenantId: TENANT } }],
    ['a kind nobody knows', { type: 'endOfConversation' }],
    ['a bot by its role', { from: { id: 'x', role: 'bot' } }],
  ])('an activity with %s', (_name, changes) => {
    expect(parse('personal-message', changes)).toBeUndefined();
  });

  it.each([null, undefined, 5, 'x', [], {}])('%j, which is no activity', (raw) => {
    expect(parseActivity(raw)).toBeUndefined();
  });

  it.each([
    {},
    { action: null },
    { action: { data: { choice: 7 } } },
    { action: { data: { answerId: '../x', article: 'a', helpful: true } } },
  ])('a press with %j', (value) => {
    expect(parse('card-execute', { value })).toBeUndefined();
  });
});
