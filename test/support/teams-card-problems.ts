import { createRequire } from 'node:module';

interface Validation {
  readonly event: number;
  readonly message: string;
}
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): Validation;
}
interface Card {
  parse(card: unknown, context: Context): void;
  validateProperties(): { readonly validationEvents: readonly Validation[] };
}
interface AdaptiveCards {
  readonly AdaptiveCard: new () => Card;
  readonly SerializationContext: new () => Context;
}

// The package's entry is an ES module without file extensions, which Node cannot load; its bundle can be.
const load = createRequire(__filename);
const { AdaptiveCard, SerializationContext } = load(
  'adaptivecards/dist/adaptivecards.js',
) as AdaptiveCards;

/** What Microsoft's own renderer finds wrong with a card. */
export function findCardProblems(json: unknown): readonly string[] {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) =>
    context.getEventAt(index),
  );
  return [...parsing, ...card.validateProperties().validationEvents].map(({ message }) => message);
}
