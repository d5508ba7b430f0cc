/** log n! for every n up to the given one. */
function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1);
  for (let n = 1; n <= most; n += 1) logs[n] = (logs[n - 1] as number) + Math.log(n);
  return logs;
}

/** P(at least k of n), each with chance p; summed from the term that is largest of those asked for. */
function atLeast(k: number, n: number, p: number, logs: Float64Array): number {
  if (k <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const log = (i: number) =>
    (logs[n] as number) - (logs[i] as number) - (logs[n - i] as number) + i * Math.log(p) + (n - i) * Math.log1p(-p);
  const start = Math.max(k, Math.min(n, Math.floor((n + 1) * p)));
  const ratio = p / (1 - p);
  let sum = 0;
  let term = Math.exp(log(start));
  for (let i = start; i <= n && term > 0; i += 1) {
    sum += term;
    term *= (ratio * (n - i)) / (i + 1);
  }
  term = Math.exp(log(start));
  for (let i = start; i > k && term > 0; i -= 1) {
    term *= i / (ratio * (n - i + 1));
    sum += term;
  }
  return Math.min(1, sum);
}

/** Chances are told in millionths. */
export const MILLION = 1_000_000;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Clopper and Pearson's interval, in millionths and rounded outward, for the mean of `draws` independent shares between 0
 * and 1 that sum up to `top / bottom`. Shares are no yes and no: by Bentkus, "On Hoeffding's inequalities" (Annals of
 * Probability 32, 2004), their tail is at most e times the binomial one, so `wrong`, the risk allowed on both sides
 * together, is divided by e.
 */
export function meanInterval(top: number, bottom: number, draws: number, wrong: number): Interval {
  const logs = logFactorials(draws);
  const risk = wrong / 2 / Math.E;
  const under = Math.floor(top / bottom);
  const over = Math.ceil(top / bottom);
  const last = (holds: (millionths: number) => boolean) => {
    let [yes, no] = [0, MILLION + 1];
    while (no - yes > 1) {
      const middle = (yes + no) >> 1;
      if (holds(middle)) yes = middle;
      else no = middle;
    }
    return yes;
  };
  const low = under === 0 ? 0 : last((m) => m === 0 || atLeast(under, draws, m / MILLION, logs) <= risk);
  // At most `over` of them: the other side seen from those not drawn.
  const high = over >= draws ? 0 : last((m) => m === 0 || atLeast(draws - over, draws, m / MILLION, logs) <= risk);
  return { low: Math.max(0, low - 1), high: Math.min(MILLION, MILLION - high + 1) };
}
