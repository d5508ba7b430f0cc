import { ok, type Result, refuse } from '../kernel/result.ts';

export interface FleissKappa {
  readonly kappa: number;
  /** Agreement that was seen, and that which chance alone would give. */
  readonly observed: number;
  readonly expected: number;
}

/**
 * Fleiss' kappa (Fleiss 1971). `table`: one row for each subject, in it how many raters chose each category. Refusals:
 * `agreement_too_few`, `agreement_uneven`: not the same number of raters for every subject, `agreement_all_equal`.
 */
export function fleissKappa(table: readonly (readonly number[])[]): Result<FleissKappa> {
  const total = (row: readonly number[]) => row.reduce((sum, one) => sum + one, 0);
  const raters = total(table[0] ?? []);
  if (table.length < 1 || raters < 2) return refuse('agreement_too_few');
  if (table.some((row) => total(row) !== raters)) return refuse('agreement_uneven');
  const shares = (table[0] ?? []).map(
    (_, k) => table.reduce((sum, row) => sum + (row[k] as number), 0) / (table.length * raters),
  );
  const expected = shares.reduce((sum, one) => sum + one ** 2, 0);
  if (shares.some((one) => one === 1)) return refuse('agreement_all_equal');
  const each = table.map((row) => row.reduce((sum, n) => sum + n * (n - 1), 0) / (raters * (raters - 1)));
  const observed = total(each) / table.length;
  return ok({ kappa: (observed - expected) / (1 - expected), observed, expected });
}
