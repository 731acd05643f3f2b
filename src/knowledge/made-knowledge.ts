import { knowledgeIn, languagesOf } from '../core/localize';
import type { Knowledge } from '../core/knowledge';
import type { Matcher } from '../core/understand/matcher/matcher';
import { cachedModel, readModel } from './cached-matcher';

/** A checked knowledge with its trained models as bytes: all that one thread hands to another. */
export interface MadeKnowledge {
  /** See `knowledgeVersion`. */
  readonly version: string;
  readonly knowledge: Knowledge;
  readonly model: Uint8Array;
  /** By the two letters of a language. */
  readonly models: ReadonlyMap<string, Uint8Array>;
}

export interface Matchers {
  readonly matcher: Matcher;
  readonly languages: ReadonlyMap<string, Matcher>;
}

/** @param folder where trained models are kept */
export function makeKnowledge(
  knowledge: Knowledge,
  version: string,
  folder: string,
): MadeKnowledge {
  const models = new Map(
    languagesOf(knowledge).map((language) => [
      language,
      cachedModel(knowledgeIn(language, knowledge), folder),
    ]),
  );
  return { version, knowledge, model: cachedModel(knowledge, folder), models };
}

export function matchersOf({ model, models }: MadeKnowledge): Matchers {
  const languages = [...models].map(([language, bytes]) => [language, readModel(bytes)] as const);
  return { matcher: readModel(model), languages: new Map(languages) };
}
