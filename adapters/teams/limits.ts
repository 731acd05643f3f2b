/**
 * The newest card version that Teams renders on desktop, web and phones. "Teams is also limited to version 1.5"
 * (https://learn.microsoft.com/microsoft-copilot-studio/guidance/adaptive-cards-overview), and Action.Execute asks
 * for 1.5 in Teams (…/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards).
 */
export const CARD_VERSION = '1.5';

/** What Teams takes and shows, in bytes, characters or items. */
export const LIMITS = {
  /** Ours: an activity with its text (28 KB at most) and entities is far below. */
  requestBytes: 256 * 1024,
  /**
   * One message to Teams. The documented limit grew from 28 KB over 40 KB to 100 KB in UTF-16
   * (…/bots/how-to/format-your-bot-messages); in UTF-8, 28 KB is below the last two in every script.
   */
  messageBytes: 28 * 1024,
  /** Ours: room within `messageBytes` for the activity around the card. */
  envelopeBytes: 2 * 1024,
  /** `maxActions` of Teams (microsoft/AdaptiveCards, samples/HostConfig/microsoft-teams-light.json): more are not shown. */
  actionsInSet: 6,
  /** Ours: at phone width, labels up to this many characters share a row; a longer one gets its own. */
  rowLabel: 18,
  rowText: 40,
  /**
   * Ours: Teams cuts a button's title at the width of the card (microsoft/BotFramework-Services#29); about as much as
   * this can be read on a phone held either way. Longer ones are written in full above their button.
   */
  labelShown: 60,
  label: 300,
  title: 300,
  summary: 1_000,
  /** Shown by clients that cannot render the card, which are few: enough for an answer's first steps. */
  fallbackText: 2_000,
  /** The line in a notification or the activity feed; longer ones are cut by the client. */
  notification: 150,
  url: 2_000,
  /** Ours: of what is typed to search, in characters; Teams asks anew with each pause of the one who types. */
  search: 500,
  /** Ours: of a message that is looked up, in characters; a paste of logs has its codes well before. */
  query: 10_000,
  /** Ours: what stands on one line above a dialog of medium width. */
  dialogTitle: 60,
} as const;
