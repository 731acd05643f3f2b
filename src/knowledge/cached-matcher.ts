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
  const kept = readKept(fileOf(knowledge, folder), readModel);
  return kept ?? readModel(train(knowledge, folder));
}

/** The same as bytes, which `readModel` reads: so that another thread can train. */
export function cachedModel(knowledge: Knowledge, folder: string): Uint8Array {
  const kept = readKept(fileOf(knowledge, folder), (bytes) => {
    decodeModel(bytes); // refuses a broken file
    return bytes;
  });
  return kept ?? train(knowledge, folder);
}

export const readModel = (bytes: Uint8Array): Matcher => matcherFromModel(decodeModel(bytes));

function train(knowledge: Knowledge, folder: string): Uint8Array {
  const model = trainModel(knowledge.articles.map(toMatcherArticle), {
    lexicon: knowledge.lexicon,
    others: othersOf(knowledge),
    lessons: gatherLessons(knowledge),
  });
  const bytes = encodeModel(model);
  keepFile(fileOf(knowledge, folder), bytes);
  return bytes;
}

function fileOf(knowledge: Knowledge, folder: string): string {
  const { lexicon, alarms } = knowledge;
  const articles = knowledge.articles.map(toMatcherArticle);
  const urgent = knowledge.articles.filter(({ urgency }) => urgency === 'security');
  const ids = urgent.map(({ id }) => id);
  const sources = [TUNING, articles, lexicon, othersOf(knowledge), alarms, ids];
  return path.join(folder, `${nameFor([JSON.stringify(sources)])}.model`);
}

const othersOf = ({ notOurs }: Knowledge) => notOurs.map(({ phrases }) => ({ phrases }));

function toMatcherArticle({
  id,
  title,
  phrases,
  messages,
  summary,
}: MatcherArticle): MatcherArticle {
  return { id, title, phrases, ...(messages ? { messages } : {}), ...(summary ? { summary } : {}) };
}
