import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

export type Fault = 'nonce' | 'audience' | 'signature' | 'time';

export interface OidcIssuer {
  readonly issuer: string;
  /** Has it issue ID tokens with something wrong, until it is told otherwise. */
  break(fault: Fault | undefined): Promise<void>;
  stop(): Promise<void>;
}

export interface IssuerOptions {
  /** The origin of the one application it knows. */
  readonly console: string;
  readonly authMethod?: 'client_secret_post' | 'client_secret_basic';
  /** Any free one unless told. */
  readonly port?: number;
}

export const CLIENT = { id: 'helpdesk-console', secret: 'client-secret-of-the-tests' };

/** Who has an account; `nobody` at the form cancels the sign-in. */
export const ACCOUNTS = {
  ada: { name: 'Ada Lovelace', roles: ['Helpdesk.Admins'] },
  eve: { name: '<b>Eve</b>', roles: 'Helpdesk.Editors' },
  vic: { roles: ['Other', 'Helpdesk.Viewers', 'Helpdesk.Experts'] },
  guest: { name: 'Guest', roles: ['admin', 'Something'] },
  stranger: { name: 'Stranger', groups: ['Helpdesk.Admins'] },
};

/** Starts an issuer of accounts in a process of its own, on a free port. */
export async function startOidcIssuer({
  console: origin,
  authMethod = 'client_secret_post',
  port = 0,
}: IssuerOptions): Promise<OidcIssuer> {
  const settings = {
    authMethod,
    port,
    accounts: ACCOUNTS,
    client: {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      redirect_uris: [`${origin}/console/signed-in`],
      post_logout_redirect_uris: [`${origin}/console/signed-out`],
    },
  };
  const child = fork(path.join(__dirname, 'oidc-issuer-process.mjs'), [JSON.stringify(settings)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A test that fails leaves nothing behind that keeps Jest from ending.
  child.unref();
  child.channel?.unref();
  const { url = '' } = await nextAnswer(child, 'ready');
  return {
    issuer: url,
    break: async (fault) => {
      const told = nextAnswer(child, 'fault');
      child.send({ fault });
      await told;
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}

interface Answer {
  readonly answer: string;
  readonly url?: string;
}

function nextAnswer(child: ChildProcess, answer: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('the issuer ended'));
    child.once('exit', onExit);
    child.on('message', function listen(message: Answer) {
      if (message.answer !== answer) return;
      child.off('message', listen);
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
