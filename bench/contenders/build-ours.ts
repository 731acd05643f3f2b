import { encodeModel } from '../../src/core/understand/matcher/model/encode-model';
import type { Matcher } from '../../src/core/understand/matcher/matcher';
import { matcherFromModel } from '../../src/core/understand/matcher/matcher-from-model';
import { trainModel } from '../../src/core/understand/matcher/training/train-model';
import type { Built } from '../contender';
import type { Job, Ranked } from '../job';

/** Ours, trained from the articles; the two steps of createMatcher, so that the model can be kept. */
export function buildOurs({ articles, lexicon }: Job): Built {
  const model = trainModel(articles, { lexicon });
  const matcher = matcherFromModel(model);
  return { rank: (text) => rankWith(matcher, text), encode: () => encodeModel(model) };
}

export function rankWith(matcher: Matcher, text: string): readonly Ranked[] {
  return matcher.match(text).map(({ id, confidence }) => ({ id, score: confidence }));
}
