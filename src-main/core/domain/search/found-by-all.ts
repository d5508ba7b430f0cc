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

/** What a row says beside the office's index, folded; one object for all rows that say the same. */
export interface OwnWords {
  /** Found by any part of it. */
  readonly text: string;
  /** Found by the whole of it alone: the English word for a man is a part of that for a woman. */
  readonly whole: string;
}

export function says({ text, whole }: OwnWords, term: string): boolean {
  return whole === term || text.includes(term);
}

/**
 * Whether a row has every word: each among what the office found, or in the row's own words, which the window alone
 * knows (the names of levels, states and kinds in its language). Folded words, as the terms are.
 */
export function foundByAll<R extends FindableRow>(
  terms: readonly FoundTerm[],
  ownWords: (row: R) => OwnWords,
): (row: R) => boolean {
  const wanted = terms.map(({ term, numbers }) => ({ term, numbers: new Set(numbers) }));
  return (row) => wanted.every(({ term, numbers }) => numbers.has(Number(row.number)) || says(ownWords(row), term));
}
