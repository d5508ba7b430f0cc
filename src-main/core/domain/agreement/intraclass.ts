import { ok, type Result, refuse } from '../kernel/result.ts';

/** Intraclass correlations after Shrout & Fleiss 1979: the mean squares, and the six forms. */
export interface Intraclass {
  readonly betweenTargets: number;
  readonly withinTargets: number;
  readonly betweenJudges: number;
  readonly residual: number;
  /** Of one judge: judges differ by target; all judge all, drawn from many; all judge all, these judges only. */
  readonly single: readonly [number, number, number];
  /** Of the mean of the judges, in the same order. */
  readonly average: readonly [number, number, number];
}

/**
 * `ratings`: one row for each target, a value for each judge. Refusals: `agreement_too_few`, `agreement_incomplete`,
 * `agreement_all_equal`: the targets do not differ at all.
 */
export function intraclass(ratings: readonly (readonly (number | null)[])[]): Result<Intraclass> {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  if (n < 2 || k < 2) return refuse('agreement_too_few');
  if (ratings.some((row) => row.length !== k || row.some((one) => one === null))) return refuse('agreement_incomplete');
  const table = ratings as readonly (readonly number[])[];
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = (values: readonly number[], middle: number) =>
    values.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const rows = table.map(mean);
  const columns = Array.from({ length: k }, (_, j) => mean(table.map((row) => row[j] as number)));
  const all = mean(rows);
  const between = k * squares(rows, all);
  const judges = n * squares(columns, all);
  const within = table.reduce((sum, row, i) => sum + squares(row, rows[i] as number), 0);
  const bms = between / (n - 1);
  const wms = within / (n * (k - 1));
  const jms = judges / (k - 1);
  const ems = (within - judges) / ((n - 1) * (k - 1));
  if (bms === 0) return refuse('agreement_all_equal');
  return ok({
    betweenTargets: bms,
    withinTargets: wms,
    betweenJudges: jms,
    residual: ems,
    single: [
      (bms - wms) / (bms + (k - 1) * wms),
      (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n),
      (bms - ems) / (bms + (k - 1) * ems),
    ],
    average: [(bms - wms) / bms, (bms - ems) / (bms + (jms - ems) / n), (bms - ems) / bms],
  });
}
