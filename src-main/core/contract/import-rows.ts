import { z } from 'zod';
import type { Reading } from '../domain/roster/cell-reading.ts';
import { readingInput } from './import-mapping.ts';
import type { IssueView } from './people.ts';

/** One line of the list of a draft's rows. */
export interface DraftRowView {
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly name: string;
  readonly refused: boolean;
  readonly remarks: number;
  /** Hidden in the sheet. */
  readonly hidden: boolean;
}

export const DRAFT_PAGE = 100;

/** A page of a draft's rows: twenty thousand are not sent at once. */
export interface DraftRowsView {
  /** Rows that fit `show`. */
  readonly total: number;
  /** Place of the first row of the page among them, from 0. */
  readonly from: number;
  readonly rows: readonly DraftRowView[];
  readonly counts: { readonly all: number; readonly refused: number; readonly remarked: number };
}

export interface CellView {
  readonly letter: string;
  readonly heading: string;
  /** null: a column that is not read. */
  readonly field: string | null;
  readonly year: number | null;
  /** As the sheet shows it; identity numbers masked but where the cell itself is at fault. */
  readonly raw: string;
  readonly formula: boolean;
  readonly hidden: boolean;
  /** The row whose merged cell stands here as well. */
  readonly filledFrom: number | null;
  readonly reading: Reading | null;
  readonly refused: readonly IssueView[];
  readonly warnings: readonly IssueView[];
}

/** One row of the sheet: every cell as it stands there beside what was made of it. */
export interface DraftRowReading {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly CellView[];
  /** Findings that belong to no column. */
  readonly refused: readonly IssueView[];
  readonly warnings: readonly IssueView[];
}

const place = z.strictObject({ sheet: z.string().max(200), row: z.number().int().min(1).max(1_048_576) });

export const draftRowsInput = readingInput.extend({
  show: z.enum(['all', 'refused', 'remarked']),
  from: z.number().int().min(0).max(1_048_576),
  /** The page that holds this row, whatever `from` says; the first page where it is not among them. */
  at: place.optional(),
});

export const draftRowInput = readingInput.extend(place.shape);
