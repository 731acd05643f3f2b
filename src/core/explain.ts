import type { Turn } from './converse/talk';
import { THRESHOLDS } from './decide';
import type { Setting } from './setting';
import { findEvidence } from './understand/judge-security';
import type { Explanation as MatchExplanation, WordShare } from './understand/matcher/matcher';
import { isDecided } from './understand/rank-words';
import type { Understanding } from './understand/understanding';

/** How many candidates are explained, and how many words of each. */
const MOST_CANDIDATES = 3;
const MOST_WORDS = 5;

/** A text that is less likely an alarm needs no word about it. */
const LEAST_CHANCE = 0.1;

/** Why a question led where it did, a sentence a line, for a knowledge owner to read. */
export function explainTurn({ understanding, reply }: Turn, setting: Setting): readonly string[] {
  if (!understanding) return ['Nothing was said: a button was pressed.'];
  return [
    ...explainRules(understanding),
    ...explainForeign(understanding, setting),
    ...explainAlarm(understanding, setting),
    ...explainCandidates(understanding, setting),
    `Decision: ${reply.decision}. ${bars()}`,
  ];
}

function bars(): string {
  const { answer, offer, lead } = THRESHOLDS;
  return `Free text is answered from a confidence of ${answer} with a lead of ${lead}, offered from ${offer}.`;
}

function explainRules(understanding: Understanding): readonly string[] {
  const { secrets, language, security, codes, command } = understanding;
  const lines: readonly (string | undefined)[] = [
    list('Removed before reading', secrets),
    language && `Read in the language ${language}.`,
    security?.chance === undefined && security
      ? `Taken for a possible attack by the rule ${security.rule}: "${security.evidence}".`
      : undefined,
    list(
      'Error codes',
      codes.codes.map(({ code, articles }) => `${code} (${articles.join(', ')})`),
    ),
    list(
      'Nearly error codes',
      codes.near.map(({ written, code }) => `${written} for ${code}`),
    ),
    list('Error codes this knowledge does not have', codes.unknown),
    list('Exact messages of', understanding.messages),
    command && `Taken for the command ${command}.`,
  ];
  return lines.filter((line) => line !== undefined);
}

function explainForeign({ foreign, text }: Understanding, setting: Setting): readonly string[] {
  if (!foreign) return [];
  const other = setting.matcher.rank(text).other();
  const named = foreign.name ? ` (${foreign.name})` : '';
  const near = other
    ? `; of what is not ours the nearest is "${other.phrase}", chance ${other.confidence.toFixed(2)}`
    : '';
  return [`Taken for something else: ${foreign.kind}${named}${near}.`];
}

/** What was learnt from alarms.yaml makes of the text, whether or not that is an alarm. */
function explainAlarm({ security, text }: Understanding, setting: Setting): readonly string[] {
  if (security && security.chance === undefined) return [];
  const { passage, chance } = findEvidence(text, setting.matcher);
  if (chance < LEAST_CHANCE) return [];
  const shares = setting.matcher.explainAlarm(passage);
  const verdict = security
    ? 'Taken for a possible attack by what was learnt from alarms.yaml'
    : 'Not taken for an attack';
  const because = [
    `chance ${chance.toFixed(2)}`,
    named('words for it', pickWords(shares, 1)),
    named('words against it', pickWords(shares, -1)),
  ];
  return [`${verdict}: ${because.filter((part) => part !== undefined).join('; ')}.`];
}

const list = (title: string, items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : `${title}: ${items.join(', ')}.`;

function explainCandidates(
  understanding: Understanding,
  { matcher, languages }: Setting,
): readonly string[] {
  if (isDecided(understanding)) return [];
  const { candidates, text, language } = understanding;
  const reader = languages.get(language ?? '') ?? matcher;
  return candidates.slice(0, MOST_CANDIDATES).map(({ id, confidence }, index) => {
    const because = explainMatch(reader.explain(text, id));
    return `${index + 1}. ${id}, confidence ${confidence.toFixed(2)}: ${because}`;
  });
}

function explainMatch({ nearest, words, concepts, repaired }: MatchExplanation): string {
  const lines = [
    nearest && `nearest phrase "${nearest.phrase}" (${nearest.similarity.toFixed(2)})`,
    named('words for it', pickWords(words, 1)),
    named('words against it', pickWords(words, -1)),
    named('concepts', concepts),
    named(
      'read as',
      repaired.map(({ from, to }) => `${from} \u2192 ${to}`),
    ),
  ];
  return `${lines.filter((line) => line !== undefined).join('; ')}.`;
}

const pickWords = (shares: readonly WordShare[], sign: 1 | -1): readonly string[] =>
  shares
    .filter(({ weight }) => weight * sign > 0)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);

const named = (name: string, items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : `${name}: ${items.join(', ')}`;
