import type { JudgedBook } from '../../src-main/features/feature.ts';

/** What the parent tells the child, as JSON in a file: the key must not stand in a list of processes. */
export interface RoundKillOrder {
  readonly activity: 'import' | 'tally';
  readonly path: string;
  readonly key: string;
  readonly roundId: string;
  readonly from: number;
  /** Judged once by the parent: reading workbooks has tests of its own. */
  readonly book: JudgedBook;
  readonly tally: {
    readonly sectionId: string;
    readonly rows: readonly { readonly applicationId: string; readonly mustSum: number }[];
  };
}
