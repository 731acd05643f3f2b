import type { Article, Audience } from '../../core/article';
import { composeAnswer } from '../../core/compose/compose-answer';
import { phrasesFor } from '../../core/phrases/catalogue';
import { replyToText } from '../../core/plain-text';
import type { Reply } from '../../core/reply';
import type { Setting } from '../../core/setting';
import type { Preview } from '../api';

/** How the platforms show a reply; handed in by the composition root. */
export interface Renderers {
  readonly renderCard: (reply: Reply) => unknown;
  readonly renderSlack: (reply: Reply) => unknown;
}

export const previewReply = (reply: Reply, { renderCard, renderSlack }: Renderers): Preview => ({
  card: renderCard(reply),
  slack: renderSlack(reply),
  text: replyToText(reply),
});

/** An article as each of its audiences would be answered with it. */
export function previewArticle(
  article: Article,
  setting: Setting,
  renderers: Renderers,
): Readonly<Partial<Record<Audience, Preview>>> {
  const articles = new Map([...setting.articles, [article.id, article]]);
  const previews = article.audience.map((audience) => {
    const parts = composeAnswer(article.id, {
      articles,
      audience,
      answerId: 'preview',
      canGoBack: false,
      contact: setting.contact(undefined),
      handsOff: setting.handsOff,
      mayReadAdmin: true,
      phrases: phrasesFor(undefined),
    });
    const reply: Reply = { decision: 'answer', answerId: 'preview', parts };
    return [audience, previewReply(reply, renderers)] as const;
  });
  return Object.fromEntries(previews);
}
