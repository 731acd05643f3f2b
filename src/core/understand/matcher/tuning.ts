/** Every number that shapes the matcher. Values were set on the public question sets named in docs/matching.md. */
export const TUNING = {
  /** Characters of a text that are read: so many from its start, and so many from its end. */
  headLength: 12_000,
  tailLength: 4_000,
  /** Longer runs of letters are cut: no word, and n-grams would be without bound. */
  wordLength: 40,
  gramLengths: { from: 2, to: 5 },
  blockWeights: { word: 1, pair: 0.5, concept: 0.5, gram: 1.5 },
  /** Words of an article's text that count as an example, and what such an example weighs. */
  textWords: 200,
  textWeight: 0.3,
  /** Regularisation of the logistic regression (LIBLINEAR's C). */
  cost: 20,
  epochs: 30,
  /** Training stops when no example moved its logit more than this in an epoch. */
  tolerance: 0.05,
  /** Examples of other articles that each article is trained against. */
  negatives: { all: 2_500, near: 200, sample: 100, perExample: 30, mostFrequent: 600 },
  /** A text of more than `whole` words is also judged by sentences and windows of so many words. */
  pieces: { whole: 30, wholeWords: 200, window: 30, overlap: 10, most: 40 },
  calibration: {
    folds: 4,
    /** Questions asked in all. */
    most: 3_000,
    /** With fewer examples than this the prior is used as it is. */
    fewest: 40,
    candidates: 3,
    /** What a question without an answer counts. */
    strangerWeight: 0.5,
    prior: { offset: -2, weights: [0.8, 2, 2, 0.3] },
    pull: 5,
  },
} as const;
