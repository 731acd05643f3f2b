import { any, gap, rule, type SecurityRule } from './security-rule';
import { ANY_PERSON, CODE, NOT_ARRIVING, OWN_SETUP, PERSON } from './security-words';

const GAVE = any(`
  gave | given | told | tell | read(?: out| back| off)? | forwarded | forward | sent | sending | shared
  share | passed(?: on)? | handed(?: over)? | dictated | texted | disclosed | revealed | said | provided
  showed | leaked | repeated | whatsapped | copied`);
const GIVER = any(`
  i | ive | we | just | have | has | accidentally | user | users | employee | customer | he | she | they
  colleague | staff | someone | somebody | who | stupidly | should i not have | me | us | him | her | people`);
const TO_PERSON = any(`
  (?:to )?${ANY_PERSON} | to (?:a|an|this|that|our|some) \\S{1,20} | over the phone | on the phone | by phone
  via (?:chat|teams|whatsapp|phone|email) | in (?:a|the|teams|the teams) ?(?:chat|call)
  with (?:a|an|my|the) (?:colleague|coworker|friend|caller|person|man|guy|woman)`);
const ASKS = any(`
  ask(?:s|ed|ing)? | want(?:s|ed|ing)? | need(?:s|ed)? | request(?:s|ed|ing)? | demand(?:s|ed|ing)?
  beg(?:s|ged|ging)? | insist(?:s|ed|ing)? | telling | say(?:s|ing)? | said | claim(?:s|ed|ing)? | had me
  has me | made me | makes me | got me to | gets? me to | text(?:s|ed) me | wrote | writes
  messag(?:es|ed|ing) | (?:borrow|collect|lend)(?:s|ed|ing)? | pressur\\w+ | trick\\w* | persuad\\w+ | convinc\\w+ | call(?:s|ed|ing)
  phon(?:es|ed|ing) | rang | must have | is after`);
