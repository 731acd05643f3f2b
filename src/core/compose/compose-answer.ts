import type { Article, Audience } from '../article';
import { localize } from '../localize';
import type { Phrases } from '../phrases/phrases';
import { type Inline, link, paragraph, text } from '../prose';
import type { AnswerPart, BriefPart, Button, ReplyPart } from '../reply';
import { askPerson, type ComposeContext } from './compose-context';
import { stepsOf } from './steps-of';

/** From how many steps on they can be walked one at a time. */
const FEWEST_STEPS_TO_WALK = 3;

/** One article in full, with what can be pressed after reading it. */
export function composeAnswer(id: string, context: ComposeContext): readonly ReplyPart[] {
  const article = findArticle(id, context);
  if (!article) return [{ kind: 'prose', body: [paragraph(context.phrases.gone)] }];
  const audience = audienceFor(article, context);
  if (!audience) return composeWithheld(context);
  return [
    ...adminNote(article, context),
    answerPart(article, audience, context),
    ...branchButtons(article, audience, context),
    { kind: 'buttons', buttons: nextButtons(article, audience, context) },
    feedback(id, context),
  ];
}

export function findArticle(id: string, { articles, locale }: ComposeContext): Article | undefined {
  const article = articles.get(id);
  return article && localize(article, locale);
}

/** The audience an article is shown for: the wanted one where the article has it; undefined where it may not be read. */
export function audienceFor(
  { sections }: Pick<Article, 'sections'>,
  { audience, mayReadAdmin }: Pick<ComposeContext, 'audience' | 'mayReadAdmin'>,
): Audience | undefined {
  const readable = (wanted: Audience) =>
    sections[wanted] !== undefined && (wanted === 'user' || mayReadAdmin);
  if (readable(audience)) return audience;
  return (['user', 'admin'] as const).find(readable);
}

/** Says that it is not for this person, and who can help. */
export function composeWithheld(context: ComposeContext): readonly ReplyPart[] {
  return [
    { kind: 'prose', body: [paragraph(context.phrases.adminsOnly)] },
    { kind: 'buttons', buttons: [askPerson(context)] },
  ];
}

function feedback(article: string, { phrases, answerId }: ComposeContext): ReplyPart {
  const { didThisHelp: question, yes, no } = phrases;
  return { kind: 'feedback', question, article, answerId, yes, no };
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
    footer: footerOf(article, context.phrases),
  };
}

/** Sources named under an answer; the article's file has them all. */
const MOST_SOURCES = 2;

export function footerOf(article: Article, phrases: Phrases): readonly Inline[] {
  const sources = article.sources
    .slice(0, MOST_SOURCES)
    .flatMap((source, index) => [
      text(index === 0 ? `${phrases.source}: ` : ', '),
      link(source.title, source.url),
      ...(source.published ? [text(` (${phrases.date(source.published)})`)] : []),
    ]);
  return [...sources, text(` \u00b7 ${phrases.checked(article.reviewed)}`)];
}

function branchButtons(article: Article, audience: Audience, context: ComposeContext): ReplyPart[] {
  const { phrases, canGoBack } = context;
  const canRead = (id: string): boolean => {
    const target = context.articles.get(id);
    return target !== undefined && audienceFor(target, context) !== undefined;
  };
  const readable = article.branches.filter(({ to }) => canRead(to));
  const branches = readable.map(({ label, to }): Button => ({
    label,
    choice: { kind: 'branch', from: article.id, article: to, audience },
  }));
  const back: Button[] = canGoBack
    ? [
        { label: phrases.back, choice: { kind: 'command', name: 'back' } },
        { label: phrases.startOver, choice: { kind: 'command', name: 'restart' } },
      ]
    : [];
  const buttons = [...branches, ...back];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

function nextButtons(article: Article, audience: Audience, context: ComposeContext): Button[] {
  const { phrases, answerId } = context;
  const result = { article: article.id, answerId };
  const walks = stepsOf(article.sections[audience] ?? []).length >= FEWEST_STEPS_TO_WALK;
  return [
    { label: phrases.solved, choice: { kind: 'solved', ...result }, style: 'primary' },
    { label: phrases.unsolved, choice: { kind: 'unsolved', ...result } },
    ...(walks
      ? [
          {
            label: phrases.stepByStep,
            choice: { kind: 'step', ...result, audience, number: 0 },
          } as const,
        ]
      : []),
    ...otherAudience(article, audience, context),
  ];
}

function otherAudience(
  article: Article,
  audience: Audience,
  { phrases, mayReadAdmin }: ComposeContext,
): Button[] {
  const other: Audience = audience === 'user' ? 'admin' : 'user';
  if (!article.sections[other] || (other === 'admin' && !mayReadAdmin)) return [];
  const label = other === 'admin' ? phrases.showForAdmins : phrases.showForUsers;
  return [{ label, choice: { kind: 'open', article: article.id, audience: other } }];
}

/** One of several articles in a reply: its summary, the whole behind a press. */
export function composeBrief(id: string, context: ComposeContext): BriefPart[] {
  const article = findArticle(id, context);
  const audience = article && audienceFor(article, context);
  if (!article || !audience) return [];
  const { title, body, footer } = answerPart(article, audience, context);
  const { summary } = article;
  const expandLabel = context.phrases.showAll;
  return [{ kind: 'brief', article: id, audience, title, summary, body, footer, expandLabel }];
}
