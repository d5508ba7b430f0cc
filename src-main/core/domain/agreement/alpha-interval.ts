import { luckFrom } from '../draw/luck.ts';
import type { Steps } from '../kernel/pace.ts';
import { pairSum, type Unit } from './krippendorff.ts';

/** Fewer units than this leave an interval that says nothing. */
export const LEAST_UNITS_FOR_INTERVAL = 10;
/** Samples drawn for an interval. */
export const DRAWS = 1000;
/** The luck of the draws, stated so that anybody gets the same interval. */
export const INTERVAL_SEED = 'jurydesk/alpha/1';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whole numbers below `n` (Marsaglia's xorshift of 32 bits): quick, and the same on every machine. */
function quickLuck(seed: string): (n: number) => number {
  let state = luckFrom(seed)(2 ** 31) + 1;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * n);
  };
}

/** What one unit brings to a sample: its disagreement, and the sums from which the sample's own follows. */
interface Share {
  readonly observed: number;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * The middle 95 % of alpha by differences over `DRAWS` samples of the units with replacement (percentile bootstrap); of two
 * values, agree and disagree, that by names is the same. Null below `LEAST_UNITS_FOR_INTERVAL` units with two values. A sample
 * in which nothing could disagree is drawn again; null where most are such. Tells after each fifty draws.
 */
export function* alphaInterval(units: readonly Unit[]): Steps<Interval | null> {
  const paired = units.filter((unit) => unit.length >= 2);
  if (paired.length < LEAST_UNITS_FOR_INTERVAL) return null;
  const all = paired.flat();
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const shares = paired.map((unit): Share => {
    const sum = unit.reduce((total, one) => total + one - mean, 0);
    const squares = unit.reduce((total, one) => total + (one - mean) ** 2, 0);
    const n = unit.length;
    return { observed: pairSum(n, sum, squares) / (n - 1), n, sum, squares };
  });
  const below = quickLuck(INTERVAL_SEED);
  const found: number[] = [];
  for (let drawn = 0; found.length < DRAWS; drawn += 1) {
    if (drawn >= 2 * DRAWS) return null;
    let [observed, n, sum, squares] = [0, 0, 0, 0];
    for (let i = 0; i < shares.length; i += 1) {
      const one = shares[below(shares.length)] as Share;
      observed += one.observed;
      n += one.n;
      sum += one.sum;
      squares += one.squares;
    }
    const expected = pairSum(n, sum, squares);
    // What is left where all values are the same, by the size of the values that were summed.
    if (expected > 1e-12 * n * n * (1 + mean ** 2)) found.push(1 - ((n - 1) * observed) / expected);
    if (drawn % 50 === 49) yield 50;
  }
  found.sort((a, b) => a - b);
  const at = (share: number) => found[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] as number;
  return { low: at(0.025), high: at(0.975) };
}
