import { any, gap, rule, type SecurityRule } from './security-rule';
import {
  AWAY,
  BOMBING,
  CODE,
  CONTACT,
  DENYING,
  ELSEWHERE,
  FAMILY,
  KIN,
  MANY,
  NON_STOP,
  NOT_ARRIVING,
  NOT_MINE,
  OWN_SETUP,
  PROMPT,
} from './security-words';

const ARRIVES = any(`
  goes | got | get | gets | getting | receiv\\w+ | recie\\w+ | came | com(?:e|es|ing) | pop\\w* | appear\\w*
  arriv\\w* | rang | rings? | ringing | phoned | called | calls | sent | texted | buzz\\w* | asked | asks
  asking | wants? | wake\\w* | woke | waking | had | requests? | from | why | prompt\\w* | lit up | lights up
  says | said | shows | keeps | vibrat\\w*`);
const APPROVED = any(`
  approved | accepted | confirmed | authori[sz]ed | allowed it | let it (?:in|through)
  (?:tapp?|press|click|hit|touch|push|select|chos|agree)(?:ed|e|en|t)? (?:\\S{1,8} ){0,3}(?:approve|yes|accept|allow|ok|okay|#|hash|pound|confirm|the wrong|to (?:it|the)|agree)
  said (?:yes|ok) | hit (?:approve|yes|accept|ok|allow) | gave in`);
const REGRET = any(`
  by mistake | mistaken(?:ly)? | by accident | accident(?:al(?:ly)?|ly) | in error | erroneously
  without (?:thinking|reading|looking|checking|paying) | half asleep | wrong button | not thinking
  wasnt thinking | wanted it to stop | so tired | make it stop | so (?:that )?it (?:stops?|would stop)
  to (?:make|get) (?:it|them) (?:to )?(?:stop|go away)
  (?:wasnt|was not|isnt|not) (?:mine|me|my|hers?|him|his|us)
  i (?:was not|wasnt|didnt|did not|never|hadnt) (?:even )?(?:sign|log|start|request|ask|try|trying|do|work|at)\\w*
  wasnt (?:at|near|even) | instead of (?:deny\\w*|no|declin\\w*|reject\\w*)
  (?:out of|pure|by|from) (?:reflex|habit|instinct|the) | reflex\\w* | automatically | distracted
  thinking it was | thought it was | assum\\w+ | oops | hacked | unknowingly | stupid(?:ly)? | like an idiot
  panic\\w* | shouldnt have | should not have | my fault | fat finger\\w* | in a hurry
  after the \\d+(?:th|st|nd|rd) | attacker\\w* | fraud\\w* | scammer\\w* | strangers? | access gained
  on many prompts | push bombing | mailbox sends`);
const WORKING = any(`
  every time i | each time i | when i open | whenever i | just to
  my (?:normal |daily )?(?:job|work)(?! (?:phone|mobile|app)) | every morning | every day | per day | a day
  daily | once a | times a (?:day|week) | vpn | outlook | trusted | remember | per week
  (?:each|every) (?:app|login|sign-?in|session|website|page)`);
const QUESTIONS_ABOUT = any(
  `
  does mfa | throttl\\w* | what interval | avoid | prevent | protect us
  how (?:do|can) (?:i|we|admins?) (?:set|enable|configure|turn on) | policy | training`,
);

