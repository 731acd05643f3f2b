/** What the page itself says; the bot's own words come from the server. */
export const WORDS = {
  you: 'You: ',
  youPressed: 'You pressed: ',
  answer: 'Answer from MFA Helpdesk',
  decision: (decision: string) => `Decision: ${decision}`,
  silence: 'The bot says nothing to this.',
  unreachable:
    'The helpdesk cannot be reached: its server does not answer. Your message is kept here. Start the server again, then press Retry.',
  refused: (reason: string) => `The helpdesk did not take this: ${reason}`,
  unreadable: 'The helpdesk answered something this page cannot read.',
  retry: 'Retry',
  tooLong: (kilobytes: number) =>
    `This is too long: one message holds up to ${kilobytes} KB. Shorten it and send it again.`,
} as const;

/** Beside the bot's own example questions: what shows its other sides. */
export const MORE_EXAMPLES = [
  'I see AADSTS50076 and BecAccessDenied',
  'How do I book a meeting room?',
] as const;
