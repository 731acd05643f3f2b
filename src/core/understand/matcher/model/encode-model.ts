import type { MatcherModel } from './matcher-model';
import { alignedAfter, arraysOf, MODEL_MARK, type ModelHeader } from './model-format';

function headerOf(model: MatcherModel): ModelHeader {
  const { bias, calibration, table } = model.alarms;
  return {
    ids: model.ids,
    texts: model.texts,
    words: model.vocabulary.words,
    unknownIdf: model.table.unknownIdf,
    size: model.index.size,
    calibration: model.calibration,
    otherCalibration: model.others.calibration,
    lexicon: model.lexicon,
    alarms: { bias, calibration, unknownIdf: table.unknownIdf },
    lengths: arraysOf(model).map(({ length }) => length),
  };
}

/**
 * A model as bytes: the line that names the format, a line of JSON, then the arrays, little-endian,
 * each at an aligned place.
 */
export function encodeModel(model: MatcherModel): Uint8Array {
  const head = new TextEncoder().encode(`${MODEL_MARK}\n${JSON.stringify(headerOf(model))}\n`);
  const arrays = arraysOf(model);
  const size = arrays.reduce((end, array) => alignedAfter(end) + array.byteLength, head.length);
  const bytes = new Uint8Array(size);
  bytes.set(head);
  let end = head.length;
  for (const array of arrays) {
    const start = alignedAfter(end);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start);
    end = start + array.byteLength;
  }
  return bytes;
}
