import type { Turn } from './converse';
import { THRESHOLDS } from './decide';
import type { Setting } from './setting';
import type { Explanation as MatchExplanation } from './understand/matcher/matcher';
import type { Understanding } from './understand/understanding';

/** How many candidates are explained, and how many words of each. */
const MOST_CANDIDATES = 3;
const MOST_WORDS = 5;

/** Why a question led where it did, a sentence a line, for a knowledge owner to read. */
export function explainTurn({ understanding, reply }: Turn, setting: Setting): readonly string[] {
  if (!understanding) return ['Nothing was said: a button was pressed.'];
  return [
    ...explainRules(understanding),
    ...explainCandidates(understanding, setting),
    `Decision: ${reply.decision}. ${bars()}`,
  ];
}

function bars(): string {
  const { answer, offer, lead } = THRESHOLDS;
  return `Free text is answered from a confidence of ${answer} with a lead of ${lead}, offered from ${offer}.`;
}

function explainRules(understanding: Understanding): readonly string[] {
  const { secrets, security, codes, command, foreign } = understanding;
  const lines: readonly (string | undefined)[] = [
    list('Removed before reading', secrets),
    security && `Taken for a possible attack by the rule ${security.rule}: "${security.evidence}".`,
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
    foreign &&
      `Taken for something else: ${foreign.kind}${foreign.name ? ` (${foreign.name})` : ''}.`,
  ];
  return lines.filter((line) => line !== undefined);
}

const list = (title: string, items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : `${title}: ${items.join(', ')}.`;

function explainCandidates(
  { candidates, text }: Understanding,
  setting: Setting,
): readonly string[] {
  return candidates.slice(0, MOST_CANDIDATES).map(({ id, confidence }, index) => {
    const because = explainMatch(setting.matcher.explain(text, id));
    return `${index + 1}. ${id}, confidence ${confidence.toFixed(2)}: ${because}`;
  });
}

function explainMatch({ nearest, words, concepts, repaired }: MatchExplanation): string {
  const pick = (sign: 1 | -1) =>
    words
      .filter(({ weight }) => weight * sign > 0)
      .slice(0, MOST_WORDS)
      .map(({ word }) => word);
  const lines = [
    nearest && `nearest phrase "${nearest.phrase}" (${nearest.similarity.toFixed(2)})`,
    named('words for it', pick(1)),
    named('words against it', pick(-1)),
    named('concepts', concepts),
    named(
      'read as',
      repaired.map(({ from, to }) => `${from} \u2192 ${to}`),
    ),
  ];
  return `${lines.filter((line) => line !== undefined).join('; ')}.`;
}

const named = (name: string, items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : `${name}: ${items.join(', ')}`;
