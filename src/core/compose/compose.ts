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
      return [...composeWarnings(decision, context), ...composeWarned(decision, context)];
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

function composeWarnings(
  { secrets, security }: Warned,
  { phrases }: ComposeContext,
): WarningPart[] {
  const { secretWarning, securityWarning } = phrases;
  const warnings: WarningPart[] = [];
  if (secrets.length > 0) {
    const body = `${secretWarning.body(secrets)} ${secretWarning.advice(secrets)}`;
    warnings.push({ kind: 'warning', title: secretWarning.title, body: [paragraph(body)] });
  }
  if (security) {
    const body = [paragraph(securityWarning.body)];
    warnings.push({ kind: 'warning', title: securityWarning.title, body });
  }
  return warnings;
}

function composeWarned({ security, then }: Warned, context: ComposeContext): readonly ReplyPart[] {
  const parts = composeParts(then, context);
  if (!security) return parts;
  const article = then.kind === 'answer' ? { article: then.article } : {};
  const report: Button = {
    label: context.phrases.tellSecurity,
    choice: { kind: 'ask-person', urgency: 'security', ...article },
    style: 'danger',
  };
  return [...parts, { kind: 'buttons', buttons: [report] }];
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
