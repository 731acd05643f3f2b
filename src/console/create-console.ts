import type { Route } from '../../adapters/adapter';
import type { Config } from '../config';
import type { Logger } from '../logger';
import type { Store } from '../store/store';
import type { Access } from './access/access';
import { type BrowserSessions, createBrowserSessions } from './access/browser-sessions';
import { createLinkAccess } from './access/link-access';
import { createOidcAccess } from './access/oidc-access';
import type { ConsoleRooms } from './console-rooms';
import { apiRoutes } from './serve/serve-api';
import { pageRoutes } from './serve/page-routes';

export interface ConsoleOptions {
  readonly rooms: ConsoleRooms;
  readonly store: Store;
  readonly config: Pick<Config, 'console'>;
  readonly logger: Logger;
  /** Where the build put the front end. */
  readonly pageFolder: string;
  /** Whom to ask for a role, as a noun phrase. */
  readonly contact: string;
  readonly now?: () => Date;
}

export interface Console {
  readonly routes: readonly Route[];
  /** Whether it is on, and where or how to switch it on. */
  readonly note: string;
  /** Path and query of the link that signs in once; only to be printed where the server is started. */
  readonly enterLink?: string;
}

/** The console under `/console`: sign-in, pages, and what they may ask of the rooms. */
export function createConsole(options: ConsoleOptions): Console {
  const { store, now = () => new Date() } = options;
  const signIn = options.config.console;
  switch (signIn.kind) {
    case 'off':
      return { routes: [], note: OFF };
    case 'link': {
      const sessions = createBrowserSessions({ store, isSecure: false, now });
      const access = createLinkAccess(sessions, now);
      const { enterLink } = access;
      return { routes: routesOf(options, access, sessions), note: on('/console'), enterLink };
    }
    case 'oidc': {
      const isSecure = signIn.url.startsWith('https:');
      const sessions = createBrowserSessions({ store, isSecure, now });
      const access = createOidcAccess({ ...options, access: signIn, sessions });
      const note = on(`${signIn.url}/console`);
      return { routes: routesOf(options, access, sessions), note };
    }
  }
}

const on = (address: string): string => `Console    on   ${address}`;

const OFF =
  'Console    off  set CONSOLE_OIDC_ISSUER, CONSOLE_OIDC_CLIENT_ID and CONSOLE_OIDC_CLIENT_SECRET, and "console: url" in helpdesk.config.yaml';

function routesOf(
  { rooms, store, pageFolder, now = () => new Date() }: ConsoleOptions,
  access: Access,
  sessions: BrowserSessions,
): readonly Route[] {
  return [
    ...access.routes,
    ...apiRoutes({ rooms, store, sessions, access, now }),
    ...pageRoutes({ folder: pageFolder, sessions, access }),
  ];
}
