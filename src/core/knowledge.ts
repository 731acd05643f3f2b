import type { Article } from './article';
import type { ForeignSubject } from './understand/understanding';

/** Words and word groups that mean the same to the people who ask: content of the knowledge folder, not code. */
export interface Concept {
  readonly name: string;
  readonly terms: readonly string[];
}

export interface Lexicon {
  readonly concepts: readonly Concept[];
}

/** A matter that no article answers, and ways people put it. */
export interface NotOurs extends ForeignSubject {
  readonly phrases: readonly string[];
}

/** Sentences that the alarm is learnt from. */
export interface AlarmSentences {
  /** Somebody tells of what may be an attack. */
  readonly alarm: readonly string[];
  /** They sound like it, and tell of none. */
  readonly calm: readonly string[];
}

/** What the bot knows, as read from its folders: checked, in order of id, never changed in place. */
export interface Knowledge {
  readonly articles: readonly Article[];
  readonly lexicon: Lexicon;
  readonly notOurs: readonly NotOurs[];
  readonly alarms: AlarmSentences;
}

export const EMPTY_LEXICON: Lexicon = { concepts: [] };
export const NO_ALARMS: AlarmSentences = { alarm: [], calm: [] };

export function createKnowledge(
  articles: readonly Article[],
  lexicon = EMPTY_LEXICON,
  notOurs: readonly NotOurs[] = [],
  alarms = NO_ALARMS,
): Knowledge {
  const byId = (a: Article, b: Article) => (a.id < b.id ? -1 : 1);
  return { articles: [...articles].sort(byId), lexicon, notOurs, alarms };
}
