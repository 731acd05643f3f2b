import { paragraph } from '../prose';
import type { FormPart } from '../reply';
import type { ComposeContext } from './compose-context';

/** The id of the comment form's one field. */
export const COMMENT_FIELD = 'comment';

const MOST_CHARACTERS = 1000;

/** Asks what was missing in an answer; nobody has to say. */
export function composeComment(
  { article, answerId }: { readonly article: string; readonly answerId: string },
  { phrases }: Pick<ComposeContext, 'phrases'>,
): FormPart {
  const { title, label, submit } = phrases.comment;
  return {
    kind: 'form',
    choice: { kind: 'comment', article, answerId },
    title,
    body: [paragraph(phrases.safety)],
    fields: [
      { id: COMMENT_FIELD, label, kind: 'lines', required: false, mostCharacters: MOST_CHARACTERS },
    ],
    submit,
  };
}
