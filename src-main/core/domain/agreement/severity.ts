import { grouped } from '../kernel/grouped.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

export interface Rating {
  readonly subject: string;
  readonly rater: string;
  readonly value: number;
}

export interface Severity {
  /** By subject: the plain mean, and what it would be if every rater were as strict as all of them on the average. */
  readonly subjects: readonly { readonly subject: string; readonly raw: number; readonly adjusted: number }[];
  /** By rater: how many points more (+) or fewer (−) than the others for the same work. Their sum is 0. */
  readonly raters: readonly { readonly rater: string; readonly offset: number; readonly shared: number }[];
}

export interface SeverityLimits {
  /** Subjects that each rater has to share with somebody. */
  readonly leastShared: number;
  /** Weight of `offset²` in what is made smallest; 0: plain least squares. */
  readonly ridge?: number;
}

/** Gauss with the largest pivot; the matrix is small (raters) and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  const n = rows.length;
  for (let c = 0; c < n; c += 1) {
    const at = (r: number, k: number) => (rows[r] as number[])[k] as number;
    let best = c;
    for (let r = c + 1; r < n; r += 1) if (Math.abs(at(r, c)) > Math.abs(at(best, c))) best = r;
    [rows[c], rows[best]] = [rows[best] as number[], rows[c] as number[]];
    for (let r = 0; r < n; r += 1) {
      if (r === c || at(r, c) === 0) continue;
      const factor = at(r, c) / at(c, c);
      const row = rows[r] as number[];
      for (let k = c; k <= n; k += 1) row[k] = (row[k] as number) - factor * at(c, k);
    }
  }
  return rows.map((row, i) => (row[n] as number) / (row[i] as number));
}

/** Can everybody be compared with everybody, through subjects that two raters share? */
function connected(bySubject: ReadonlyMap<string, readonly Rating[]>, byRater: ReadonlyMap<string, readonly Rating[]>) {
  const [first] = byRater.keys();
  const reached = new Set(first === undefined ? [] : [first]);
  for (const rater of reached) {
    for (const { subject } of byRater.get(rater) ?? []) {
      for (const other of bySubject.get(subject) ?? []) reached.add(other.rater);
    }
  }
  return reached.size === byRater.size;
}

/**
 * Strictness of each rater by the additive model value = subject + rater, offsets summing to 0, least squares. Values that
 * are all there but for a few pairs do not tell a strict rater from weak subjects: then it is refused, not guessed. Refusals:
 * `severity_too_few_raters`, `severity_unconnected`, `severity_overlap_small` {least, needed}, `severity_no_spare`: as many
 * unknowns as values, so that nothing contradicts and nothing is shown.
 */
export function raterSeverity(
  ratings: readonly Rating[],
  { leastShared, ridge = 0 }: SeverityLimits,
): Result<Severity> {
  const bySubject = grouped(ratings, (one) => one.subject);
  const byRater = grouped(ratings, (one) => one.rater);
  const raters = [...byRater.keys()].sort(byText);
  if (raters.length < 2) return refuse('severity_too_few_raters');
  if (!connected(bySubject, byRater)) return refuse('severity_unconnected');
  const isShared = ({ subject }: Rating) => (bySubject.get(subject)?.length ?? 0) >= 2;
  const shared = raters.map((one) => (byRater.get(one) ?? []).filter(isShared).length);
  const least = Math.min(...shared);
  if (least < leastShared) return refuse('severity_overlap_small', { least, needed: leastShared });
  if (ratings.length <= bySubject.size + raters.length - 1) return refuse('severity_no_spare');

  const place = new Map(raters.map((one, i) => [one, i]));
  const size = raters.length;
  // Subjects taken out, what is left is a Laplacian over the raters; 1/size everywhere holds the sum of offsets at 0.
  const matrix = raters.map((_, i) => raters.map((_, j) => (i === j ? ridge : 0) + 1 / size));
  const right = raters.map(() => 0);
  const add = (i: number, j: number, v: number) => {
    const row = matrix[i] as number[];
    row[j] = (row[j] as number) + v;
  };
  const meanOf = (own: readonly Rating[]) => own.reduce((sum, one) => sum + one.value, 0) / own.length;
  for (const own of bySubject.values()) {
    const mean = meanOf(own);
    for (const { rater, value } of own) {
      const i = place.get(rater) as number;
      right[i] = (right[i] as number) + value - mean;
      add(i, i, 1);
      for (const other of own) add(i, place.get(other.rater) as number, -1 / own.length);
    }
  }
  const offsets = solve(matrix, right);
  const offsetOf = (rater: string) => offsets[place.get(rater) as number] as number;
  return ok({
    subjects: [...bySubject].map(([subject, own]) => ({
      subject,
      raw: meanOf(own),
      adjusted: meanOf(own.map((one) => ({ ...one, value: one.value - offsetOf(one.rater) }))),
    })),
    raters: raters.map((rater, i) => ({ rater, offset: offsets[i] as number, shared: shared[i] as number })),
  });
}
