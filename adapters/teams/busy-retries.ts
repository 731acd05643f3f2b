import { retryPolicy } from '@azure/core-rest-pipeline';

const MOST_RETRIES = 3;
const FIRST_MS = 1000;

/**
 * The SDK's client tries again where a busy connector says when, and after most faults of it. It does not where a 429 does
 * not say when, nor after a 412; both are to be tried again with growing pauses
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit).
 */
export const busyRetries = () =>
  retryPolicy(
    [
      {
        name: 'busyWithoutWord',
        retry: ({ response, retryCount }) =>
          response && isBusyWithoutWord(response.status, response.headers.get('retry-after'))
            ? { retryAfterInMs: FIRST_MS * 2 ** retryCount * (0.5 + Math.random() / 2) }
            : { skipStrategy: true },
      },
    ],
    { maxRetries: MOST_RETRIES },
  );

const isBusyWithoutWord = (status: number, retryAfter: string | undefined): boolean =>
  status === 412 || (status === 429 && !retryAfter);
