/** Where the draft of a new article is kept. */
export const NEW_ARTICLE = 'article:new';

const MONTHS_UNTIL_REVIEW = 6;

/** A new article to fill in, with the phrases it is to be found by. */
export function startArticle(phrases: readonly string[] = []): string {
  const today = new Date();
  const due = new Date(today);
  due.setUTCMonth(due.getUTCMonth() + MONTHS_UNTIL_REVIEW);
  const listed = phrases.length > 0 ? phrases : ['how people put it'];
  return `---
id: ${toId(phrases[0] ?? 'new-article')}
kind: question
title: "What it is about, in one line"
summary: "One sentence that answers by itself."
products: [entra-mfa]
clouds: [global]
audience: [user]
codes: []
messages: []
phrases:
${listed.map((phrase) => `  - ${JSON.stringify(phrase)}`).join('\n')}
urgency: normal
related: []
collect: [upn, timestamp]
sources:
  - { title: "Title of the page", url: "https://learn.microsoft.com/", published: ${toDay(today)} }
reviewed: ${toDay(today)}
review-due: ${toDay(due)}
---
## Users

The answer, in the first sentence.

1. The first step.
2. The second step.

If that does not help, ask {{helpdesk.contact}}.
`;
}

/** The id that stands in an article's text. */
export const idIn = (markdown: string): string =>
  /^id:[ \t]*["']?([\w-]+)/m.exec(markdown)?.[1] ?? '';

const MOST_WORDS = 6;

function toId(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, MOST_WORDS).join('-') || 'new-article';
}

const toDay = (date: Date): string => date.toISOString().slice(0, 10);
