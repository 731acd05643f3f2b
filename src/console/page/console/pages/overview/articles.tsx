import type { JSX } from 'preact';
import type { Overview } from '../../../../api';
import { formatNumber } from '../../parts/format';
import { type Column, Table } from '../../parts/table';
import { Bars } from './bars';

type Row = Overview['byArticle'][number];

const MOST_DRAWN = 10;
const MOST_CHARACTERS = 44;
const MOST_ON_A_PHONE = 16;

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'Article',
    show: ({ id, title }) => <a href={`/console/article?id=${encodeURIComponent(id)}`}>{title}</a>,
  },
  { name: 'Answered', isNumber: true, show: ({ answered }) => formatNumber(answered) },
  { name: 'Solved', isNumber: true, show: ({ solved }) => formatNumber(solved) },
  { name: 'Not solved', isNumber: true, show: ({ unsolved }) => formatNumber(unsolved) },
];

/** The articles that answered most. */
export function Articles({ rows }: { readonly rows: readonly Row[] }): JSX.Element {
  const drawn = rows.slice(0, MOST_DRAWN);
  return (
    <section class="panel" aria-labelledby="by-article">
      <h2 id="by-article">By article</h2>
      {drawn.length === 0 ? (
        <p class="muted">No article was shown in these days.</p>
      ) : (
        <Bars
          says={`How often an article answered. Most often: ${drawn[0]?.title}.`}
          labels={drawn.map(({ title }) => shorten(title))}
          series={[
            { name: 'Answered', color: '--chart-1', values: drawn.map(({ answered }) => answered) },
          ]}
          isLying
        />
      )}
      <details>
        <summary>The numbers of each article</summary>
        <Table caption="By article" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />
      </details>
    </section>
  );
}

function shorten(title: string): string {
  const most = innerWidth < 640 ? MOST_ON_A_PHONE : MOST_CHARACTERS;
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}\u2026`;
}
