import { applyLogistic } from '../training/fit-logistic';
import type { OtherMatch } from '../matcher';
import type { MatcherModel } from '../model/matcher-model';
import type { JudgedPiece } from './rank-articles';
import { HIGHEST_PRODUCT } from './weigh-evidence';
import { weighOthers } from './weigh-others';

/** Judges a text as a whole, as it was written. */
export function matchOther(
  model: MatcherModel,
  [whole]: readonly JudgedPiece[],
): OtherMatch | undefined {
  const { owners, calibration } = model.others;
  if (whole === undefined || owners.length === 0) return undefined;
  const judged = whole.asSurelyRead();
  const { lead, nearest } = weighOthers(model, judged);
  if (nearest === undefined) return undefined;
  return {
    other: owners[nearest - (model.texts.length - owners.length)] ?? 0,
    phrase: model.texts[nearest] ?? '',
    similarity: Math.min(1, (judged.products[nearest] ?? 0) / HIGHEST_PRODUCT),
    confidence: applyLogistic(calibration, [lead]),
  };
}
