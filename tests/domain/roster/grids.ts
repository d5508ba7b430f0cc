import type { CellRange, RawCell, SheetGrid } from '../../../src-main/core/domain/roster/cells.ts';

/** A sheet from literals: '' is a blank cell, numbers are number cells. */
export function grid(rows: readonly (readonly (string | number)[])[], more: Partial<SheetGrid> = {}): SheetGrid {
  return {
    name: '花名册',
    hidden: false,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
    ...more,
    rows: rows.map((row) => row.map(cell)),
  };
}

function cell(value: string | number): RawCell | null {
  if (value === '') return null;
  return typeof value === 'number' ? { t: String(value), kind: 'number', raw: value } : { t: value, kind: 'text' };
}

export function merge(top: number, left: number, bottom: number, right: number): CellRange {
  return { top, left, bottom, right };
}
