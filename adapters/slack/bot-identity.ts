import type { webApi } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import { slackErrorFacts } from './error-facts';

/** The bot's own user id, or undefined while Slack cannot be asked. */
export type FindBot = () => Promise<string | undefined>;

/** Asks Slack once who the bot is, and again at the next need after a failure. */
export function createFindBot(client: webApi.WebClient, logger: Logger): FindBot {
  let known: string | undefined;
  let asking: Promise<string | undefined> | undefined;
  const ask = async () => {
    try {
      const { user_id: user } = await client.auth.test();
      logger.info('Slack knows the bot');
      return user;
    } catch (error) {
      logger.warn(
        slackErrorFacts(error),
        'Slack did not say who the bot is; the next event asks again. Check SLACK_BOT_TOKEN and the network.',
      );
      return undefined;
    }
  };
  return async () => {
    if (known !== undefined) return known;
    asking ??= ask().finally(() => (asking = undefined));
    known = await asking;
    return known;
  };
}
