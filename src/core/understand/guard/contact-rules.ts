import { any, gap, rule, type SecurityRule } from './security-rule';
import { ANY_PERSON, CODE, CONTACT, DOUBT, NOT_ARRIVING } from './security-words';

const TYPED = any(
  `
  typ(?:ed|ing) | enter(?:ed|ing) | put | fill(?:ed)? | gave | given | logged | signed | submitted | confirmed
  approved | scanned | clicked | provided`,
);
const FAKE = any(
  `
  fake | phish\\w* | scam\\w* | weird | funny | strange | odd | spoof\\w* | look-?alike | (?:looked|looks) like the
  bogus | dodgy | fishy | suspicious | (?:not|wasnt|isnt) (?:real|genuine|microsoft) | malicious
  wrong address | imitat\\w*`,
);
const SITE = any(
  `page | site | website | web page | link | address | url | mail | e-?mail | form | domain | portal`,
);

/** Messages, links and pages that are not what they say. */
export const CONTACT_RULES: readonly SecurityRule[] = [
  rule(
    'device-code',
    [
      `
        device ?login | device[- ]?codes?
        (?:9|nine)[- ](?:char\\w*|digits?|letters?|sign|place)\\w*(?: codes?)? | azure cli
        are you trying to sign in | microsoft\\.com/link | (?:signed in|sign in) on another device
        (?:typed|entered|enter|type|typing|put) (?:in )?(?:the|a|this|that|their|his|her) (?:\\S{1,12} )?code ${gap(3)}(?:invite|invitation|meeting|e-?mail|mail|chat|message)`,
      `
        ${ANY_PERSON} ${gap(4)}(?:sent|send|sends|gave|asked|told|wants?|said|shared|texted|mailed|posted)
        (?:sent|given|texted|mailed|shared) (?:to )?(?:me|us|him|her|by) | invit\\w+ | to join
        from an? (?:e-?mail|mail|chat|message|text|link|whatsapp) | in an? (?:e-?mail|mail|chat|message|text)
        fake | not my device | isnt my device | not mine | clicked (?:yes|continue) | pressed (?:yes|continue)
        shared file | open the (?:shared )?(?:file|document) | external | stranger | recruiter | phish\\w*
        scam | suspicious | please enter | is (?:that|this|it) (?:ok|safe|normal|legit)`,
    ],
    `
      script | powershell | sdk | poll\\w* | meeting room (?:panel|device|display|system|screen)
      teams room\\w* | policy | token issuance`,
  ),
  rule(
    'page-not-trusted',
    [
      `${TYPED} ${gap(8)}(?:password|pw|${CODE}|credentials|login|details|data|everything|it)`,
      `
        ${FAKE}(?: looking)? ${gap(2)}${SITE} | ${SITE} ${gap(4)}${FAKE}
        ${SITE} (?:was|is|looked|seemed|were) (?:\\S{1,10} )?(?:off|wrong|odd|funny|different)
        not sure (?:if |whether )?(?:it|that|this) (?:was|is) (?:real|legit|genuine|ok) | fell for | phished
        scammed | tricked | page was fake`,
    ],
    `passkey | wrong (?:code|password) | app password`,
  ),
  rule(
    'page-not-trusted',
    [
      `clicked | opened | followed | tapped | scanned | visited | went to`,
      `link | qr | attachment | url | button`,
      `
        e-?mails? | mails? | texts? | sms | whatsapp | chat | message | linkedin | invoice | voice ?mail
        docusign | parcel | letter | dm | supplier\\w* | customer\\w*`,
      `${TYPED} ${gap(5)}(?:everything|password|pw|${CODE}|details|data|credentials|login|number|approv\\w*|digits|mfa|prompt|request)`,
    ],
    `
      register | invitation | reset | from it | it mail | the it | error (?:says|code) | self[- ]service
      aadsts | passkey`,
  ),
  rule(
    'page-not-trusted',
    [
      `(?:was|got|been|am|feel|felt|being|were|let myself be|have been) (?:\\S{1,10} )?(?:tricked|duped|conned|fooled|deceived|lured|played|scammed|baited|had)(?! (?:to|a|the|my|no|it|enough|problems?|issues?|trouble))`,
      `link | login | log-?in | page | site | mail | code | number | approv\\w* | password | account | call | phone | mfa`,
    ],
    `passkey | error (?:code|message) | hardware`,
  ),
  rule('page-not-trusted', [
    `(?:redirected|taken|led|sent|brought) (?:to|onto) ${gap(3)}(?:sign-?in|log-?in|login|page|form) ${gap(2)}(?:from|by|after|in) (?:a|an|the|that|some) (?:\\S{1,12} )?(?:file|link|mail|e-?mail|document|invoice|chat|message|invite|qr)`,
    TYPED,
  ]),
  rule('page-not-trusted', [
    `${SITE} ${gap(3)}${FAKE} ${gap(4)}(?:took|has|got|swallowed|accepted|stole) my (?:password|code|login|credentials|number)`,
  ]),
  rule('page-not-trusted', [
    `(?:link|qr(?: code)?|button|attachment|file|invoice|document|docusign|voice ?mail)s? ${gap(4)}(?:took|led|sent|brought|redirected|opened|forwarded|went) (?:me |us |him |her )?(?:straight )?(?:to |on |into )?${gap(3)}(?:sign-?in|log-?in|login|microsoft|page|form|site)`,
    `${TYPED} | (?:did|used|gave) (?:my |the )?(?:password|login|number|code)`,
    `(?:then|and) (?:it |the page |nothing |an? )?(?:said|says|showed|got|gave|error|happened|went|closed|blank) | afterwards | since then | fake | weird | strange | off | unknown | sessions?`,
  ]),
  rule('page-not-trusted', [
    `(?:link|qr|page|site|web ?site|form|document|file) ${gap(6)}(?:asked|wanted|asks|wants) ${gap(4)}(?:${CODE}|password|login|number)`,
    `${TYPED} ${gap(6)}(?:nothing|error|then|in|it) | clicking | after i clicked`,
    `
        parcel | supplier\\w* | customer\\w* | e-?mail | mail | text | sms | whatsapp | chat | stranger | unknown
        dropbox | docusign | share ?point link`,
  ]),
  rule(
    'contact-not-trusted',
    [
      `(?:robot|robo|automated (?:voice|call|woman|man)|recorded voice|computer voice) (?:\\S{1,10} )?(?:keeps|kept|has been|wont stop) (?:\\S{1,8} )?(?:calling|ringing|phoning)`,
    ],
    NOT_ARRIVING,
  ),
  rule(
    'phishing',
    [
      `
        phished | fell (?:for|victim) (?:to )?(?:a|an|it|the|this|some|push)
        (?:clicked|opened|answered|responded to|replied to|followed) ${gap(4)}(?:phish\\w*|scam|fake|suspicious|dodgy|malicious)
        phishing (?:mail|e-?mail|link|page|site|message|attack|attempt|victim|call|text) | successful phishing
        victim of | social engineer\\w* | vishing | smishing | quishing | aitm | adversary in the middle
        evilginx | scattered spider | business email compromise | token theft
        (?:stolen|stole) (?:cookie|token|session|password)\\w*`,
    ],
    `phishing[- ]resistant | training | simulation | protect\\w* against | prevent | protection`,
  ),
  rule(
    'contact-not-trusted',
    [
      CONTACT,
      DOUBT,
      `
        microsoft | ms | authenticator | mfa | 2fa | office ?365 | microsft | teams | ${CODE} | sign-?in
        log-?in | login | log in | signing in | account | verif\\w* | security | password | it department
        helpdesk | pound | # | hash | press | approve | register | validate | renew | multi-?factor
        two-?step | link inside | logo | you`,
    ],
    `
      passkey | spam filter | phishing[- ]resistant | suspicious activit\\w+ | as suspicious | to use
      caller ?id | think (?:is|it is|its) spam | official (?:doc\\w*|guide|list|name|statement|way)
      which (?:\\S{1,12} ){0,2}numbers? | ${NOT_ARRIVING} | is it true | fraud (?:list|alert)
      blocked | permissions? | weird (?:error|code number) | error | wrong code
      authenticator (?:shows|says) | marked as
      (?<!\\w)i (?!never|did|havent|hadnt|have|had|not)(?:\\S{1,8} )?(?:requested|asked for|ordered) (?:it|this|that|the code|one) myself`,
  ),
  rule(
    'contact-not-trusted',
    [
      `is (?:this|that|it) (?:a |an )?(?:scam|phish\\w*|fraud|fake|hoax|con|legit|genuine)|is (?:this|that|the|my|it) (?:\\S{1,12} ){0,3}(?:phishing|a scam|fake|legit|genuine)`,
    ],
    `passkey | app | seller`,
  ),
  rule(
    'contact-not-trusted',
    [
      `(?:do|does|did|would|will|was|is|are|were|can|could|should|may) (?:you|microsoft|the help ?desk|help ?desk|it support|our it|our help ?desk|the company|ms|support|an admin|admins?|it staff|anyone|someone from it)(?: guys| people| staff| team| ever| really| actually| usually| normally| just| who)* (?:who |that )?(?:send|sent|sending|phone|phoned|telephone|telephoned|rang|text|texted|ask|asked|mail|mailed|e-?mail|emailed|request|message|messaged|rung|calling|call|called)`,
      `
        ${CODE} | qr | passwords? | renew | e-?mails? | links? | re-?regist\\w* | read out | backup line
        testing | pound | out of hours | at night | unasked | digits`,
    ],
    `
      how (?:do|does|did|can|would|will|should) | when (?:do|does|did|will) | why | where | which | what
      how long | how often
      can (?:you|it) (?:send|call|text|phone|ring|mail|e-?mail|contact|message) (?:me|us|him|her|it|the|a|my|users?)
      does (?:microsoft|ms) (?:send|text|call) | does the app | error code | for (?:my|the) (?:phone|number)`,
  ),
  rule(
    'threatening-message',
    [
      `
        e-?mails? | mails? | texts? | sms | messages? | letters? | chat | voice | dm | linkedin | whatsapp
        notice`,
      `
        re-?(?:register|activate|validate|verify|confirm|authenticate|enrol|enroll|new|set up|link)\\w*
        verify | confirm | validate | renew\\w* | update | upgrade | scan | expir\\w* | suspend\\w*
        deactivat\\w* | delet\\w* | terminat\\w* | clos\\w* | disabl\\w* | replying | log in at`,
      `
        within (?:\\d+|a|one|two|twenty) | in (?:the next )?\\d+ ?(?:h|hours?|hrs) | \\d+ ?h(?:ours|rs)?
        or (?:else|lose|be (?:locked|blocked|deleted|suspended|deactivated)|i (?:will )?(?:lose|be)|my account|the account)
        lose (?:my )?access | immediately | urgent\\w* | last (?:warning|notice|chance)
        final (?:notice|warning) | click (?:here|the|a|this|on) | expires? (?:today|tomorrow|soon|in)
        scan (?:this|a|the) | follow the link | by (?:tonight|today|midnight) | strange address | phishy
        gift`,
      `
        from | says? | saying | claim\\w* | tell\\w* | received | got | came | ask(?:s|ing) | wants?
        threaten\\w* | pretend\\w*`,
      `
        authenticator | mfa | 2fa | account | mailbox | password | sign-?in | log-?in | log in | verification
        security | multi-?factor | two-?factor | office(?: 365)? | teams`,
    ],
    `
      ${NOT_ARRIVING} | aadsts | error | admin(?:istrator)? (?:wants|said|told) | (?:boss|it) (?:told|said)
      temporarily locked | code (?:expires|expired) | temporary access pass`,
  ),
];
