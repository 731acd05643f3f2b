import type { Article } from '../article';
import type { CommandName } from '../command';
import { askPerson, browseTopics, type ComposeContext } from './compose-context';
import { localize } from '../localize';
import { audienceFor } from './compose-answer';
import type { Choice } from '../choice';
import { bullets, paragraph } from '../prose';
import type { Button, ReplyPart } from '../reply';

/** Commands that are answered by words alone, whatever went before. */
type PlainCommand = Extract<CommandName, 'help' | 'topics' | 'thanks' | 'bye' | 'not-solved'>;

/** The answer to what was asked of the bot itself. */
export function composeCommand(name: PlainCommand, context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  switch (name) {
    case 'help':
      return composeHelp(context);
    case 'topics':
      return [{ kind: 'buttons', label: phrases.topicsTitle, buttons: topicButtons(context) }];
    case 'thanks':
      return say(phrases.thanks);
    case 'bye':
      return say(phrases.bye);
    case 'not-solved':
      return composeNotSolved(context);
  }
}

/** Something did not help: what to tell next, or a person. */
function composeNotSolved(context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  return [
    { kind: 'prose', body: [paragraph(`${phrases.stillUnsolved} ${phrases.rephrase}`)] },
    { kind: 'buttons', buttons: [browseTopics(context), askPerson(context)] },
  ];
}

/** First contact: who this is, what it can do, what it must never be told. */
export function composeHello(context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  return [
    { kind: 'prose', body: [paragraph(phrases.hello), paragraph(phrases.safety)] },
    { kind: 'buttons', label: phrases.tryAsking, buttons: exampleButtons(context) },
    { kind: 'buttons', buttons: [browseTopics(context), askPerson(context)] },
  ];
}

function exampleButtons({ phrases }: ComposeContext): Button[] {
  return phrases.exampleQuestions.map((label, number) => ({
    label,
    choice: { kind: 'example', number },
  }));
}

/** One page of the questions of a topic, those for this audience first. */
export function composeTopic(
  { product, page }: Pick<Extract<Choice, { kind: 'topic' }>, 'product' | 'page'>,
  context: ComposeContext,
): readonly ReplyPart[] {
  const { phrases, audience, locale } = context;
  const articles = [...context.articles.values()]
    .filter((article) => article.products.includes(product) && audienceFor(article, context))
    .sort((a, b) => rankInTopic(b, context) - rankInTopic(a, context));
  if (articles.length === 0) return composeCommand('topics', context);
  const start = Math.min(page, Math.ceil(articles.length / MOST_IN_TOPIC) - 1) * MOST_IN_TOPIC;
  const buttons = articles.slice(start, start + MOST_IN_TOPIC).map((article): Button => ({
    label: localize(article, locale).title,
    choice: { kind: 'open', article: article.id, audience },
  }));
  const isLast = start + MOST_IN_TOPIC >= articles.length;
  const more: Button = {
    label: phrases.moreTopics,
    choice: { kind: 'topic', product, page: start / MOST_IN_TOPIC + 1 },
  };
  const back: Button = { label: phrases.backToTopics, choice: { kind: 'command', name: 'topics' } };
  const label = phrases.topicTitle(phrases.topicNames[product] ?? product);
  return [{ kind: 'buttons', label, buttons: [...buttons, ...(isLast ? [] : [more]), back] }];
}

const MOST_IN_TOPIC = 10;

function rankInTopic(article: Article, { audience }: ComposeContext): number {
  const forAudience = article.sections[audience] ? 4 : 0;
  const isQuestion = article.kind === 'error' ? 0 : 2;
  return forAudience + isQuestion + (article.branches.length > 0 ? 1 : 0);
}

function topicButtons(context: ComposeContext): Button[] {
  const products = new Set([...context.articles.values()].flatMap((article) => article.products));
  const names = context.phrases.topicNames;
  const known = Object.keys(names).filter((product) => products.has(product));
  const others = [...products].filter((product) => !(product in names)).sort();
  return [...known, ...others].map((product) => ({
    label: names[product] ?? product,
    choice: { kind: 'topic', product, page: 0 },
  }));
}

function composeHelp(context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  return [
    {
      kind: 'prose',
      body: [paragraph(phrases.helpTitle), bullets(phrases.help), paragraph(phrases.safety)],
    },
    { kind: 'buttons', buttons: [browseTopics(context), askPerson(context)] },
  ];
}

const say = (words: string): ReplyPart[] => [{ kind: 'prose', body: [paragraph(words)] }];
