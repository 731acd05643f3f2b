import type { TicketRow } from '../../../../api';

/**
 * Where a question was asked, for those who may look there: none for a private conversation with the bot, which
 * nobody else can open. Slack's `app_redirect` addresses, and Teams' links to a message and to a chat.
 */
export function conversationLink({ asker }: Pick<TicketRow, 'asker'>): string | undefined {
  if (asker.place === 'private') return undefined;
  switch (asker.platform) {
    case 'slack':
      return slackLink(asker.conversation);
    case 'teams':
      return teamsLink(asker.conversation);
    default:
      return undefined;
  }
}

/** `T012:C345` or `T012:C345:1700000000.000100`; an enterprise `E012` in the place of the workspace cannot be linked to. */
function slackLink(conversation: string): string | undefined {
  const [organisation = '', channel = ''] = conversation.split(':');
  if (!/^[CG][A-Z0-9]+$/.test(channel)) return undefined;
  const team = organisation.startsWith('T') ? { team: organisation } : {};
  return `https://slack.com/app_redirect?${new URLSearchParams({ channel, ...team }).toString()}`;
}

/** `19:…@thread.tacv2;messageid=1700000000000` in a channel, `19:…@thread.v2` in a group chat. */
function teamsLink(conversation: string): string | undefined {
  const [place = '', thread = ''] = conversation.split(';messageid=');
  if (!place.startsWith('19:')) return undefined;
  const id = encodeURIComponent(place);
  return /^\d+$/.test(thread)
    ? `https://teams.microsoft.com/l/message/${id}/${thread}?parentMessageId=${thread}`
    : `https://teams.microsoft.com/l/chat/${id}/conversations`;
}
