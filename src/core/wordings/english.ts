import { COURTESIES, PADDING, REQUESTS } from './english-commands';
import type { Wordings } from './wordings';

const AROUND =
  '(?:(?:ok(?:ay)?|and|so|then|yes|yeah|done|please|thanks|thank you|good|fine)[,.! ]+)*';
const whole = (words: string): RegExp =>
  new RegExp(`^${AROUND}(?:${words})(?: please| then| now)?$`);

const TRY =
  '(?:try|check|do|test|look at|have a look at|go through|read)(?: (?:that|it|this|them|these))?';
const REACTIONS: Wordings['reactions'] = [
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

const START =
  /^(?:(?:can|could) (?:we|i) |let(?:'s|s| us) |please )?(?:(?:start|begin) (?:over|again|from the (?:start|beginning|top))|(?:go )?back to the (?:start|beginning|top)|from the (?:start|beginning|top))(?: please)?$/;

const LEAD_IN = /^(?:(?:and|but|ok(?:ay)?|so|or|no|nope|hm+|well|sorry|oh|ah|yes|yeah)\b[,. ]*)*/;

const FOR_ADMINS = 'admins?|administrators?|it(?: people| staff)?|the admin(?: version)?';
const FOR_USERS =
  '(?:end ?)?users?|employees?|colleagues?|staff|normal people|the user(?: version)?';
const audiencePattern = (people: string): RegExp =>
  new RegExp(
    `^(?:(?:what|how) about |(?:and )?(?:the same )?(?:for|as) |show(?: me)? (?:it |that )?(?:for )?)(?:an? |the |my |our )*(?:${people})(?: version)?$`,
  );

const AUDIENCES: Wordings['audiences'] = [
  [audiencePattern(FOR_ADMINS), 'admin'],
  [audiencePattern(FOR_USERS), 'user'],
];

/** Openings that lean on what was said before; what comes after them is what is new. */
const MORE = [
  /^(?:and )?(?:what|how) (?:about|if)(?: it(?:s|'s| is)?)?(?: (?:on|for|with|in))? (.+)$/,
  /^(?:and|also) (?:on|for|with|in|if|when|from|without) (.+)$/,
  /^(?:on|for|with|in|from) (?:the |my |an? |our )?((?:\S+ ){0,3}\S+)$/,
  /^(?:it(?:s|'s| is) )?(?:about|for|on) (?:the |my |an? |our )(.+)$/,
];

/** Openings that put something else in the place of what was said. */
const INSTEAD = [
  /^i(?: actually)? meant? (.+)$/,
  /^i(?: am|'m| was)? (?:talking|asking) about (.+)$/,
  /^not (?:the |my |on |for |with |an? )+.+?(?:,? but |, ?)(.+)$/,
];

const FIELD_LABELS =
  /[\p{P}\p{S}]|\b(?:the|my|correlation|request|session|trace|time ?stamp|id|is|was|upn|user ?name|account|name|at|it|and|here|utc|z)\b/giu;

const CODE_LABELS =
  /^(?:the|my|this|error|code|number|message|it|is|was|says|shows|said|i|get|got|see|and|now|a|an|with)$/i;

export const english: Wordings = {
  padding: PADDING,
  no: /^(?:no|nope|nah|nein)$/,
  greeting:
    /^(?:hi|hello|hey|hallo|good (?:morning|afternoon|evening)|dear) (?!help|i |my |how|what|why|can|no\b|not\b|code|app|phone|mfa|login|password)[\p{L}]{2,12}$/u,
  courtesies: COURTESIES,
  requests: REQUESTS,
  reactions: REACTIONS,
  start: START,
  whatIsKept: /^(?:what|which|do|does|did|how)\b/,
  leadIn: LEAD_IN,
  audiences: AUDIENCES,
  more: MORE,
  instead: INSTEAD,
  fieldLabels: FIELD_LABELS,
  codeLabels: CODE_LABELS,
};
