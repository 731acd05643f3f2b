import { any, gap, rule, type SecurityRule } from './security-rule';
import { ANY_PERSON, NOT_ARRIVING, NOT_MINE, OWN_SETUP, PERSON, PROMPT } from './security-words';

/** What an account holds and is held by. */
const HOLDINGS = any(`
  mfa | 2fa | second (?:factor|step) | two[- ]?(?:factor|step) | multi-?factor | authenticators?(?: apps?)?
  security info | (?:sign-?in |authentication |verification )?methods? | registrations? | (?:mfa |my |his |her )?(?:phone|number|mobile|device)s?
  polic(?:y|ies) | conditional access | number matching | global admins? | admins? | admin (?:role|rights) | roles?
  password | recovery (?:mail|e-?mail|address) | (?:alternate|alternative|second) (?:e-?mail|address) | passkeys? | (?:security )?keys? | exclusions? | trusted ips?
  default | tokens? | apps? | app registrations? | rules? | mail ?box\\w* | inbox | messages? | e-?mails? | mails? | chats? | meetings? | files? | folders? | guests?`);
const CHANGED = any(`
  disabled | deactivated | (?:switched|turned|taken) off | switches off | deleted | removed | added | changed
  replaced | reset | swapped | granted | edited | modified | tampered | excluded | emptied | wiped | redone
  created | appeared | turned up | popped up in | shows up | moved | moves | redirect\\w* | forward\\w*
  there (?:is|are|was|were) (?:now )?(?:a|an|some|another|two|three)? ?(?:new|second|third|extra|another|other)
  theres (?:now )?(?:a|an|another) | is now | are now | belongs? to (?:nobody|no one|a stranger)
  (?:was|is|were|are|been|got|just|see|saw|found|this|an?|must have) (?:\\S{1,12} )?(?:registered|enrolled|linked|set up|accepted|read|opened|sent|shared)
  who (?:has |could have |on earth )?(?:registered|added|put|enrolled)`);
const DONE =
  '(?:do|did|done|change|changed|touch|touched|request|requested|ask|asked|make|made|approve|order|ordered|remove|removed|switch|set|create|created|write|wrote|written|send|sent|add|added|register|registered|enrol\\w*|delete|deleted|open|opened|share|shared|accept|accepted|invite|invited|install|installed|own|owned|have|had|seen|see)';
const NOBODYS_DOING = any(`
  (?:nobody|no one|noone|no-one|none|not one|neither|nobody else)(?: (?:of|on|in|from|here) (?:us|the|our|my)(?: \\S{1,12})?| here)? (?:did|does|admits?|knows?|knew|touched|was|has|had|changed|asked|remembers?|approved|requested|ordered|opened|claims|made|owns|created|added|wrote)
  (?:no one|nobody|none) (?:in|at|from|of) (?:\\S{1,12} ){1,3}(?:did|does|admits?|knows?|touched|made|created|changed)
  (?:he|she|they|i|we|user|admin|owner|director) (?:didnt|did not|never|havent|hasnt|have not|has not|had not|hadnt) (?:\\S{1,8} ){0,2}${DONE}
  without (?:anyone|anybody|a ticket|a change|an order|my|our|asking|telling|me|us) | (?:wasnt|werent|not|isnt) (?:me|us|any of us|one of us|by us|ours|done by us|mine|his|hers)
  not (?:my|our|his|her) (?:own |\\S{1,8} )?(?:doing|work|phone|number|device|order|change)
  by (?:an?|some) (?:\\S{1,12} )?(?:account|admin|user|service) (?:called|named|we|i|that|nobody)
  (?:unknown|strange|foreign|unfamiliar|suspicious|weird) (?:\\S{1,10} )?(?:account|admin|user|service|ip)
  belongs? to (?:nobody|no one|a stranger) | some ?(?:one|body) must have | (?:he|she|they|i|we) (?:slept|was asleep|were asleep)
  (?<!(?:people|users?|those|everyone|staff|anyone|one|person) )who (?:has |could have |on earth )?(?:registered|added|put|changed|created|made|enrolled|deleted|set) (?:this|that|these|a second|another|it)`);
