/** @param {readonly number[]} values one or more */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (at(sorted, Math.floor(half)) + at(sorted, Math.ceil(half))) / 2;
}

/** Nearest rank. @param {readonly number[]} values one or more @param {number} percent */
export function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  return at(sorted, Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1));
}

function at(values, place) {
  const value = values[place];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}
