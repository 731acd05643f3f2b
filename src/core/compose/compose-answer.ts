import type { Article, Audience } from '../article';
import type { Phrases } from '../phrases';
import { type Inline, link, paragraph, text } from '../prose';
import type { AnswerPart, BriefPart, Button, ReplyPart } from '../reply';
import type { ComposeContext } from './compose-context';

/** One article in full, with what can be pressed after reading it. */
export function composeAnswer(id: string, context: ComposeContext): readonly ReplyPart[] {
  const article = context.articles.get(id);
  if (!article) return [{ kind: 'prose', body: [paragraph(context.phrases.gone)] }];
  const audience = audienceFor(article, context.audience);
  const { phrases, answerId } = context;
  return [
    ...adminNote(article, context),
    answerPart(article, audience, context),
    ...branchButtons(article, audience),
    { kind: 'buttons', buttons: nextButtons(article, audience, context) },
    {
      kind: 'feedback',
      question: phrases.didThisHelp,
      article: id,
      answerId,
      yes: phrases.yes,
      no: phrases.no,
    },
  ];
}

/** The audience an article is shown for: the wanted one where the article has it. */
export function audienceFor(article: Article, wanted: Audience): Audience {
  if (article.sections[wanted]) return wanted;
  return wanted === 'user' ? 'admin' : 'user';
}

function adminNote(article: Article, { audience, phrases }: ComposeContext): ReplyPart[] {
  const foreign = audience === 'user' && !article.sections.user;
  return foreign ? [{ kind: 'prose', body: [paragraph(phrases.onlyForAdmins)] }] : [];
}

function answerPart(article: Article, audience: Audience, context: ComposeContext): AnswerPart {
  return {
    kind: 'answer',
    article: article.id,
    audience,
    title: article.title,
    body: article.sections[audience] ?? [],
    footer: footer(article, context.phrases),
  };
}

/** Sources named under an answer; the article's file has them all. */
const MOST_SOURCES = 2;

function footer(article: Article, phrases: Phrases): readonly Inline[] {
  const sources = article.sources
    .slice(0, MOST_SOURCES)
    .flatMap((source, index) => [
      text(index === 0 ? `${phrases.source}: ` : ', '),
      link(source.title, source.url),
      ...(source.published ? [text(` (${source.published})`)] : []),
    ]);
  return [...sources, text(` \u00b7 ${phrases.checked(article.reviewed)}`)];
}

function branchButtons(article: Article, audience: Audience): ReplyPart[] {
  if (article.branches.length === 0) return [];
  const buttons = article.branches.map(({ label, to }): Button => ({
    label,
    choice: { kind: 'open', article: to, audience },
  }));
  return [{ kind: 'buttons', buttons }];
}

function nextButtons(article: Article, audience: Audience, context: ComposeContext): Button[] {
  const { phrases, answerId } = context;
  const other: Audience = audience === 'user' ? 'admin' : 'user';
  const result = { article: article.id, answerId };
  return [
    { label: phrases.solved, choice: { kind: 'solved', ...result }, style: 'primary' },
    { label: phrases.unsolved, choice: { kind: 'unsolved', ...result } },
    ...(article.sections[other]
      ? [
          {
            label: other === 'admin' ? phrases.showForAdmins : phrases.showForUsers,
            choice: { kind: 'open', article: article.id, audience: other },
          } as const,
        ]
      : []),
  ];
}

/** One of several articles in a reply: its summary, the whole behind a press. */
export function composeBrief(id: string, context: ComposeContext): BriefPart[] {
  const article = context.articles.get(id);
  if (!article) return [];
  const audience = audienceFor(article, context.audience);
  const { title, body, footer: foot } = answerPart(article, audience, context);
  const expandLabel = context.phrases.showAll;
  const { summary } = article;
  return [
    { kind: 'brief', article: id, audience, title, summary, body, footer: foot, expandLabel },
  ];
}
