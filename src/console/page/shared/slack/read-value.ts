import type { Pressed } from '../pressed';

/** What a Slack button's value stands for: a rating, or else a choice. */
export function readValue(value: string): Pressed {
  const [verdict, answerId, article] = value.split(':');
  const isRating = verdict === 'helpful' || verdict === 'unhelpful';
  return isRating && answerId && article
    ? { rated: { answerId, article, helpful: verdict === 'helpful' } }
    : { choice: value };
}
