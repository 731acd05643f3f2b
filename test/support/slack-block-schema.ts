import path from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';
import { LIMITS } from '../../adapters/slack/limits';

export interface BlockSchema {
  readonly blocks: ValidateFunction;
  readonly home: ValidateFunction;
  readonly modal: ValidateFunction;
}

/** Checks blocks against Slack's own types, and against the limits that types cannot say. */
export function createBlockSchema(): BlockSchema {
  const schema = createGenerator({
    path: path.join(__dirname, 'slack-block-types.ts'),
    tsconfig: path.join(__dirname, 'slack-block-types.tsconfig.json'),
    type: '*',
    expose: 'export',
    topRef: true,
    additionalProperties: false,
    skipTypeCheck: true,
  }).createSchema('*');
  const definitions = JSON.parse(JSON.stringify(schema.definitions)) as Definitions;
  for (const [name, field, limit] of STRICTER) {
    const property = definitions[name]?.properties?.[field];
    if (!property) throw new Error(`@slack/types has no ${name}.${field}`);
    Object.assign(property, limit);
  }
  // In Slack's reference, but not in @slack/types yet.
  Object.assign(definitions.RichTextList?.properties ?? {}, {
    offset: { type: 'integer', minimum: 1 },
  });
  const ajv = new Ajv({ strict: false });
  const compile = (name: string) => ajv.compile({ $ref: `#/definitions/${name}`, definitions });
  return { blocks: compile('Blocks'), home: compile('Home'), modal: compile('Modal') };
}

type Definitions = Record<string, { properties?: Record<string, object> }>;

const text = (maxLength: number) => ({ minLength: 1, maxLength });
const plainText = (maxLength: number) => ({
  allOf: [{ properties: { text: text(maxLength) } }],
});

const STRICTER: readonly (readonly [string, string, object])[] = [
  ['ModalView', 'title', plainText(LIMITS.modalTitle)],
  ['ModalView', 'submit', plainText(LIMITS.modalButton)],
  ['HeaderBlock', 'text', plainText(LIMITS.headerText)],
  ['PlainTextElement', 'text', text(LIMITS.textObject)],
  ['MrkdwnElement', 'text', text(LIMITS.textObject)],
  ['ActionsBlock', 'elements', { minItems: 1, maxItems: LIMITS.elementsInActions }],
  ['ContextBlock', 'elements', { minItems: 1, maxItems: 10 }],
  ['ContextActionsBlock', 'elements', { minItems: 1, maxItems: 5 }],
  ['Button', 'text', plainText(LIMITS.buttonText)],
  ['Button', 'value', text(LIMITS.buttonValue)],
  ['Button', 'action_id', text(LIMITS.actionId)],
  ['Button', 'accessibility_label', text(LIMITS.accessibilityLabel)],
  ['RichTextBlock', 'elements', { minItems: 1 }],
  ['RichTextSection', 'elements', { minItems: 1 }],
  ['RichTextList', 'elements', { minItems: 1 }],
  ['RichTextList', 'indent', { minimum: 0, maximum: LIMITS.listIndent }],
  ['RichTextPreformatted', 'elements', { minItems: 1 }],
  ['RichTextText', 'text', { minLength: 1 }],
  ['RichTextLink', 'url', text(LIMITS.url)],
  ['RichTextLink', 'text', { minLength: 1 }],
];
