import type { JSX } from 'preact';

/** Calm: what was written stays in this tab, and signing in leads back here. */
export function SignedOut(): JSX.Element {
  const here = encodeURIComponent(location.pathname + location.search);
  return (
    <section class="notice" role="alert">
      <h2>You were signed out</h2>
      <p>
        You had not used the console for a while, or you signed out in another tab. What you wrote
        here is kept in this tab.
      </p>
      <p>
        {/* `_top`: the server answers this address, not this page. */}
        <a class="button primary" href={`/console/sign-in?to=${here}`} target="_top">
          Sign in
        </a>
      </p>
    </section>
  );
}
