export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The active cell and the other corner of what is selected with it. */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
}

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page. */
  readonly page: number;
}

export interface Key {
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
}

export function at(row: number, column: number): Selection {
  return { active: { row, column }, anchor: { row, column } };
}

export function blockOf({ active, anchor }: Selection): Block {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

export function isOneCell({ active, anchor }: Selection): boolean {
  return active.row === anchor.row && active.column === anchor.column;
}

const between = (n: number, end: number) => Math.max(0, Math.min(end - 1, n));

/** Enter goes down and Tab to the right, on to the next row at its end; Shift turns both round. 'out': past the last cell. */
function nextOnEnterOrTab({ row, column }: Place, { key, shift }: Key, { rows, columns }: Size): Place | 'out' {
  const step = shift ? -1 : 1;
  if (key === 'Enter') return { row: between(row + step, rows), column };
  const place = row * columns + column + step;
  if (place < 0 || place >= rows * columns) return 'out';
  return { row: Math.floor(place / columns), column: place % columns };
}

function aimOf({ row, column }: Place, { key, ctrl }: Key, { rows, columns, page }: Size): Place | undefined {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? columns - 1 : column + 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 };
    default:
      return undefined;
  }
}

/** Where a key leads; undefined for a key that does not move. Shift with an arrow selects. */
export function moved(selection: Selection, key: Key, size: Size): Selection | 'out' | undefined {
  if (key.key === 'Enter' || key.key === 'Tab') {
    const next = nextOnEnterOrTab(selection.active, key, size);
    return next === 'out' ? 'out' : { active: next, anchor: next };
  }
  const aim = aimOf(selection.active, key, size);
  if (aim === undefined) return undefined;
  const active = { row: between(aim.row, size.rows), column: between(aim.column, size.columns) };
  return { active, anchor: key.shift ? selection.anchor : active };
}

export interface Written extends Place {
  readonly text: string;
}

/** A pasted block from the active cell on; one pasted cell fills everything selected. What has no place is left out. */
export function pasted(block: readonly (readonly string[])[], selection: Selection, size: Size): Written[] {
  const { top, left, bottom, right } = blockOf(selection);
  const [only] = block[0] ?? [];
  const single = block.length === 1 && block[0]?.length === 1 && only !== undefined;
  if (single && !isOneCell(selection)) return everyCell(blockOf(selection), () => only);
  const written: Written[] = [];
  // A selection that is a multiple of the block is filled with it again and again, as spreadsheets do.
  const times = (selected: number, given: number) => (given > 0 && selected % given === 0 ? selected / given : 1);
  const height = block.length * times(bottom - top + 1, block.length);
  for (let r = 0; r < height; r++) {
    const cells = block[r % block.length] ?? [];
    const width = cells.length * times(right - left + 1, cells.length);
    for (let c = 0; c < width; c++) {
      const place = { row: top + r, column: left + c };
      if (place.row < size.rows && place.column < size.columns) {
        written.push({ ...place, text: cells[c % cells.length] ?? '' });
      }
    }
  }
  return written;
}

export function everyCell(block: Block, text: (place: Place) => string): Written[] {
  const written: Written[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      written.push({ row, column, text: text({ row, column }) });
    }
  }
  return written;
}

/** Ctrl+D: the first selected row into the others; of a single row, what stands above it. */
export function filledDown(selection: Selection, text: (place: Place) => string): Written[] {
  const { top, left, bottom, right } = blockOf(selection);
  const source = top === bottom ? top - 1 : top;
  if (source < 0) return [];
  const target = { top: source + 1, left, bottom, right };
  return everyCell(target, ({ column }) => text({ row: source, column }));
}
