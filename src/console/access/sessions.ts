import type { Store, StoredSession } from '../../store/store';
import type { ConsoleRole } from '../api';
import type { Who } from '../console-rooms';
import { isRole } from './roles';
import { digestOf, randomSecret } from './secrets';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A session ends when nobody was here for `idle`, and in any case `absolute` after the sign-in. */
export const LIMITS = {
  idle: 30 * MINUTE,
  absolute: 8 * HOUR,
  /** How long a browser keeps one token. */
  token: HOUR,
  /** How long the token before is good for requests that were sent with it. */
  grace: MINUTE,
  /** How exactly it is kept when somebody was last here. */
  touch: MINUTE,
} as const;

export type SessionStore = Pick<
  Store,
  'createSession' | 'findSession' | 'touchSession' | 'replaceSession' | 'endSessions'
>;

export interface Session extends StoredSession {
  readonly roles: readonly ConsoleRole[];
}

export interface Sessions {
  /** Signs somebody in; tells the token for their browser. */
  start(who: Who, roles: readonly ConsoleRole[]): Promise<string>;
  /** The session of a token, unless it has ended; it lasts longer for being used. */
  find(token: string | undefined): Promise<Session | undefined>;
  /** The next token, where it is time for one. */
  renew(session: Session): Promise<string | undefined>;
  end(session: Session): Promise<void>;
}

/** Sessions live in the store, so that every replica knows them and a sign-out holds everywhere. */
export function createSessions(store: SessionStore, now: () => Date): Sessions {
  return {
    start: async ({ subject, name }, roles) => {
      const token = randomSecret();
      const at = now();
      await store.createSession({
        ...keyed(token, at, at),
        signIn: randomSecret(),
        subject,
        name,
        roles,
        csrf: randomSecret(),
      });
      return token;
    },
    find: async (token) => {
      if (!token) return undefined;
      const at = now();
      const session = await store.findSession(digestOf(token), at);
      if (!session) return undefined;
      if (at.getTime() - session.seenAt.getTime() >= LIMITS.touch) {
        await store.touchSession(session.key, at, endOf(session.signedInAt, at));
      }
      return { ...session, roles: session.roles.filter(isRole) };
    },
    renew: async (session) => {
      const at = now();
      if (session.isReplaced || at.getTime() - session.keyedAt.getTime() < LIMITS.token) return;
      const token = randomSecret();
      const next = { ...session, ...keyed(token, session.signedInAt, at) };
      const until = new Date(Math.min(at.getTime() + LIMITS.grace, next.expiresAt.getTime()));
      return (await store.replaceSession(session.key, next, until)) ? token : undefined;
    },
    end: ({ signIn }) => store.endSessions(signIn),
  };
}

const keyed = (token: string, signedInAt: Date, at: Date) => ({
  key: digestOf(token),
  signedInAt,
  keyedAt: at,
  seenAt: at,
  expiresAt: endOf(signedInAt, at),
  isReplaced: false,
});

const endOf = (signedInAt: Date, at: Date): Date =>
  new Date(Math.min(at.getTime() + LIMITS.idle, signedInAt.getTime() + LIMITS.absolute));
