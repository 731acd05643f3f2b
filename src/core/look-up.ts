import { composeAnswer, audienceFor, findArticle } from './compose/compose-answer';
import type { ComposeContext } from './compose/compose-context';
import { decide, shownArticles } from './decide';
import { inferAudience } from './infer-audience';
import type { Origin } from './message';
import { phrasesFor } from './phrases/catalogue';
import type { Reply } from './reply';
import type { Setting } from './setting';

/** An article found for a text, to be shown by whoever looked for it. */
export interface Found {
  readonly article: string;
  readonly title: string;
  readonly summary: string;
  /** The answer alone: nothing in it can be pressed, so that it can stand in any message. */
  readonly answer: Reply;
}

export type LookUp = (text: string, asker: Origin) => readonly Found[];

/** So many results are read at a glance. */
const MOST_FOUND = 8;

/** Far below what the bot would offer by itself: here a person chooses. */
const FAINTEST = 0.02;

/** The articles for a text, best first, without a conversation; for no text, those of the example questions. */
export function lookUp(text: string, asker: Origin, setting: Setting): readonly Found[] {
  const texts = text.trim() === '' ? phrasesFor(asker.locale).exampleQuestions : [text];
  const ids = texts.flatMap((each) => findIds(each, asker, setting, texts.length > 1));
  const context = contextFor(text, asker, setting, ids);
  return [...new Set(ids)].flatMap((id) => toFound(id, context)).slice(0, MOST_FOUND);
}

function findIds(
  text: string,
  { audience, locale }: Origin,
  { understand, articles }: Setting,
  onlyBest: boolean,
): readonly string[] {
  const understanding = understand(text, { audience, locale });
  const shown = shownArticles(
    decide(understanding, (id) => articles.get(id)?.urgency === 'security'),
  );
  if (onlyBest) return shown.slice(0, 1);
  const more = understanding.candidates.filter(({ confidence }) => confidence >= FAINTEST);
  return [...shown, ...more.map(({ id }) => id)];
}

function contextFor(
  text: string,
  { audience, locale }: Origin,
  setting: Setting,
  ids: readonly string[],
): ComposeContext {
  const inferred = inferAudience(
    setting.understand(text, { audience, locale }),
    ids,
    setting.articles,
  );
  return {
    articles: setting.articles,
    contact: setting.contact(locale),
    handsOff: setting.handsOff,
    answerId: 'look-up',
    audience: audience ?? inferred,
    mayReadAdmin: !setting.restrictsAdminAnswers || audience === 'admin',
    canGoBack: false,
    phrases: phrasesFor(locale),
    ...(locale ? { locale } : {}),
  };
}

function toFound(id: string, context: ComposeContext): readonly Found[] {
  const article = findArticle(id, context);
  if (!article || !audienceFor(article, context)) return [];
  const parts = composeAnswer(id, context).filter(
    ({ kind }) => kind === 'prose' || kind === 'answer',
  );
  const { title, summary } = article;
  const answer: Reply = { decision: 'answer', answerId: context.answerId, parts };
  return [{ article: id, title, summary, answer }];
}
