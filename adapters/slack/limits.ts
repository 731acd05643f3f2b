/**
 * What Slack accepts, in characters or items, as its reference says (https://docs.slack.dev/reference/block-kit).
 * The two measured ones are marked.
 */
export const LIMITS = {
  /** block-kit: "up to 50 blocks in each message, and 100 blocks in modals or Home tabs" */
  blocksInMessage: 50,
  blocksInView: 100,
  /** Measured by others: all blocks of a message together are refused from about 13,200 (slackapi/bolt-js#2509, #2867). */
  jsonInMessage: 12_000,
  /** Ours: half a message, so that long prose splits between messages without waste. */
  jsonInRichText: 6_000,
  /** Ours: a longer run of text is cut before it reaches a block of its own size. */
  textRun: 2_500,
  linkLabel: 300,
  /** chat.postMessage: 40,000 are kept, 4,000 are advised. */
  messageText: 4_000,
  /** blocks/header-block */
  headerText: 150,
  /** composition-objects/text-object */
  textObject: 3_000,
  /** blocks/actions-block */
  elementsInActions: 25,
  /** block-elements/button-element: the longest text, and how much of it shows ("may truncate with ~30 characters") */
  buttonText: 75,
  buttonTextShown: 30,
  buttonValue: 2_000,
  actionId: 255,
  accessibilityLabel: 75,
  /** block-elements/button-element, for `url`; taken for links too */
  url: 3_000,
  /** blocks/input-block; block-elements/plain-text-input-element; composition-objects/option-object */
  inputLabel: 2_000,
  inputText: 3_000,
  optionText: 75,
  placeholder: 150,
  /** Ours: assistant.threads.setTitle says none */
  threadTitle: 100,
  /** surfaces/modals, views.open: title, submit and close; private_metadata holds 3,000 */
  modalTitle: 24,
  modalButton: 24,
  /** block-elements: RichTextList.indent, "from 0 to 8" */
  listIndent: 8,
  /** interactivity: a response_url may be used five times in 30 minutes */
  responsesToOneUrl: 5,
} as const;
