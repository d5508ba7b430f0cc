/** One cell as read: text a person would see, never a live formula. */
export interface RawCell {
  /** Date cells as `YYYY-MM-DD`, numbers as plain digits, everything else as displayed. */
  readonly t: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula';
  /** The number behind `t`, for number, date and numeric formula cells. */
  readonly raw?: number;
}

/** 0-based and inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet. Rows and columns are 0-based here; people are told 1-based rows and letters. */
export interface SheetGrid {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly (RawCell | null)[])[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** In characters; 0 where the file does not say. Left out where no column has one. */
  readonly columnWidths?: readonly number[];
  /** The workbook counts days from 1904 (old Macintosh files). */
  readonly date1904: boolean;
}

/** A finding about one row: codes and parameters only, the window has the words. */
export interface RowIssue {
  readonly sheet: string;
  /** 1-based row of the sheet, as the spreadsheet program shows it. */
  readonly row: number;
  /** Letter and heading, e.g. `G 身份证号`; '' when the finding is about the whole row. */
  readonly column: string;
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly original?: string;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let n = index; n >= 0; n = Math.floor(n / 26) - 1) letters = String.fromCharCode(65 + (n % 26)) + letters;
  return letters;
}

/** How spreadsheet programs write an error; it becomes plain text where values are pasted or a sheet is saved as text. */
const ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/iu;

/** An error is no value, whether the program still knows that it is one or only its letters are left. */
export function isErrorCell(cell: RawCell | null | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  return cell.kind === 'error' || (cell.t.includes('#') && ERROR.test(cell.t.trim()));
}

/** Text of a cell without blanks at its ends; '' for a missing cell. */
export function cellText(cell: RawCell | null | undefined): string {
  return cell ? cell.t.trim() : '';
}
