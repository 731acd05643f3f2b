import { any, gap, rule, type SecurityRule } from './security-rule';
import {
  ANY_PERSON,
  ELSEWHERE,
  NOT_ARRIVING,
  NOT_MINE,
  OWN_SETUP,
  SIGN_IN,
} from './security-words';

const METHOD = any(
  `
  devices? | methods? | phones? | iphones? | androids? | authenticators? | passkeys? | security keys?
  (?:phone |mobile )?numbers? | computers? | browsers? | apps? | pixel | samsung | laptops? | entr(?:y|ies)
  tokens?`,
);
const ON_ACCOUNT = any(`
  (?:on|in|under|at|to|of|among|into|as authenticator on) (?:my|the|our|her|his|a users?|users?) (?:\\S{1,15} ){0,2}(?:accounts?|security ?info\\w*|sign-?ins?|sign-?in methods?|methods?|list|profile|history|mysignins|security details|my ?account|authentication methods?|info|details|activity)
  (?:on|in|under) (?:security ?info|mysignins)
  (?:was|were|been|got|just|appeared|is|are|now|has been) (?:just |newly |recently )?(?:added|registered|listed|enrolled|replaced)
  new (?:\\S{1,15} ){0,2}(?:added|registered)`);
const ACCOUNT = any(
  `
  accounts? | mails? | mail ?box | e-?mails? | inbox | profile | login | teams | office | outlook | one ?drive
  identity | files`,
);

