import { createHmac } from 'node:crypto';
import { DeliveryError } from '../../adapters/adapter';

export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs?: number;
  readonly now?: () => Date;
}

const TIMEOUT_MS = 10_000;

/**
 * Sends signed events to an ITSM system. The signature is HMAC-SHA256 over `<timestamp>.<body>`, in hex, the timestamp
 * in seconds; the receiver compares it in constant time and refuses old timestamps. The same id is the same event.
 */
export function createWebhookSender({
  url,
  secret,
  timeoutMs = TIMEOUT_MS,
  now = () => new Date(),
}: WebhookOptions): (id: string, body: string) => Promise<void> {
  return async (id, body) => {
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        'x-helpdesk-event-id': id,
        'x-helpdesk-timestamp': timestamp,
        'x-helpdesk-signature': `sha256=${signature}`,
      },
      body,
    });
    await response.body?.cancel();
    if (!response.ok) throw refusal(response);
  };
}

function refusal({ status, headers }: Response): DeliveryError {
  const retryAfter = Number(headers.get('retry-after'));
  return new DeliveryError(
    `the webhook answered ${status}`,
    retryAfter > 0 ? { retryAfterMs: retryAfter * 1000 } : {},
  );
}
