import type { JudgedBook } from '../../src-main/features/feature.ts';

/** What the parent tells the child, as JSON in a file: the key must not stand in a list of processes. */
export interface RoundKillOrder {
  readonly activity: 'import' | 'tally' | 'edit';
  readonly path: string;
  readonly key: string;
  readonly roundId: string;
  readonly from: number;
  /** Judged once by the parent: reading workbooks has tests of its own. */
  readonly book: JudgedBook;
  /** The first edit to make: the one after the last that was told, whether or not it got as far as the file. */
  readonly edit: {
    readonly step: number;
    readonly applicationIds: readonly string[];
    /** One edit is committed, and its answer reaches nobody. */
    readonly unanswered: boolean;
  };
  readonly tally: {
    readonly sectionId: string;
    readonly rows: readonly { readonly applicationId: string; readonly mustSum: number }[];
  };
}

/** What every cell says after that edit. */
export const specialtyAfter = (step: number) => `专业${step}`;
