import { isHeldElsewhere } from './find-foreign-subject';
import { asksOnly } from './guard/calm-signs';
import { findInPassage, findSecuritySignal } from './guard/find-security-signal';
import { readSigns } from './guard/find-signs';
import { wordSignal } from './guard/signal-wording';
import { splitPassages } from './guard/split-passages';
import type { Matcher, Passage } from './matcher/matcher';
import { toPlainWords } from './plain-words';
import type { Candidate, ForeignSubject, SecuritySignal, Understanding } from './understanding';

/** The rest of what a text says, as far as it can speak against an alarm. */
interface Known extends Pick<Understanding, 'text' | 'codes' | 'command' | 'foreign'> {
  /** What else it sounds like, by the knowledge's list of what is not ours. */
  readonly listed?: ForeignSubject;
}

/**
 * From which weight on a text is an alarm though no rule says so. Measured, rules included: 201 of 210 alarms of the
 * development set and of sets that were not trained on reach it or a rule, and so do 29 of 188 texts written to sound
 * like one, and 9 of 567 ordinary questions.
 */
const ALARM_BAR = 1.2;

/**
 * A rule's alarm is doubtful where the best article about something else is as sure as `SURE_RIVAL` and the weight is
 * below `DOUBT_BAR`. Measured on the same texts: no alarm is (the lightest beside so sure an article weighs -1.3), and
 * 3 of the 31 texts are that are taken for alarms and are none.
 */
const SURE_RIVAL = 0.6;
const DOUBT_BAR = -2;

/** What the odds of the best article about something else count against those of an alarm. Set with the bar. */
const RIVAL_WEIGHT = 0.5;

/** What was learnt must be as sure as this where the text sounds like something that is not ours. */
const LEAST_BESIDE_LISTED = 0.5;

/** Chances nearer to 0 or 1 are no surer than these. */
const SUREST = { least: 0.001, most: 0.995 } as const;

/** What of a text speaks most for an alarm. */
export interface AlarmEvidence {
  readonly passage: Passage;
  /** The chance of an alarm by what was learnt of such sentences. */
  readonly chance: number;
}

/** Whether a text is an alarm: what rules find in its words, and what was learnt of sentences like it. */
export function judgeSecurity(
  { text, codes, command, foreign, listed }: Known,
  rival: Candidate | undefined,
  matcher: Pick<Matcher, 'judgeAlarm'>,
): SecuritySignal | undefined {
  if (isHeldElsewhere(text, foreign)) return undefined;
  const found = findSecuritySignal(text);
  if (found) return isDoubtful(text, rival, matcher) ? { ...found, isDoubtful: true } : found;
  const hasOtherReason = foreign !== undefined || command !== undefined || codes.codes.length > 0;
  if (hasOtherReason) return undefined;
  const learnt = findEvidence(text, matcher, () => undefined);
  if (weigh(learnt, rival) < ALARM_BAR) return undefined;
  const { chance, passage } = learnt;
  // What may be an alarm is not put aside for sounding like something else, unless it hardly is one.
  if (listed && chance < LEAST_BESIDE_LISTED) return undefined;
  return { rule: 'like-known-alarms', evidence: passage.text.slice(0, MOST_EVIDENCE), chance };
}

/** Whether what was learnt of alarms, and a sure article about something else, both speak against what a rule found. */
function isDoubtful(
  text: string,
  rival: Candidate | undefined,
  matcher: Pick<Matcher, 'judgeAlarm'>,
): boolean {
  if (rival === undefined || rival.confidence < SURE_RIVAL) return false;
  const learnt = findEvidence(text, matcher);
  const wasTaught = learnt.chance > 0;
  return wasTaught && weigh(learnt, rival) < DOUBT_BAR;
}

/** How much more speaks for an alarm than for the best article about something else, as log odds. */
const weigh = ({ chance }: AlarmEvidence, rival: Candidate | undefined): number =>
  logOdds(chance) - RIVAL_WEIGHT * logOdds(rival?.confidence ?? 0);

const MOST_EVIDENCE = 160;

/**
 * The passage of a text that is likest to an alarm.
 * @param findRule what the rules find in a passage, where that is known already
 */
export function findEvidence(
  text: string,
  matcher: Pick<Matcher, 'judgeAlarm'>,
  findRule = findInPassage,
): AlarmEvidence {
  return splitPassages(text)
    .slice(0, MOST_PASSAGES)
    .map((plain) => {
      const passage = readSigns(plain, findRule(plain));
      return { passage, chance: matcher.judgeAlarm(passage) };
    })
    .reduce((most, one) => (one.chance > most.chance ? one : most));
}

/** Of a long text so many passages are judged, from its start. */
const MOST_PASSAGES = 100;

function logOdds(chance: number): number {
  const bounded = Math.min(SUREST.most, Math.max(SUREST.least, chance));
  return Math.log(bounded / (1 - bounded));
}

/** Whether a text asks about attacks, or the way to a page, without telling of an attack. */
export function isAskedOnly(text: string): boolean {
  return asksOnly(toPlainWords(text).replace(/\n/g, ' '));
}

/** How much the ranking of what a rule found counts beside the ranking of the text itself. Set by hand. */
const WORDING_WEIGHT = 0.6;

/** The articles that fit an alarm, best first: by the text, and by the wording of what was found in it. */
export function rankForSignal(
  ranked: readonly Candidate[],
  { rule }: SecuritySignal,
  rank: (text: string) => readonly Candidate[],
): readonly Candidate[] {
  const wording = wordSignal(rule);
  if (wording === undefined) return ranked;
  const worded = new Map(rank(wording).map(({ id, confidence }) => [id, confidence]));
  return ranked
    .map(({ id, confidence }) => ({
      id,
      confidence: confidence + WORDING_WEIGHT * (worded.get(id) ?? 0),
    }))
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}
