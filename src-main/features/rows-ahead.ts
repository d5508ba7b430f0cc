import type { PreparedApplication } from '../../db/tables/prepared-application.ts';
import type { AcceptedApplicant } from '../core/domain/roster/judge-applicants.ts';
import type { PackedApplicants } from '../core/domain/roster/packed-applicants.ts';

/** Rows being made ready for writing elsewhere, one after the other. */
export interface RowMaker {
  /** The row at that place of the packed roster; undefined where it is not made yet, or never will be. Waits for nothing. */
  at(place: number): PreparedApplication | undefined;
  /** Ends it and lets go of everything it has made. */
  stop(): void;
}

/** `first`: the dossier-bag number of the first row; the others follow it. */
export type BeginRows = (packed: PackedApplicants, first: number) => RowMaker;

/** What of a draft's rows was made ready while somebody still looked at them. */
export interface RowsAhead {
  /** Only if exactly this row was made, and under this number: a row that was judged again since is another one. */
  find(row: AcceptedApplicant, number: number): PreparedApplication | undefined;
  stop(): void;
}

/** `accepted`: the rows as they came out of what the maker was given. */
export function rowsAhead(accepted: readonly AcceptedApplicant[], maker: RowMaker): RowsAhead {
  const places = new Map(accepted.map((row, place) => [row, place]));
  return {
    find(row, number) {
      const place = places.get(row);
      const made = place === undefined ? undefined : maker.at(place);
      return made?.number === number ? made : undefined;
    },
    stop: maker.stop,
  };
}
