import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { ConsoleRole } from '../../../api';
import { useSession } from '../server/session';
import { usePost } from '../server/use-post';
import { Icon, type IconName } from './icon';
import { Trouble } from './trouble';

interface Place {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
  readonly role: ConsoleRole;
  /** Pages that belong under it. */
  readonly holds?: readonly string[];
}

const PLACES: readonly Place[] = [
  {
    path: '/console',
    name: 'Overview',
    icon: 'overview',
    role: 'viewer',
    holds: ['/console/overview'],
  },
  { path: '/console/unanswered', name: 'Unanswered', icon: 'unanswered', role: 'viewer' },
  {
    path: '/console/articles',
    name: 'Articles',
    icon: 'articles',
    role: 'viewer',
    holds: ['/console/article', '/console/edit'],
  },
  { path: '/console/try', name: 'Try it', icon: 'try', role: 'viewer' },
  {
    path: '/console/tickets',
    name: 'Tickets',
    icon: 'tickets',
    role: 'expert',
    holds: ['/console/ticket'],
  },
  { path: '/console/health', name: 'Health', icon: 'health', role: 'viewer' },
];

/** Where one is, where one can go, and as whom; on a phone the places are behind a button. */
export function SideBar(): JSX.Element {
  const { path } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [path]);
  return (
    <header class={isOpen ? 'side open' : 'side'}>
      <a class="brand" href="/console">
        <img src="/console/assets/favicon.svg" alt="" width="36" height="36" />
        <span>
          <strong>MFA Helpdesk</strong>
          <small>Console</small>
        </span>
      </a>
      <button
        type="button"
        class="menu"
        aria-expanded={isOpen}
        aria-controls="places"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'close' : 'menu'} />
        Menu
      </button>
      <div class="places" id="places">
        <Places path={path} />
        <Account />
      </div>
    </header>
  );
}

function Places({ path }: { readonly path: string }): JSX.Element {
  const { may } = useSession();
  return (
    <nav aria-label="Console">
      <ul>
        {PLACES.filter(({ role }) => may(role)).map((place) => (
          <li key={place.path}>
            <a href={place.path} aria-current={currentOf(place, path)}>
              <Icon name={place.icon} />
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentOf({ path: own, holds = [] }: Place, path: string): 'page' | 'true' | undefined {
  if (own === path) return 'page';
  return holds.includes(path) ? 'true' : undefined;
}

function Account(): JSX.Element {
  const { me, post } = useSession();
  const posting = usePost();
  const signOut = () =>
    posting.run(async () => {
      const { next } = await post<{ readonly next: string }>('sign-out', {});
      location.assign(next);
    });
  return (
    <div class="account">
      <p>
        <span class="muted">Signed in as</span> <strong>{me.name}</strong>
        <span class="muted"> ({me.roles.join(', ')})</span>
      </p>
      <button type="button" class="button" disabled={posting.isBusy} onClick={signOut}>
        Sign out
      </button>
      <Trouble failure={posting.failure} />
    </div>
  );
}