const HANDING = any(
  `
  read(?:ing)?(?: out| back| it| him| her| them| off)? | giv(?:e|ing) | tell(?:ing)? | forward(?:ing)?
  send(?:ing)? | shar(?:e|ing) | text(?:ing)? | dictat\\w+ | pass(?:ing)? | provid\\w+ | confirm(?:ing)?
  say(?:ing)? | repeat(?:ing)? | show(?:ing)? | whatsapp`,
);
/** People who ask for codes, numbers and approvals, and what was given to them. */
export const PEOPLE_RULES: readonly SecurityRule[] = [
  rule(
    'secret-given-away',
    [
      `${GIVER} ${gap(3)}${GAVE} ${gap(4)}(?:${CODE}|password|pw|login|credentials|everything) ${gap(6)}${TO_PERSON}`,
    ],
    `
      (?:is|was|are|gets?|got|were|being|been|be) sent | sen[dt] (?:me|it to me|to my|to me|us)
      read (?:the )?small | do we | (?:i|to) (?:have to )?send (?:the )?codes? back
      tell(?:s|ing)? (?:me|us) (?:that )?(?:the|my|this) | they tell me | ${NOT_ARRIVING} | how (?:do|can|to)
      user said | (?:he|she|they|user|it|that) says? | says`,
  ),
  rule(
    'secret-given-away',
    [
      `(?:i|ive|we|just|have|accidentally|user|employee|customer|she|he|colleague|staff|made me|had me|me|people) ${gap(2)}(?:gave|told|read|texted|forwarded|showed|dictated|whatsapped|given) (?:out )?(?:her |his |my |the |a )?${gap(1)}(?:${ANY_PERSON} ${gap(4)}(?:${CODE}|password|number(?! is))|(?:${CODE}|password) ${gap(4)}${TO_PERSON})`,
    ],
    `told (?:me|us) | not to`,
  ),
  rule('secret-given-away', [
    `(?:told|gave|read|given) (?:a|the|some|that|this) (?:\\S{1,12} )?(?:caller|man|guy|woman|lady|stranger|person|bloke|supporter|agent) ${gap(4)}(?:${CODE}|number|password)`,
  ]),
  rule(
    'secret-given-away',
    [
      `(?:typ(?:ed|ing)|enter(?:ed|ing)|press(?:ed)?|approv(?:ed|e)|accept(?:ed)?|put) ${gap(10)}(?:because|since|as|after) ${gap(4)}${PERSON} ${gap(6)}(?:told|said|asked|rang|called|pretend\\w*|phone)`,
    ],
    OWN_SETUP,
  ),
  rule('secret-given-away', [
    `(?:typed|entered|put in|gave|approved|pressed) ${gap(2)}(?:number|code|digits) (?:that )?(?:(?:the|a|some|that) )?${ANY_PERSON} ${gap(4)}(?:gave|told|read|said|sent|dictated)`,
  ]),
  rule('secret-given-away', [
    `(?:him|her|he|she|they|them|caller|support|it|agent|admin|unknown|stranger|guy|man|woman) ?: (?:\\S{1,15} ){0,5}(?:code|number|otp|digits)`,
    `(?:me|i|user) ?: `,
  ]),
  rule(
    'secret-given-away',
    [
      `(?:typed|entered|gave|approved|accepted|confirmed) ${gap(8)}(?:because|since|as) (?:\\S{1,12} ){0,4}(?:asked|told|said|wanted|insisted)`,
    ],
    `(?:app|page|screen|wizard|site|setup|it|laptop|outlook|teams) (?:asked|told|said|wanted) | ${OWN_SETUP}`,
  ),
  rule(
    'approved-for-another',
    [
      `${ANY_PERSON} ${gap(4)}(?:had|made|got|asked|asks|told|get|tricked|talked|convinced|persuaded|wants|wanted|asking|begged|telling) (?:me|him|her|them|us|the user|my \\S{1,12}|a user|employee) ?(?:into |to )?(?:just |please )?(?:approv\\w*|accept\\w*|confirm\\w*|press\\w*|tap\\w*|allow\\w*)`,
    ],
    `
      answering machine | sign-in lady | asked me to (?:approve|confirm) (?:every|each|again)
      (?:app|system|screen|it|page|voice|vpn) (?:asks|asked|wants)`,
  ),
  rule(
    'approved-for-another',
    [
      `${PERSON} ${gap(10)}(?:approve|accept|confirm) (?:\\S{1,10} ){0,3}(?:request|prompt|login|sign-?in|push|it|notification|stuff|things)`,
      `
        says? | said | claim\\w* | ask\\w* | told | want\\w* | rang | called | chat | remote \\S{1,10}
        stranger`,
    ],
    `
      ${OWN_SETUP} | why | how (?:do|does|can) | disabled person | cant (?:see )?approve
      colleagues? (?:can|dont|never|get) | ${NOT_ARRIVING}`,
  ),
  rule(
    'asked-for-secret',
    [
      `${PERSON} ${gap(6)}${ASKS} ${gap(4)}(?:(?:for )?(?:my|our|the users?|a|the|his|her|their|any|me for|that|this) (?:\\S{1,14} ){0,2}|for )(?:${CODE}|passwords?|the number|numbers? (?:i|on|in|from)|what (?:it|my app|the app) (?:says|shows))`,
    ],
    `
      ${NOT_ARRIVING} | how (?:do|does|can|should|to) | why
      (?:gets?|got|being|keeps?|is|are) (?:being |getting )?(?:asked|prompted) | phone numbers? | correlation
      number matching | error codes? | qr | hardware tokens? | app passwords? | his phone (?:needs|wants)
      login codes for | school | (?:popup|app|screen|page|vpn|it) (?:needs|wants|asks) | special password
      sent one to | (?:which|what) pin | \\d+-letter | new (?:password|code) | feedback | where on the screen
      asked for the code (?:repeatedly|several|twice|again|many) | can(?:t|not)? (?:he|she|they) | own codes?
      need(?:s)? (?:a|another|new|his|her|their) (?:new )?(?:code|password|otp|sms) | a new code
      code (?:every|each) | throttled | microsoft keeps | is it because`,
  ),
  rule(
    'asked-for-secret',
    [
      `${ANY_PERSON} ${gap(5)}(?:asks?|asked|asking|wants?|wanted|begs|begged|demands?|demanded|needs|requested|is after|keeps asking) (?:me |us )?(?:for |to (?:have|see|know|get) )?(?:my|our|your|the users?) (?:\\S{1,15} ){0,2}(?:${CODE}|authenticator number|password)(?! reset)`,
    ],
    `
      app password | keychain | they ask for password
      (?:page|site|screen|app|system|login|it|its|outlook|teams|windows|vpn|laptop|computer|portal|phone|browser|dialog|that|which|wizard|form) (?:\\S{1,10} ){0,2}(?:asks?|asked|asking|wants?|wanted|demands?|needs)`,
  ),
  rule(
    'asked-for-secret',
    [
      `${ANY_PERSON} ${gap(12)}(?:to |and |please |can you |could you |should i |may i |do i )${gap(2)}${HANDING} ${gap(4)}(?:${CODE}|the number|numbers? (?:i|on|in|from)|(?:text|sms|message) (?:i|you) (?:just )?(?:got|get|received))`,
    ],
    `
      phone number | users? to (?:send|tell) | how (?:do|can|to|should) | error code | correlation
      ${NOT_ARRIVING} | wrong number | agents | qr | where | it to (?:text|send)
      to (?:text|send|sms) (?:me|us|him|her|them|users|my) | codes? to (?:my|his|her|their|the|another|a new)
      they can`,
  ),
  rule(
    'asked-for-secret',
    [
      `${ANY_PERSON} ${gap(8)}${ASKS} (?:me |us |to know |for )?(?:which|what) (?:\\S{1,10} )?(?:numbers?|digits|code) ${gap(5)}(?:screen|app|phone|shows?|see|got|received|says)`,
    ],
    `which pin | error | how (?:do|can|to) | (?:page|screen|app|it|site|system|vpn) (?:asks?|asked|wants?) | correlation`,
  ),
  rule(
    'asked-for-secret',
    [
      `(?:can|could|may|should|would|is|are|does) (?:the )?(?:it|help ?desk|support|microsoft|admin\\w*|service ?desk|a colleague|someone|my boss|colleagues)(?: staff| people| allowed to| team| ever)* ?(?:ask(?:s|ing)?|want|need|request|know|see|have)(?: me| us| users)? (?:for )?(?:\\S{1,10} ){0,3}(?:${CODE}|my password|passwords?)`,
    ],
    `error | reset | qr`,
  ),
  rule(
    'asked-for-secret',
    [
      `(?:want|wants|wanted|asked|asks|ask) (?:for )?(?:my|the) (?:${CODE})(?: \\S{1,10}){0,3}[,.?!]? ?(?:do i|should i|is (?:it|that|this)|ok|may i|can i|who|safe|allowed|give)`,
    ],
    `page | app | screen | vpn | portal`,
  ),
  rule(
    'asked-for-secret',
    [
      `(?:ok|okay|safe|allowed|may i|can i|should i) (?:to )?(?:give|tell|share|forward|read|send|pass) (?:out |on |him |her |them )?(?:my |the |a |this )?(?:\\S{1,12} )?${CODE}|(?:someone|somebody|he|she|they|caller|stranger)(?: \\S{1,12}){0,6} (?:the number i just got|the code i (?:just )?(?:got|received))`,
    ],
    `${NOT_ARRIVING} | to my (?:new|other|private|second|old|work|landline) | app code | text (?:the|back)`,
  ),
  rule(
    'asked-for-secret',
    [
      `(?:should|can|may|must|do|could|shall|am) i (?:\\S{1,10} ){0,3}(?:tell|give|send|show|read|text|forward|share|dictate) (?:\\S{1,10} ){0,3}(?:${ANY_PERSON} (?:\\S{1,8} ){0,3}(?:my |the |a )?${CODE}|(?:my |the |a )?${CODE} (?:to|with) ${ANY_PERSON})`,
    ],
    `error | correlation | phone number | serial | users? (?:how|that|about)`,
  ),
  rule(
    'asked-for-secret',
    [
      `(?:if|unless|until) (?:i|we) (?:(?:dont|do not|wont|refuse to) )?(?:tell|give|send|read|show|dictate) (?:him|her|them|you|anyone|somebody|someone) (?:out )?(?:my |our |the |a )?(?:\\S{1,12} )?(?:${CODE}|numbers?|digits|password)`,
    ],
    `error | correlation | phone numbers? | serial | ticket number`,
  ),
];
