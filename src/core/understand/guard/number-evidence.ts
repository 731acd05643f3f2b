import type { WrittenNumber } from './read-numbers';

/** One reason to take a number for a secret, or for something else. */
export interface NumberEvidence {
  /** What is read: the line before the number, after it, or the sentence around it. */
  readonly where: 'before' | 'after' | 'around';
  readonly pattern: RegExp;
  readonly weight: number;
}

/** From this sum of weights on, a number is a secret. */
export const SECRET_WEIGHT = 3;

const KIND_OF_CODE =
  'verification|security|sms|text|login|log-?in|sign-?in|signin|auth|authenticator|authentication|2fa|mfa|two[- ]factor|two[- ]step|access|confirmation|app|google|microsoft|ms|duo|(?:six|6|eight|8|four|4)[- ]digit|newest|latest|last|backup|push|token|work|teams|outlook|vpn|correct|right';
const OWN_CODE = `otp|totp|otc|passcodes?|pass code|one[- ]?time[- ]?(?:code|password|passcode|pin|pw)|(?:${KIND_OF_CODE})[- ]?(?:codes?|digits|number|tan)|(?:my|mine|our|his|her|their|mein|mon|mi|il mio) (?:new |old |current |last |first |second )?(?:codes?|tan|digits)|(?:einmal|bestatigungs|sicherheits|prüf|pruf|zugangs|anmelde)[- ]?code|codigo de (?:verificacion|seguridad|acceso)|code de (?:verification|securite|connexion)|codice (?:di verifica|otp)|(?:six|6|eight|8|four|4) digits|wa sms`;
const ANY_CODE =
  'codes?|digits|codigo|codice|kode|kod|koodi|tan|zahl|ziffern|number in (?:my|the) (?:app|authenticator)';
const EQUALS =
  "(?:[:=]|->|=>|\\bis|\\bwas|\\bare|\\bwere|\\bsays?|\\bsaid|\\breads|\\bshows?|\\bist|\\bwar|\\blautet|\\best|\\bes|\\be|\\bera|\\bc'est|\\bet|\\bof)";
const OPENING = '[\\s"\'(*_~\\[<>]{0,4}(?:le |la |el |die |der |the )?$';

const NAMES_OF_OTHER_NUMBERS =
  'errors?|err|errorcode|fehler(?:code)?|erreur|aadsts|kb|hresult|events?|event ?id|tickets?|cases?|incidents?|inc|requests?|ref|reference|orders?|bestellung|invoice|rechnung|po|assets?|tag|room|raum|zimmer|office no|floor|building|ports?|port range|ext|extension|durchwahl|nebenstelle|lines?|build|version|ver|serial|sn|s\\/n|zip|plz|postal|postcode|article|customer|kunde|employee|personnel|personalnummer|staff|user ?id|id|ids|uid|ending|ending in|ending with|ends(?: in| with)?|last (?:four|4|three|3|two|2)(?: digits)?|status|statuscode|http|result|resulttype|exit|reason|short ?codes?|senders?|sender ids?|from|by|instead of|or from|area|country|door|dial|product|discount|promo|response|return|conference|status|department|cost cent(?:er|re)|kostenstelle|model|modell|part|sku|page|limit(?: of)?|timeout(?: of)?|about|around|over|approx|roughly|than|nearly|almost|least|most|(?:up|down) to|every|licen[cs]e|iso|nist|rfc|bug|issue|task|change|contract|vlan|channel|location|store|shop|branch|filiale|machine|printer|switch|nas-port|mtu|framed-mtu|eq|==|tenant|object|group|rule|policy|step|article|chapter|section|paragraph|din|isbn|bus|train|flight|platform|gate|seat|box|locker|p\\.? ?o\\.? box|flat|apartment|house|street';

