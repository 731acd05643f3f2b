import type { Decision } from '../decide';
import { link, paragraph } from '../prose';
import type { Button, Reply, ReplyPart, WarningPart } from '../reply';
import { composeAnswer, composeBrief } from './compose-answer';
import { composeCommand } from './compose-command';
import { askPerson, type ComposeContext } from './compose-context';
import { composeHandOff } from './compose-hand-off';

const ERROR_LOOKUP_URL = 'https://login.microsoftonline.com/error';

/** Puts a decision into words. */
export function compose(decision: Decision, context: ComposeContext): Reply {
  return {
    decision: decision.kind,
    answerId: context.answerId,
    parts: composeParts(decision, context),
  };
}

function composeParts(decision: Decision, context: ComposeContext): readonly ReplyPart[] {
  switch (decision.kind) {
    case 'warn':
      return [...composeWarnings(decision, context), ...composeParts(decision.then, context)];
    case 'answer':
      return [
        ...composeUnknownCodes(decision.unknownCodes, context),
        ...composeAnswer(decision.article, context),
      ];
    case 'answer-codes':
      return [
        { kind: 'prose', body: [paragraph(context.phrases.severalCodes)] },
        ...decision.articles.flatMap((id) => composeBrief(id, context)),
        ...composeUnknownCodes(decision.unknownCodes, context),
        { kind: 'buttons', buttons: [askPerson(context)] },
      ];
    case 'offer':
      return composeOffer(decision, context);
    case 'decline':
      return composeDecline(decision, context);
    case 'hand-off':
      return composeHandOff(decision, context);
    case 'command':
      return composeCommand(decision.name, context);
  }
}

type Warned = Extract<Decision, { kind: 'warn' }>;

function composeWarnings(decision: Warned, context: ComposeContext): readonly ReplyPart[] {
  const secrets = decision.secrets.length > 0 ? [secretWarning(decision, context)] : [];
  const security = decision.security ? securityWarning(decision, context) : [];
  return [...secrets, ...security];
}

function secretWarning({ secrets }: Warned, { phrases }: ComposeContext): WarningPart {
  const { title, body, advice } = phrases.secretWarning;
  return { kind: 'warning', title, body: [paragraph(`${body(secrets)} ${advice(secrets)}`)] };
}

function securityWarning({ then }: Warned, { phrases }: ComposeContext): readonly ReplyPart[] {
  const { title, body } = phrases.securityWarning;
  const article = then.kind === 'answer' ? { article: then.article } : {};
  const report: Button = {
    label: phrases.tellSecurity,
    choice: { kind: 'ask-person', urgency: 'security', ...article },
    style: 'danger',
  };
  return [
    { kind: 'warning', title, body: [paragraph(body)] },
    { kind: 'buttons', buttons: [report] },
  ];
}

function composeUnknownCodes(codes: readonly string[], { phrases }: ComposeContext): ReplyPart[] {
  if (codes.length === 0) return [];
  return [
    {
      kind: 'prose',
      body: [
        paragraph(phrases.unknownCodes(codes)),
        paragraph(`${phrases.unknownCodesHelp} `, link(phrases.errorCodeLookup, ERROR_LOOKUP_URL)),
      ],
    },
  ];
}

function composeOffer(
  { articles, near }: Extract<Decision, { kind: 'offer' }>,
  context: ComposeContext,
): ReplyPart[] {
  const { phrases, audience } = context;
  const label = near === undefined ? phrases.didYouMean : phrases.didYouMeanCode(near);
  const titles = articles.flatMap((id) => {
    const article = context.articles.get(id);
    return article
      ? [{ label: article.title, choice: { kind: 'open', article: id, audience } } as const]
      : [];
  });
  const none: Button = { label: phrases.noneOfThese, choice: { kind: 'none-of-these' } };
  return [{ kind: 'buttons', label, buttons: [...titles, none] }];
}

function composeDecline(
  { foreign, unknownCodes }: Extract<Decision, { kind: 'decline' }>,
  context: ComposeContext,
): ReplyPart[] {
  const { phrases } = context;
  if (unknownCodes.length > 0) {
    return [
      ...composeUnknownCodes(unknownCodes, context),
      { kind: 'buttons', buttons: [askPerson(context)] },
    ];
  }
  const body = [
    paragraph(phrases.decline(foreign)),
    paragraph(`${phrases.canDo} ${phrases.rephrase}`),
  ];
  const topics: Button = {
    label: phrases.topicsTitle,
    choice: { kind: 'command', name: 'topics' },
  };
  return [
    { kind: 'prose', body },
    { kind: 'buttons', buttons: [topics, askPerson(context)] },
  ];
}
