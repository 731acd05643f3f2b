import type { Rated } from '../../src/core/message';

type Rating = Pick<Rated, 'answerId' | 'article' | 'helpful'>;

const HELPFUL = 'helpful';
const UNHELPFUL = 'unhelpful';

/** A rating as the short string a feedback button carries. */
export function encodeRating({ answerId, article, helpful }: Rating): string {
  return [helpful ? HELPFUL : UNHELPFUL, answerId, article].join(':');
}

/** The rating behind a feedback button's string, or undefined where the string is not one of ours. */
export function decodeRating(value: string): Rating | undefined {
  const [verdict, answerId, article] = value.split(':');
  if (verdict !== HELPFUL && verdict !== UNHELPFUL) return undefined;
  if (!answerId || !article) return undefined;
  return { answerId, article, helpful: verdict === HELPFUL };
}
