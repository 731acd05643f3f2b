import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConsoleRole, Me } from '../../../api';
import { post } from './call';

const Session = createContext<Me | undefined>(undefined);
export const SessionProvider = Session.Provider;

export interface SignedIn {
  readonly me: Me;
  /** Only what is offered depends on it: the server checks every action itself. */
  readonly may: (role: ConsoleRole) => boolean;
  readonly post: <T>(path: string, body: object) => Promise<T>;
}

/** Who is signed in; pages are shown to nobody else. */
export function useSession(): SignedIn {
  const me = useContext(Session);
  if (!me) throw new Error('a page of the console was drawn without a session');
  return {
    me,
    may: (role) => role === 'viewer' || me.roles.includes(role) || me.roles.includes('admin'),
    post: (path, body) => post(path, body, me.csrf),
  };
}
