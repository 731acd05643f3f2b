import { decodeModel } from '../../../src/core/understand/matcher/model/decode-model';
import { encodeModel } from '../../../src/core/understand/matcher/model/encode-model';
import { matcherFromModel } from '../../../src/core/understand/matcher/matcher-from-model';
import { trainModel } from '../../../src/core/understand/matcher/training/train-model';
import { HELPDESK_ARTICLES } from './helpdesk-articles';

const model = trainModel(HELPDESK_ARTICLES, {
  lexicon: { concepts: [{ name: 'télé\n😀', terms: ['phone', 'handy'] }] },
});
const bytes = encodeModel(model);

describe('an encoded model', () => {
  it('comes back as it was', () => {
    expect(decodeModel(bytes)).toEqual(model);
  });

  it('is the same bytes each time', () => {
    expect(encodeModel(decodeModel(bytes))).toEqual(bytes);
  });

  it('can be read from any place in a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeModel(larger.subarray(3))).toEqual(model);
    expect(decodeModel(Buffer.from(bytes))).toEqual(model);
  });

  it('makes a matcher that says what the trained one says', () => {
    const text = 'my handy was stollen';
    const before = matcherFromModel(model).match(text);
    expect(matcherFromModel(decodeModel(bytes)).match(text)).toEqual(before);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('{"ids":[]}\n{}\n')],
    ['half a model', bytes.subarray(0, bytes.length / 2)],
  ])('is refused when it is %s', (_, wrong) => {
    expect(() => decodeModel(wrong)).toThrow('Build the model again.');
  });
});
