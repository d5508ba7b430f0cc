import { findTitle } from './find-title.ts';
import { plainTitle } from './plain-title.ts';
import type { TitleCatalogue } from './title-catalogue.ts';
import { levelOfRank, levelsUp, TITLE_RANKS, type TitleRank } from './title-levels.ts';

/** The lowest level that a jury of a kind judges: who judges has a title of it or of a higher one. */
const LOWEST = { senior: 'associate_senior', intermediate: 'intermediate', junior: 'junior' } as const;
export type JuryKind = keyof typeof LOWEST;

/** Whether a grade stands below what a jury of the kind judges. */
export function isBelowJury(rank: TitleRank, kind: JuryKind): boolean {
  return levelsUp(LOWEST[kind], levelOfRank(rank)) < 0;
}

/** The grade of every wording of the catalogue that has only one; no grade is read from a number in a title. */
export function gradesOf({ series }: Pick<TitleCatalogue, 'series'>): ReadonlyMap<string, TitleRank> {
  const grades = new Map<string, TitleRank>();
  const ambiguous = new Set<string>();
  for (const rank of TITLE_RANKS) {
    for (const { wording } of series.flatMap((one) => one.levels[rank].titles)) {
      const key = plainTitle(wording);
      if (grades.has(key) && grades.get(key) !== rank) ambiguous.add(key);
      grades.set(key, rank);
    }
  }
  for (const key of ambiguous) grades.delete(key);
  return grades;
}

/**
 * Tells of a title, as a roster words it, whether it stands below the jury's level (Decree 40 asks of experts a title of
 * the corresponding level): by the jury's own series, else by the only grade that the wording has in any. A wording that
 * the catalogue does not know, or knows in several grades, is not held against anybody.
 */
export function belowJury(catalogue: TitleCatalogue, series: string, kind: JuryKind): (title: string) => boolean {
  const grades = gradesOf(catalogue);
  return (title) => {
    const found = findTitle(catalogue, series, title);
    const rank = found.kind === 'found' ? found.title.rank : grades.get(plainTitle(title));
    return rank !== undefined && isBelowJury(rank, kind);
  };
}
