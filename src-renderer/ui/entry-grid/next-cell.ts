export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridKey {
  readonly key: string;
  readonly shift: boolean;
  /** Left and right belong to the caret while a cell is edited. */
  readonly editing: boolean;
}

/**
 * Where a key leads in a grid of `rows` × `columns`, as in a spreadsheet: Enter goes down and from the last row to the
 * top of the next column, Tab goes right and from the last column to the next row. `out`: Tab leaves the grid, which
 * must never hold the keyboard captive. Undefined: not a key that moves.
 */
export function nextCell(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { row, column }: CellPlace,
  { key, shift, editing }: GridKey,
): CellPlace | 'out' | undefined {
  const at = (r: number, c: number): CellPlace => ({
    row: Math.min(Math.max(r, 0), rows - 1),
    column: Math.min(Math.max(c, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return editing ? undefined : at(row, column - 1);
    case 'ArrowRight':
      return editing ? undefined : at(row, column + 1);
    case 'Home':
      return editing ? undefined : at(row, 0);
    case 'End':
      return editing ? undefined : at(row, columns - 1);
    case 'Enter':
      if (shift) return at(row - 1, column);
      return row === rows - 1 && column < columns - 1 ? at(0, column + 1) : at(row + 1, column);
    case 'Tab': {
      const next = row * columns + column + (shift ? -1 : 1);
      return next < 0 || next >= rows * columns ? 'out' : at(Math.floor(next / columns), next % columns);
    }
    default:
      return undefined;
  }
}
