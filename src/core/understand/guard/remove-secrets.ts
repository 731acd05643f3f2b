import type { RemovedSecrets } from '../understanding';

const LABELLED_CODE = /\b(?:code|otp|passcode|pin)\s*(?:is|was|:|=)?\s*\d{4,9}\b/gi;

/** Replaces every secret by `[removed]`. */
export function removeSecrets(text: string): RemovedSecrets {
  const removed: 'one-time-code'[] = [];
  const cleaned = text.replace(LABELLED_CODE, () => {
    removed.push('one-time-code');
    return '[removed]';
  });
  return { text: cleaned, removed };
}
