import type { AlarmModel } from '../alarms/alarm-model';
import type { FeatureTable } from '../features/feature-table';
import type { MatcherModel } from './matcher-model';
import { alignedAfter, MODEL_MARK, type ModelHeader } from './model-format';

const NEW_LINE = 10;

type ArrayKind<T> = {
  new (buffer: ArrayBuffer, start: number, length: number): T;
  readonly BYTES_PER_ELEMENT: number;
};

type ReadArray = <T>(kind: ArrayKind<T>) => T;

function fail(reason: string): never {
  throw new Error(`This is no matcher model of this version (${reason}). Build the model again.`);
}

function readLine(bytes: Uint8Array, from: number): { line: string; end: number } {
  const end = bytes.indexOf(NEW_LINE, from);
  if (end < 0) fail('it ends within its header');
  return { line: new TextDecoder().decode(bytes.subarray(from, end)), end: end + 1 };
}

/** Reads one array after the other; they are views into `buffer`, not copies. */
function arrayReader(buffer: ArrayBuffer, from: number, lengths: readonly number[]): ReadArray {
  let position = from;
  let next = 0;
  return (kind) => {
    const length = lengths[next] ?? fail('an array is missing');
    const start = alignedAfter(position);
    next += 1;
    position = start + length * kind.BYTES_PER_ELEMENT;
    if (position > buffer.byteLength) fail('it is cut short');
    return new kind(buffer, start, length);
  };
}

function readTable(unknownIdf: number, read: ReadArray): FeatureTable {
  return {
    hashes: read(Uint32Array),
    blockStart: read(Uint32Array),
    idf: read(Float32Array),
    unknownIdf,
  };
}

function readAlarms(
  { bias, calibration, unknownIdf }: ModelHeader['alarms'],
  read: ReadArray,
): AlarmModel {
  return { table: readTable(unknownIdf, read), weights: read(Float32Array), bias, calibration };
}

function readModel(header: ModelHeader, read: ReadArray): MatcherModel {
  const { ids, texts, words, unknownIdf, size, calibration, otherCalibration, lexicon } = header;
  return {
    ids,
    texts,
    exampleStart: read(Int32Array),
    table: readTable(unknownIdf, read),
    index: {
      start: read(Int32Array),
      examples: read(Int32Array),
      scales: read(Float32Array),
      size,
    },
    classifier: {
      start: read(Int32Array),
      examples: read(Int32Array),
      weights: read(Float32Array),
      bias: read(Float32Array),
    },
    calibration,
    vocabulary: {
      words,
      counts: read(Uint32Array),
      keys: read(Uint32Array),
      keyWords: read(Uint32Array),
    },
    lexicon,
    others: { owners: read(Int32Array), calibration: otherCalibration },
    alarms: readAlarms(header.alarms, read),
  };
}

/** The model that `encodeModel` made the bytes of. Throws when they are something else. */
export function decodeModel(bytes: Uint8Array): MatcherModel {
  const mark = readLine(bytes, 0);
  if (mark.line !== MODEL_MARK) fail('its first line is another');
  const header = readLine(bytes, mark.end);
  const parsed = JSON.parse(header.line) as ModelHeader; // our own bytes, as the mark says
  return readModel(parsed, arrayReader(new Uint8Array(bytes).buffer, header.end, parsed.lengths));
}
