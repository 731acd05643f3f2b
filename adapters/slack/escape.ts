/**
 * Text for a field that Slack parses. Mentions, channel pings and links all begin with `<`, so none can be written.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A link in mrkdwn; the address must be one that `isSafeUrl` lets through. */
export function escapeLink(label: string, url: string): string {
  return `<${escapeText(url)}|${escapeText(label.replaceAll('\n', ' '))}>`;
}
