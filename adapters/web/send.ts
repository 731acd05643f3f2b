import type { ServerResponse } from 'node:http';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** On everything the page consists of or asks for. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export interface Content {
  readonly type: string;
  readonly cache: 'no-store' | 'no-cache';
  readonly bytes: string | Buffer;
}

export function send(response: ServerResponse, status: number, content: Content): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader('content-type', content.type);
  response.setHeader('cache-control', content.cache);
  response.end(content.bytes);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const type = 'application/json; charset=utf-8';
  send(response, status, { type, cache: 'no-store', bytes: JSON.stringify(value) });
}
