import type { Audience } from './article';
import type { Choice } from './choice';
import { compose } from './compose/compose';
import { audienceFor, composeAnswer } from './compose/compose-answer';
import { composeHello, composeTopic } from './compose/compose-command';
import { askPerson, type ComposeContext } from './compose/compose-context';
import { type Decision, decide, shownArticles } from './decide';
import { inferAudience } from './infer-audience';
import type { Message, Said } from './message';
import { phrasesFor } from './phrases';
import { paragraph } from './prose';
import type { Button, Reply, ReplyPart } from './reply';
import type { Setting } from './setting';
import type { Understanding } from './understand/understanding';

/** A reply, with what led to it. */
export interface Turn {
  readonly reply: Reply;
  /** The articles shown or offered, best first. */
  readonly articles: readonly string[];
  /** The one article that is the answer, where there is one. */
  readonly answered?: string;
  /** Whether it was taken for an attack that may be under way. */
  readonly security: boolean;
  /** Absent where nothing was said: a choice or a rating. */
  readonly understanding?: Understanding;
}

/**
 * Answers one message.
 * @param answerId a fresh id that the reply, its feedback and later its ticket carry
 */
export function converse(message: Message, setting: Setting, answerId: string): Turn {
  switch (message.kind) {
    case 'said':
      return answerSaid(message, setting, answerId);
    case 'chose':
      return message.choice.kind === 'example'
        ? answerExample(message, message.choice.number, setting, answerId)
        : answerChoice(message.choice, contextFor(message, setting, answerId, 'user'));
    case 'rated': {
      const context = contextFor(message, setting, answerId, 'user');
      const { ratedHelpful, ratedUnhelpful } = context.phrases;
      return say(message.helpful ? ratedHelpful : ratedUnhelpful, context);
    }
    case 'arrived': {
      const context = contextFor(message, setting, answerId, 'user');
      return turn('command', composeHello(context), [], context);
    }
  }
}

function answerSaid(message: Said, setting: Setting, answerId: string): Turn {
  const context = (audience: Audience) => contextFor(message, setting, answerId, audience);
  if (message.text.trim() === '') return say(context('user').phrases.empty, context('user'));
  const understanding = setting.understand(message.text, message.audience);
  const isSecurity = (id: string) => setting.articles.get(id)?.urgency === 'security';
  const decision = decide(understanding, isSecurity);
  const articles = shownArticles(decision);
  const inferred = inferAudience(understanding, articles, setting.articles);
  return { ...composed(decision, context(inferred)), understanding };
}

function contextFor(
  message: Message,
  { articles, contact }: Setting,
  answerId: string,
  inferred: Audience,
): ComposeContext {
  const audience = message.audience ?? inferred;
  return { articles, contact, answerId, audience, phrases: phrasesFor(message.locale) };
}

/** An example question is asked as if the person had written it. */
function answerExample(message: Message, number: number, setting: Setting, answerId: string): Turn {
  const { exampleQuestions } = phrasesFor(message.locale);
  const text = exampleQuestions[number] ?? '';
  return answerSaid({ ...message, kind: 'said', text }, setting, answerId);
}

function answerChoice(choice: Exclude<Choice, { kind: 'example' }>, context: ComposeContext): Turn {
  switch (choice.kind) {
    case 'open': {
      const audience = choice.audience ?? context.audience;
      return turn(
        'answer',
        composeAnswer(choice.article, { ...context, audience }),
        [choice.article],
        context,
      );
    }
    case 'solved':
      return say(context.phrases.gladSolved, context);
    case 'unsolved':
      return answerUnsolved(choice.article, context);
    case 'none-of-these':
      return composed({ kind: 'decline', unknownCodes: [] }, context);
    case 'ask-person':
      return composed({ ...choice, kind: 'hand-off', fields: {} }, context);
    case 'topic':
      return turn('command', composeTopic(choice.product, context), [], context);
    case 'command':
      return composed(commandDecision(choice.name), context);
  }
}

function commandDecision(name: Extract<Choice, { kind: 'command' }>['name']): Decision {
  if (name === 'human') return { kind: 'hand-off', urgency: 'normal', fields: {} };
  return { kind: 'command', name };
}

function answerUnsolved(id: string, context: ComposeContext): Turn {
  const article = context.articles.get(id);
  const { phrases, audience } = context;
  const next = (article?.related ?? [])
    .flatMap((other) => context.articles.get(other) ?? [])
    .filter((other) => audienceFor(other, audience) === audience)
    .slice(0, 3);
  const buttons = next.map((other): Button => ({
    label: other.title,
    choice: { kind: 'open', article: other.id, audience },
  }));
  const parts: ReplyPart[] = [
    {
      kind: 'buttons',
      label: phrases.sorryUnsolved,
      buttons: [...buttons, askPerson(context, id)],
    },
  ];
  return turn(
    'offer',
    parts,
    next.map((other) => other.id),
    context,
  );
}

function composed(decision: Decision, context: ComposeContext): Turn {
  const answer = decision.kind === 'warn' ? decision.then : decision;
  return {
    reply: compose(decision, context),
    articles: shownArticles(decision),
    security: decision.kind === 'warn' && decision.security,
    ...(answer.kind === 'answer' ? { answered: answer.article } : {}),
  };
}

function say(words: string, context: ComposeContext): Turn {
  return turn('command', [{ kind: 'prose', body: [paragraph(words)] }], [], context);
}

function turn(
  decision: Reply['decision'],
  parts: readonly ReplyPart[],
  articles: readonly string[],
  { answerId }: ComposeContext,
): Turn {
  return { reply: { decision, answerId, parts }, articles, security: false };
}
