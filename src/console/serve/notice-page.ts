import type { ServerResponse } from 'node:http';
import type { Route } from '../../../adapters/adapter';
import { send } from './answer';
import { CONSOLE_HEADERS } from './headers';
import { escapeHtml, toHtmlDocument } from './html';

/** A page of a few sentences, with one thing to do. */
export interface NoticePage {
  readonly title: string;
  readonly says: readonly string[];
  readonly link?: { readonly to: string; readonly label: string };
  /** A button that posts one hidden value. */
  readonly button?: {
    readonly to: string;
    readonly name: string;
    readonly value: string;
    readonly label: string;
  };
}

export function sendNotice(response: ServerResponse, status: number, page: NoticePage): void {
  send(response, { status, type: 'text/html; charset=utf-8', body: toHtml(page) });
}

const STYLE_PATH = '/console/notice.css';

function toHtml({ title, says, link, button }: NoticePage): string {
  const lines = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...says.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    ...(link ? [`<p><a href="${escapeHtml(link.to)}">${escapeHtml(link.label)}</a></p>`] : []),
    ...(button
      ? [
          `<form method="post" action="${escapeHtml(button.to)}">`,
          `<input type="hidden" name="${escapeHtml(button.name)}" value="${escapeHtml(button.value)}">`,
          `<button type="submit">${escapeHtml(button.label)}</button>`,
          '</form>',
        ]
      : []),
  ];
  return toHtmlDocument({
    title: `${title} · MFA Helpdesk`,
    head: [
      '<meta name="robots" content="noindex">',
      `<link rel="stylesheet" href="${STYLE_PATH}">`,
    ],
    main: lines,
  });
}

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1f; background: #f6f6f8; }
main { max-width: 34rem; margin: 12vh auto 0; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
p { overflow-wrap: anywhere; }
a { color: #1a4fb4; }
button { font: inherit; min-height: 2.75rem; padding: 0.5rem 1.5rem; border: 0; border-radius: 0.375rem; color: #fff; background: #1a4fb4; cursor: pointer; }
:focus-visible { outline: 3px solid #1a4fb4; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { color: #ececf1; background: #17171b; }
  a { color: #9dbcff; }
  button { color: #10131a; background: #9dbcff; }
  :focus-visible { outline-color: #9dbcff; }
}
`;

/** How these pages look. */
export const noticeStyleRoute: Route = {
  method: 'GET',
  path: STYLE_PATH,
  maxBytes: 0,
  headers: { ...CONSOLE_HEADERS, 'cache-control': 'no-cache' },
  handle: (_request, response) =>
    send(response, { status: 200, type: 'text/css; charset=utf-8', body: STYLE }),
};
