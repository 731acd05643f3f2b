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

const STEPS = 25;
const SETTLED = 1e-6;

export function applyLogistic({ offset, weights }: Logistic, inputs: readonly number[]): number {
  const logit = weights.reduce((sum, weight, at) => sum + weight * (inputs[at] ?? 0), offset);
  return 1 / (1 + Math.exp(-logit));
}

function newtonStep(samples: readonly Sample[], current: number[], prior: number[], pull: number): number[] {
  const size = current.length;
  const gradient = current.map((value, at) => pull * (value - (prior[at] ?? 0)));
  const hessian = current.map((_, row) => current.map((__, column) => (row === column ? pull : 0)));
  for (const { inputs, isTrue, weight } of samples) {
    const padded = [1, ...inputs];
    const logit = padded.reduce((sum, input, at) => sum + input * (current[at] ?? 0), 0);
    const share = 1 / (1 + Math.exp(-logit));
    const error = weight * (share - (isTrue ? 1 : 0));
    const curve = weight * share * (1 - share);
    for (let row = 0; row < size; row += 1) {
      const input = padded[row] ?? 0;
      gradient[row] = (gradient[row] ?? 0) + error * input;
      const line = hessian[row] ?? [];
      for (let column = 0; column < size; column += 1) {
        line[column] = (line[column] ?? 0) + curve * input * (padded[column] ?? 0);
      }
    }
  }
  return solveLinear(hessian, gradient);
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
