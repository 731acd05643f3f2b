import { any, gap, rule, type SecurityRule } from './security-rule';
import {
  ANY_PERSON,
  CODE,
  CONTACT,
  DOUBT,
  NOT_ARRIVING,
  OWN_SETUP,
  PERSON,
  PROMPT,
} from './security-words';

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
  messag(?:es|ed|ing) | pressur\\w+ | trick\\w* | persuad\\w+ | convinc\\w+ | call(?:s|ed|ing)
  phon(?:es|ed|ing) | rang | must have | is after`);
const HANDING = any(
  `
  read(?:ing)?(?: out| back| it| him| her| them| off)? | giv(?:e|ing) | tell(?:ing)? | forward(?:ing)?
  send(?:ing)? | shar(?:e|ing) | text(?:ing)? | dictat\\w+ | pass(?:ing)? | provid\\w+ | confirm(?:ing)?
  say(?:ing)? | repeat(?:ing)? | show(?:ing)? | whatsapp`,
);
const TYPED = any(
  `
  typ(?:ed|ing) | enter(?:ed|ing) | put | fill(?:ed)? | gave | given | logged | signed | submitted | confirmed
  approved | scanned | clicked | provided`,
);
const FAKE = any(
  `
  fake | phish\\w* | scam\\w* | weird | strange | odd | spoof\\w* | look-?alike | (?:looked|looks) like the
  bogus | dodgy | fishy | suspicious | (?:not|wasnt|isnt) (?:real|genuine|microsoft) | malicious
  wrong address | imitat\\w*`,
);
const SITE = any(
  `page | site | website | web page | link | address | url | mail | e-?mail | form | domain | portal`,
);

/** People and messages that ask for what they must not have, and what was given to them. */
export const CONTACT_RULES: readonly SecurityRule[] = [
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
      `${TYPED} ${gap(5)}(?:everything|password|pw|${CODE}|details|data|credentials|login|number|approv\\w*|digits)`,
    ],
    `
      register | invitation | reset | from it | it mail | the it | error (?:says|code) | self[- ]service
      aadsts | passkey`,
  ),
  rule('page-not-trusted', [
    `(?:link|qr|page|site|web ?site|form|document|file) ${gap(6)}(?:asked|wanted|asks|wants) ${gap(4)}(?:${CODE}|password|login|number)`,
    `${TYPED} ${gap(6)}(?:nothing|error|then|in|it)`,
    `
        supplier\\w* | customer\\w* | e-?mail | mail | text | sms | whatsapp | chat | stranger | unknown
        dropbox | docusign | share ?point link`,
  ]),
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
      con(?:firm|tinue) | blocked | permissions? | weird (?:error|code number) | error | wrong code
      authenticator (?:shows|says) | marked as`,
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
      sent one to | (?:which|what) pin | new (?:password|code) | feedback | where on the screen
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
      `${ANY_PERSON} ${gap(8)}(?:to |and |please |can you |could you |should i |may i |do i )${gap(2)}${HANDING} ${gap(4)}(?:${CODE}|the number|number (?:i|on|in|from)|(?:text|sms|message) (?:i|you) (?:just )?(?:got|get|received))`,
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
      `(?:ok|okay|safe|allowed|may i|can i|should i) (?:to )?(?:give|tell|share|forward|read|send|pass) (?:out |on |him |her |them )?(?:my |the |a |this )?(?:\\S{1,12} )?(?:${CODE}|it(?: to)?)|(?:someone|somebody|he|she|they|caller|stranger)(?: \\S{1,12}){0,6} (?:the number i just got|the code i (?:just )?(?:got|received))`,
    ],
    `${NOT_ARRIVING} | to my (?:new|other|private|second|old|work|landline) | app code | text (?:the|back)`,
  ),
  rule(
    'caller-wants-reset',
    [
      `(?:callers?|someone|somebody|person|user|man|woman|guy|lady|he|she|they|ceo|cfo|director|boss|vip|exec\\w*|employee|colleague|contractor|phone call|voice|chat|customer|staff|manager|assistant|starter|friend)`,
      `
        claim(?:s|ing|ed)? (?:to be|hes|shes|he|she|that he|that she|theyre) | pretend\\w*
        says (?:hes|shes|he is|she is|they are|theyre|to be) (?:the|a|an|our|from|his|her|in)
        said (?:hes|shes|he was|she was) (?:the|a|our|from) | insist\\w* | pressur\\w* | pressing us | pushy
        threat\\w* | refus(?:es|ed|ing) | impersonat\\w* | sounds? (?:odd|strange|different|fake|ai|like a)
        deep ?fake | hidden number | unknown (?:number|caller) | no proof | no id | unverified
        demands? (?:a |an |the |that |mfa |his |her |to |immediate )| (?:cannot|cant|couldnt) answer
        withheld | private number | angry | shouting | yelling | begging | crying | in a hurry | urgent\\w*
        (?:cannot|cant|unable to|couldnt|wont|no way to|not (?:able|willing) to) (?:verify|prove|show|identify|confirm (?:who|his|her))
        without (?:\\S{1,10} )?(?:verif\\w*|proof|ticket|id|identity) | fire you | doesnt know (?:his|her)
        after hours | strange accent | same voice | gmail address | private (?:mail|e-?mail|gmail)
        in a different number | number (?:\\S{1,8} ){0,2}on file | on behalf of | cant tell if | nobody knows
        never met | walks in`,
      `
        reset\\w* | mfa | 2fa | tap | temporary (?:access )?pass | bypass | authenticat\\w* | re-?register\\w*
        unlock\\w* | (?:new|change|add|different|another) (?:\\S{1,10} )?(?:phone|number|mobile|method|device)
        turn off | second factor | called back | (?:mfa |his |her )?phone changed`,
    ],
    `
      aadsts | log | page | app refuses | radius | nps | portal | setup | policy says | provider | smartphone
      private phone | refuses to (?:install|use|accept) | his own phone | works council | upgrade`,
  ),
  rule(
    'caller-wants-reset',
    [
      `
        (?:verify|verifying|validate|checking|check|prove|identify) ${gap(6)}(?:callers?|(?:who|person|user|employee|someone|somebody|people) (?:\\S{1,10} )?(?:calls?|calling|phones?|on the (?:phone|line|other end))|on the phone|really (?:is|who|him|her)|who is (?:real|calling)|who it is|who(?:s| is) on the)
        identity (?:of|before|check|verification) ${gap(6)}(?:caller|reset\\w*|phone|user|mfa|helpdesk)
        (?:verify|check|prove) (?:the |a |their |his |her |an? )?(?:\\S{1,10} )?identity | impersonat\\w*
        impost\\w+ | deep ?fake | face check | out of band verif\\w* | id card ok | who is real`,
      `
        reset\\w* | mfa | tap | pass | help ?desk | service ?desk | service desk | callers? | authenticator
        agents? | first line | on the phone | voice`,
    ],
    `
      verification call | number format | passport | self[- ]service | verify by phone | log | sspr | nps
      your identity | my identity | we could not verify | proofdata`,
  ),
  rule(
    'caller-wants-reset',
    [
      `callers? ${gap(6)}(?:knows|pressing|asks|asked|wants|demands|says|insists|claims|needs|sounds|gives|cannot|cant|refuses)`,
      `
        reset\\w* | trust | mfa | 2fa | pass | temporary | number i | new (?:number|phone|device)|suspicious
        in a hurry | authenticator|code|unlock`,
    ],
    `which pin | push is late | prompts? (?:is|are) late | agent question | pressed`,
  ),
];
