import type { Matcher, MatcherArticle, MatcherOptions } from './matcher';
import { matcherFromModel } from './matcher-from-model';
import { trainModel } from './training/train-model';

/** A matcher trained on the articles. */
export function createMatcher(
  articles: readonly MatcherArticle[],
  options: MatcherOptions = {},
): Matcher {
  return matcherFromModel(trainModel(articles, options));
}
