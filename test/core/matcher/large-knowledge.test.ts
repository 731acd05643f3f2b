import { matcherFromModel } from '../../../src/core/understand/matcher/matcher-from-model';
import { seededRandom } from '../../../src/core/understand/matcher/training/seeded-random';
import { trainModel } from '../../../src/core/understand/matcher/training/train-model';
import { TUNING } from '../../../src/core/understand/matcher/tuning';

const SYLLABLES = ['ba', 'co', 'di', 'fu', 'ge', 'ha', 'ki', 'lo', 'mu', 'ne', 'ro', 'sta', 'tri'];
const random = seededRandom(7);

function pick<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function times<Item>(count: number, make: () => Item): Item[] {
  return Array.from({ length: count }, make);
}

/** Articles of a few words of their own among words that all of them use. */
const COMMON = times(40, () => pick(SYLLABLES) + pick(SYLLABLES));
const ARTICLES = times(70, () => {
  const own = times(4, () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES));
  const phrase = (): string =>
    [...times(2, () => pick(own)), ...times(3, () => pick(COMMON))].join(' ');
  return { title: phrase(), phrases: times(30, phrase), asked: phrase() };
}).map((article, at) => ({ ...article, id: `article-${String(at)}` }));

describe('knowledge too large to train every article against all others', () => {
  const model = trainModel(ARTICLES);
  const matcher = matcherFromModel(model);

  it('is trained against a choice', () => {
    expect(model.texts.length).toBeGreaterThan(TUNING.trainAgainstAll);
    expect(model.classifier.weights.length).toBeLessThan(model.texts.length * ARTICLES.length);
  });

  it('finds nine in ten articles by a phrase it never saw', () => {
    const right = ARTICLES.filter(({ asked, id }) => matcher.match(asked, 1)[0]?.id === id);
    expect(right.length).toBeGreaterThan(ARTICLES.length * 0.9);
  });

  it('has confidences that mean what they say on questions it never saw', () => {
    const said = ARTICLES.map(({ asked }) => matcher.match(asked, 1)[0]?.confidence ?? 0);
    const mean = said.reduce((sum, one) => sum + one, 0) / said.length;
    expect(mean).toBeGreaterThan(0.75);
  });
});
