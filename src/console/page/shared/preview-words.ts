/** What a rendering says beside the bot's own words. */
export const PREVIEW_WORDS = {
  cardUnreadable: 'This card cannot be shown.',
  blockUnknown: (type: string) => `[${type}: this preview does not show such a block]`,
  slackApp: 'App',
  slackName: 'MFA Helpdesk',
} as const;
