import { solveLinear } from './solve-linear';

/** `1 / (1 + exp(-(offset + Σ weight · input)))`. */
export interface Logistic {
  readonly offset: number;
  readonly weights: readonly number[];
}

export interface Sample {
  readonly inputs: readonly number[];
  readonly isTrue: boolean;
  /** How many samples it stands for. */
  readonly weight: number;
}

const STEPS = 50;
const LONGEST_STEP = 0.5;
const SETTLED = 1e-6;

export function applyLogistic({ offset, weights }: Logistic, inputs: readonly number[]): number {
  const logit = weights.reduce((sum, weight, at) => sum + weight * (inputs[at] ?? 0), offset);
  return 1 / (1 + Math.exp(-logit));
}

/** Adds one sample's part to the gradient and the upper triangle of the Hessian. */
function addSample(sum: Curvature, current: readonly number[], sample: Sample): void {
  const padded = [1, ...sample.inputs];
  const logit = padded.reduce((total, input, at) => total + input * (current[at] ?? 0), 0);
  const share = 1 / (1 + Math.exp(-logit));
  const error = sample.weight * (share - (sample.isTrue ? 1 : 0));
  const curve = sample.weight * share * (1 - share);
  padded.forEach((input, row) => {
    sum.gradient[row] = (sum.gradient[row] ?? 0) + error * input;
    const line = sum.hessian[row] ?? [];
    padded.forEach((other, column) => {
      line[column] = (line[column] ?? 0) + curve * input * other;
    });
  });
}

interface Curvature {
  readonly gradient: number[];
  readonly hessian: number[][];
}

/** Where Newton's method goes next, no coordinate by more than `LONGEST_STEP`. */
function newtonStep(
  samples: readonly Sample[],
  current: readonly number[],
  prior: readonly number[],
  pull: number,
): number[] {
  const sum: Curvature = {
    gradient: current.map((value, at) => pull * (value - (prior[at] ?? 0))),
    hessian: current.map((_, row) => current.map((__, column) => (row === column ? pull : 0))),
  };
  for (const sample of samples) addSample(sum, current, sample);
  const move = solveLinear(sum.hessian, sum.gradient);
  const longest = Math.max(...move.map(Math.abs));
  return longest > LONGEST_STEP ? move.map((value) => (value * LONGEST_STEP) / longest) : move;
}

/** The likeliest logistic curve, held near `prior` as if by `pull` samples. Newton's method. */
export function fitLogistic(samples: readonly Sample[], prior: Logistic, pull: number): Logistic {
  const start = [prior.offset, ...prior.weights];
  let current = start;
  for (let step = 0; step < STEPS; step += 1) {
    const move = newtonStep(samples, current, start, pull);
    current = current.map((value, at) => value - (move[at] ?? 0));
    if (move.every((value) => Math.abs(value) < SETTLED)) break;
  }
  const [offset = 0, ...weights] = current;
  return { offset, weights };
}
