import type { JSX } from 'preact';
import type { ArticleRow } from '../../../../api';
import { Empty } from '../../parts/empty';
import { count, formatDay } from '../../parts/format';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { AUDIENCE_WORDS } from '../../parts/words';
import { useSession } from '../../server/session';
import { useLoad } from '../../server/use-load';
import { ArticleFilter, useFilter } from './article-filter';

/** What the bot knows. */
export default function ArticlesPage(): JSX.Element {
  const { filter, change } = useFilter();
  const articles = useLoad<readonly ArticleRow[]>('articles', { ...filter });
  const { may } = useSession();
  return (
    <Page
      title="Articles"
      lead="What the bot answers from."
      actions={
        may('editor') && (
          <a class="button" href="/console/edit">
            New article
          </a>
        )
      }
    >
      <ArticleFilter filter={filter} change={change} />
      <Loaded of={articles} what="the articles">
        {(rows) => (
          <>
            <p class="muted" role="status">
              {count(rows.length, 'article')}
            </p>
            {rows.length === 0 ? (
              <Empty>No article fits. Take away a word or a filter.</Empty>
            ) : (
              <List rows={rows} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function List({ rows }: { readonly rows: readonly ArticleRow[] }): JSX.Element {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.id} class="row">
          <div>
            <a class="row-title" href={`/console/article?id=${encodeURIComponent(row.id)}`}>
              {row.title}
            </a>
            <p class="muted">
              {row.id}, {row.products.join(', ')}
            </p>
          </div>
          <ArticleBadges row={row} />
        </li>
      ))}
    </ul>
  );
}

/** For whom it is, and what is to be known of it. */
export function ArticleBadges({ row }: { readonly row: ArticleRow }): JSX.Element {
  const { audiences, isStale, isOverlay, problems, reviewed } = row;
  return (
    <ul class="badges">
      {audiences.map((audience) => (
        <li key={audience} class="badge">
          {AUDIENCE_WORDS[audience]}
        </li>
      ))}
      {isOverlay && <li class="badge own">Yours</li>}
      {problems.length > 0 && <li class="badge warning">{count(problems.length, 'problem')}</li>}
      <li class={isStale ? 'badge warning' : 'badge'}>
        {isStale ? 'Review is due, last' : 'Reviewed'} {formatDay(reviewed)}
      </li>
    </ul>
  );
}
