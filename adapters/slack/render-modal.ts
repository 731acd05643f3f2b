import type { ModalView } from '@slack/types';
import type { FormPart, ReplyPart } from '../../src/core/reply';
import { phrasesFor } from '../../src/core/phrases/catalogue';
import { ASK_VIEW, FORM_VIEW } from './action-ids';
import { LIMITS } from './limits';
import { plainTextElement } from './plain-text-element';
import { renderField } from './render-form';
import { renderPart } from './render-part';

/** What is only read can stand above a form in its modal. */
export const isForModal = ({ kind }: ReplyPart): boolean =>
  kind === 'warning' || kind === 'prose' || kind === 'facts';

/** A form as a modal, after what is to be read first. */
export function renderModal(
  form: FormPart,
  before: readonly ReplyPart[],
  privateMetadata: string,
): ModalView {
  const { title, body, fields, submit } = form;
  const heading: ReplyPart[] =
    title.length > LIMITS.modalTitle
      ? [{ kind: 'prose', body: [{ kind: 'heading', text: [{ kind: 'text', text: title }] }] }]
      : [];
  const read: ReplyPart[] = [...before, ...heading, { kind: 'prose', body }];
  const blocks = read.flatMap(renderPart).flatMap((piece) => piece.blocks);
  return {
    type: 'modal',
    callback_id: FORM_VIEW,
    private_metadata: privateMetadata,
    title: plainTextElement(title, LIMITS.modalTitle),
    submit: plainTextElement(submit, LIMITS.modalButton),
    blocks: [...blocks.slice(0, LIMITS.blocksInView - fields.length), ...fields.map(renderField)],
  };
}

/** The id of the one field of the modal that asks for a question. */
export const ASK_FIELD = 'question';

/** Asks for a question where there is no conversation to write it in. */
export function renderAskModal(locale?: string): ModalView {
  const { ask, safety, exampleQuestions } = phrasesFor(locale);
  const [example = ''] = exampleQuestions;
  const field = renderField({
    id: ASK_FIELD,
    label: ask.question,
    kind: 'lines',
    required: true,
    mostCharacters: LIMITS.inputText,
  });
  const placeholder = plainTextElement(example, LIMITS.placeholder);
  return {
    type: 'modal',
    callback_id: ASK_VIEW,
    title: plainTextElement(ask.title, LIMITS.modalTitle),
    submit: plainTextElement(ask.submit, LIMITS.modalButton),
    blocks: [
      { ...field, element: { ...field.element, placeholder } as typeof field.element },
      { type: 'context', elements: [plainTextElement(safety, LIMITS.textObject)] },
    ],
  };
}
