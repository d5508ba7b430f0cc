import type { Reading } from './cell-reading.ts';
import { cellText, type RowIssue } from './cells.ts';
import type { HeaderColumn } from './header.ts';
import type { RosterRow } from './roster-rows.ts';

/** One cell of a data row: as the sheet has it, and what was made of it. */
export interface CellReading {
  readonly letter: string;
  readonly heading: string;
  /** null: a column that is not read. */
  readonly field: string | null;
  readonly year: number | null;
  readonly raw: string;
  readonly formula: boolean;
  /** The column is hidden in the sheet. */
  readonly hidden: boolean;
  /** The row, 1-based, whose merged cell stands here as well. */
  readonly filledFrom: number | null;
  /** null: nothing was read, or what stands there was refused. */
  readonly reading: Reading | null;
  readonly refused: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

/** What a field of the row was taken to say; `raw` for the fields of which nothing but their text is known. */
export type ReadingOf = (field: string, year: number | null, raw: string) => Reading | null;

/** Findings about a row, and whether they keep it out. */
export interface RowFindings {
  readonly refused: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
}

/** The row cell by cell in the order of the sheet. `readingOf` knows the roster. */
export function rowReading(
  row: RosterRow,
  columns: readonly HeaderColumn[],
  findings: RowFindings,
  readingOf: ReadingOf,
): readonly CellReading[] {
  const hidden = new Set(row.sheet.hiddenColumns);
  const cells = row.sheet.rows[row.row - 1] ?? [];
  return columns.map(({ index, letter, label, field, year = null }) => {
    const own = cells[index];
    const filledFrom = field === null || year !== null ? undefined : row.cells.filledFrom(field);
    const cell = filledFrom === undefined ? own : row.cells.get(field ?? '');
    // Several columns of one field (one a year) share its findings; the heading tells whose they are.
    const about = (issue: RowIssue) => field !== null && issue.field === field && isOf(issue, letter);
    const refused = findings.refused.filter(about);
    const raw = cellText(cell);
    return {
      letter,
      heading: label,
      field,
      year,
      raw,
      formula: own?.kind === 'formula',
      hidden: hidden.has(index),
      filledFrom: filledFrom ?? null,
      reading: field === null || refused.length > 0 ? null : readingOf(field, year, raw),
      refused,
      warnings: findings.warnings.filter(about),
    };
  });
}

function isOf(issue: RowIssue, letter: string): boolean {
  return issue.column === '' || issue.column.startsWith(`${letter} `);
}

/** Findings that no column of the sheet shows: about the whole row, or about a column that is not there. */
export function looseFindings(findings: RowFindings, cells: readonly CellReading[]): RowFindings {
  const shown = new Set(cells.flatMap((cell) => [...cell.refused, ...cell.warnings]));
  return {
    refused: findings.refused.filter((issue) => !shown.has(issue)),
    warnings: findings.warnings.filter((issue) => !shown.has(issue)),
  };
}
