import { TUNING } from '../tuning';

const { abs, exp, max, min } = Math;

/** Sparse vectors in one block of memory: example `i` spans `start[i] .. start[i + 1]`. */
export interface SparseRows {
  readonly start: Int32Array;
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/** One example's part in a two-class problem: +1 or -1, and the highest dual weight it may get. */
export interface Labels {
  readonly sign: Float64Array;
  readonly cost: Float64Array;
}

export interface TrainedClass {
  /** Signed dual weight per example: the decision is `bias + Σ weight · product`. */
  readonly weights: Float64Array;
  readonly bias: number;
}

const NEWTON_STEPS = 8;
const CLOSE_ENOUGH = 1e-3;
const FIRST_LOGIT = -3;
/** A logit that moves less leaves its weight as it is. */
const NEGLIGIBLE = 0.01;

function sigmoid(logit: number): number {
  return 1 / (1 + exp(-logit));
}

/** The problem of one dual weight while the others stay as they are. */
interface OneWeight {
  readonly alpha: number;
  readonly cost: number;
  /** The example's signed decision value. */
  readonly margin: number;
  /** The squared length of the example's vector. */
  readonly square: number;
}

/**
 * The logit `t` of the best weight `cost · sigmoid(t)`: the root of
 * `t + square · (cost · sigmoid(t) - alpha) + margin`, which rises with slope 1 or more, so that
 * Newton steps kept inside the bracket converge.
 */
function bestLogit(guess: number, { alpha, cost, margin, square }: OneWeight): number {
  let low = -margin - square * (cost - alpha);
  let high = -margin + square * alpha;
  let best = min(high, max(low, guess));
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const share = sigmoid(best);
    const value = best + square * (cost * share - alpha) + margin;
    if (value > 0) high = best;
    else low = best;
    const newton = best - value / (1 + square * cost * share * (1 - share));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (abs(next - best) < CLOSE_ENOUGH) return next;
    best = next;
  }
  return best;
}

function squaresOf(rows: SparseRows): Float64Array {
  const squares = new Float64Array(rows.start.length - 1).fill(1);
  for (let row = 0; row < squares.length; row += 1) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1) {
      squares[row] = (squares[row] ?? 0) + (rows.values[at] ?? 0) ** 2;
    }
  }
  return squares;
}

function product(rows: SparseRows, row: number, weights: Float64Array): number {
  const end = rows.start[row + 1] ?? 0;
  let sum = weights[rows.width] ?? 0;
  for (let at = rows.start[row] ?? 0; at < end; at += 1) {
    sum += (weights[rows.features[at] ?? 0] ?? 0) * (rows.values[at] ?? 0);
  }
  return sum;
}

function addRow(rows: SparseRows, row: number, weights: Float64Array, factor: number): void {
  const end = rows.start[row + 1] ?? 0;
  weights[rows.width] = (weights[rows.width] ?? 0) + factor;
  for (let at = rows.start[row] ?? 0; at < end; at += 1) {
    const feature = rows.features[at] ?? 0;
    weights[feature] = (weights[feature] ?? 0) + factor * (rows.values[at] ?? 0);
  }
}

interface Dual {
  readonly alphas: Float64Array;
  readonly logits: Float64Array;
  readonly squares: Float64Array;
  /** The weights of the features, and at last the bias. */
  readonly primal: Float64Array;
}

/** Makes one example's weight the best it can be; returns how far its logit moved. */
function improve(rows: SparseRows, labels: Labels, dual: Dual, row: number): number {
  const sign = labels.sign[row] ?? 0;
  const cost = labels.cost[row] ?? 0;
  const alpha = dual.alphas[row] ?? 0;
  const guess = dual.logits[row] ?? 0;
  const margin = sign * product(rows, row, dual.primal);
  const logit = bestLogit(guess, { alpha, cost, margin, square: dual.squares[row] ?? 1 });
  const moved = abs(logit - guess);
  if (moved < NEGLIGIBLE) return moved;
  const better = cost * sigmoid(logit);
  dual.logits[row] = logit;
  dual.alphas[row] = better;
  addRow(rows, row, dual.primal, sign * (better - alpha));
  return moved;
}

/** Improves the given examples in turn; returns those whose logits moved. */
function runEpoch(
  rows: SparseRows,
  labels: Labels,
  dual: Dual,
  order: readonly number[],
): number[] {
  return order.filter((row) => improve(rows, labels, dual, row) > TUNING.tolerance);
}

/**
 * Two-class L2-regularised logistic regression by dual coordinate descent, after Yu, Huang and Lin,
 * "Dual coordinate descent methods for logistic regression and maximum entropy models" (2011).
 * The bias is one more feature of value 1. Most examples settle at once, so epochs over all of them
 * alternate with epochs over those that still move.
 */
export function trainClassifier(rows: SparseRows, labels: Labels): TrainedClass {
  const count = rows.start.length - 1;
  const dual: Dual = {
    alphas: new Float64Array(count),
    logits: new Float64Array(count).fill(FIRST_LOGIT),
    squares: squaresOf(rows),
    primal: new Float64Array(rows.width + 1),
  };
  const all = Array.from({ length: count }, (_, row) => row);
  let moving = all;
  for (let epoch = 0; epoch < TUNING.epochs; epoch += 1) {
    const isFull = epoch % TUNING.fullEpoch === 0 || moving.length === 0;
    moving = runEpoch(rows, labels, dual, isFull ? all : moving);
    if (isFull && moving.length === 0) break;
  }
  return {
    weights: dual.alphas.map((alpha, row) => alpha * (labels.sign[row] ?? 0)),
    bias: dual.primal[rows.width] ?? 0,
  };
}
