import { ok, type Result, refuse } from '../kernel/result.ts';
import { chiSquareAbove } from './chi-square.ts';

export interface Concordance {
  readonly raters: number;
  readonly subjects: number;
  /** By subject: the sum of the ranks that the raters gave; ties have their average rank. */
  readonly rankSums: readonly number[];
  /** Sum of the squared distances of the rank sums from their mean. */
  readonly s: number;
  readonly uncorrected: number;
  /** Kendall's W, corrected for ties: 0 no agreement, 1 the same order by all. */
  readonly w: number;
  readonly chiSquare: number;
  readonly degrees: number;
  /** Null for seven subjects and fewer, where chi-square is no approximation. */
  readonly p: number | null;
}

/** From 1, the lowest first; equal values share the average of their ranks. */
export function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] as number] === values[order[from] as number]) to += 1;
    for (let i = from; i <= to; i += 1) ranks[order[i] as number] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

/** Σ (t³ − t) over the groups of equal values. */
function tieSum(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, t) => sum + t ** 3 - t, 0);
}

/**
 * Kendall's coefficient of concordance with the correction for ties (Kendall & Babington Smith 1939; Siegel & Castellan).
 * `ratings`: one row for each rater, a value for each subject. Refusals: `agreement_too_few` for fewer than two raters or
 * subjects, `agreement_incomplete`: not every rater rated every subject, `agreement_all_tied`: no rater tells any apart.
 */
export function kendallW(ratings: readonly (readonly (number | null)[])[]): Result<Concordance> {
  const raters = ratings.length;
  const subjects = ratings[0]?.length ?? 0;
  if (raters < 2 || subjects < 2) return refuse('agreement_too_few');
  if (ratings.some((row) => row.length !== subjects || row.some((one) => one === null))) {
    return refuse('agreement_incomplete');
  }
  const full = ratings as readonly (readonly number[])[];
  const ranks = full.map(averageRanks);
  const rankSums = Array.from({ length: subjects }, (_, i) => ranks.reduce((sum, row) => sum + (row[i] as number), 0));
  const mean = (raters * (subjects + 1)) / 2;
  const s = rankSums.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const most = raters ** 2 * (subjects ** 3 - subjects);
  const ties = raters * full.reduce((sum, row) => sum + tieSum(row), 0);
  if (most === ties) return refuse('agreement_all_tied');
  const w = (12 * s) / (most - ties);
  const degrees = subjects - 1;
  const chiSquare = raters * degrees * w;
  const p = subjects > 7 ? chiSquareAbove(chiSquare, degrees) : null;
  return ok({ raters, subjects, rankSums, s, uncorrected: (12 * s) / most, w, chiSquare, degrees, p });
}