/** Signs that somebody else is on the account. */
export const ACCESS_RULES: readonly SecurityRule[] = [
  rule(
    'account-taken-over',
    [
      `
        (?:someone|somebody|they|he|she|hackers?|ex|who|another person|people) (?:else )?(?:may |might |must |probably |also |now |still )?(?:has|have|knows?|got|stole|guessed|found) (?:out )?my (?:\\S{1,8} )?(?:password|login|credentials)
        (?:my|our|her|his|users?|the) (?:account|mail ?box|outlook|e-?mail) (?:sent|sends|is sending|has sent|was sending|keeps sending) (?:out )?(?:\\S{1,8} ){0,2}(?:mails?|e-?mails?|messages?|spam|phishing|invites)`,
    ],
    `it has my | app passwords? | they have my password reset`,
  ),
  rule(
    'account-taken-over',
    [
      `
        (?:been|got|was|were|is|am|im|get|being|account|user|mailbox|they|someone|somebody|i think) ${gap(3)}(?:hacked|hijacked|taken over|broken into|breached|pwned|infiltrated|abused)
        hacked | hijacked | account takeover | intruders? | broke into | break into | breaking into | breached
        (?:compromised|kompromised|hacked) (?:user|account|mailbox|identity|admin)
        (?:account|user|mailbox|identity|admin) (?:is |was |got |has been |may be |might be |seems )?(?:compromised|hacked)
        after (?:a |the )?(?:compromise|hack|breach) | impersonat\\w+ me`,
    ],
    `
      password (?:is|was) (?:\\S{1,12} ){0,2}compromised | hack ?athon | compromised recovery
      app passwords? after | gibberish | by the seller | are not hacked
      (?:can|could|cant|cannot|couldnt) (?:\\S{1,12} ){0,4}be (?:\\S{1,12} )?(?:hacked|hijacked|breached)`,
  ),
  rule(
    'account-taken-over',
    [
      `
        attackers? | intruders? | threat actors? | hackers? | bad guys? | criminals? | impost\\w+
        fraudsters? | unauthori[sz]ed (?:access|sign-?in|log-?in|person|user)`,
    ],
    `
      stop hackers | do hackers | can hackers | does (?:mfa|it) | against | protect\\w* | is it a hacker or me
      why | unauthori[sz]ed (?:client|user|error|access|401)(?! to my) | could (?:an )?attackers?
      can (?:an )?attackers? | unauthorized`,
  ),
  rule(
    'account-taken-over',
    [
      `(?:${ANY_PERSON}|anyone else|someone else|somebody else|else|thief|ex|ex-\\w+|former \\S{1,15}|nobody else|anyone)`,
      `
        (?:trying|tries|tried|attempt\\w*|wants?) to (?:get|log|sign|break|access|hack|use|come)\\w*(?: \\S{1,8}){0,3} (?:in|into|inside|on|onto|my|as me|our|it|account)
        (?:is|was|has been|been|still|got|get|gets|getting|are|were|can get|logged|signed|logs?|signs?|reads?|reading|using|uses|used|accessed|accessing|accesses) (?:\\S{1,10} ){0,3}(?:in|into|inside|on|onto|to|with)(?: \\S{1,8}){0,2}
        (?:can|could|still|is|was|been) (?:still |also |now )?(?:read|see|open|access|use|reading|using|accessing)`,
      `
        (?:in|into|inside|to|on|onto|with|using|used|after|accessed|accessing|access|accesses|reading|reads|read|see|open|of|hack\\w*|tries|use|uses) (?:to )?(?:my|our|his|her|their|the users?|a users?|our \\S{1,12}s) (?:\\S{1,14} ){0,2}${ACCOUNT}
        as me | as our \\S{1,14} | with my (?:name|account|password) | in (?:right )?now | into it
        my account`,
      `
        trying | tries | tried | attempt\\w* | else | hack\\w* | break\\w* | broke | suspect\\w* | i think
        seems | stranger | former | ex | see if | unknown | using my
        (?:somebody|someone) (?:is|has|was|in|logged|signed|got|tries|else|from) | right now | as me | after my
        changed`,
    ],
    `
      shared (?:account|mailbox) | delegate\\w* | licen[cs]e | can (?:my|the) (?:employer|company|boss|it)
      ${NOT_ARRIVING} | doesnt trust | they can(?:t|not)
      help(?:ing)? (?:him|her|them|someone|somebody|a user|users) | user (?:cant|cannot) | time restriction
      invited | lost security key | unknown to | who can | open my code | must be getting my texts
      login page | i tried | ive tried | when (?:i|he|she|they) (?:try|tries|tried) | aadsts | must not
      deputy | guest | error | i (?:am|m) trying | phone got | phone was`,
  ),
  rule(
    'strange-method',
    [
      METHOD,
      ON_ACCOUNT,
      `(?:ive|i have|i|we|she|he) (?:have |has )?(?:only|never|dont|do not|doesnt) (?:ever |even )?(?:had|have|use|used|own|owned)(?! (?:it|that|access|to|the|my|any))`,
    ],
    `${NOT_ARRIVING} | ${OWN_SETUP} | cant | cannot | only have (?:one|a|the)`,
  ),
  rule(
    'strange-method',
    [
      `e-?mail | mail | message | text | sms | notification | alert`,
      `(?:security info\\w*|sign-?in methods?|authenticator(?: app)?|phone number|passkey|method) (?:was|were|has been|have been|got|is) (?:just |newly )?(?:changed|added|removed|updated|registered|deleted)`,
      `got | received | came | says | saying | get`,
    ],
    `error | cant | i (?:changed|added|removed|updated)`,
  ),
  rule(
    'strange-method',
    [
      `security info(?:rmation)? | sign-?in methods? | authentication methods?`,
      `changed | updated | added | removed`,
      `
        (?:didnt|did not) (?:change|add|do|touch|update|remove)\\w* | havent (?:changed|added|done|touched)
        never (?:changed|added|touched) | without my`,
    ],
    `cant | error`,
  ),
  rule(
    'strange-method',
    [
      `
        unknown | strange | unfamiliar | foreign | weird | odd | some ?(?:one|body) elses? | other persons?
        strangers? | unrecogni[sz]ed | suspicious | mysterious | rogue | not my | isnt my | not mine
        isnt mine | arent mine | never (?:seen|added|registered|owned|had|set up|enrolled)
        (?:dont|do not|doesnt|didnt|did not|havent|have not) (?:recogni[sz]e|know|own|add|added|register|registered|remember|enrol\\w*|set up|setup)
        nobody knows | attacker\\w* | hacker\\w*`,
      METHOD,
      ON_ACCOUNT,
    ],
    `
      wrong (?:number|phone|device|page) | my old | old phone | new phone | number (?:you|they) (?:hold|have)
      how (?:do|can) (?:i|users) (?:add|register) | ${OWN_SETUP}
      not (?:found|supported|listed|shown|there|available|work) | cant (?:find|add|see|register)
      ${NOT_ARRIVING} | error | users? (?:who|without|dont) | dont have | unknown to
      not my (?:default|primary|preferred) | never added this | foreign number is | now i have to
      external method | format | reset code goes | shared login`,
  ),
  rule(
    'strange-method',
    [
      `(?:who|whose|what) (?:is|are|s) (?:the|this|that|these)? ?${gap(5)}(?:in|on|under) my (?:\\S{1,15} ){0,2}(?:sign-?ins?|methods?|security ?info|devices?|account|list|authenticator)`,
      METHOD,
    ],
    `what is the (?:number|code|point|default|qr|blue|lock) | what is the authenticator`,
  ),
  rule(
    'strange-method',
    [
      `(?:unknown|strange|unfamiliar|unrecogni[sz]ed|foreign|suspicious|weird|another persons?|some ?(?:one|body) elses?) ${gap(2)}(?:devices?|phones?|iphones?|methods?|sign-?ins?|log-?ins?|logins?|sessions?|computers?|browsers?|passkeys?|authenticators?|locations?|ips?)`,
      `my | our | users? | her | his | account | listed | shows? | see | appears? | history`,
    ],
    `
      ${OWN_SETUP} | ${NOT_ARRIVING} | phone calls? | caller id | error | unknown (?:user|account|error)
      conditional access | policy | block | weird (?:\\S{1,10} ){0,2}(?:page|screen|loop)
      from strange places | strange (?:sign-?in|login) (?:page|screen|loop) | hold back
      (?<!\\w)(?:im|i am|i|we|when|if|while) (?:\\S{1,10} ){0,3}(?:on|from|at|using) (?:some ?(?:one|body)|another persons?) elses? (?:computer|pc|laptop|machine|tablet|ipad)`,
  ),
  rule(
    'strange-method',
    [
      `(?:a |an |the |some |new )?(?:sign-?in |authentication |verification )?(?:methods?|authenticators?|phones?|numbers?|passkeys?|devices?|security info|mfa|authenticator app)`,
      `(?:was|were|has been|have been|got|been) (?:just |newly |recently )?(?:added|changed|registered|removed|deleted|replaced|updated)`,
      `
        i (?:did ?nt|did not|havent|have not|never|didnt) | wasnt (?:me|by me) | not by (?:me|us) | not me
        nobody | no one | by (?:someone|somebody|a stranger|an attacker) | without (?:me|my) (?!phone)
        (?:she|he) (?:didnt|did not) | user (?:didnt|did not|denies|says)`,
    ],
    `never changed | cant | error | ${NOT_ARRIVING}`,
  ),
  rule(
    'strange-method',
    [
      `(?:i|we|she|he|user|that i|which i) (?:dont|do not|doesnt|does not|didnt|did not|cant|cannot) recogni[sz]e`,
      `
        sign-?ins? | log-?ins? | logins? | devices? | methods? | activity | location | session | phone
        number | entr(?:y|ies) | attempts? | one of | app`,
    ],
    `format | reset code goes`,
  ),
  rule(
    'strange-sign-in',
    [
      SIGN_IN,
      `
        ${ELSEWHERE}
        (?:i|we) only (?:use|have|work|sign|log) (?:\\S{1,10} ){0,2}(?:windows|mac|my|a|iphone|android|from|one|here|chrome|edge|linux|at)?
        i was (?:asleep|in bed|on|at|not) | i am not (?:in|at) | im not (?:in|at) | i sit in | ${NOT_MINE}
        employee denies | user denies | guessing my password`,
      `
        (?:my|recent|successful|succesful|failed|strange|unusual|unknown|the) (?:\\S{1,12} )?(?:sign-? ?ins?|activity|log-? ?ins?|logins?|logons?|attempts?|history)
        from | attempts? | history | activity | signed in | logged in | succeeded`,
      `
        page | history | activity | log | list | shows? | see | says | lists | recent | found
        there (?:is|are|was|were) | got | successful\\w* | succesful | failed | attempts? | tried | worried
        ${ELSEWHERE}`,
    ],
    `
      password expired | never (?:been )?(?:asked|prompted) | ${NOT_ARRIVING}
      how (?:do|can) i (?:log|sign|get) | i only have | cant | cannot | blocked | error \\d | aadsts
      conditional access | policy | named location | business trip | travell?ing | i am in | im abroad
      working from | ${OWN_SETUP} | pays | single sign | roaming | login page | is required | allowed from
      restrict | loop\\w* | i ?m (?:in|on) (?:a |my )?(?:holiday|vacation|trip) | not asked | didnt ask
      vpn users | users | code | how to | wait for | not passed | mfa was not passed`,
  ),
];