/** Prompts, codes and calls that nobody here set off, or that were approved all the same. */
export const PROMPT_RULES: readonly SecurityRule[] = [
  rule(
    'unrequested-prompt',
    [
      `are you trying to (?:sign|log)[- ]?(?:in|on)\\S* (?:\\S{1,10} ){0,3}(?:no|nope|im not|i am not|i was not|i wasnt|not me)(?!\\w)`,
    ],
    `${NOT_ARRIVING} | ${OWN_SETUP} | error | no (?:numbers?|buttons?|yes|box|field|option|matter)`,
  ),
  rule('unrequested-prompt', [
    `
      (?:${CODE}|prompts?|requests?|push|notifications?|calls?|approvals?|sign-?in|log-?in|texts?|sms|one|pop-?up) (?:that |which )?(?:i|we|she|he) (?:did ?nt|did not|never|have not|havent|had not|hadnt|was not|wasnt) (?:\\S{1,10} )?(?:ask|request|start|initiat|mak|made|trigger|expect|order|cause)\\w*
      (?:did ?nt|did not|(?<=(?:i|we|he|she|user) )never|have not|havent|had not|hadnt) (?:\\S{1,10} )?(?:ask(?:ed)? for|request(?:ed)?|start(?:ed)?|initiated?|trigger(?:ed)?|order(?:ed)?) (?:this|that|these|those|any|it|a|an|the|one|such a) ?(?:\\S{1,12} ){0,2}(?:${CODE}|prompts?|requests?|push|notifications?|calls?|approvals?|sign-?in|log-?in|texts?|sms|pop-?up|otp)`,
  ]),
  rule(
    'approved-not-mine',
    [APPROVED, REGRET],
    `
      (?:press|tap|click|hit|chose|select|said)(?:ed|ped|s|ing)? (?:on )?"?(?:no|deny|denied|decline|report|cancel|it wasnt me|it was not me|not me)(?!\\w)
      (?:code|password|digits|number|pin)s? (?:\\S{1,12} ){0,4}(?:is|was|were|are|isnt|not|never) (?:not )?(?:accepted|confirmed|approved)
      not (?:accepted|approved|confirmed|allowed) | stay signed in | keep me | hotel pc | permissions?
      consent\\w* | camera | notifications? (?:were|was)
      (?:get|gets|be|being|been) (?:approved|accepted|confirmed) | approved apps? | accepted domain`,
  ),
  rule(
    'approved-by-another',
    [
      FAMILY,
      `(?:approved|accepted|confirmed|(?:tapped|pressed|clicked|hit|said) (?:\\S{1,8} ){0,2}(?:yes|approve|accept|ok|allow|#|pound|hash|the|on))`,
      `(?:my|on|it|a|the|for me) ?(?:\\S{1,12} )?(?:phone|mobile|app|authenticator|request|prompt|sign-?in|login|notification|it|one|push)?`,
      `
        playing | my phone | on my | without (?:me|asking|telling|my) | behind my back | instead of me
        for me | by (?:mistake|accident) | was (?:sitting|holding|using) | had my | with my | took my
        grabbed | picked up`,
    ],
    `passkey | should i approve | ${NOT_ARRIVING}`,
  ),
  rule(
    'approved-by-another',
    [
      `${KIN} ${gap(6)}(?:approved|accepted|confirmed|(?:tapped|pressed|clicked|hit|said) (?:\\S{1,8} ){0,2}(?:yes|approve|accept|ok|allow|#|pound|hash))`,
    ],
    `should i approve | backup | ${NOT_ARRIVING}`,
  ),
  rule(
    'prompt-bombing',
    [BOMBING, `(?:${PROMPT}|mfa|authenticator|app|phone|account|texts?|sms|requests?|prompt|push)`],
    `password spray | (?:as|is|in|to|think is) spam | junk | ${QUESTIONS_ABOUT}`,
  ),
  rule(
    'prompt-bombing',
    [
      NON_STOP,
      `(?:${PROMPT}|asking me|stop asking|attacker|approve|microsoft (?:verification )?voice|the app)`,
    ],
    `
      ${WORKING} | ${NOT_ARRIVING} | ${OWN_SETUP} | ${QUESTIONS_ABOUT} | error | wrong code
      code (?:is )?(?:wrong|rejected|refused|invalid|incorrect) | loop\\w* | password
      limit\\w* | test\\w* | requested | update | own logins | normal work | login page
      page (?:flickers|reloads) | same (?:code|number)
      every (?:\\d+|thirty) sec\\w* (?:changes|the code|a new code) | code changes | change[sd]? every
      (?:new|another) codes? every | radius | nps | fortinet | forticlient | anyconnect
      never stops (?:working|asking (?:to|me to) (?:set|register))`,
  ),
  rule(
    'prompt-bombing',
    [MANY, `(?:${PROMPT}|asking|app|phone|times|it|one|they|them|these)`, DENYING],
    `
      access denied | denied access | consent | keep (?:me|my|your) | rejecting (?:this|the) user
      ${NOT_ARRIVING} | ${OWN_SETUP}`,
  ),
  rule(
    'prompt-bombing',
    [MANY, PROMPT, `(?:${NOT_MINE}|its not me|not me|${AWAY}|attacker\\w*|strangers?|hacker\\w*)`],
    `
      ${NOT_ARRIVING} | ${OWN_SETUP} | (?:not|dont|never) (?:be )?(?:get )?ask(?:ed)? | ${WORKING} | error
      wrong | rejected | refused | expired | cant | cannot`,
  ),
  rule(
    'unrequested-prompt',
    [PROMPT, NOT_MINE],
    `
      ${NOT_ARRIVING} | ${OWN_SETUP} | unexpected (?:error|response)
      (?:not|never|dont|doesnt|isnt|arent|wasnt|didnt) (?:ever |even |get |been |was |am |be |being )*(?:asked|prompted)
      (?:not|dont|doesnt|didnt|never|does not|did not|do not) (?:even |ever )?(?:ask|prompt)(?:ing)?(?: (?:me|us|him|her|them|users?|for (?:mfa|a second|my|the|2fa|approval)))
      cannot | can not | cant | wont let | doesnt work | not working | error | resource owner
      outlook (?:mobile )?approves | in the background | (?:does|do) every | somebody else now
      without (?:entering|typing|a|my phone|the authenticator)
      (?:start|ask|expect|try|request|sign|log)\\w* (?:by|with)`,
  ),
  rule(
    'unrequested-prompt',
    [
      `
        got | get | getting | receiv\\w+ | recie\\w+ | came | comes | popped | appeared | arrived | rang
        phoned | called | sent me | texted | buzzed | asked me | asks me | wants | there is | theres | shows
        had | whatsapp`,
      `(?:${PROMPT}|whatsapp|one)`,
      `(?:i|we|he|she|they|user|nobody|no one|customer) (?:\\S{1,10} )?(?:did ?nt|did not|never|have not|havent|hadnt|had not|dont|do not) (?:\\S{1,10} ){0,2}(?:ask(?:ed)? for|request(?:ed)?|start(?:ed)?|initiated?|trigger(?:ed)?|make|made|order(?:ed)?|caused?|try|tried|expect(?:ed)?|sign|log)`,
    ],
    `
      did ?n[o ]?t (?:get|receive) | did not (?:get|receive) | asked for (?:a|the) code and
      but (?:never|nothing|none|it never) | ${NOT_ARRIVING} | ${OWN_SETUP} | error | cant
      (?:pin|passcode|password|passkey)(?: \\S{1,10}){0,6} (?:never|didnt|havent) (?:\\S{1,8} )?(?:make|made|set|create|created|chose|chosen|had|have) (?:one|it|any)`,
  ),
  rule(
    'prompt-while-away',
    [
      `(?:${PROMPT}|asked|asks|ringing|buzz\\w*|robot|microsoft (?:called|rang|phoned|texted))`,
      AWAY,
      ARRIVES,
    ],
    `
      ${NOT_ARRIVING} | ${OWN_SETUP} | ${WORKING} | meeting in
      (?:cant|cannot|can not|couldnt|wont|unable to) (?:\\S{1,8} )?(?:log|sign|get|approve|see|use|open|let|access|answer)\\w*
      locked out | how (?:do|can|am|should) i (?:answer|approve|sign|log|get|meant) | roaming | error
      expired? | without my phone | broke\\w* | dead
      (?:prompts?|asks?|codes?) (?:again )?(?:when|every time) i | let me (?:straight )?in | no service
      locker | deputy | need to (?:open|get) | i need | no signal | notifications are | patch\\w* | update\\w*
      migrat\\w* | since last night | nps | radius | users (?:get|are) | must i | shouldnt it`,
  ),
  rule(
    'prompt-while-away',
    [
      `(?:phone|mobile|handy|iphone|watch|wrist|pocket|tablet|handset|apple watch)s? ${gap(5)}(?:vibrat\\w*|buzz\\w*|ping\\w*|r[aiu]ng|ringing|rings|beep\\w*|bleep\\w*|lights up|lit up|flash\\w*|going off|went off|goes off|chim\\w*)`,
      `approv\\w* | sign-? ?ins? | authenticator | log-? ?ins? | mfa | requests? | prompts?`,
      `${AWAY} | ${NON_STOP} | keeps? | kept | whole | approve[, ]+(?:\\S{1,8} ){0,2}approve`,
    ],
    `
      ${NOT_ARRIVING} | ${OWN_SETUP} | ${WORKING} | error | silent | no sound | not (?:vibrat|ring|buzz)\\w*
      (?:how|can|could) (?:do |can )?i (?:stop|turn|mute|silence|approve) | call (?:queue|forwarding)`,
  ),
  rule(
    'prompt-from-elsewhere',
    [
      `(?:${PROMPT}|signing in|sign-?ins?|log-?ins?)`,
      ELSEWHERE,
      `
        im (?:in|at|not|from|sitting|only) | i am (?:at|not|from) | i live | i was (?:in|asleep|at|not)
        im here | out of the blue | wasnt me | not me | who | is (?:that|this|it) (?:me|ok|bad|normal|a|you)
        should i | what do i | what now | hack\\w* | suspicious | somewhere | asks | asked | popped | buzzed
        got | lots of | series | shows a map | map`,
    ],
    `
      ${NOT_ARRIVING} | travel(?:l?ing)?(?! history) | business trip | i ?m abroad | i am (?:abroad|in)
      working from | how (?:do|can) i (?:log|sign|block|allow) | blocked | cant | cannot | conditional access
      named location | trusted location | policy | students? | users in | colleagues? in | subsidiary | vpn
      sim | geo | roaming | pays | hold back | wait for | number`,
  ),
  rule(
    'prompt-from-elsewhere',
    [
      `(?:${PROMPT}|pinged|signing in|sign-? ?ins?|log-? ?ins?) ${gap(6)}(?:in|from|near) ${gap(7)}(?:im|i am|i m|we are|were|i live|i was) (?:actually |currently |still |sitting )?(?:in|at)`,
    ],
    `${NOT_ARRIVING} | ${OWN_SETUP} | cant | cannot | blocked | roaming | in (?:the )?(?:middle|a loop) | how`,
  ),
  rule(
    'prompt-for-unknown-app',
    [
      `(?:${PROMPT}|signing in to|sign in to|sign-?in|logging in ?to|app called)`,
      `
        dont (?:even )?know what (?:that|this|it) is | no idea what (?:that|this|it) is | never heard of
        (?:app|application|program|service|thing|site) (?:that )?(?:i|we) (?:dont|do not|never|have never) (?:use|used|know|have|open)
        (?:thinks|says|claims|believes|reckons) (?:that )?(?:im|i am|i m) (?:trying to )?(?:sign|log)(?:ging|ing)? ?in`,
    ],
    `${NOT_ARRIVING} | not (?:signed|logged) in | ${OWN_SETUP}`,
  ),
  rule(
    'report-suspicious',
    [
      `
        (?:${NOT_MINE}|fake|false|suspicious|unauthori[sz]ed|fraud\\w*) ${gap(6)}(?:report|tell|inform|flag)
        (?:report|tell|inform|flag)\\w* ${gap(6)}(?:fake|suspicious|unauthori[sz]ed|fraud\\w*|false|bad|strange)`,
      `(?:${CONTACT}|${PROMPT}|sign-?in|log-?in|attempt|security team|activity)`,
    ],
    `
      where (?:are|is|do|can|does) (?:\\S{1,12} ){0,4}(?:reports?|reported|shown|see|find|listed) | in the portal
      settings? | enable | policy | tenant | microsoft managed | alert settings | retired | gone | toggle
      on or off | notification emails? | email notifications? | where did | replace\\w* | entra id protection
      report-?only | graph`,
  ),
  rule(
    'report-suspicious',
    [
      `i (?:got|had|received|denied|have denied) ${gap(8)}(?:deny|denied|declined|report\\w*|no)`,
      NOT_MINE,
    ],
    NOT_ARRIVING,
  ),
];
