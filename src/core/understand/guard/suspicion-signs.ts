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

/** One circumstance that makes an attack likelier, or less likely. */
export interface SuspicionSign {
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: number;
}

const sign = (name: string, weight: number, wordings: string): SuspicionSign => ({
  name,
  weight,
  pattern: new RegExp(`(?<!\\w)${any(wordings)}(?!\\w)`, 'u'),
});

export const SUSPICION_SIGNS: readonly SuspicionSign[] = [
  sign('prompt', 1, PROMPT),
  sign('sign-in', 0.5, `${SIGN_IN} | logged | signed`),
  sign('not-mine', 3, NOT_MINE),
  sign('away', 2.5, AWAY),
  sign('strange-place', 2.5, STRANGE_PLACE),
  sign('named-place', 1, NAMED_PLACE),
  sign('non-stop', 2, NON_STOP),
  sign('bombing', 2.5, BOMBING),
  sign('denying', 2.5, DENYING),
  sign('person', 1.5, PERSON),
  sign('kin', 0.5, KIN),
  sign('device', 0.5, DEVICE),
  sign(
    'hand-over',
    1,
    `gave | given | told | read (?:him|her|out|it) | forward\\w* | shared | showed | tell | give | send (?:him|her|them) | asks? (?:me )?(?:for|to) | asked (?:me )?(?:for|to) | wants | wanted | demands | needs me`,
  ),
  sign(
    'approved',
    2,
    `approved | accepted | confirmed | (?:tapped|pressed|clicked|hit|said) (?:\\S{1,8} ){0,2}(?:yes|approve|accept|ok|allow|#|pound|hash)`,
  ),
  sign(
    'typed-in',
    1.5,
    `typed (?:my|in|the|everything) | entered (?:my|the) | put in my | logged in there | gave my`,
  ),
  sign(
    'regret',
    1.5,
    `by mistake | accident\\w* | without (?:thinking|reading|looking) | half asleep | before (?:reading|thinking) | oops | stupid\\w* | what now | i think i | thought it was | reflex`,
  ),
  sign(
    'worry',
    2,
    `worr(?:y|ied) | am i being | should i (?:be|do|approve|answer|accept|change|tell|press|click|trust) | is (?:that|this|it) (?:ok|safe|normal|dangerous|bad|you|yours|real|legit|a|from) | hack\\w* | danger\\w* | scared | huh | panic | what do i do | what should | what to do | right\\? | yours\\? | was (?:that|it|this) (?:you|me|ok|an?) | who (?:is|was|are|did|does) | strange | suspicious | weird | need to contain | contain`,
  ),
  sign(
    'attacker',
    3,
    `attack(?:s|ed|ing|ers?)? | hackers? | intruders? | criminals? | thie(?:f|ves) | fraudsters? | scammers? | impost\\w+ | malicious | fraudulent | compromis(?:ed?|ing) | breach\\w* | hijack\\w* | phish\\w*(?![- ]resist) | scam\\w*`,
  ),
  sign(
    'unknown',
    1.5,
    `unknown | strange | unfamiliar | foreign | unrecogni[sz]ed | suspicious | dodgy | weird | bad link | never (?:seen|added|heard|owned|registered|set up) | (?:dont|do not|didnt|did not|doesnt|does not|cant) (?:recogni[sz]e|know) | not mine | isnt mine | someone elses | somebody elses | private number | pretend\\w* | claim(?:s|ed|ing) (?:to|he|she|hes|shes|that)`,
  ),
  sign(
    'changed',
    1,
    `(?:was|were|been|has been|have been|got|is) (?:\\S{1,10} )?(?:changed|added|removed|registered|deleted|replaced|updated) | changed | new (?:method|device|sign-in method|phone) (?:was )?added`,
  ),
  sign(
    'account',
    1,
    `(?:my|the|our|his|her|users?) (?:\\S{1,10} )?(?:accounts?|security info|methods|profile|login|sign-?ins|mail|inbox|password)`,
  ),
  sign(
    'lost',
    3,
    `(?<!the )lost (?:my|her|his|phone|the|it|a)(?! (?:authenticator|app|codes?|accounts?|access|connection|number|passwords?)) | stolen | stole | nicked | mugged | snatched | robbed | robbery | theft | pinched | (?:phone|mobile|iphone|key|fob) (?:is |went |has gone )?missing | misplaced | pickpocket\\w* | (?:is|was|has been|got) taken | left (?:my|the|his|her|it) (?:\\S{1,10} ){0,3}in (?:a|the)`,
  ),
  sign(
    'contact',
    0.5,
    `e-?mails? | mails? | sms | texts? | texted | message | letter | qr | link | rang | called | phoned | calls | chat | whatsapp | teams message`,
  ),
  sign(
    'real',
    2,
    `real | really (?:from|you|microsoft) | genuine | legit\\w* | fake | trust | authentic | scam | hoax | from (?:you|microsoft|us)\\?? | is it yours`,
  ),
  sign(
    'reset-wish',
    1,
    `reset\\w* | temporary access pass | tap | bypass | remove mfa | new authenticator | change (?:his|her|the) (?:phone|number)`,
  ),
  sign(
    'identity',
    0.5,
    `identity | verify (?:a |the |that |who |him|her|callers?) | prove | proof | really (?:her|him) | deep ?fake | impersonat\\w* | urgent\\w* | rushed | pressur\\w* | insist\\w* | refus\\w* | threat\\w* | sounds? (?:like|rushed|strange|odd) | doesnt sound`,
  ),
  sign('not-arriving', -2, NOT_ARRIVING),
  sign('own-set-up', -1.5, OWN_SETUP),
  sign('passkey', -7, `passkeys?`),
  sign('error-code', -2, `aadsts\\w* | 5\\d{4,5} | 0x\\w+`),
  sign(
    'how-to',
    -0.5,
    `how (?:do|can|to|does|long|many|much|often) | where (?:do|is|are|can) | which | can i (?:use|have|get|add|change) | configure | enable | disable | setting\\w* | policy | policies | report-?only | tenant | licen[cs]e\\w* | powershell | graph | script`,
  ),
  sign(
    'cannot',
    -1.5,
    `cant | cannot | can not | couldnt | unable | wont | doesnt work | not working | fails? | failed | error | errors | says | blocked | aadsts\\w* | denied | rejected | refused | expired | loop\\w* | stuck | wrong`,
  ),
  sign(
    'working',
    -2.5,
    `every (?:time|day|morning) | each time | daily | when i (?:open|try|sign|log|want) | whenever | vpn | nps | radius | outlook | server`,
  ),
  sign(
    'replaced',
    -1,
    `new (?:phone|iphone|number|device|laptop|mobile|handset|sim) | old (?:phone|number|device|mobile) | broke\\w* | battery | repair | forgot | at home | backup | second phone`,
  ),
];

/** From this sum of weights on, circumstances alone are an alarm: set where 1 in 70 other questions is one. */
export const ALARM_WEIGHT = 4.5;
