import type { JSX } from 'preact';
import { Page } from './page';

export function NotFound(): JSX.Element {
  return (
    <Page title="No such page">
      <p>
        There is nothing at this address. Go to the <a href="/console">overview</a>, or choose a
        page from the menu.
      </p>
    </Page>
  );
}
