import type { SlackByOAuth } from '../../src/slack-credentials';
import type { Finding } from '../adapter';
import { type Asked, ask, judgeClock, judgeSecret, SLACK, unreached } from './doctor';

interface ExamineOptions {
  /** The allow-list of workspaces and enterprises. */
  readonly workspaces: readonly string[];
  readonly now?: () => number;
}

/** No code that Slack ever gave: with the right client it is refused for that alone. */
const NO_CODE = 'doctor';

/** Asks Slack about what workspaces need to install the app: what is well, what is not, and how to mend it. */
export async function examineSlackOAuth(
  { oauth, signingSecret, apiUrl = SLACK }: SlackByOAuth,
  { workspaces, now = Date.now }: ExamineOptions,
): Promise<readonly Finding[]> {
  const { clientId, clientSecret, tokenKeys } = oauth;
  const asked = await ask(`${apiUrl}oauth.v2.access`, undefined, {
    client_id: clientId,
    client_secret: clientSecret,
    code: NO_CODE,
  });
  return [
    judgeClient(asked),
    ...(asked.kind === 'answered' ? [judgeClock(asked, now())] : []),
    judgeSecret(signingSecret),
    describeKeys(tokenKeys.length),
    describeWorkspaces(workspaces.length),
  ];
}

const REMEDIES: Readonly<Partial<Record<string, string>>> = {
  invalid_client_id: 'Set SLACK_CLIENT_ID to the client ID from "Basic Information".',
  bad_client_secret: 'Set SLACK_CLIENT_SECRET to the client secret from "Basic Information".',
};

function judgeClient(asked: Asked): Finding {
  const name = 'Slack client';
  if (asked.kind === 'unreached') return unreached(name, asked.reason);
  if (asked.error === 'invalid_code') return { name, isWell: true, says: 'known to Slack' };
  const remedy = REMEDIES[asked.error] ?? 'Try again in a minute.';
  return { name, isWell: false, says: `Slack answered ${asked.error}`, remedy };
}

const describeKeys = (count: number): Finding => ({
  name: 'Slack token key',
  isWell: true,
  says: count === 1 ? 'one key' : `${count} keys: the first encrypts, all decrypt`,
});

const describeWorkspaces = (count: number): Finding => ({
  name: 'Slack workspaces',
  isWell: true,
  says:
    count === 0
      ? 'any may install the app, as "slack: workspaces" in helpdesk.config.yaml says'
      : `${count} listed may install the app`,
});
