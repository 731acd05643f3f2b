import type { JSX } from 'preact';
import type { Health } from '../../../../api';
import { count, formatMoment } from '../../parts/format';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { type Column, Table } from '../../parts/table';
import { platformWord } from '../../parts/words';
import { type Loading, useLoad } from '../../server/use-load';
import { Outbox } from './outbox';

/** Whether everything the bot stands on is well. */
export default function HealthPage(): JSX.Element {
  const health = useLoad<Health>('health');
  return (
    <Page
      title="Health"
      lead="What the bot stands on, and how it is."
      actions={
        <button type="button" class="button" onClick={health.reload}>
          Look again
        </button>
      }
    >
      <Loaded of={health} what="the state of the server">
        {(value) => <Whole value={value} health={health} />}
      </Loaded>
    </Page>
  );
}

interface WholeProps {
  readonly value: Health;
  readonly health: Loading<Health>;
}

function Whole({ value, health }: WholeProps): JSX.Element {
  return (
    <>
      <div class="columns narrow">
        <Platforms value={value} />
        <Knowledge value={value} />
        <Server value={value} />
      </div>
      <Outbox health={value} onChange={health.reload} />
      <Errors errors={value.errors} />
      {value.audit && <Audit audit={value.audit} />}
    </>
  );
}

interface SignProps {
  readonly isWell: boolean;
  readonly yes: string;
  readonly no: string;
}

function Sign({ isWell, yes, no }: SignProps): JSX.Element {
  return <span class={isWell ? 'badge better' : 'badge'}>{isWell ? yes : no}</span>;
}

function Platforms({ value }: { readonly value: Health }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="platforms">
      <h2 id="platforms">Platforms</h2>
      <ul class="states">
        {value.platforms.map(({ name, isOn, says }) => (
          <li key={name}>
            <p>
              <strong>{platformWord(name)}</strong> <Sign isWell={isOn} yes="On" no="Off" />
            </p>
            <p class="muted">{says}</p>
            {name === 'web' && isOn && <a href="/">Open the try-out page</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Knowledge({ value }: { readonly value: Health }): JSX.Element {
  const { articles, overlay, stale, warnings, loadedAt } = value.knowledge;
  return (
    <section class="panel" aria-labelledby="knowledge">
      <h2 id="knowledge">Knowledge</h2>
      <dl class="facts">
        <dt>Articles</dt>
        <dd>
          <a href="/console/articles">{articles}</a>
        </dd>
        <dt>Changed by you</dt>
        <dd>
          <a href="/console/articles?problem=overlay">{overlay}</a>
        </dd>
        <dt>Review is due</dt>
        <dd>
          <a href="/console/articles?problem=stale">{stale}</a>
        </dd>
        <dt>With problems</dt>
        <dd>
          <a href="/console/articles?problem=warning">{warnings}</a>
        </dd>
        <dt>Loaded</dt>
        <dd>{formatMoment(loadedAt)}</dd>
      </dl>
    </section>
  );
}

function Server({ value }: { readonly value: Health }): JSX.Element {
  const { store, version, startedAt } = value;
  return (
    <section class="panel" aria-labelledby="server">
      <h2 id="server">Server and store</h2>
      <dl class="facts">
        <dt>Version</dt>
        <dd>{version}</dd>
        <dt>Running since</dt>
        <dd>{formatMoment(startedAt)}</dd>
        <dt>Store</dt>
        <dd>
          {store.kind} <Sign isWell={store.isWell} yes="Well" no="In trouble" />
        </dd>
      </dl>
      <p class="muted">{store.says}</p>
    </section>
  );
}

function Errors({ errors }: { readonly errors: Health['errors'] }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="errors">
      <h2 id="errors">Last errors</h2>
      {errors.length === 0 ? (
        <p class="muted">None since the server was started.</p>
      ) : (
        <Table
          caption="Last errors"
          columns={[
            { name: 'When', show: ({ at }) => formatMoment(at) },
            { name: 'What', show: ({ message }) => message },
          ]}
          rows={errors}
          keyOf={({ at, message }) => `${at}:${message}`}
        />
      )}
    </section>
  );
}

type AuditEntry = NonNullable<Health['audit']>[number];

const AUDIT: readonly Column<AuditEntry>[] = [
  { name: 'When', show: ({ at }) => formatMoment(at) },
  { name: 'Who', show: ({ who }) => who },
  { name: 'Did', show: ({ action }) => action },
  { name: 'To', show: ({ target }) => target },
  { name: 'More', show: ({ detail }) => detail ?? '' },
];

function Audit({ audit }: { readonly audit: readonly AuditEntry[] }): JSX.Element {
  return (
    <section class="panel" aria-labelledby="audit">
      <h2 id="audit">Who changed what</h2>
      {audit.length === 0 ? (
        <p class="muted">Nobody has changed anything here yet.</p>
      ) : (
        <>
          <p class="muted">{count(audit.length, 'change')}, the latest first.</p>
          <Table
            caption="Who changed what"
            columns={AUDIT}
            rows={audit}
            keyOf={({ at, action, target }) => `${at}:${action}:${target}`}
          />
        </>
      )}
    </section>
  );
}
