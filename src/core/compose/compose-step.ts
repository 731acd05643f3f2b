import type { StepChoice } from '../choice';
import { paragraph, strong } from '../prose';
import type { Button, ReplyPart } from '../reply';
import { audienceFor, composeAnswer, findArticle, footerOf } from './compose-answer';
import { askPerson, type ComposeContext } from './compose-context';
import { stepsOf } from './steps-of';

/** How many steps an answer has for an audience; none that may not be read. */
export function countSteps(
  { article: id, audience }: Pick<StepChoice, 'article' | 'audience'>,
  context: ComposeContext,
): number {
  if (audience === 'admin' && !context.mayReadAdmin) return 0;
  return stepsOf(findArticle(id, context)?.sections[audience] ?? []).length;
}

/** One step of an answer, with the ways on from it; the whole answer where it has no such step. */
export function composeStep(choice: StepChoice, asked: ComposeContext): readonly ReplyPart[] {
  const context = { ...asked, audience: choice.audience };
  const article = findArticle(choice.article, context);
  const audience = article && audienceFor(article, context);
  const steps = stepsOf((audience && article.sections[audience]) ?? []);
  const step = steps[choice.number];
  if (!article || !audience || !step) return composeAnswer(choice.article, context);
  const place = context.phrases.stepOf(choice.number + 1, steps.length);
  const isLast = choice.number === steps.length - 1;
  return [
    {
      kind: 'answer',
      article: article.id,
      audience,
      title: article.title,
      body: [...step.before, paragraph(strong(place)), ...step.item, ...(isLast ? step.after : [])],
      footer: footerOf(article, context.phrases),
    },
    { kind: 'buttons', buttons: stepButtons(choice, isLast, context) },
  ];
}

function stepButtons(choice: StepChoice, isLast: boolean, context: ComposeContext): Button[] {
  const { phrases } = context;
  const { article, answerId, audience, number } = choice;
  const result = { article, answerId };
  const to = (step: number): StepChoice => ({ ...choice, number: step });
  return [
    { label: phrases.worked, choice: { kind: 'solved', ...result }, style: 'primary' },
    isLast
      ? { label: phrases.unsolved, choice: { kind: 'unsolved', ...result } }
      : { label: phrases.nextStep, choice: to(number + 1) },
    ...(number > 0 ? [{ label: phrases.back, choice: to(number - 1) }] : []),
    { label: phrases.wholeAnswer, choice: { kind: 'open', article, audience } },
    askPerson(context, article),
  ];
}
