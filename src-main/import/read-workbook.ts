import { createHash } from 'node:crypto';
import { read, set_cptable, type WorkBook } from 'xlsx';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { columnLetter, type RawCell, type SheetGrid } from '../core/domain/roster/cells.ts';
import { rawCellOf } from './cell-values.ts';
import type { WorkbookFormat } from './guard.ts';
import { LIMITS } from './limits.ts';
import { type ParsedSheet, parseXlsx } from './parse-xlsx.ts';
import { readText } from './read-text.ts';

export interface ReadWorkbook {
  readonly fileName: string;
  /** Hex digest of the file as it was read. */
  readonly sha256: string;
  readonly sheets: readonly SheetGrid[];
}

/**
 * Reads a guarded file into plain cells. Macros, links, pictures and formulas are not looked at.
 * Refusals: `workbook_damaged`, `workbook_encrypted`, `workbook_empty`, `workbook_too_large` {what, limit, actual?, sheet?, cell?}.
 */
export async function readWorkbook(
  file: Buffer,
  fileName: string,
  format: WorkbookFormat,
): Promise<Result<ReadWorkbook>> {
  const sheets = format === 'text' ? readTextSheet(file, fileName) : await readSheets(file, format);
  if (!sheets.ok) return sheets;
  if (!sheets.value.some((sheet) => sheet.rows.length > 0)) return refuse('workbook_empty');
  return ok({ fileName, sha256: createHash('sha256').update(file).digest('hex'), sheets: sheets.value });
}

function readTextSheet(file: Buffer, fileName: string): Result<SheetGrid[]> {
  const name = fileName.replace(/\.[^.]*$/u, '');
  const rows = readText(file);
  if (!rows.ok) return refuse(rows.refusal.code, { ...rows.refusal.params, sheet: name });
  return ok([
    { name, hidden: false, rows: rows.value, merges: [], hiddenRows: [], hiddenColumns: [], date1904: false },
  ]);
}

// cellStyles: hidden rows and columns are only kept with it. cellDates stays off: dates are made from serials here.
const OPTIONS = {
  type: 'buffer',
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  bookVBA: false,
} as const;

async function readSheets(file: Buffer, format: 'xlsx' | 'xls'): Promise<Result<SheetGrid[]>> {
  // Workbooks older than Excel 97 hold GBK bytes; only then the code pages are needed.
  if (format === 'xls') set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
  let book: WorkBook;
  try {
    book = format === 'xls' ? read(withoutProperties(file), OPTIONS) : parseXlsx(file, OPTIONS);
  } catch (error) {
    // The parser has only words to tell a locked workbook from a broken one.
    return refuse(/password|encrypt/iu.test(String(error)) ? 'workbook_encrypted' : 'workbook_damaged', {
      what: 'content',
    });
  }
  if (book.SheetNames.length > LIMITS.sheets) {
    return refuse('workbook_too_large', { what: 'sheets', limit: LIMITS.sheets, actual: book.SheetNames.length });
  }
  // No spreadsheet program writes two sheets of one name, and nobody could be told which row is meant.
  if (new Set(book.SheetNames.map((name) => name.toLowerCase())).size < book.SheetNames.length) {
    return refuse('workbook_damaged', { what: 'sheet_names' });
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: SheetGrid[] = [];
  for (const [i, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name] as ParsedSheet | undefined;
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') continue;
    const grid = gridOf(sheet, name, (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, date1904);
    if (!grid.ok) return grid;
    sheets.push(grid.value);
  }
  return ok(sheets);
}

/**
 * A copy in which the property streams (author, title, …) are not found: nothing of them is used, and damaged ones send
 * the parser into a loop without end.
 */
function withoutProperties(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  for (const name of ['\u0005SummaryInformation', '\u0005DocumentSummaryInformation']) {
    const bytes = Buffer.from(name, 'utf16le');
    for (let at = copy.indexOf(bytes); at >= 0; at = copy.indexOf(bytes, at + 1)) copy[at] = 0x5f;
  }
  return copy;
}

function gridOf(sheet: ParsedSheet, name: string, hidden: boolean, date1904: boolean): Result<SheetGrid> {
  const rows: (RawCell | null)[][] = [];
  let refusal: Result<never> | undefined;
  const limit = (what: 'rows' | 'columns' | 'cell', max: number, r: number, c: number) => {
    refusal ??= refuse('workbook_too_large', { what, limit: max, sheet: name, cell: `${columnLetter(c)}${r + 1}` });
  };
  // forEach leaves holes out: a file may claim a cell in row 1,048,576 and have nothing between.
  sheet['!data']?.forEach((cells, r) => {
    cells?.forEach((parsed, c) => {
      const cell = parsed ? rawCellOf(parsed, date1904) : null;
      if (!cell || refusal) return;
      const below = r >= LIMITS.rows;
      if (below || c >= LIMITS.columns) {
        // A blank typed far outside is no content.
        if (cell.t.trim() !== '') limit(below ? 'rows' : 'columns', below ? LIMITS.rows : LIMITS.columns, r, c);
        return;
      }
      if (cell.t.length > LIMITS.cellCharacters) limit('cell', LIMITS.cellCharacters, r, c);
      if (refusal) return;
      while (rows.length <= r) rows.push([]);
      const row = rows[r] as (RawCell | null)[];
      while (row.length < c) row.push(null);
      row[c] = cell;
    });
  });
  if (refusal) return refusal;
  const inside = (sheet['!merges'] ?? []).filter(({ s }) => s.r < rows.length && s.c < LIMITS.columns);
  return ok({
    name,
    hidden,
    rows,
    merges: inside.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: Math.min(e.r, rows.length - 1), right: e.c })),
    hiddenRows: hiddenOf(sheet['!rows'], rows.length),
    hiddenColumns: hiddenOf(sheet['!cols'], LIMITS.columns),
    ...widthsOf(sheet['!cols']),
    date1904,
  });
}

/** As the file has them, so that a workbook that goes back looks like the one that came. */
function widthsOf(infos: ParsedSheet['!cols']): { readonly columnWidths?: readonly number[] } {
  const widths = Array.from({ length: Math.min(infos?.length ?? 0, LIMITS.columns) }, (_, i) => {
    const width = infos?.[i]?.width;
    return typeof width === 'number' && Number.isFinite(width) ? Math.max(0, Math.round(width * 100) / 100) : 0;
  });
  return widths.some((width) => width > 0) ? { columnWidths: widths } : {};
}

function hiddenOf(infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined, below: number): number[] {
  const hidden: number[] = [];
  infos?.forEach((info, i) => {
    if (info?.hidden && i < below) hidden.push(i);
  });
  return hidden;
}
