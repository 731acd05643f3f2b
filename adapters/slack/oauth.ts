import { type HTTPReceiverOptions, type Installation, webApi } from '@slack/bolt';
import type { Logger } from '../../src/logger';
import type { SlackOAuth } from '../../src/slack-credentials';
import { type AllowLists, isListed } from './admit';
import { slackErrorFacts } from './error-facts';
import { sendInstallPage, renderInstallPage, setPageHeaders } from './install-page';
import { afterInstall, beforeInstall, failedInstall, notListed } from './install-words';
import { idOf, type Installations } from './installations';

export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

type InstallerOptions = NonNullable<HTTPReceiverOptions['installerOptions']>;
type Callbacks = NonNullable<InstallerOptions['callbackOptions']>;
type ClientOptions = NonNullable<InstallerOptions['clientOptions']>;

/** What Bolt's receiver needs to serve both pages. */
export type OAuthOptions = Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'stateSecret' | 'scopes' | 'installationStore' | 'installerOptions'
>;

interface Options {
  readonly oauth: SlackOAuth;
  readonly scopes: readonly string[];
  readonly allow: Pick<AllowLists, 'workspaces'>;
  readonly installations: Installations;
  readonly clientOptions: ClientOptions;
  readonly logger: Logger;
}

/** Whose token answers is looked up after the acknowledgement, which must wait for no store; Bolt itself says nothing. */
const NOT_FOR_BOLT: Installation = {
  team: undefined,
  enterprise: undefined,
  user: { id: '', token: undefined, scopes: undefined },
};

/** Somebody waits at a page meanwhile. */
const PATIENT = { retryConfig: { retries: 0 }, timeout: 10_000 } as const;

/**
 * Bolt's own installer: its state is signed, good for ten minutes and for the browser that began. Kept is what the
 * allow-list takes.
 */
export function createOAuthOptions({
  oauth,
  scopes,
  installations,
  ...tools
}: Options): OAuthOptions {
  const { clientId, clientSecret, stateSecret } = oauth;
  const clientOptions = { ...tools.clientOptions, ...PATIENT };
  const { slackApiUrl } = clientOptions;
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...scopes],
    installationStore: {
      storeInstallation: (installation) => installations.keep(installation),
      fetchInstallation: () => Promise.resolve(NOT_FOR_BOLT),
    },
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      clientOptions,
      ...(slackApiUrl
        ? { authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href }
        : {}),
      renderHtmlForInstallPath: (url) => renderInstallPage(beforeInstall(url)),
      installPathOptions: {
        beforeRedirection: (_request, response) => {
          setPageHeaders(response);
          return Promise.resolve(true);
        },
      },
      callbackOptions: createCallbacks({ ...tools, clientOptions }),
    },
  };
}

function createCallbacks({
  allow,
  clientOptions,
  logger,
}: Pick<Options, 'allow' | 'clientOptions' | 'logger'>): Callbacks {
  return {
    afterInstallation: async (installation, _options, _request, response) => {
      const ids = [installation.team?.id, installation.enterprise?.id].filter(
        (id) => id !== undefined,
      );
      if (isListed(ids, allow.workspaces)) return true;
      const id = idOf(installation) ?? '';
      logger.warn({ installation: id }, 'a workspace that is not listed was refused');
      await giveBack(installation, clientOptions, logger);
      sendInstallPage(response, 403, notListed(id));
      return false;
    },
    success: (installation, _options, _request, response) => {
      logger.info({ installation: idOf(installation) }, 'the app was installed');
      sendInstallPage(response, 200, afterInstall(installation));
    },
    failure: (error, _options, _request, response) => {
      logger.warn(slackErrorFacts(error), 'the app could not be installed');
      const { status, page } = failedInstall(error.code);
      sendInstallPage(response, status, page);
    },
  };
}

/** Has Slack take back the token of an installation that is not kept. */
async function giveBack(
  { bot }: Installation,
  clientOptions: ClientOptions,
  logger: Logger,
): Promise<void> {
  if (!bot) return;
  try {
    await new webApi.WebClient(bot.token, clientOptions).auth.revoke();
  } catch (error) {
    logger.warn(slackErrorFacts(error), 'Slack did not take back a token that is not kept');
  }
}
