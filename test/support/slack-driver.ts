import { createHmac, randomUUID } from 'node:crypto';

export interface PostOptions {
  readonly secondsOff?: number;
  readonly secret?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SlackDriver {
  event(payload: object, options?: PostOptions): Promise<Response>;
  command(fields: Readonly<Record<string, string>>, options?: PostOptions): Promise<Response>;
  press(payload: object, options?: PostOptions): Promise<Response>;
  json(body: string, options?: PostOptions): Promise<Response>;
  form(body: string, options?: PostOptions): Promise<Response>;
}

/** Slack's side of the Events API, slash commands and interactivity: signs and posts as Slack does. */
export function createSlackDriver(url: string, secret: string): SlackDriver {
  const post = (body: string, contentType: string, options: PostOptions = {}) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        ...signature(body, options.secret ?? secret, options.secondsOff ?? 0),
        ...options.headers,
      },
      body,
    });
  const json: SlackDriver['json'] = (body, options) => post(body, 'application/json', options);
  const form: SlackDriver['form'] = (body, options) =>
    post(body, 'application/x-www-form-urlencoded', options);
  return {
    json,
    form,
    event: (payload, options) => json(JSON.stringify(payload), options),
    command: (fields, options) => form(new URLSearchParams(fields).toString(), options),
    press: (payload, options) =>
      form(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), options),
  };
}

export const newEventId = (): string => `Ev${randomUUID()}`;

function signature(body: string, secret: string, secondsOff: number): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) + secondsOff);
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}
