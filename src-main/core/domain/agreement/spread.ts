/** What is worth a look: so many percent of full marks from the mean of the other raters of the same application. */
export const OUTLIER_PERCENT = 15;

export interface Spread {
  /** Highest less lowest. */
  readonly range: number;
  /** Standard deviation with n − 1; null for a single value. */
  readonly deviation: number | null;
  /** Places of the values that are that far from the mean of the others. */
  readonly outliers: readonly number[];
}

/**
 * How far apart the values of one application are. With three raters no value can be more than 1.16 of their standard
 * deviations away, so outliers are told by the distance from the others in points, not by deviations. `full`: full marks.
 */
export function spreadOf(values: readonly number[], full: number): Spread | null {
  if (values.length === 0) return null;
  const sum = values.reduce((all, one) => all + one, 0);
  const mean = sum / values.length;
  const squares = values.reduce((all, one) => all + (one - mean) ** 2, 0);
  const others = (value: number) => (sum - value) / (values.length - 1);
  const far = (value: number) => Math.abs(value - others(value)) * 100 >= full * OUTLIER_PERCENT;
  return {
    range: Math.max(...values) - Math.min(...values),
    deviation: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)),
    outliers: values.length < 3 ? [] : values.flatMap((value, i) => (far(value) ? i : [])),
  };
}
