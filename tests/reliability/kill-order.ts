/** What the parent tells the child, as JSON in a file: the key must not stand in a list of processes. */
export interface KillOrder {
  readonly path: string;
  readonly key: string;
  readonly activity: 'import' | 'tally';
  /** The first batch number of this run; the run counts up from it until it is killed. */
  readonly from: number;
  /** Planted defect: says "saved" before the transaction is committed. */
  readonly acknowledgesEarly: boolean;
}

/** Rows of one batch in an import; a tally entry has one. */
export const IMPORT_ROWS = 300;
