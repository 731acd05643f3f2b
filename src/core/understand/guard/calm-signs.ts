import { any } from './security-rule';
import { AWAY, NOT_MINE } from './security-words';
import { SUSPICION_SIGNS } from './suspicion-signs';

const words = (source: string) => new RegExp(`(?<!\\w)${any(source)}(?!\\w)`, 'u');

/** Talk about attacks in general: lessons, papers, plans. */
const LESSON = words(`
  awareness | security (?:week|training|month|newsletter|quiz) | (?:onboarding|training) (?:guide|material|slides?|deck|session|course)s?
  (?:material|slides?|deck|leaflet|flyer|one-?pager|poster|video|text|template|e-?mail template)s? (?:to|for|that|about|explaining|on|we can)
  run ?books? | playbooks? | table ?top | drills? | (?:phishing )?simulations? | paperwork | hypothetical(?:ly)? | theoretical(?:ly)? | in theory | purely out of interest
  (?:new hires|new starters|new joiners|trainees|freshers|apprentices)
  (?:explain|teach|train|show|present|describe|warn|brief|educate) (?:\\S{1,14} ){0,5}(?:staff|users|people|colleagues|employees|students|team)
  (?:teach|train|educate|warn|brief|prepare) (?:our |my |the |all )?(?:users|staff|people|employees|colleagues|students|team)
  (?:writing|write|updating|draft(?:ing)?|preparing|translating) (?:\\S{1,12} ){0,3}(?:guide|manual|handbook|policy|article|faq|newsletter|wiki|intranet|page|documentation|procedure|instructions?|concept)
  (?:what|how) (?:would|should) (?:you|we) (?:show|tell|teach|explain|word|phrase|write)
  what (?:is|are|does) (?:an? |the )?(?:\\S{1,12} ){0,2}(?:fatigue|bombing|phishing|smishing|vishing|quishing|takeovers?|sim[- ]?swap\\w*|social engineering)
  how (?:do|can|could|should|to) (?:i |we |you |admins? |one )?(?:best )?(?:stop|prevent|avoid|protect|reduce|defend|harden|keep) (?:\\S{1,12} ){0,3}(?:users|staff|people|employees|colleagues|attack\\w*|fatigue|bombing|phishing)
  nothing (?:has )?happened | no incident | just (?:curious|planning|asking for) | for the (?:audit|auditors?|works council|intranet|handbook|newsletter)`);

/** Something that did happen, to the writer or somebody named. */
const HAPPENED = words(`
  (?:i|ive|we|weve|he|she|someone|somebody) (?:have |has |had |just |already |then |also |accidentally )*(?:got|received|clicked|approved|accepted|pressed|tapped|typed|entered|gave|told|scanned|lost|fell|opened|shared|saw|found)
  yesterday | tonight | this morning | just now | last night | right now | is happening`);

/** What the person set off, and knows it. */
const OWN_DOING = words(`
  (?:my|his|her|our|their|the users?) own (?:\\S{1,12} )?(?:sign-? ?ins?|log-? ?ins?|requests?|prompts?|sessions?|attempts?|approvals?|notifications?|codes?)
  (?<!not )(?<!if )(?<!thought )(?<!assumed )(?<!think )(?<!hoped )(?:(?:it|that|this) (?:is|was)|its|thats|know its|know it is) (?:all |actually |really |only |just |definitely )?(?:me|mine|myself)(?! or)
  (?:i was|while|when i was|because i was|as i was|since i was) (?:just |only |really |actually |the one )?(?:signing|logging) in
  (?:it|that) turned out to be (?:me|mine|my)`);

/** Somebody who is known, and was seen. */
const IN_PERSON = words(`
  in person | face to face | (?:met|saw|know|knows|verified|recogni[sz]ed?) (?:him|her|them) (?:personally|myself|well|by sight)
  (?:stands|standing|sits|sitting|sat|is here) (?:right )?(?:here|next to|in front of|beside)
  (?:already|have|properly|fully) (?:verified|checked|confirmed) (?:her|his|their|the|who)`);

/** Where something is shown, listed or switched: a way that is asked for. */
const WAY = words(`
  how far back | how long (?:is|are|does)
  (?:where|how|which page|what page|can i|could i|can we|can users|can our staff|is it possible|is there (?:a|any) (?:way|page|list|log|overview|record)) (?:\\S{1,14} ){0,8}(?:see|sees|find|view|look|looked|check|list|lists|listed|show|shows|shown|review|read|export|page|history|log|logs|overview)
  (?:check|see|view|show|review|list|read|open|look (?:at|over|up|through)) (?:me )?(?:my|our|your|own|recent|the|last) (?:\\S{1,12} ){0,2}(?:sign-? ?ins?|log-? ?ins?|logins|activity|history)
  (?:sign-? ?in|log-? ?in|logon|account) (?:history|activity|log|logs|list|page|records?)
  (?:list|page|history|overview|log|record) (?:of|with|that shows) (?:\\S{1,12} ){0,3}(?:sign-? ?ins?|log-? ?ins?|logins|logons)
  mysign-?ins | my sign-? ?ins page`);

/** Whether a passage tells of no attack although its words do: a lesson, or what the person set off. */
export function isCalm(passage: string): boolean {
  if (LESSON.test(passage) && !HAPPENED.test(passage)) return true;
  return OWN_DOING.test(passage) && !isNotMine(passage);
}

/** Whether a text in which no rule found anything asks for no more than it says. */
export function asksOnly(passage: string): boolean {
  if (isCalm(passage) || IN_PERSON.test(passage)) return true;
  return WAY.test(passage) && !tellsMore(passage);
}

function tellsMore(passage: string): boolean {
  return SUSPICION_SIGNS.some(({ isTelling, pattern }) => isTelling && pattern.test(passage));
}

const NOT_MINE_OR_AWAY = words(`${NOT_MINE} | ${AWAY}`);

function isNotMine(passage: string): boolean {
  return NOT_MINE_OR_AWAY.test(passage);
}
