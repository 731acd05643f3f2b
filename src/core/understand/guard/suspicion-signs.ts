import { any } from './security-rule';
import {
  AWAY,
  BOMBING,
  DENYING,
  DEVICE,
  KIN,
  NAMED_PLACE,
  NON_STOP,
  NOT_ARRIVING,
  NOT_MINE,
  OWN_SETUP,
  PERSON,
  PROMPT,
  SIGN_IN,
  STRANGE_PLACE,
} from './security-words';

/** One circumstance that makes an attack likelier, or less likely; how much is learnt. */
export interface SuspicionSign {
  readonly name: string;
  readonly pattern: RegExp;
  /** Who says so asks about more than the way to a page. */
  readonly isTelling: boolean;
}

const sign = (name: string, wordings: string): SuspicionSign => ({
  name,
  pattern: new RegExp(`(?<!\\w)${any(wordings)}(?!\\w)`, 'u'),
  isTelling: false,
});

const tellingSign = (name: string, wordings: string): SuspicionSign => ({
  ...sign(name, wordings),
  isTelling: true,
});

export const SUSPICION_SIGNS: readonly SuspicionSign[] = [
  sign('prompt', PROMPT),
  sign('sign-in', `${SIGN_IN} | logged | signed`),
  tellingSign('not-mine', NOT_MINE),
  tellingSign('away', AWAY),
  tellingSign('strange-place', STRANGE_PLACE),
  sign('named-place', NAMED_PLACE),
  tellingSign('non-stop', NON_STOP),
  tellingSign('bombing', BOMBING),
  tellingSign('denying', DENYING),
  tellingSign('person', PERSON),
  sign('kin', KIN),
  sign('device', DEVICE),
  sign(
    'hand-over',
    `gave | given | told | read (?:him|her|out|it) | forward\\w* | shared | showed | tell | give | send (?:him|her|them) | asks? (?:me )?(?:for|to) | asked (?:me )?(?:for|to) | wants | wanted | demands | needs me`,
  ),
  tellingSign(
    'approved',
    `approved | accepted | confirmed | (?:tapped|pressed|clicked|hit|said) (?:\\S{1,8} ){0,2}(?:yes|approve|accept|ok|allow|#|pound|hash)`,
  ),
  tellingSign(
    'typed-in',
    `typed (?:my|in|the|everything) | entered (?:my|the) | put in my | logged in there | gave my`,
  ),
  tellingSign(
    'regret',
    `by mistake | accident\\w* | without (?:thinking|reading|looking) | half asleep | before (?:reading|thinking) | oops | stupid\\w* | what now | i think i | thought it was | reflex`,
  ),
  tellingSign(
    'worry',
    `worr(?:y|ied) | am i being | should i (?:be|do|approve|answer|accept|change|tell|press|click|trust) | is (?:that|this|it) (?:ok|safe|normal|dangerous|bad|you|yours|real|legit|a|from) | hack\\w* | danger\\w* | scared | huh | panic | feels? (?:wrong|off|odd|strange) | gut (?:says|feeling) | bad feeling | sus | shady | what do i do | what should | what to do | right\\? | yours\\? | was (?:that|it|this) (?:you|me|ok|an?) | who (?:is|was|are|did|does) | strange | suspicious | weird | need to contain | contain`,
  ),
  tellingSign(
    'attacker',
    `attack(?:s|ed|ing|ers?)? | hackers? | intruders? | criminals? | thie(?:f|ves) | fraudsters? | scammers? | impost\\w+ | malicious | fraudulent | compromis(?:ed?|ing) | breach\\w* | hijack\\w* | phish\\w*(?![- ]resist) | scam\\w* | tricked | duped | conned | fooled | deceived | lured`,
  ),
  tellingSign(
    'unknown',
    `unknown | strange | unfamiliar | foreign | unrecogni[sz]ed | suspicious | dodgy | weird | bad link | never (?:seen|added|heard|owned|registered|set up) | (?:dont|do not|didnt|did not|doesnt|does not|cant) (?:recogni[sz]e|know) | not mine | isnt mine | someone elses | somebody elses | private number | pretend\\w* | claim(?:s|ed|ing) (?:to|he|she|hes|shes|that)`,
  ),
  sign(
    'changed',
    `(?:was|were|been|has been|have been|got|is) (?:\\S{1,10} )?(?:changed|added|removed|registered|deleted|replaced|updated) | changed | new (?:method|device|sign-in method|phone) (?:was )?added`,
  ),
  sign(
    'account',
    `(?:my|the|our|his|her|users?) (?:\\S{1,10} )?(?:accounts?|security info|methods|profile|login|sign-?ins|mail|inbox|password)`,
  ),
  tellingSign(
    'lost',
    `(?<!the )lost (?:my|her|his|phone|the|it|a)(?! (?:authenticator|app|codes?|accounts?|access|connection|number|passwords?)) | stolen | stole | nicked | mugged | snatched | robbed | robbery | theft | pinched | (?:phone|mobile|iphone|key|fob) (?:is |went |has gone )?missing | misplaced | pickpocket\\w* | (?:is|was|has been|got) taken | left (?:my|the|his|her|it) (?:\\S{1,10} ){0,3}in (?:a|the)`,
  ),
  sign(
    'contact',
    `e-?mails? | mails? | sms | texts? | texted | message | letter | qr | link | rang | called | phoned | calls | chat | whatsapp | teams message`,
  ),
  tellingSign(
    'real',
    `real | really (?:from|you|microsoft) | genuine | legit\\w* | fake | trust | authentic | scam | hoax | from (?:you|microsoft|us)\\?? | is it yours`,
  ),
  sign(
    'reset-wish',
    `reset\\w* | temporary access pass | tap | bypass | remove mfa | new authenticator | change (?:his|her|the) (?:phone|number)`,
  ),
  sign(
    'identity',
    `identity | verify (?:a |the |that |who |him|her|callers?) | prove | proof | really (?:her|him) | deep ?fake | impersonat\\w* | urgent\\w* | rushed | pressur\\w* | insist\\w* | refus\\w* | threat\\w* | sounds? (?:like|rushed|strange|odd) | doesnt sound`,
  ),
  sign('not-arriving', NOT_ARRIVING),
  sign('own-set-up', OWN_SETUP),
  sign('passkey', `passkeys?`),
  sign('error-code', `aadsts\\w* | 5\\d{4,5} | 0x\\w+`),
  sign(
    'how-to',
    `how (?:do|can|to|does|long|many|much|often) | where (?:do|is|are|can) | which | can i (?:use|have|get|add|change) | configure | enable | disable | setting\\w* | policy | policies | report-?only | tenant | licen[cs]e\\w* | powershell | graph | script`,
  ),
  sign(
    'cannot',
    `cant | cannot | can not | couldnt | unable | wont | doesnt work | not working | fails? | failed | error | errors | says | blocked | aadsts\\w* | denied | rejected | refused | expired | loop\\w* | stuck | wrong`,
  ),
  sign(
    'working',
    `every (?:time|day|morning) | each time | daily | when i (?:open|try|sign|log|want) | whenever | vpn | nps | radius | outlook | server`,
  ),
  sign(
    'replaced',
    `new (?:phone|iphone|number|device|laptop|mobile|handset|sim) | old (?:phone|number|device|mobile) | broke\\w* | battery | repair | forgot | at home | backup | second phone`,
  ),
];
