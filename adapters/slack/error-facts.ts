import { webApi } from '@slack/bolt';
import { errorFacts } from '../../src/logger';

/** What a log line may say of an error from Slack: also Slack's own name for it, such as `not_in_channel`. */
export function slackErrorFacts(error: unknown): Readonly<Record<string, string>> {
  const facts = errorFacts(error);
  return error instanceof webApi.WebAPIPlatformError
    ? { ...facts, reason: error.data.error }
    : { ...facts };
}
