import type { Installation } from '@slack/bolt';
import type { InstallPage } from './install-page';

/** Beside the page it stands on. */
const AGAIN = { label: 'Start again', url: 'install' };

/** @param url where Slack asks which workspace it shall be */
export const beforeInstall = (url: string): InstallPage => ({
  title: 'Add MFA Helpdesk to Slack',
  words: [
    'People in your workspace can then ask it about signing in with a second step.',
    'Slack shows you what the app may do before anything is added. You may need an admin to approve it. This page works for ten minutes.',
  ],
  link: { label: 'Choose a workspace', url },
});

export function afterInstall(installation: Installation): InstallPage {
  if (installation.isEnterpriseInstall) return afterOrgWideInstall(installation);
  const { team, appId = '' } = installation;
  const where = new URLSearchParams({ app: appId, team: team?.id ?? '' }).toString();
  return {
    title: `MFA Helpdesk is in ${team?.name ?? 'your workspace'}`,
    words: ['Write to it directly, or invite it to a channel with /invite.'],
    link: { label: 'Open it in Slack', url: `https://slack.com/app_redirect?${where}` },
  };
}

function afterOrgWideInstall({ enterprise, enterpriseUrl, appId = '' }: Installation): InstallPage {
  const page = {
    title: `MFA Helpdesk is in ${enterprise?.name ?? 'your organisation'}`,
    words: ['One step is left: choose the workspaces that shall have it.'],
  };
  if (!enterpriseUrl?.startsWith('https://')) return page;
  const url = `${enterpriseUrl}manage/organization/apps/profile/${appId}/workspaces/add`;
  return { ...page, link: { label: 'Choose workspaces', url } };
}

export const notListed = (id: string): InstallPage => ({
  title: 'MFA Helpdesk is not for this workspace',
  words: [
    'It answers in listed workspaces only, and this one is not on the list. Nothing was kept.',
    `Ask whoever runs MFA Helpdesk to add ${id} under "slack: workspaces", then start again.`,
  ],
  link: AGAIN,
});

interface Failed {
  readonly status: number;
  readonly page: InstallPage;
}

const EXPIRED: Failed = {
  status: 400,
  page: {
    title: 'This link does not work any more',
    words: [
      'It is older than ten minutes, or it was opened in another browser than the one you started in. Nothing was added.',
    ],
    link: AGAIN,
  },
};

const CANCELLED: Failed = {
  status: 400,
  page: {
    title: 'MFA Helpdesk was not added',
    words: ['You or Slack stopped before the end. Nothing was added.'],
    link: AGAIN,
  },
};

const FAILED: Failed = {
  status: 502,
  page: {
    title: 'MFA Helpdesk could not be added',
    words: [
      'Slack or this program could not finish. Nothing was kept.',
      'Try again in a minute. If it stays so, ask whoever runs MFA Helpdesk to look at its log.',
    ],
    link: AGAIN,
  },
};

/** By the codes of @slack/oauth. */
const BY_CODE: Readonly<Partial<Record<string, Failed>>> = {
  slack_oauth_invalid_state: EXPIRED,
  slack_oauth_missing_state: EXPIRED,
  slack_oauth_missing_code: CANCELLED,
  slack_oauth_installer_authorization_error: CANCELLED,
};

/** @param code of an error from @slack/oauth */
export const failedInstall = (code: string): Failed => BY_CODE[code] ?? FAILED;
