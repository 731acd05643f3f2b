import type { NotOurs } from '../../knowledge';
import type { OtherMatch } from '../matcher/matcher';
import { toPlainWords } from '../plain-words';
import type { ForeignSubject } from '../understanding';
import { findLanguage } from './find-language';

/**
 * From which chance, less a share of the best article's confidence, a text is not ours. Measured on the
 * development questions and as many by other people: 5 of 567 reach it, and 5 in 6 of those out of scope.
 */
const BAR = { chance: 0.25, trust: 0.2 } as const;

/**
 * A text less like its nearest example says nothing of what it is about. Of 134 texts out of scope that reach the bar
 * 8 are less similar, and none of those comes near an article.
 */
const LEAST_SIMILAR = 0.2;

/** Finds what a text is about when the knowledge's list of what is not ours speaks louder than its articles. */
export function findNotOurs(
  text: string,
  match: OtherMatch | undefined,
  { notOurs, best }: { notOurs: readonly NotOurs[]; best: number },
): ForeignSubject | undefined {
  if (!match || match.similarity < LEAST_SIMILAR) return undefined;
  if (match.confidence - BAR.trust * best < BAR.chance) return undefined;
  const entry = notOurs[match.other];
  if (!entry) return undefined;
  const name = nameIn(text, entry);
  return { kind: entry.kind, ...(name === undefined ? {} : { name }) };
}

/** What the reply may call the matter: nearness alone does not tell one service or language from the next. */
function nameIn(text: string, { kind, name }: NotOurs): string | undefined {
  if (kind === 'other-language') return findLanguage(text);
  if (kind !== 'other-service' || name === undefined) return undefined;
  const isSaid = ` ${toPlainWords(text)} `.includes(toPlainWords(name));
  return isSaid ? name : undefined;
}
