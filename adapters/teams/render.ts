import { replyToText } from '../../src/core/plain-text';
import { paragraph, strong } from '../../src/core/prose';
import type {
  AnswerPart,
  BriefPart,
  FactsPart,
  FormPart,
  Reply,
  ReplyPart,
  WarningPart,
} from '../../src/core/reply';
import type { AdaptiveCard, CardElement, Container } from './card';
import { cleanLine, keepLiteral } from './clean-text';
import { clipText } from './clip-text';
import { fitReply } from './fit-reply';
import { CARD_VERSION, LIMITS } from './limits';
import { renderButtons, renderFeedback, renderToggle } from './render-buttons';
import { renderField, renderSubmit } from './render-form';
import { renderInlines } from './render-inlines';
import { renderBlocks, renderTitle } from './render-prose';
import { refreshOf } from './ticket-refresh';

/** A reply as one Adaptive Card that fits into a Teams message. */
export function renderCard(reply: Reply): AdaptiveCard {
  return toCard(fitReply(reply, (candidate) => sizeOf(toCard(candidate)) <= MOST_BYTES));
}

/** A reply in a line: for notifications, and to say that a press arrived. */
export function renderNotification(reply: Reply): string {
  const [first] = reply.parts;
  const line = first && 'title' in first ? first.title : replyToText(reply);
  return clipText(keepLiteral(cleanLine(line).trim()), LIMITS.notification);
}

/** A reply as plain text, for clients without cards. */
export function renderFallbackText(reply: Reply): string {
  return clipText(keepLiteral(replyToText(reply, ({ label }) => label)), LIMITS.fallbackText);
}

const MOST_BYTES = LIMITS.messageBytes - LIMITS.envelopeBytes;

const sizeOf = (card: AdaptiveCard): number => Buffer.byteLength(JSON.stringify(card));

function toCard(reply: Reply): AdaptiveCard {
  const refresh = refreshOf(reply);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: CARD_VERSION,
    fallbackText: renderFallbackText(reply),
    speak: renderNotification(reply),
    body: reply.parts.flatMap(renderPart),
    ...(refresh ? { refresh } : {}),
  };
}

function renderPart(part: ReplyPart, index: number): readonly CardElement[] {
  switch (part.kind) {
    case 'warning':
      return [renderWarning(part)];
    case 'prose':
      return renderBlocks(part.body);
    case 'answer':
      return [renderAnswer(part)];
    case 'brief':
      return [renderBrief(part, `brief-${index}`)];
    case 'buttons':
      return [...renderLine(part.label ?? ''), ...renderButtons(part.buttons)];
    case 'feedback':
      return [...renderLine(part.question), renderFeedback(part)];
    case 'facts':
      return [renderFacts(part)];
    case 'form':
      return [renderForm(part)];
  }
}

/** As text and not as a FactSet, whose values would be read as Markdown. */
function renderFacts({ title, rows }: FactsPart): Container {
  const lines = rows.map(({ label, value }) => paragraph(strong(`${label}:`), ` ${value}`));
  return {
    type: 'Container',
    items: [renderTitle(title, { size: 'Large' }), ...renderBlocks(lines)],
  };
}

function renderForm(part: FormPart): Container {
  return {
    type: 'Container',
    style: 'emphasis',
    items: [
      renderTitle(part.title, { size: 'Medium' }),
      ...renderBlocks(part.body),
      ...part.fields.map(renderField),
      renderSubmit(part),
    ],
  };
}

/** Red in most themes; the sign, and above all the title, say it where colour does not. */
function renderWarning({ title, body }: WarningPart): Container {
  return {
    type: 'Container',
    style: 'attention',
    items: [renderTitle(`\u26a0\ufe0f ${title}`, { size: 'Medium' }), ...renderBlocks(body)],
  };
}

function renderAnswer({ title, body, footer }: AnswerPart): Container {
  const items = [
    renderTitle(title, { size: 'Large' }),
    ...renderBlocks(body),
    ...renderInlines(footer, FOOTER),
  ];
  return { type: 'Container', items };
}

const FOOTER = { size: 'Small', isSubtle: true } as const;

/** The body opens in place; where it had to be left out, the button asks for it. */
function renderBrief(part: BriefPart, id: string): Container {
  const { title, summary, body, footer, article, audience, expandLabel: label } = part;
  const head = [renderTitle(title, { size: 'Medium' }), ...renderLine(summary)];
  const foot = renderInlines(footer, FOOTER);
  const button =
    body.length === 0
      ? renderButtons([{ label, choice: { kind: 'open', article, audience } }])
      : [{ type: 'ActionSet', actions: [renderToggle(label, id)] } as const];
  const hidden: readonly Container[] =
    body.length === 0
      ? []
      : [{ type: 'Container', id, isVisible: false, items: renderBlocks(body) }];
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [...head, ...button, ...hidden, ...foot],
  };
}

function renderLine(words: string): readonly CardElement[] {
  return renderInlines([{ kind: 'text', text: clipText(words, LIMITS.summary) }]);
}
