import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** A page for whoever adds the app to Slack: one thing said, one thing to do next. */
export interface InstallPage {
  readonly title: string;
  readonly words: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
}

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 34rem; padding: 3rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { display: inline-block; margin-top: 1rem; padding: .75rem 1.25rem; border-radius: .25rem; background: #1f3a5f; color: #fff; }
a:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The address of such a page may hold a code that Slack gave, so nothing is kept of it or told to others. */
const HEADERS = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export function setPageHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

export function sendInstallPage(response: ServerResponse, status: number, page: InstallPage): void {
  setPageHeaders(response);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.writeHead(status);
  response.end(renderInstallPage(page));
}

export function renderInstallPage({ title, words, link }: InstallPage): string {
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...words.map((each) => `<p>${escapeHtml(each)}</p>`),
    ...(link ? [`<a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a>`] : []),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
