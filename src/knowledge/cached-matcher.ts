import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../core/knowledge';
import { decodeModel } from '../core/understand/matcher/decode-model';
import { encodeModel } from '../core/understand/matcher/encode-model';
import type { Matcher, MatcherArticle } from '../core/understand/matcher/matcher';
import { matcherFromModel } from '../core/understand/matcher/matcher-from-model';
import { trainModel } from '../core/understand/matcher/train-model';
import { TUNING } from '../core/understand/matcher/tuning';

/** How many trained models are kept beside each other: the shipped knowledge, and a few of its variants. */
const MOST_MODELS = 6;

/**
 * A matcher for the knowledge, trained only when this very knowledge was not trained before.
 * @param folder where trained models are kept; one that cannot be written costs the time to train, no more.
 *   The build empties it, since a change of the trainer does not show in the name of a model.
 */
export function createCachedMatcher(knowledge: Knowledge, folder: string): Matcher {
  const articles = knowledge.articles.map(toMatcherArticle);
  const options = { lexicon: knowledge.lexicon };
  const digest = createHash('sha256').update(JSON.stringify([TUNING, articles, options])).digest('hex');
  const file = path.join(folder, `${digest}.model`);
  const kept = readModel(file);
  if (kept) return kept;
  const model = trainModel(articles, options);
  keepModel(folder, file, encodeModel(model));
  return matcherFromModel(model);
}

function toMatcherArticle({ id, title, phrases, messages, summary }: MatcherArticle): MatcherArticle {
  return { id, title, phrases, ...(messages ? { messages } : {}), ...(summary ? { summary } : {}) };
}

function readModel(file: string): Matcher | undefined {
  try {
    return matcherFromModel(decodeModel(readFileSync(file)));
  } catch {
    return undefined;
  }
}

function keepModel(folder: string, file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    forgetOldest(folder);
  } catch {
    // A read-only installation trains at every start.
  }
}

function forgetOldest(folder: string): void {
  const models = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, age: statSync(file).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { file } of models.slice(MOST_MODELS)) rmSync(file, { force: true });
}
