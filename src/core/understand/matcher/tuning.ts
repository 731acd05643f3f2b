/** Every number that shapes the matcher. Values were set on the public question sets named in docs/matching.md. */
export const TUNING = {
  /** Characters of a text that are read: so many from its start, and so many from its end. */
  headLength: 12_000,
  tailLength: 4_000,
  /** Longer runs of letters are cut: no word, and n-grams would be without bound. */
  wordLength: 40,
  /** Unknown words of at least so many letters are repaired; below `firstLetterBelow` the first letter must be right. */
  repair: { shortest: 4, firstLetterBelow: 6 },
  gramLengths: { from: 3, to: 5 },
  blockWeights: { word: 1, pair: 0.5, concept: 0.5, gram: 1.5 },
  /** An article with fewer titles, phrases and messages than this is also known by its text. */
  textBelow: 5,
  /** Words of an article's text that count as an example, and what such an example weighs. */
  textWords: 200,
  textWeight: 0.3,
  /**
   * A text of more than `whole` words is also judged by sentences and windows of so many words; a sentence of fewer
   * than `fewest` words without digits is part of the next.
   */
  pieces: { fewest: 5, whole: 30, wholeWords: 200, window: 30, overlap: 10, most: 16 },
  /** Regularisation of the logistic regression (LIBLINEAR's C). */
  cost: 5,
  epochs: 40,
  /** Every so many epochs all examples are visited, not only those that still move. */
  fullEpoch: 5,
  /** Training stops when no example moved its logit more than this in an epoch. */
  tolerance: 0.1,
  /** Bounds of what an article's own examples weigh, for it to be heard beside well-fed ones. */
  ownWeight: { least: 0.2, most: 10 },
  /** With at most so many examples an article is trained against all others; else against a choice. */
  trainAgainstAll: 2_000,
  /** That choice, by number of examples: the nearest others, and a sample of the rest. */
  negatives: [
    { upTo: 30_000, near: 500, sample: 500 },
    { upTo: Number.POSITIVE_INFINITY, near: 100, sample: 60 },
  ],
  /** Neighbours each example brings to the choice; features of more examples than this do not count. */
  neighbours: { perExample: 30, mostFrequent: 3_000 },
  /** Articles for which a decision is worked out, nearest first. */
  candidates: 60,
  /**
   * Texts that no article answers: so many of the nearest examples on either side vote with the
   * product to this power; `silence` is the vote of a side without any.
   */
  others: { neighbours: 20, sharpness: 4, silence: 1e-6 },
  /** Of the classifier that tells alarms; set by cross-validation over its sentences. */
  alarms: {
    blockWeights: { word: 1, pair: 1, concept: 0.7, gram: 1 },
    cost: 5,
    folds: 3,
    prior: { offset: 0, weights: [1] },
    pull: 5,
  },
  calibration: {
    parts: 5,
    /** How many folds are trained, by number of examples. */
    folds: [
      { upTo: 1_000, folds: 4 },
      { upTo: 5_000, folds: 2 },
      { upTo: Number.POSITIVE_INFINITY, folds: 1 },
    ],
    /** Questions asked in all, of either kind. */
    most: 2_000,
    /** With fewer questions than this in a fold the prior is used as it is. */
    fewest: 15,
    /** Examples an article must have for some to be held back. */
    sizeToHold: 3,
    articlesForStrangers: 12,
    candidates: 3,
    /** What a question without an answer counts. */
    strangerWeight: 0.2,
    /** What a question about something that was held back of the others counts. */
    otherWeight: 0.2,
    widestLead: 2,
    prior: { offset: -1.3, weights: [0.4, 2.2, 2.5, 1.2] },
    otherPrior: { offset: -1, weights: [1] },
    pull: 5,
  },
} as const;
