import { ok, type Result, refuse } from '../kernel/result.ts';

/** How far apart two values are: named, in order, by their difference, by their ratio. */
export const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Metric = (typeof METRICS)[number];

/** Values given to one unit, in any order; a missing one is left out. */
export type Unit = readonly number[];

export interface Alpha {
  readonly alpha: number;
  /** Units with at least two values: only they say something about agreement. */
  readonly units: number;
  /** Values of those units. */
  readonly values: number;
}

/**
 * Twice the squared distances of all pairs: m Σx² − (Σx)² of values about their mean, without going through the pairs.
 * `values` are distances from some middle, so that nothing is lost where they are all alike.
 */
export function pairSum(n: number, sum: number, squares: number): number {
  return 2 * (n * squares - sum ** 2);
}

type PairSum = (values: readonly number[]) => number;

function byCounts(counts: readonly number[], distance: (c: number, k: number) => number): number {
  let sum = 0;
  for (let c = 0; c < counts.length; c += 1) {
    for (let k = c + 1; k < counts.length; k += 1) {
      sum += 2 * (counts[c] as number) * (counts[k] as number) * distance(c, k);
    }
  }
  return sum;
}

function countsOf(values: readonly number[]): [number[], number[]] {
  const counts = new Map<number, number>();
  for (const one of values) counts.set(one, (counts.get(one) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return [sorted.map(([value]) => value), sorted.map(([, n]) => n)];
}

/** By the scores' own distance, or by that of the places which those scores have among all. */
function byDifference(places: ReadonlyMap<number, number>): PairSum {
  return (values) => {
    let [sum, squares] = [0, 0];
    for (const one of values) {
      const x = places.get(one) as number;
      sum += x;
      squares += x * x;
    }
    return pairSum(values.length, sum, squares);
  };
}

function pairSumOf(metric: Metric, all: readonly number[]): PairSum {
  const [values, counts] = countsOf(all);
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  if (metric === 'interval') return byDifference(new Map(values.map((one) => [one, one - mean])));
  if (metric === 'ordinal') {
    // The distance of two values is the number of scores between them, each of the two counting half its own.
    let until = -all.length / 2;
    const middles = values.map((one, i) => {
      const n = counts[i] as number;
      until += n;
      return [one, until - n / 2] as const;
    });
    return byDifference(new Map(middles));
  }
  if (metric === 'nominal') {
    return (some) => some.length ** 2 - countsOf(some)[1].reduce((sum, n) => sum + n ** 2, 0);
  }
  return (some) => {
    const [own, ns] = countsOf(some);
    const at = (place: number) => own[place] as number;
    return byCounts(ns, (c, k) => ((at(c) - at(k)) / (at(c) + at(k))) ** 2);
  };
}

/**
 * Krippendorff's alpha = 1 − observed / expected disagreement (Krippendorff, Content Analysis, chapter on reliability),
 * for any number of raters and missing values. Ratios are for values above 0 only. Refusals: `agreement_too_few`: no unit has
 * two values, `agreement_all_equal`: only one value occurs, so nothing could disagree.
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): Result<Alpha> {
  const paired = units.filter((unit) => unit.length >= 2);
  if (paired.length === 0) return refuse('agreement_too_few');
  const all = paired.flat();
  if (all.every((one) => one === all[0])) return refuse('agreement_all_equal');
  const disagreement = pairSumOf(metric, all);
  const observed = paired.reduce((sum, unit) => sum + disagreement(unit) / (unit.length - 1), 0);
  const expected = disagreement(all);
  return ok({ alpha: 1 - ((all.length - 1) * observed) / expected, units: paired.length, values: all.length });
}
