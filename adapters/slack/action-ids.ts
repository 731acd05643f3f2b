/** The names our interactive elements go by; Slack sends them back with a press. */
export const CHOICE_ACTION = 'mfa:choice';
export const RATING_ACTION = 'mfa:rating';
