import path from 'node:path';
import type { Knowledge } from '../core/knowledge';
import { gatherLessons } from '../core/understand/guard/gather-lessons';
import { decodeModel } from '../core/understand/matcher/model/decode-model';
import { encodeModel } from '../core/understand/matcher/model/encode-model';
import type { Matcher, MatcherArticle } from '../core/understand/matcher/matcher';
import { matcherFromModel } from '../core/understand/matcher/matcher-from-model';
import { trainModel } from '../core/understand/matcher/training/train-model';
import { TUNING } from '../core/understand/matcher/tuning';
import { keepFile, nameFor, readKept } from './kept-file';

/**
 * A matcher for the knowledge, trained only when this very knowledge was not trained before.
 * @param folder where trained models are kept; one that cannot be written costs the time to train, no more.
 *   The build empties it, since a change of the trainer does not show in the name of a model.
 */
export function createCachedMatcher(knowledge: Knowledge, folder: string): Matcher {
  const articles = knowledge.articles.map(toMatcherArticle);
  const { lexicon, alarms } = knowledge;
  const others = knowledge.notOurs.map(({ phrases }) => ({ phrases }));
  const urgent = knowledge.articles.filter(({ urgency }) => urgency === 'security');
  const sources = [TUNING, articles, lexicon, others, alarms, urgent.map(({ id }) => id)];
  const name = nameFor([JSON.stringify(sources)]);
  const file = path.join(folder, `${name}.model`);
  const kept = readKept(file, (bytes) => matcherFromModel(decodeModel(bytes)));
  if (kept) return kept;
  const model = trainModel(articles, { lexicon, others, lessons: gatherLessons(knowledge) });
  keepFile(file, encodeModel(model));
  return matcherFromModel(model);
}

function toMatcherArticle({ id, title, phrases, messages, summary }: MatcherArticle): MatcherArticle {
  return { id, title, phrases, ...(messages ? { messages } : {}), ...(summary ? { summary } : {}) };
}
