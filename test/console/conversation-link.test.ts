import { conversationLink } from '../../src/console/page/console/pages/tickets/conversation-link';

const askedIn = (platform: string, conversation: string, place: 'private' | 'shared' = 'shared') =>
  conversationLink({ asker: { platform, person: 'p', conversation, place } });

describe('the link from a ticket to its conversation', () => {
  it.each([
    ['slack', 'T012:C345', 'https://slack.com/app_redirect?channel=C345&team=T012'],
    ['slack', 'T012:C345:1700000000.0001', 'https://slack.com/app_redirect?channel=C345&team=T012'],
    ['slack', 'E012:C345', 'https://slack.com/app_redirect?channel=C345'],
    [
      'teams',
      '19:abc@thread.tacv2;messageid=1700000000000',
      'https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000000?parentMessageId=1700000000000',
    ],
    [
      'teams',
      '19:abc@thread.v2',
      'https://teams.microsoft.com/l/chat/19%3Aabc%40thread.v2/conversations',
    ],
  ])('leads to the place in %s: %s', (platform, conversation, link) => {
    expect(askedIn(platform, conversation)).toBe(link);
  });

  it.each([
    ['slack', 'T012:U345', 'private'],
    ['slack', 'T012:javascript', 'shared'],
    ['teams', 'a:1abc', 'shared'],
    ['web', 'session', 'private'],
  ] as const)(
    'is none where nobody else can look, or nothing is known: %s %s',
    (platform, conversation, place) => {
      expect(askedIn(platform, conversation, place)).toBeUndefined();
    },
  );
});
