import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { ArticleSource } from '../../../../api';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useLoad } from '../../server/use-load';
import { Editor } from './editor';
import { NEW_ARTICLE, startArticle } from './start-article';

/** An article as it is written: a new one, or one that is there. */
export default function EditPage(): JSX.Element {
  const { id } = useLocation().query;
  return id === undefined ? <NewArticle /> : <KnownArticle key={id} id={id} />;
}

function NewArticle(): JSX.Element {
  return (
    <Page title="New article" lead="It is saved in the folder of your organisation.">
      <Editor draftKey={NEW_ARTICLE} markdown={startArticle()} />
    </Page>
  );
}

function KnownArticle({ id }: { readonly id: string }): JSX.Element {
  const article = useLoad<ArticleSource>('article', { id });
  return (
    <Page title="Edit article" lead={article.value?.title ?? id}>
      <Loaded of={article} what="the article">
        {({ markdown, version }) => (
          <Editor
            key={version}
            draftKey={`article:${id}`}
            id={id}
            markdown={markdown}
            version={version}
          />
        )}
      </Loaded>
    </Page>
  );
}
