import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Ranked } from './ranked.ts';

/** What somebody says is the best: a column for every row, and prices for every aim. */
export interface ClaimedRanked {
  readonly of: ArrayLike<number>;
  readonly prices: readonly ArrayLike<number>[];
}

/**
 * Checks a plan of aims in order against the numbers alone and shares nothing with the solver. Rules first: every row has
 * a column that it may have, every column's load lies within its limits. Then the proof: no row has a column that is
 * cheaper for it at these prices, no column would rather take one more or one fewer, where "cheaper" compares the first
 * aim first and a later one only where all before are equal. Costs in that order are an ordered field, so complementary
 * slackness proves of them what it proves of numbers: no plan is better, whatever it gives up. Gives back what each aim
 * comes to. Refusals, with the first row or column at fault: `row_not_covered` {row}, `pair_forbidden` {row, column},
 * `limit_broken` {column, load}, `not_optimal`.
 */
export function certifyRanked(ranked: Ranked, claimed: ClaimedRanked): Result<readonly number[]> {
  const kept = rankedKept(ranked, claimed.of);
  if (!kept.ok) return kept;
  return isBest(ranked, claimed, kept.value.load) ? ok(kept.value.values) : refuse('not_optimal');
}

/** The rules without the proof, and what each aim comes to. */
export function rankedKept(
  { rows, columns, forbidden, least, most, aims }: Ranked,
  of: ArrayLike<number>,
): Result<{ readonly load: Int32Array; readonly values: readonly number[] }> {
  const load = new Int32Array(columns);
  const values = aims.map(() => 0);
  if (of.length !== rows) return refuse('row_not_covered', { row: Math.min(of.length, rows) });
  for (let row = 0; row < rows; row += 1) {
    const column = of[row] as number;
    if (!Number.isInteger(column) || column < 0 || column >= columns) return refuse('row_not_covered', { row });
    const at = row * columns + column;
    if (forbidden[at] === 1) return refuse('pair_forbidden', { row, column });
    load[column] = (load[column] as number) + 1;
    for (const [k, { cost }] of aims.entries()) values[k] = (values[k] as number) + (cost[at] as number);
  }
  for (let column = 0; column < columns; column += 1) {
    const has = load[column] as number;
    if (has < (least[column] as number) || has > (most[column] as number)) {
      return refuse('limit_broken', { column, load: has });
    }
    for (const [k, { balance }] of aims.entries()) values[k] = (values[k] as number) + balance * has * has;
  }
  return ok({ load, values });
}

function isBest({ rows, columns, forbidden, least, most, aims }: Ranked, claimed: ClaimedRanked, load: Int32Array) {
  const { of, prices } = claimed;
  if (prices.length !== aims.length || prices.some((one) => one.length !== columns + 1)) return false;
  /** The first aim of which the difference is not nothing decides. */
  const sign = (difference: (aim: number) => number): number => {
    for (let k = 0; k < aims.length; k += 1) {
      const by = difference(k);
      if (by !== 0) return by;
    }
    return 0;
  };
  const price = (k: number, column: number) => (prices[k] as ArrayLike<number>)[column] as number;
  for (let row = 0; row < rows; row += 1) {
    const held = of[row] as number;
    for (let column = 0; column < columns; column += 1) {
      if (column === held || forbidden[row * columns + column] === 1) continue;
      const by = sign((k) => {
        const cost = (aims[k] as Ranked['aims'][number]).cost;
        const there = (cost[row * columns + column] as number) - price(k, column);
        return there - ((cost[row * columns + held] as number) - price(k, held));
      });
      if (!(by >= 0)) return false;
    }
  }
  for (let column = 0; column < columns; column += 1) {
    const has = load[column] as number;
    const worth = (k: number) => price(k, columns) - price(k, column);
    const step = (k: number, n: number) => (aims[k] as Ranked['aims'][number]).balance * n;
    if (has < (most[column] as number) && !(sign((k) => step(k, 2 * has + 1) - worth(k)) >= 0)) return false;
    if (has > (least[column] as number) && !(sign((k) => step(k, 2 * has - 1) - worth(k)) <= 0)) return false;
  }
  return true;
}
