import type { Decision, Plain } from '../decide';
import type { SecretKind } from '../understand/understanding';
import { link, paragraph } from '../prose';
import type { Button, ReplyPart, WarningPart } from '../reply';
import { audienceFor, composeAnswer, composeBrief, findArticle } from './compose-answer';
import { askPerson, browseTopics, type ComposeContext } from './compose-context';

const ERROR_LOOKUP_URL = 'https://login.microsoftonline.com/error';

/** What is answered from knowledge, or honestly not. */
export type Composable = Exclude<Plain, { kind: 'hand-off' | 'command' }>;

/** Puts a decision into words. */
export function compose(decision: Composable, context: ComposeContext): readonly ReplyPart[] {
  switch (decision.kind) {
    case 'answer':
      return [
        ...composeUnknownCodes(decision.unknownCodes, context),
        ...composeAnswer(decision.article, context),
      ];
    case 'answer-codes':
      return composeCodes(decision, context);
    case 'offer':
      return composeOffer(decision, context);
    case 'decline':
      return composeDecline(decision, context);
  }
}

/** Several codes, each in short; what this person may not read is said to be withheld. */
function composeCodes(
  { articles, unknownCodes }: Extract<Decision, { kind: 'answer-codes' }>,
  context: ComposeContext,
): readonly ReplyPart[] {
  const { phrases } = context;
  const briefs = articles.flatMap((id) => composeBrief(id, context));
  const words = [
    ...(briefs.length > 0 ? [phrases.severalCodes] : []),
    ...(briefs.length < articles.length ? [phrases.adminsOnly] : []),
  ];
  return [
    { kind: 'prose', body: words.map((line) => paragraph(line)) },
    ...briefs,
    ...composeUnknownCodes(unknownCodes, context),
    { kind: 'buttons', buttons: [askPerson(context)] },
  ];
}

type Warned = Extract<Decision, { kind: 'warn' }>;

/** What is to be read before anything else. */
export function composeWarnings(decision: Warned, context: ComposeContext): readonly ReplyPart[] {
  const secrets =
    decision.secrets.length > 0 ? [composeSecretWarning(decision.secrets, context)] : [];
  const security = decision.security ? securityWarning(decision, context) : [];
  return [...secrets, ...security];
}

/** Says that secrets were written and removed, and what to do about them. */
export function composeSecretWarning(
  secrets: readonly SecretKind[],
  { phrases }: Pick<ComposeContext, 'phrases'>,
): WarningPart {
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
  const titles = articles.flatMap((id) => {
    const article = findArticle(id, context);
    return article && audienceFor(article, context)
      ? [{ label: article.title, choice: { kind: 'open', article: id, audience } } as const]
      : [];
  });
  const asked = titles.length === 1 ? phrases.didYouMeanOne : phrases.didYouMean;
  const label = near === undefined ? asked : phrases.didYouMeanCode(near);
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
  return [
    { kind: 'prose', body },
    { kind: 'buttons', buttons: [browseTopics(context), askPerson(context)] },
  ];
}
