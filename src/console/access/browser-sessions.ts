import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuditEntry, Store } from '../../store/store';
import type { ConsoleRole } from '../api';
import type { Who } from '../console-rooms';
import { createCookie } from './cookies';
import { createSessions, type Session, type SessionStore } from './sessions';

/** The sessions of the browsers that ask. */
export interface BrowserSessions {
  of(request: IncomingMessage): Promise<Session | undefined>;
  /** Begins a session of its own: one that the browser had before ends. */
  signIn(
    request: IncomingMessage,
    response: ServerResponse,
    who: Who,
    roles: readonly ConsoleRole[],
  ): Promise<void>;
  signOut(session: Session, response: ServerResponse): Promise<void>;
  /** Gives the browser its next token, where it is time for one. */
  renew(session: Session, response: ServerResponse): Promise<void>;
}

export interface BrowserSessionOptions {
  readonly store: SessionStore & Pick<Store, 'appendAudit'>;
  readonly isSecure: boolean;
  readonly now: () => Date;
}

export function createBrowserSessions(options: BrowserSessionOptions): BrowserSessions {
  const { store, isSecure, now } = options;
  const sessions = createSessions(store, now);
  const cookie = createCookie({ name: 'helpdesk-console', isSecure });
  const audit = (who: Who, action: string) => store.appendAudit(entryOf(who, action, now()));
  const of = (request: IncomingMessage) => sessions.find(cookie.read(request));
  return {
    of,
    signIn: async (request, response, who, roles) => {
      const before = await of(request);
      await audit(who, 'sign-in');
      const token = await sessions.start(who, roles);
      if (before) await sessions.end(before);
      cookie.set(response, token);
    },
    signOut: async (session, response) => {
      await sessions.end(session);
      cookie.clear(response);
      await audit(session, 'sign-out');
    },
    renew: async (session, response) => {
      const token = await sessions.renew(session);
      if (token !== undefined) cookie.set(response, token);
    },
  };
}

const entryOf = (who: Who, action: string, at: Date): AuditEntry => ({
  at,
  who: auditName(who),
  action,
  target: 'console',
});

/** Names change and may be chosen by their bearers: the issuer's own id stands beside. */
export const auditName = ({ subject, name }: Who): string =>
  name === subject ? name : `${name} (${subject})`;