export const NUMBER_EVIDENCE: readonly NumberEvidence[] = [
  {
    where: 'before',
    pattern: new RegExp(
      `(?:^|[^\\w-])(?:${NAMES_OF_OTHER_NUMBERS})(?: ?(?:no|nr|num|number|nummer|code|codes|id|ids|value|is|was|says|shows|are))?\\.?[:=#\\s("'\\[*_<]{0,4}$`,
      'i',
    ),
    weight: -8,
  },
  { where: 'before', pattern: new RegExp(`(?<!\\w)(?:${OWN_CODE})${OPENING}`, 'i'), weight: 5 },
  {
    where: 'before',
    pattern: new RegExp(`(?<!\\w)(?:${OWN_CODE})[^.!?\\n]{0,40}?${EQUALS}${OPENING}`, 'i'),
    weight: 7,
  },
  { where: 'before', pattern: new RegExp(`(?<!\\w)(?:${ANY_CODE})${OPENING}`, 'i'), weight: 3 },
  {
    where: 'before',
    pattern: new RegExp(`(?<!\\w)(?:${ANY_CODE})[^.!?\\n]{0,40}?${EQUALS}${OPENING}`, 'i'),
    weight: 4,
  },
  {
    where: 'before',
    pattern: new RegExp(
      `(?<!\\w)(?:${ANY_CODE})(?: (?:i|we|he|she|you|just|now|only|came|come|coming|comes|arrived|got|received|in|here|today|through|again|this|time|sent|to|me|us|via|sms|there|finally|at last|new|one|second|third|first)){1,6}[\\s:,"'(]{1,4}$`,
      'i',
    ),
    weight: 4,
  },
  {
    where: 'before',
    pattern: /(?<!\w)(?:codes?|digits|number|otp|pin)\s?\?[\s>:"'-]{0,6}$/i,
    weight: 4,
  },
  {
    where: 'before',
    pattern:
      /(?<!\w)(?:enter(?:ed|ing)?|typ(?:ed?|ing)|key(?:ed|ing)|punched|eingegeben|eingetippt|gebe|tippe|told|gave|give|giving|read|reading|forward(?:ed)?|shared?|dictated|confirm|check|verify|validate|accepts?|accept(?:ed|ing)|mit|avec|con)(?: (?:me|him|her|them|you|us|in|out|off|to|the|a|an|this|that|these|code|codes|now|it|number|numbers|digits|lady|man|guy|woman|caller|person|if|is|was|die|den|das|ein|even|just|only|both|also|again|my|is it|over|and|then|first|once|twice))*[:\s"'(*_,]{0,4}$/i,
    weight: 4,
  },
  {
    where: 'before',
    pattern:
      /(?<!\w)(?:wants?|wanted|wrote|write|answered|replied|tri(?:ed|es)|try(?:ing)?|put(?:ting)?|submit(?:ted)?|past(?:ed?|ing)|input(?:ted)?|sent|send(?:ing)?|text(?:ed|s)?|got|gets?|getting|receiv(?:ed?|ing)|shows?|showed|shown|showing|display(?:s|ed|ing)?|says?|said|reads|generat(?:ed?|es)|gives?|gave|spat|spits|bekommen|erhalten|bekam|zeigt|recu|recibi|here is|heres|here's|here it is|there is|it was|it's|its|whats wrong with|what's wrong with|and|then|now|today|yesterday|next)(?: (?:me|him|her|them|you|us|in|out|to|the|a|this|that|code|codes|now|only|it|number|digits|up|back|with|again|is|was|like|just|sms|die|den|das))*[:\s"'(*_,]{0,4}$/i,
    weight: 3,
  },
  {
    where: 'before',
    pattern: /(?<!\w)(?:authenticator|app|token|fob|sms|otp)[\s:=]{1,3}$/i,
    weight: 3,
  },
  {
    where: 'before',
    pattern: /(?<!\w)us(?:ed?|ing)(?: (?:the|this|code|it|both))*[:\s"'(]{0,3}$/i,
    weight: 2,
  },
  {
    where: 'before',
    pattern:
      /(?:^|\n)[\s>*-]{0,4}(?:[[(]?[\0\d:., -]{2,24}(?:[ap]m)?[\])]?[\s,-]{1,3})?[a-z]{1,12}(?: [a-z]{1,12})?\s?[:>]\s{0,3}$/i,
    weight: 2,
  },
  { where: 'before', pattern: /^(?:[\s"'(*_]|so|hi|hello|is|hey){0,6}$/i, weight: 1 },
  {
    where: 'after',
    pattern:
      /^["')\]*_]{0,3}\s?(?:seconds?|secs?|sec|s|ms|min|mins|minutes?|hours?|hrs?|h|days?|weeks?|months?|years?|users?|people|persons?|staff|employees|colleagues|workers|accounts?|devices?|phones?|keys|fobs|tokens|licen[cs]es?|seats|objects?|times|attempts?|requests?|prompts?|approvals?|messages?|mails?|e-?mails?|characters?|chars?|digits?|letters?|mb|gb|kb|tb|bytes?|bits?|euros?|eur|usd|dollars?|pounds|chf|gbp|km|m|members?|mailbox(?:es)?|tenants?|students?|pupils|guests?|rows?|entries|lines|sign-?ins?|logins?|failures|errors?|events?|calls|sms|texts|codes|x|percent|r2|pro|sp\d|instead of)(?!\w)/i,
    weight: -8,
  },
  {
    where: 'after',
    pattern:
      /^["')\]*_]{0,3}[\s,;:-]{0,3}(?:(?:but |and |which |that |it |the |page |app |site |system |microsoft |portal |says? |said |tells me |told me |keeps saying |still |always |its |it's |is |was |are |gets? |got |has |been |wird |wurde |ist |est |es |as ){0,6})(?:wrong|invalid|incorrect|rejected|refused?|expired|declined|denied|not (?:accepted|valid|working|right|correct|recogni[sz]ed)|n[o']t work(?:ing)?|(?:do|does|did|is|was|are|wo)n'?t (?:accepted|valid|right|correct|work|accept)|(?:do|does|did) not work|never works|neither works?|no good|nope|falsch|ungultig|abgelaufen|abgelehnt|nicht (?:akzeptiert|angenommen)|geht nicht|funktioniert nicht|refusee?|incorrecto?|ne (?:marche|fonctionne) pas|no (?:funciona|sirve)|non funziona|correct|right|valid|too late|timed out|fail(?:s|ed|ing)|keeps failing)(?!\w)/i,
    weight: 3,
  },
  {
    where: 'after',
    pattern:
      /^["')\]*_]{0,3}\s?(?:is|was|as|=|were|for|being|-)?\s?(?:my|your|ur|the|a|his|her|what|mein|der)\s(?:\w{1,12}\s){0,3}(?:code|otp|passcode|digits|number|sms|text|authenticator|app|token|fob|tan)(?!\w)/i,
    weight: 3,
  },
  {
    where: 'after',
    pattern:
      /^["')\]*_]{0,3}\s?(?:came )?(?:from|in|on|off|via|by|per|into|aus|per|von)\s(?:my |the |der |dem |meiner |meinem )?(?:\w{1,14}\s)?(?:sms|text|app|authenticator|token|fob|phone|key ?ring|box|field|page|login)(?!\w)/i,
    weight: 3,
  },
  { where: 'after', pattern: /^["')\]*_]{0,3}\s?(?:code|otp|passcode|tan)(?!\w)/i, weight: 4 },
  {
    where: 'around',
    pattern:
      /(?<!\w)(?:codes?|sms|text(?:ed)?|otp|authenticator|app|tokens?|fob|2fa|mfa|verification|sign-?in|log-?in|login|passcode|digits|codigo|yubi\w{0,6}|microsoft|whatsapp)(?!\w)/i,
    weight: 1,
  },
  {
    where: 'around',
    pattern:
      /(?<!\w)(?:wrong|invalid|incorrect|rejected|refused|not accepted|nope|abgelehnt|falsch|expired code)(?!\w)/i,
    weight: 2,
  },
  {
    where: 'around',
    pattern:
      /(?<!\w)(?:examples?|e\.g\.|for instance|sample|screenshots?|manual|documentation|docs|guide|tutorial|handbook|instructions?|placeholder|dummy|beispiel|handbuch|anleitung)(?!\w)/i,
    weight: -5,
  },
  {
    where: 'around',
    pattern: /(?<!\w)(?:errors?|aadsts|event ?id|fehler|erreur)(?!\w)/i,
    weight: -1,
  },
];

/** The AADSTS numbers Microsoft has given out begin like this, so a bare one is an error first. */
const ERROR_FAMILY =
  /^(?:5\d{4}|(?:16|17|28|29|40|51|53|54|65|66|67|70|75|76|80|81|90)0\d\d|(?:500|501|530|700|900|120|130|135|140|160|165|220|240|399|650)\d{3,4})$/;
const YEAR = /^(?:19|20)\d\d$/;
const DIALLING_PREFIX = /^0[1-9]\d{2,3}$/;
const TRIVIAL = /^(?:(\d)\1{3,8}|12345\d{0,3}|654321|1234)$/;

/** What a number weighs before its surroundings are read. */
export function weighNumber({ digits, groups }: WrittenNumber): number {
  if (ERROR_FAMILY.test(digits) && groups === 1) return digits.length === 5 ? -5 : -3;
  if (YEAR.test(digits) && groups === 1) return -3;
  if (DIALLING_PREFIX.test(digits)) return -4;
  if (TRIVIAL.test(digits)) return -1;
  if (digits.length === 6) return weighSix(digits, groups);
  return -1;
}

const WRITTEN_AS_CODE = 3;
const MAY_BE_DATE = /^(?:[0-2]\d|3[01])(?:0\d|1[0-2])\d\d$|^\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])$/;

/** Six digits in pairs or threes are how apps show one-time codes and people read them out; pairs may be a date. */
function weighSix(digits: string, groups: number): number {
  if (groups === 2) return WRITTEN_AS_CODE;
  if (groups === 3) return MAY_BE_DATE.test(digits) ? 1 : WRITTEN_AS_CODE;
  return groups > 1 ? 1 : 0;
}
