import type { Button, ContextBlock, HeaderBlock } from '@slack/types';
import { encodeChoice } from '../../src/core/choice';
import { inlinesToText } from '../../src/core/plain-text';
import { type Block, type Inline, paragraph, strong } from '../../src/core/prose';
import type {
  AnswerPart,
  BriefPart,
  FactsPart,
  FeedbackPart,
  FormPart,
  ReplyPart,
  WarningPart,
} from '../../src/core/reply';
import { CHOICE_ACTION, RATING_ACTION } from './action-ids';
import { shorten } from './cut-text';
import { LIMITS } from './limits';
import { glue, type Piece } from './piece';
import { plainTextElement } from './plain-text-element';
import { printable } from './printable';
import { encodeRating } from './rating';
import { renderButtons } from './render-buttons';
import { formPiece } from './render-form';
import { inlinesToMrkdwn } from './render-inlines';
import { renderProse } from './render-prose';

/** One part of a reply, in pieces that may go to different messages where one cannot hold them all. */
export function renderPart(part: ReplyPart): readonly Piece[] {
  switch (part.kind) {
    case 'warning':
      return renderWarning(part);
    case 'prose':
      return proseOf(part.body);
    case 'answer':
      return renderAnswer(part);
    case 'brief':
      return renderBrief(part);
    case 'buttons':
      return renderButtons(part);
    case 'feedback':
      return [renderFeedback(part)];
    case 'facts':
      return titled(part.title, proseOf([factLines(part)]));
    case 'form':
      return [renderForm(part)];
  }
}

/** A line each, without room between: a ticket has many. */
const factLines = ({ rows }: FactsPart): Block =>
  paragraph(
    ...rows.flatMap(({ label, value }, index) => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      strong(`${label}:`),
      ` ${value}`,
    ]),
  );

/** A form is one message: its button sends what stands in the inputs of the same message. */
function renderForm(part: FormPart): Piece {
  const pieces = titled(part.title, proseOf(part.body));
  return [...pieces, formPiece(part)].reduce((whole, piece) => glue(whole, piece));
}

/** The title says what is wrong; the sign before it is only for the eye, and a line sets it off from what follows. */
function renderWarning({ title, body }: WarningPart): readonly Piece[] {
  const pieces = titled(`\u26a0\ufe0f ${title}`, proseOf(body));
  return followedBy(pieces, { text: '', blocks: [{ type: 'divider' }] });
}

function renderAnswer({ title, body, footer }: AnswerPart): readonly Piece[] {
  const pieces = titled(title, proseOf(body));
  return footer.length === 0 ? pieces : followedBy(pieces, ...footerOf(footer));
}

function renderBrief(part: BriefPart): readonly Piece[] {
  const { title, summary, footer } = part;
  const pieces = proseOf([paragraph(strong(title), { kind: 'break' }, summary)]);
  const foot = footer.length === 0 ? [] : footerOf(footer);
  return followedBy(pieces, ...foot, {
    text: '',
    blocks: [{ type: 'actions', elements: [expandButton(part)] }],
  });
}

function expandButton({ article, audience, title, expandLabel }: BriefPart): Button {
  const label = shorten(printable(`${expandLabel}: ${title}`), LIMITS.accessibilityLabel);
  return {
    type: 'button',
    action_id: `${CHOICE_ACTION}:0`,
    text: plainTextElement(expandLabel, LIMITS.buttonText),
    value: encodeChoice({ kind: 'open', article, audience }),
    accessibility_label: label,
  };
}

function renderFeedback(part: FeedbackPart): Piece {
  const { question, answerId, article, yes, no } = part;
  const button = (word: string, helpful: boolean) => ({
    text: plainTextElement(word, LIMITS.buttonText),
    value: encodeRating({ answerId, article, helpful }),
    accessibility_label: shorten(printable(`${question} ${word}`), LIMITS.accessibilityLabel),
  });
  return {
    text: question,
    blocks: [
      { type: 'context', elements: [plainTextElement(question, LIMITS.textObject)] },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: RATING_ACTION,
            positive_button: button(yes, true),
            negative_button: button(no, false),
          },
        ],
      },
    ],
  };
}

function proseOf(body: readonly Block[]): readonly Piece[] {
  return renderProse(body).map(({ text, block }) => ({ text, blocks: [block] }));
}

/** The title with the first piece, so that no message ends with a bare title. */
function titled(title: string, pieces: readonly Piece[]): readonly Piece[] {
  if (title.length > LIMITS.headerText) return [...proseOf([paragraph(strong(title))]), ...pieces];
  const header: HeaderBlock = { type: 'header', text: plainTextElement(title, LIMITS.headerText) };
  const [first = { text: '', blocks: [] }, ...rest] = pieces;
  return [glue({ text: title, blocks: [header] }, first), ...rest];
}

/** What belongs to the last piece, with the last piece. */
function followedBy(pieces: readonly Piece[], ...tail: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), tail.reduce(glue, last)] : tail;
}

function footerOf(footer: readonly Inline[]): readonly Piece[] {
  const mrkdwn = inlinesToMrkdwn(footer);
  if (mrkdwn.length > LIMITS.textObject) return proseOf([paragraph(...footer)]);
  const block: ContextBlock = {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: mrkdwn, verbatim: true }],
  };
  return [{ text: inlinesToText(footer), blocks: [block] }];
}
