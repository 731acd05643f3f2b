import type { Message } from '../../src/core/message';
import type { Incoming } from './incoming';

/** The Home tab anew, after something that may have changed the tickets it shows. */
export function homeAfter({ message }: Incoming): Incoming | undefined {
  if (!mayChangeTickets(message)) return undefined;
  const { id, platform, person, conversation, locale } = message;
  const [organisation = ''] = conversation.split(':');
  const user = person.slice(person.lastIndexOf(':') + 1);
  return {
    message: {
      kind: 'arrived',
      at: 'home',
      id: `${id}:home`,
      platform,
      person,
      conversation: `${organisation}:${user}`,
      place: 'private',
      ...(locale ? { locale } : {}),
    },
    destination: { kind: 'home', user },
  };
}

function mayChangeTickets(message: Message): boolean {
  if (message.kind === 'filled') return message.choice.kind !== 'comment';
  return message.kind === 'chose' && message.choice.kind === 'ticket';
}
