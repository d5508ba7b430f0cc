import { cellText, isErrorCell, type RawCell } from './cells.ts';
import type { HeaderColumn } from './header.ts';
import { FITS_ANYWHERE, mostCharacters } from './text-limits.ts';

/** Column of each field in the sheet's rows, 0-based; yearly columns are not among them. */
export type FieldPlaces = ReadonlyMap<string, number>;

export function fieldPlaces(columns: readonly HeaderColumn[]): FieldPlaces {
  const places = new Map<string, number>();
  for (const { field, index, year } of columns) if (field !== null && year === undefined) places.set(field, index);
  return places;
}

/** Characters as a reader counts them: a rare one is one. */
const lengthOf = (cell: RawCell) => [...cellText(cell)].length;

/** The cells of one row by field. They stay in the sheet: twenty thousand rows need no list of their own. */
export class RowCells {
  readonly #places: FieldPlaces;
  readonly #cells: readonly (RawCell | null)[];
  #filled: Map<string, { readonly cell: RawCell; readonly row: number }> | undefined;

  constructor(places: FieldPlaces, cells: readonly (RawCell | null)[]) {
    this.#places = places;
    this.#cells = cells;
  }

  get(field: string): RawCell | undefined {
    const filled = this.#filled?.get(field);
    if (filled !== undefined) return filled.cell;
    const place = this.#places.get(field);
    return place === undefined ? undefined : (this.#cells[place] ?? undefined);
  }

  /** A cell that the one of an upper row, 1-based, stands in for. */
  fill(field: string, cell: RawCell, row: number): void {
    this.#filled ??= new Map();
    this.#filled.set(field, { cell, row });
  }

  /** The row, 1-based, whose cell stands in for this one; undefined for a cell of its own. */
  filledFrom(field: string): number | undefined {
    return this.#filled?.get(field)?.row;
  }

  /** Fields that a cell of an upper row stands in for. */
  filled(): readonly string[] {
    return this.#filled === undefined ? [] : [...this.#filled.keys()];
  }

  /** Fields whose cell holds an error such as #N/A or more text than fits there, in the order of the columns. */
  flaws(): readonly { readonly field: string; readonly what: 'error' | 'too_long' }[] {
    const found: { field: string; what: 'error' | 'too_long' }[] = [];
    for (const [field, place] of this.#places) {
      const cell = this.#filled === undefined ? (this.#cells[place] ?? undefined) : this.get(field);
      if (isErrorCell(cell)) found.push({ field, what: 'error' });
      else if (cell !== undefined && cell.t.length > FITS_ANYWHERE && lengthOf(cell) > mostCharacters(field))
        found.push({ field, what: 'too_long' });
    }
    return found;
  }
}