const STRANGERS_MAIL = any(`
  mails? | e-?mails? | messages? | links? | invoices? | spam | chats? | invit\\w+ | requests? for money`);

const PLATFORM = any(`
  windows | linux | ubuntu | mac ?os | macs? | macbooks? | imac | chromebook | android | iphones? | ios | ipads?
  firefox | safari | edge | chrome | opera | samsung | pixel | huawei | laptops? | pcs? | tablets? | browsers?
  kindle | desktop | app`);
const ONLY_OTHER = any(`
  (?:i|we|he|she|user) (?:only|just|exclusively|always) (?:have|use|own|got|has|uses|work with|work on)
  (?:i|we|he|she|user) (?:have|has|use|uses|own|owns) (?:only|just|nothing but)
  with (?:only|just|nothing but) (?:a|an|my) | (?:i|we|he|she) (?:dont|do not|doesnt|never) (?:even )?(?:have|had|own|owned|use|used)
  (?:none|nobody|no one) (?:of us |here |in the house )?(?:has|have|uses|owns) | ive never (?:had|owned|used)
  (?:mine|ours|my phone|my laptop|my computer) is (?:a|an)`);

const REMOTE = any(`
  team ?viewer | any ?desk | quick ?assist | remote (?:control|session|access|support|tool|desktop|help)
  screen ?shar\\w* | (?:share|shared|sharing|see|show|watch|view) (?:him |her |them )?(?:my|our|the users?) (?:\\S{1,8} )?(?:screen|desktop)
  (?:take|took|taking) (?:over|control of) my (?:pc|computer|laptop|mouse|screen)
  install (?:an? |some |this |the )?(?:app|tool|software|program|apk)`);

