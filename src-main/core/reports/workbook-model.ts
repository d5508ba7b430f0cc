import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { PackedSheets } from '../domain/roster/packed-sheets.ts';

/** How a cell looks; `wrong` and `odd` are the two marks, told apart also on a black-and-white print. `mark` is typed into
 * where the sheet is locked; `fixed` and `barred` are not, the second shaded. */
export type CellLook =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'required'
  | 'plain'
  | 'boxed'
  | 'example'
  | 'column_head'
  | 'wrong'
  | 'odd'
  | 'mark'
  | 'fixed'
  | 'barred';

export interface SheetCell {
  readonly text: string;
  readonly look: CellLook;
  /** Columns it takes; 1 unless told. */
  readonly span?: number;
}

/** Values that a column offers to choose from, written somewhere in the workbook. */
export interface ChoiceList {
  /** 0-based. */
  readonly column: number;
  readonly sheet: string;
  /** 0-based column of the values, and their 1-based first and last row. */
  readonly valuesAt: number;
  readonly from: number;
  readonly to: number;
  /** Anything else is refused by the spreadsheet program, or only remarked. */
  readonly strict: boolean;
  readonly title: string;
  readonly message: string;
}

/** A sheet written from top to bottom. */
export interface WrittenSheet {
  readonly kind: 'written';
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** 1-based row of the heading that stays in sight and is printed on every page. */
  readonly headingRow?: number;
  /** Columns of format text, also below what is written. */
  readonly textColumns: readonly number[];
  /** Rows that are prepared for filling: boxed, with format and choices. */
  readonly blankRows: number;
  /** Only cells of the look `mark` are typed into; anybody can take the protection off. */
  readonly locked?: boolean;
  readonly choices: readonly ChoiceList[];
}

export interface CellMark {
  /** 1-based row and 0-based column. */
  readonly row: number;
  readonly column: number;
  readonly look: 'wrong' | 'odd';
  /** Comment of the cell. */
  readonly note: string;
}

/** A sheet of somebody's workbook as it came, with marks. */
export interface MarkedSheet {
  readonly kind: 'marked';
  /** 0-based place in the model's cells. */
  readonly index: number;
  readonly headerRows: readonly number[];
  /** 1-based rows that go out; null: all. */
  readonly rows: readonly number[] | null;
  readonly textColumns: readonly number[];
  readonly marks: readonly CellMark[];
  readonly reasons: {
    readonly column: number;
    readonly heading: string;
    readonly rows: readonly { readonly row: number; readonly text: string }[];
  } | null;
}

/** A workbook that is no report: one that a unit fills or mends. Plain data like a report, and only ever xlsx. */
export interface WorkbookModel {
  readonly kind: 'workbook';
  readonly title: string;
  readonly createdOn: IsoDate;
  /** Stands at the head of every page of a rehearsal. */
  readonly headerMark?: string;
  readonly sheets: readonly (WrittenSheet | MarkedSheet)[];
  /** Cells that the marked sheets are taken from. */
  readonly cells?: PackedSheets;
}
