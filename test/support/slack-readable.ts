type Node = Readonly<Record<string, unknown>>;

/** What can be read in blocks, each element's text on a line; what stands on buttons is left to `labelsIn`. */
export function readableBlocks(node: unknown): string {
  return linesOf(node).join('\n');
}

function linesOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(linesOf);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Node;
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_preformatted':
    case 'rich_text_quote':
      return [(element.elements as readonly Node[]).map(wordsOf).join('')];
    case 'mrkdwn':
    case 'plain_text':
      return [unescape(stringOf(element.text))];
    case 'plain_text_input':
      return [stringOf(element.initial_value)];
    case 'button':
    case 'feedback_buttons':
      return [];
    default:
      return Object.values(element).flatMap(linesOf);
  }
}

const wordsOf = ({ text, url }: Node): string => stringOf(text) || stringOf(url);

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A button as Slack's client knows it. */
export interface BlockButton {
  readonly type: 'button' | 'feedback_buttons';
  readonly action_id: string;
  readonly value: string;
}

/** The buttons in blocks, each under what a person takes it for. */
export function buttonsIn(node: unknown): readonly (readonly [string, BlockButton])[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Node;
  if (element.type === 'button') return [[labelOf(element), element as unknown as BlockButton]];
  if (element.type === 'feedback_buttons') return ratingsOf(element);
  return Object.values(element).flatMap(buttonsIn);
}

/** A letter stands for the label that is listed under it; one of several alike is told apart by what follows it. */
function labelOf({ text, accessibility_label: said }: Node): string {
  const face = (text as { text: string }).text;
  const isLetter = /^[A-Z]{1,2}$/.test(face);
  return isLetter && said !== undefined ? stringOf(said) : face;
}

function ratingsOf({ action_id, positive_button: yes, negative_button: no }: Node) {
  return [yes, no].map((button) => {
    const { text, value } = button as { text: { text: string }; value: string };
    return [text.text, { type: 'feedback_buttons', action_id: String(action_id), value }] as const;
  });
}

/** What stands in the inputs of blocks, as Slack sends it: by block id, then by action id. */
export function inputState(
  node: unknown,
  changes: Readonly<Record<string, string>>,
): Readonly<Record<string, Node>> {
  return Object.fromEntries(
    inputsIn(node).map((input) => [input.block_id, stateOf(input, changes)]),
  );
}

interface Input {
  readonly block_id: string;
  readonly element: {
    readonly type: string;
    readonly action_id: string;
    readonly initial_value?: string;
    readonly initial_option?: { readonly value: string };
  };
}

function inputsIn(node: unknown): readonly Input[] {
  if (Array.isArray(node)) return node.flatMap(inputsIn);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Node;
  if (element.type === 'input') return [element as unknown as Input];
  return [];
}

function stateOf(
  { block_id: id, element }: Input,
  changes: Readonly<Record<string, string>>,
): Node {
  const { type, action_id: action, initial_value: text, initial_option: option } = element;
  const value = changes[id] ?? text ?? option?.value ?? null;
  const isSelect = type === 'static_select';
  const selected = value === null ? null : { value };
  return { [action]: isSelect ? { type, selected_option: selected } : { type, value } };
}
