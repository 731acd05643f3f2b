/** A word or two about what was shown last; not a question. */
export type Reaction = 'next' | 'back' | 'solved' | 'noted' | 'no' | 'none-of-these';

const PADDING =
  '(?:(?:ok(?:ay)?|and|so|then|yes|yeah|done|please|thanks|thank you|good|fine)[,.! ]+)*';
const whole = (words: string): RegExp =>
  new RegExp(`^${PADDING}(?:${words})(?: please| then| now)?$`);

const TRY =
  '(?:try|check|do|test|look at|have a look at|go through|read)(?: (?:that|it|this|them|these))?';
const REACTIONS: readonly (readonly [RegExp, Reaction])[] = [
  [
    whole(
      "next(?: (?:step|one))?|continue|go on|carry on|what(?:'s| is) next|what (?:do i do )?next|and then|step by step|(?:one )?step at a time|one at a time",
    ),
    'next',
  ],
  [
    whole(
      '(?:go |one step |a step )?back(?: one(?: step)?| a step)?|previous(?: (?:step|one))?|(?:the )?(?:step|one) before',
    ),
    'back',
  ],
  [
    whole(
      '(?:it|that|this|now it) (?:worked|works|helped|helps|is working|did it|did the trick)(?: (?:fine|again))?',
    ),
    'solved',
  ],
  [/^(?:no+|nope|nah|not really|not yet|unfortunately not)$/, 'no'],
  [
    whole('none(?: of (?:these|those|them))?|neither(?: of (?:these|those|them))?'),
    'none-of-these',
  ],
  [
    whole(
      `(?:i will|i'll|ill|let me|i am going to|i'm going to|going to|gonna|will) ${TRY}(?: (?:out|first|later|again|soon))?|trying(?: (?:that|it|this|them))?(?: out)?|(?:give me |just )?(?:a|one) (?:moment|minute|second|sec|min)|moment|hold on|wait(?: a (?:moment|minute|second|sec))?|will do|ok(?:ay)?|k|alright|all right|fine|sure|yes|yeah|yep|got it|understood|i see|aha|hm+|oh`,
    ),
    'noted',
  ],
  [/^[\u{1F44D}\u{1F44C}\u{1F64F}\u{1F3FB}-\u{1F3FF}\s]+$/u, 'noted'],
];

/** Reads a short text as a reaction; undefined where it says more than that. */
export function readReaction(text: string): Reaction | undefined {
  const plain = plainOf(text);
  return plain.length > MOST_CHARACTERS
    ? undefined
    : REACTIONS.find(([pattern]) => pattern.test(plain))?.[1];
}

const MOST_CHARACTERS = 60;

const START =
  /^(?:(?:can|could) (?:we|i) |let(?:'s|s| us) |please )?(?:(?:start|begin) (?:over|again|from the (?:start|beginning|top))|(?:go )?back to the (?:start|beginning|top)|from the (?:start|beginning|top))(?: please)?$/;

/** Whether "restart" means the first question of a tree, as its button does, rather than something new. */
export const asksForStart = (text: string): boolean => START.test(plainOf(text));

/** Whether somebody wants to know what is kept, rather than to have it deleted. */
export const asksWhatIsKept = (text: string): boolean =>
  /^(?:what|which|do|does|did|how)\b/.test(plainOf(text));

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[?!.,\s]+$/g, '')
    .trim();
}