/** Signs that somebody has had hold of an account: what was changed, sent, moved or seen. */
export const TAKEOVER_RULES: readonly SecurityRule[] = [
  rule(
    'account-changed',
    [HOLDINGS, CHANGED, NOBODYS_DOING],
    `
      cant | cannot | error | doesnt work | not working | ${NOT_ARRIVING} | how (?:do|can|to) | licen[cs]e
      microsoft (?:changed|removed|disabled|switched) | aadsts | is required | expired | after (?:the|an) update | battery | nobody (?:knows|remembers) (?:the|its|our|how)
      not prompted | (?:never|not|didnt|dont|hasnt|without) (?:\\S{1,8} )?(?:ask|asked|asking|prompt|prompted)(?! for) | why (?:do|does|is|are|did|dont|cant) | no one knows the
      (?:want|need|like|going|trying|able|allowed|have) to | can (?:i|we|users|she|he) | should (?:i|we) | is it possible | ${OWN_SETUP}
      (?:code|sms|text|call|prompt|push|notification|link)s? (?:was |were |is |are |has been |have been |being |i )?(?:sent|requested) | new (?:phone|iphone|device|number|laptop|handset|sim)(?! (?:was|is|has|i))
      expected | by design | guests? (?:didnt|never|have not|has not|cant) | invit\\w+ (?:didnt|never) | permissions? | not (?:shown|listed|there|visible|found|applied|enforced|synced) | greyed
      lost | broken | broke | forgot\\w* | battery | dead | didnt (?:work|help|change anything|see|have) | never (?:work|worked|had) (?:a|an|to|any|this|it|my)`,
  ),
  rule(
    'strange-method',
    [
      `
        (?:some ?(?:one|body)|a stranger|they|he|she|an? (?:attacker|hacker|colleague)|my ex) (?:else )?(?:\\S{1,10} ){0,9}(?:add(?:ed|s)?|register(?:ed|s)?|enrol\\w*|put|set up|changed|replaced|linked) (?:\\S{1,12} ){0,3}(?:phone|number|mobile|iphone|device|method|authenticator|passkey|security key|key|app|e-?mail)
        (?:phone|number|mobile|iphone|device|method|authenticator|passkey|key|app|entry|token)s? ${gap(6)}(?:that |which )?(?:isnt|is not|arent|are not|not|aint|wasnt) (?:mine|ours|from me|hers|his|my own)
        (?:phone|number|mobile|iphone|device|method|authenticator|passkey|key|app|entry|token)s? ${gap(8)}(?:i|we|he|she) (?:dont|do not|doesnt|never|didnt|did not|have never|havent) (?:even )?(?:own|owned|recogni[sz]e\\w*|know|add|added|register\\w*|set up|have|had|seen|saw)`,
      `
        account | profile | security (?:info|page|details) | (?:my|the|sign-?in|info) page | methods? | sign-?in
        list | default | mysignins | their | (?:his|her) own | unlocked | without my`,
    ],
    `
      ${NOT_ARRIVING} | ${OWN_SETUP} | error | cant | cannot | old phone | old number | how (?:do|can) (?:i|we)
      want | like to | would | could | should | dont have (?:a|my|the|any|an|access) | doesnt have | never had
      wrong number | for (?:him|her|them) | shared (?:account|mailbox) | i (?:added|registered|set up)`,
  ),
  rule(
    'mailbox-abused',
    [
      `
        (?:forward\\w*|redirect\\w*|copie[sd]|sent on) ${gap(8)}(?:outside|external|gmail|foreign|unknown|strange|weird|someone elses|another) ?(?:\\S{1,12} )?(?:address\\w*|mail ?box|account|domain|person|company|recipient)?
        (?:strange|unknown|weird|odd|new|suspicious|hidden|funny) (?:\\S{1,12} )?(?:forwarding|inbox|mail|outlook) ?rules?
        (?:forwarding|inbox|mail|outlook) ?rules? ${gap(5)}(?:i|we|he|she|nobody|no one) (?:didnt|did not|never|havent|hasnt|made|created|knows)
        (?:customers?|clients?|colleagues?|contacts?|friends?|people|suppliers?|every ?(?:one|body)|others|they|students|parents) ${gap(6)}(?:get|gets|got|getting|receiv\\w*) ${gap(4)}${STRANGERS_MAIL} ${gap(3)}(?:from me|from my|in my name|from his|from her|from our|as me)
        ${STRANGERS_MAIL} ${gap(3)}(?:in|from|under|with) (?:my|his|her|our) (?:sent|outbox|name|account|sent items|drafts?|address)(?: \\S{1,12}){0,5} (?:didnt|did not|never|not mine|havent|not me|wasnt)
        (?:mail ?box\\w*|accounts?|outlook|teams|inbox) ${gap(5)}(?:sending|sends|send|spraying|spitting out|blasting) (?:out )?${gap(2)}(?:spam|phishing|junk|scam|viruses|bitcoin|dodgy|strange|weird)`,
      `mails? | e-?mails? | mail ?box\\w* | inbox | outlook | messages? | rules? | account | chats? | spam`,
    ],
    `
      how (?:do|can) (?:i|we) (?:set|forward|redirect|create|make) | out of office | ${NOT_ARRIVING}
      verification | invit\\w+ guests? | notification | want to | would like | quarantine`,
  ),
  rule(
    'prompt-on-strange-device',
    [
      `(?:${PROMPT}|sign-? ?ins?|log-? ?ins?|signing in|logging in|activity)`,
      `(?:from|on|via|with|by|using|shows?|says|named|called|about|for|is|a|an) ${gap(6)}${PLATFORM}`,
      ONLY_OTHER,
      `${PROMPT} | asked | asks | alert | \\?`,
    ],
    `
      ${NOT_ARRIVING} | cant | cannot | error | can (?:i|we) | does it work | support(?:ed|s) | how (?:do|can|to|does)
      doesnt work | not work | need(?:s|ed)? | require[sd]? | want to | instead | alternative | old (?:phone|iphone)
      install\\w* | no (?:smart)?phone | set up | setup | register | without | possible | why (?:do|does|am|must)
      (?:dont|do not|doesnt) (?:have|own|use) (?:a|an|any|my) (?:smart|mobile|company|work|private)? ?(?:phone|mobile|smartphone|app)`,
  ),
  rule(
    'strange-sign-in',
    [
      `
        sign-? ?ins? | log-? ?ins? | logins? | alerts? | sessions? | activit\\w+ | attempts? | second (?:step|factor)
        verification`,
      `
        (?:hosting|cloud|data ?cent(?:er|re)|vps|server|tor|anonymous|proxy) (?:company|provider|network|exit|node|ip|address)
        (?:password|pw) (?:was|is|were) (?:right|correct|known|ok|accepted) | (?:second (?:step|factor)|mfa|verification) (?:failed|stopped|held|saved)
        wrong (?:mfa|verification|second)`,
      `
        ${NOT_MINE} | not me | wasnt me | tricked | strange | unknown | nobody | not (?:mine|ours) | hosting company
        worr\\w+ | attack\\w*`,
    ],
    `cant | error | aadsts | how (?:do|can) i (?:sign|log|get) | our (?:hosting|proxy|cloud)`,
  ),
  rule(
    'remote-control',
    [
      REMOTE,
      `(?:${PERSON}|(?:support|helpdesk|it|technical) (?:person|man|woman|guy|lady|team)|supplier\\w*|vendor\\w*|caller|external)`,
      `wants? | wanted | asks? | asked | told | tells | insist\\w* | says? | said | made | had | let | gave | has | is | while`,
      `
        security info | mfa | 2fa | codes? | authenticator | passwords? | sign[- ]?in | log[- ]?in | accounts? | approve
        bank | verification`,
    ],
    `how (?:do|can|to) (?:i|we) | can i (?:share|use) | presentation | our own | intune | company portal`,
  ),
  rule(
    'strange-sign-in',
    [
      `(?:two|2|three|several|both|many) (?:\\S{1,12} )?(?:sign-? ?ins?|log-? ?ins?|logins|sessions)`,
      `apart | at (?:the )?same (?:time|minute|moment) | within (?:\\S{1,8} )?(?:minutes?|hours?|an hour) | one (?:here|from here|mine|at home)`,
      `one (?:in|from|at|near|here) | both me | other | another`,
    ],
    `cant | error | loop\\w* | how (?:do|can) i | prompts?`,
  ),
  rule('sim-swap', [
    `
      sim[- ]?swap\\w* | (?:second|duplicate|replacement|new|another|fake) e?sim ${gap(5)}(?:i|we|he|she|nobody) (?:didnt|did not|never|havent)
      (?:my|her|his|our) (?:phone |mobile )?number (?:was|has been|got|is being|had been) (?:hijacked|stolen|(?:ported|moved|transferred|taken over|switched) ${gap(5)}(?:without|i (?:didnt|did not|never)|not (?:by )?me|by (?:someone|somebody|a stranger)))
      ${ANY_PERSON} (?:\\S{1,8} ){0,3}(?:ported|hijacked|stole|cloned|took over) (?:my|his|her|our) (?:number|sim|line)
      (?:carrier|provider|operator|telekom|vodafone|verizon|t-mobile|o2) ${gap(8)}(?:port(?:ed|ing)?|sim|number) ${gap(8)}(?:i|we) (?:didnt|did not|never) (?:ask|request|order)`,
  ]),
  rule(
    'account-changed',
    [
      `(?:consent(?:ed)?|permissions?|accept(?:ed)?|allow(?:ed)?|granted) ${gap(6)}(?:an? )?(?:unknown|strange|weird|suspicious|fake|malicious|random|dodgy) (?:app|application|add-?in|plugin|publisher)`,
    ],
    `how (?:do|can) (?:i|we) (?:block|prevent|disable|stop) | policy | settings?`,
  ),
];
