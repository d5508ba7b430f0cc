/** Where each row begins, in rem; one entry more than there are rows. */
export function rowStarts(count: number, heightOf: (row: number) => number): Float64Array {
  const starts = new Float64Array(count + 1);
  for (let row = 0; row < count; row++) starts[row + 1] = (starts[row] ?? 0) + heightOf(row);
  return starts;
}

/** The row at that offset. */
export function rowAt(starts: Float64Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, Math.max(0, starts.length - 2));
}
