import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request with the headers exactly as given, which `fetch` does not allow. */
export function sendRequest(
  url: string,
  { method = 'GET', path = '/', headers = {}, body }: Sent,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sending = request(new URL(path, url), { method, headers, agent: false }, (response) => {
      text(response).then(
        (received) =>
          resolve({ status: response.statusCode, headers: response.headers, text: received }),
        reject,
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
