import type { Article } from '../article';
import type { CommandName } from '../command';
import { askPerson, type ComposeContext } from './compose-context';
import { composeHandOff } from './compose-hand-off';
import { bullets, paragraph } from '../prose';
import type { Button, ReplyPart } from '../reply';

/** The answer to what was asked of the bot itself. */
export function composeCommand(name: CommandName, context: ComposeContext): readonly ReplyPart[] {
  const { phrases, contact } = context;
  switch (name) {
    case 'help':
      return composeHelp(context);
    case 'topics':
      return [{ kind: 'buttons', label: phrases.topicsTitle, buttons: topicButtons(context) }];
    case 'status':
      return say(phrases.noTickets(contact));
    case 'human':
      return composeHandOff({ kind: 'hand-off', urgency: 'normal', fields: {} }, context);
    case 'restart':
      return say(phrases.restarted);
    case 'forget-me':
      return say(phrases.nothingRemembered);
    case 'greet':
      return composeHello(context);
    case 'thanks':
      return say(phrases.thanks);
    case 'bye':
      return say(phrases.bye);
    case 'solved':
      return say(phrases.gladSolved);
    case 'not-solved':
      return composeNotSolved(context);
  }
}

/** Something did not help: what to tell next, or a person. */
function composeNotSolved(context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  return [
    { kind: 'prose', body: [paragraph(`${phrases.stillUnsolved} ${phrases.rephrase}`)] },
    { kind: 'buttons', buttons: [topics(context), askPerson(context)] },
  ];
}

/** First contact: who this is, what it can do, what it must never be told. */
export function composeHello(context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  return [
    { kind: 'prose', body: [paragraph(phrases.hello), paragraph(phrases.safety)] },
    { kind: 'buttons', label: phrases.tryAsking, buttons: exampleButtons(context) },
    { kind: 'buttons', buttons: [topics(context), askPerson(context)] },
  ];
}

function exampleButtons({ phrases }: ComposeContext): Button[] {
  return phrases.exampleQuestions.map((label, number) => ({
    label,
    choice: { kind: 'example', number },
  }));
}

/** The questions of one topic, those for this audience first. */
export function composeTopic(product: string, context: ComposeContext): readonly ReplyPart[] {
  const { phrases, audience } = context;
  const articles = [...context.articles.values()]
    .filter((article) => article.products.includes(product))
    .sort((a, b) => rankInTopic(b, context) - rankInTopic(a, context))
    .slice(0, MOST_IN_TOPIC);
  const buttons = articles.map(({ id, title }): Button => ({
    label: title,
    choice: { kind: 'open', article: id, audience },
  }));
  const back: Button = { label: phrases.backToTopics, choice: { kind: 'command', name: 'topics' } };
  const label = phrases.topicTitle(phrases.topicNames[product] ?? product);
  return [{ kind: 'buttons', label, buttons: [...buttons, back] }];
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
    choice: { kind: 'topic', product },
  }));
}

function composeHelp(context: ComposeContext): readonly ReplyPart[] {
  const { phrases } = context;
  return [
    {
      kind: 'prose',
      body: [paragraph(phrases.helpTitle), bullets(phrases.help), paragraph(phrases.safety)],
    },
    { kind: 'buttons', buttons: [topics(context), askPerson(context)] },
  ];
}

const topics = ({ phrases }: ComposeContext): Button => ({
  label: phrases.topicsTitle,
  choice: { kind: 'command', name: 'topics' },
});

const say = (words: string): ReplyPart[] => [{ kind: 'prose', body: [paragraph(words)] }];
