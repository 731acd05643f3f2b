import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Route } from '../../adapters/adapter';
import { type PolicyFacts, privacyPage, STYLE, termsPage } from './policy-pages';

/**
 * What Teams shows people about the app before they use it: two pages without script, cookie or anything from
 * elsewhere. Open to everybody, for they are read before anybody signs in.
 */
export function policyRoutes(facts: PolicyFacts): readonly Route[] {
  return [page('/privacy', privacyPage(facts)), page('/terms', termsPage(facts))];
}

function page(path: string, html: string): Route {
  return {
    method: 'GET',
    path,
    maxBytes: 0,
    handle: (_request, response) => send(response, html),
  };
}

const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

function send(response: ServerResponse, html: string): void {
  response.statusCode = 200;
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.end(html);
}
