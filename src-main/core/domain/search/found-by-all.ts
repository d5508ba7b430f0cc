/** Whom the office finds by one word of what was typed. */
export interface FoundTerm {
  /** Folded. */
  readonly term: string;
  /** Dossier-bag numbers. */
  readonly numbers: readonly number[];
}

export interface FindableRow {
  /** Dossier-bag number as printed. */
  readonly number: string;
}

/**
 * Whether a row has every word: each among what the office found, or in the row's own words, which the window alone
 * knows (the names of levels, states and kinds in its language). Folded words, as the terms are.
 */
export function foundByAll<R extends FindableRow>(
  terms: readonly FoundTerm[],
  ownWords: (row: R) => string,
): (row: R) => boolean {
  const wanted = terms.map(({ term, numbers }) => ({ term, numbers: new Set(numbers) }));
  return (row) => wanted.every(({ term, numbers }) => numbers.has(Number(row.number)) || ownWords(row).includes(term));
}
