import type { RawCell, SheetGrid } from './cells.ts';

/** The cells of a workbook as one text: kept beside a draft, so that it can be judged again under another mapping. */
export type PackedSheets = string;

const KINDS: readonly RawCell['kind'][] = ['text', 'number', 'date', 'boolean', 'error', 'formula'];

/** A blank cell is 0, a text cell its text: nearly all of a roster is one or the other. */
type PackedCell = 0 | string | readonly [kind: number, text: string, raw?: number];
type PackedSheet = Omit<SheetGrid, 'rows'> & { readonly rows: readonly (readonly PackedCell[])[] };

function packCell(cell: RawCell | null): PackedCell {
  if (cell === null) return 0;
  if (cell.raw !== undefined) return [KINDS.indexOf(cell.kind), cell.t, cell.raw];
  return cell.kind === 'text' ? cell.t : [KINDS.indexOf(cell.kind), cell.t];
}

function unpackCell(packed: PackedCell): RawCell | null {
  if (packed === 0) return null;
  if (typeof packed === 'string') return { t: packed, kind: 'text' };
  const [kind, t, raw] = packed;
  return { t, kind: KINDS[kind] as RawCell['kind'], ...(raw === undefined ? {} : { raw }) };
}

export function packSheets(sheets: readonly SheetGrid[]): PackedSheets {
  const packed: readonly PackedSheet[] = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map(packCell)),
  }));
  return JSON.stringify(packed);
}

/** The sheets that `packSheets` was given, cell for cell. */
export function unpackSheets(packed: PackedSheets): readonly SheetGrid[] {
  const sheets = JSON.parse(packed) as readonly PackedSheet[];
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(unpackCell)) }));
}
