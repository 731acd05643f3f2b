import type { webApi } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import { isRefusedFor } from './delivery-error';
import { slackErrorFacts } from './error-facts';
import { createKeptFor } from './kept-for';

export interface KnownPerson {
  readonly name?: string;
  /** BCP 47, as Slack gives it: `de-DE`. */
  readonly locale?: string;
}

/** What Slack knows of a person, kept for a day. Never fails: what Slack does not tell is left out. */
export interface FindPerson {
  (user: string): Promise<KnownPerson>;
  /** The same, or nothing where it takes longer than an answer can wait; what comes later is known the next time. */
  soon(user: string): Promise<KnownPerson>;
}

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;
const PATIENCE_MILLISECONDS = 1000;
const NOTHING: KnownPerson = {};

/** @param client must neither wait nor try again */
export function createFindPerson(client: webApi.WebClient, logger: Logger): FindPerson {
  const keeping = createKeptFor<KnownPerson>(KEPT_MILLISECONDS);
  let isOff = false;
  const find = async (user: string): Promise<KnownPerson> => {
    if (isOff) return NOTHING;
    try {
      return await keeping(user, () => askPerson(client, user));
    } catch (error) {
      // Without the scope, asking again is no use.
      isOff = isRefusedFor(['missing_scope'], error);
      logger.warn(slackErrorFacts(error), 'Slack did not tell the name and language of a person');
      return NOTHING;
    }
  };
  return Object.assign(find, { soon: (user: string) => atMost(PATIENCE_MILLISECONDS, find(user)) });
}

function atMost(milliseconds: number, asking: Promise<KnownPerson>): Promise<KnownPerson> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, milliseconds, NOTHING);
    void asking.then((person) => {
      clearTimeout(patience);
      resolve(person);
    });
  });
}

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8}){0,3}$/;

async function askPerson(client: webApi.WebClient, user: string): Promise<KnownPerson> {
  const { user: found } = await client.users.info({ user, include_locale: true });
  const { display_name: display, real_name: real } = found?.profile ?? {};
  const name = [real, display, found?.name].find(Boolean);
  const locale = found?.locale;
  return {
    ...(name ? { name } : {}),
    ...(locale && LOCALE.test(locale) ? { locale } : {}),
  };
}
