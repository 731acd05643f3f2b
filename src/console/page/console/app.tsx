import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import type { Me } from '../../api';
import { NotFound } from './parts/not-found';
import { SideBar } from './parts/side-bar';
import { SignedOut } from './parts/signed-out';
import { Trouble } from './parts/trouble';
import { whenOpened } from './parts/when-opened';
import { SIGNED_OUT } from './server/call';
import { SessionProvider } from './server/session';
import { useLoad } from './server/use-load';

const Overview = whenOpened(() => import('./pages/overview/overview-page'));
const Unanswered = whenOpened(() => import('./pages/unanswered/unanswered-page'));
const Articles = whenOpened(() => import('./pages/articles/articles-page'));
const Article = whenOpened(() => import('./pages/articles/article-page'));
const EditArticle = whenOpened(() => import('./pages/articles/edit-page'));
const TryIt = whenOpened(() => import('./pages/try/try-page'));
const Tickets = whenOpened(() => import('./pages/tickets/tickets-page'));
const Ticket = whenOpened(() => import('./pages/tickets/ticket-page'));
const Health = whenOpened(() => import('./pages/health/health-page'));

/** The console: for who is signed in, its pages; for others, the way in. */
export function App(): JSX.Element {
  const session = useLoad<Me>('me');
  const isSignedOut = useSignedOut();
  const { value: me, failure, reload } = session;
  if (!me) {
    return (
      <main class="gate">
        <Arriving />
        {failure?.kind === 'signed-out' ? (
          <SignedOut />
        ) : (
          <Trouble failure={failure} retry={reload} />
        )}
      </main>
    );
  }
  return (
    <SessionProvider value={me}>
      <LocationProvider scope="/console">
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <SideBar />
        <main id="main" tabIndex={-1}>
          {isSignedOut && <SignedOut />}
          <Pages />
        </main>
      </LocationProvider>
    </SessionProvider>
  );
}

function Pages(): JSX.Element {
  return (
    <Router>
      <Route path="/console" component={Overview} />
      <Route path="/console/overview" component={Overview} />
      <Route path="/console/unanswered" component={Unanswered} />
      <Route path="/console/articles" component={Articles} />
      <Route path="/console/article" component={Article} />
      <Route path="/console/edit" component={EditArticle} />
      <Route path="/console/try" component={TryIt} />
      <Route path="/console/tickets" component={Tickets} />
      <Route path="/console/ticket" component={Ticket} />
      <Route path="/console/health" component={Health} />
      <Route default component={NotFound} />
    </Router>
  );
}

function Arriving(): JSX.Element {
  return (
    <div class="brand">
      <img src="/console/assets/favicon.svg" alt="" width="40" height="40" />
      <h1>MFA Helpdesk</h1>
    </div>
  );
}

function useSignedOut(): boolean {
  const [isSignedOut, setSignedOut] = useState(false);
  useEffect(() => {
    const notice = () => setSignedOut(true);
    addEventListener(SIGNED_OUT, notice);
    return () => removeEventListener(SIGNED_OUT, notice);
  }, []);
  return isSignedOut;
}
