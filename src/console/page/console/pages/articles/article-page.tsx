import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { ArticleSource } from '../../../../api';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Problems } from '../../parts/problems';
import { useSession } from '../../server/session';
import { useLoad } from '../../server/use-load';
import { ArticleBadges } from './articles-page';
import { CheckedPreviews } from './checked-previews';
import { History } from './history';
import { useCheck } from './use-check';

/** One article: how it looks, what is wrong with it, who changed it. */
export default function ArticlePage(): JSX.Element {
  const { id = '' } = useLocation().query;
  const article = useLoad<ArticleSource>('article', { id });
  const { may } = useSession();
  return (
    <Page
      key={id}
      title={article.value?.title ?? 'Article'}
      actions={
        may('editor') && (
          <a class="button primary" href={`/console/edit?id=${encodeURIComponent(id)}`}>
            Edit
          </a>
        )
      }
    >
      <p>
        <a href="/console/articles">All articles</a>
      </p>
      <Loaded of={article} what="the article">
        {(value) => <Whole article={value} onChange={article.reload} />}
      </Loaded>
    </Page>
  );
}

interface WholeProps {
  readonly article: ArticleSource;
  readonly onChange: () => void;
}

function Whole({ article, onChange }: WholeProps): JSX.Element {
  const { id, markdown, file, products, kind } = article;
  const check = useCheck(id, markdown);
  return (
    <>
      <div class="about">
        <ArticleBadges row={article} />
        <p class="muted">
          {file}, {kind}, {products.join(', ')}
        </p>
      </div>
      <Problems problems={article.problems} />
      <section class="panel" aria-labelledby="looks">
        <h2 id="looks">How it looks</h2>
        <CheckedPreviews check={check} />
      </section>
      <History revisions={article.history} onChange={onChange} />
      <details class="panel">
        <summary>The file</summary>
        <pre class="file" tabIndex={0} aria-label="The file">
          {markdown}
        </pre>
      </details>
    </>
  );
}
