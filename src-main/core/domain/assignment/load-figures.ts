/** What a plan is told by beside its pairs. */
export interface LoadFigures {
  readonly pairs: number;
  /** Reviews of the least and of the most loaded expert. */
  readonly minLoad: number;
  readonly maxLoad: number;
}

/** Counted over everybody who has a pair and over `expected`, of whom some may have none. */
export function loadFigures(
  pairs: readonly { readonly expertId: string }[],
  expected: readonly { readonly expertId: string }[],
): LoadFigures {
  const loads = new Map(expected.map(({ expertId }) => [expertId, 0]));
  for (const { expertId } of pairs) loads.set(expertId, (loads.get(expertId) ?? 0) + 1);
  const figures = [...loads.values()];
  const least = figures.reduce((a, b) => Math.min(a, b), figures[0] ?? 0);
  return { pairs: pairs.length, minLoad: least, maxLoad: figures.reduce((a, b) => Math.max(a, b), 0) };
}
