import type { ComposeContext } from './compose-context';
import type { Decision } from '../decide';
import { type Block, bullets, paragraph } from '../prose';
import type { ReplyPart } from '../reply';
import type { Fields } from '../understand/understanding';

type HandOff = Extract<Decision, { kind: 'hand-off' }>;

/** What a person needs to be asked well: whom, what to bring, what is known already. */
export function composeHandOff(decision: HandOff, context: ComposeContext): readonly ReplyPart[] {
  const { phrases, contact } = context;
  const urgent = decision.urgency === 'security';
  const body: Block[] = [
    paragraph(urgent ? phrases.handOffSecurity(contact) : phrases.handOff(contact)),
    ...knownFields(decision.fields, context),
    ...fieldsToBring(decision, context),
    paragraph(phrases.neverSecret),
  ];
  return [{ kind: 'prose', body }];
}

function knownFields(fields: Fields, { phrases }: ComposeContext): Block[] {
  const known = Object.values(fields).filter((value) => value !== undefined);
  return known.length === 0 ? [] : [paragraph(phrases.knownFields), bullets(known)];
}

const ALWAYS_ASKED = ['upn', 'timestamp', 'error-message'] as const;

function fieldsToBring({ article }: HandOff, context: ComposeContext): Block[] {
  const collect = article === undefined ? undefined : context.articles.get(article)?.collect;
  return [
    paragraph(context.phrases.handOffBring),
    bullets((collect ?? ALWAYS_ASKED).map((field) => context.phrases.collect[field])),
  ];
}
