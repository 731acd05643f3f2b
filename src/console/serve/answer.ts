import type { ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

const JSON_TYPE = 'application/json; charset=utf-8';

export function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.statusCode = status;
  response.setHeader('content-type', type);
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, { status, type: JSON_TYPE, body: JSON.stringify(value) });
}

/** Sends a browser on, with a GET. */
export function redirect(response: ServerResponse, to: string): void {
  response.statusCode = 303;
  response.setHeader('location', to);
  response.end();
}
