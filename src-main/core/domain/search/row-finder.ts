import { type FindableRow, type FoundTerm, type OwnWords, says } from './found-by-all.ts';

/**
 * The same answer as `foundByAll` for a long list that is asked at every key: what a row costs is paid once. After that
 * a question costs its hits, and the window's own words once for each of their few combinations.
 */
export function rowFinder<R extends FindableRow>(
  rows: readonly R[],
  ownWords: (row: R) => OwnWords,
): (terms: readonly FoundTerm[]) => readonly R[] {
  const placeOf = new Map<number, number>();
  const saying = new Map<OwnWords, number[]>();
  for (const [place, row] of rows.entries()) {
    placeOf.set(Number(row.number), place);
    const own = ownWords(row);
    const others = saying.get(own);
    if (others) others.push(place);
    else saying.set(own, [place]);
  }
  return (terms) => {
    // Of each row, how many of the terms from the first on it has.
    const had = new Uint16Array(rows.length);
    for (const [before, { term, numbers }] of terms.entries()) {
      const mark = (place: number | undefined) => {
        if (place !== undefined && had[place] === before) had[place] = before + 1;
      };
      for (const number of numbers) mark(placeOf.get(number));
      for (const [own, places] of saying) if (says(own, term)) places.forEach(mark);
    }
    return rows.filter((_, place) => had[place] === terms.length);
  };
}
