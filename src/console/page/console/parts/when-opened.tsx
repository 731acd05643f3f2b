import type { ComponentType, JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Page } from './page';
import { Trouble } from './trouble';

interface PageModule {
  readonly default: ComponentType;
}

/** A page whose code comes when it is first opened; where it cannot come, that is said. */
export function whenOpened(load: () => Promise<PageModule>): ComponentType {
  let opened: ComponentType | undefined;
  return function Opened(): JSX.Element {
    const [state, setState] = useState<'loading' | 'failed' | 'there'>(
      opened ? 'there' : 'loading',
    );
    const fetchPage = useCallback(() => {
      setState('loading');
      load()
        .then((page) => {
          opened = page.default;
          setState('there');
        })
        .catch(() => setState('failed'));
    }, []);
    useEffect(() => {
      if (!opened) fetchPage();
    }, []);
    if (opened) {
      const Own = opened;
      return <Own />;
    }
    if (state === 'loading') return <p class="loading">Loading the page…</p>;
    return (
      <Page title="This page did not load">
        <Trouble failure={NOT_LOADED} retry={fetchPage} />
      </Page>
    );
  };
}

const NOT_LOADED = {
  kind: 'refused',
  status: 0,
  message:
    'The server does not answer, or it was updated. Try again. If that does not help, load the page again in your browser.',
} as const;
