export type SortValue = string | number | null;

const BLOCK = 256;

/** Sorts by merging blocks, with a pause wherever a slice of time may end. Stable. */
function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, readonly T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += BLOCK) {
    runs.push(items.slice(at, at + BLOCK).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right = []] = [runs[at], runs[at + 1]];
      const out: T[] = [];
      let [i, j] = [0, 0];
      while (i < left.length || j < right.length) {
        const takeLeft = j >= right.length || (i < left.length && compare(left[i] as T, right[j] as T) <= 0);
        out.push((takeLeft ? left[i++] : right[j++]) as T);
        if (out.length % BLOCK === 0) yield;
      }
      merged.push(out);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/**
 * Rows in the order of one of their values. Each distinct value is compared once, however many rows have it, so a column
 * of few words costs nothing. What is missing goes last, whichever way the others are sorted; rows of one value keep
 * their order.
 */
export function* rowOrder<R>(
  rows: readonly R[],
  value: (row: R) => SortValue,
  down: boolean,
  collator: Intl.Collator,
): Generator<undefined, readonly R[]> {
  const having = new Map<string | number, R[]>();
  const without: R[] = [];
  let n = 0;
  for (const row of rows) {
    const v = value(row);
    if (v === null || v === '') without.push(row);
    else {
      const others = having.get(v);
      if (others) others.push(row);
      else having.set(v, [row]);
    }
    n += 1;
    if (n % BLOCK === 0) yield;
  }
  const sign = down ? -1 : 1;
  const order = yield* sorted([...having.keys()], (a, b) =>
    typeof a === 'number' && typeof b === 'number'
      ? sign * (a - b)
      : sign * (collator.compare(String(a), String(b)) || (String(a) < String(b) ? -1 : 1)),
  );
  return [...order.flatMap((v) => having.get(v) as R[]), ...without];
}
