import type { CellValue, Style, Worksheet } from 'exceljs';
import type { RawCell, SheetGrid } from '../../core/domain/roster/cells.ts';
import type { CellMark, MarkedSheet } from '../../core/reports/workbook-model.ts';
import { emWidth } from '../column-widths.ts';
import { FORMULA_LIKE } from './sheet-writer.ts';
import { asText, looks, loose } from './workbook-looks.ts';

const REASONS_WIDTH = 56;
const WIDEST = 30;
const NARROWEST = 5;
/** Points of a line of the table type. */
const LINE = 13.5;
const TALLEST = 300;
/** A record fills more cells than a title, a total or a footer. */
const OF_A_RECORD = 3;
/** From the sixteenth digit on a spreadsheet program knows zeros only. */
const WHOLE_DIGITS = 1e15;
const ERRORS: ReadonlySet<string> = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

/**
 * The value as it came. Text stays text, whatever it begins with; a number whose end is lost stays the number it was, so
 * that it is refused again until somebody types the digits; an error stays one and is nobody's name.
 */
export function cellValue(cell: RawCell, textColumn: boolean): CellValue {
  if (cell.kind === 'error') return ERRORS.has(cell.t) ? ({ error: cell.t } as CellValue) : cell.t;
  const { raw } = cell;
  if (raw === undefined || cell.kind === 'date') return cell.t;
  if (Math.abs(raw) >= WHOLE_DIGITS) return raw;
  return !textColumn && String(raw) === cell.t ? raw : cell.t;
}

/** One sheet as it came, row for row, with its marks, its comments and the column of reasons. */
export function writeMarked(sheet: Worksheet, grid: SheetGrid, plan: MarkedSheet): void {
  const rows = plan.rows ?? grid.rows.map((_, i) => i + 1);
  const marks = marksByRow(plan.marks);
  const text = new Set(plan.textColumns);
  const lastHead = Math.max(0, ...plan.headerRows);
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), plan.reasons?.column ?? 0);
  const own = plan.reasons?.column;
  const widths = columnWidths(grid, width);
  const acrossRows = grid.merges.filter(({ left, right }) => right - left >= OF_A_RECORD);
  const reasons = new Map(plan.reasons?.rows.map(({ row, text }) => [row, text]));
  rows.forEach((from, i) => {
    const place = i + 1;
    const cells = grid.rows[from - 1] ?? [];
    const row = sheet.getRow(place);
    const marked = marks.get(place);
    if (grid.hiddenRows.includes(from - 1) && marked === undefined) row.hidden = true;
    const head = plan.headerRows.includes(place);
    const filled = cells.filter((cell) => cell !== null).length;
    const inList = place > lastHead && lastHead > 0 && (filled >= OF_A_RECORD || marked !== undefined);
    let lines = linesOf(reasons.get(place) ?? '', REASONS_WIDTH);
    for (let column = 0; column < width; column++) {
      if (column === own) continue;
      const raw = cells[column] ?? null;
      const mark = marked?.get(column);
      if (raw === null && mark === undefined && !head && !inList) continue;
      const cell = row.getCell(column + 1);
      const look = mark ? looks[mark.look] : head ? looks.heading : inList ? looks.boxed : loose;
      if (raw !== null && (inList || (head && !isMerged(grid, from - 1, column))))
        lines = Math.max(lines, linesOf(raw.t, widths[column] ?? NARROWEST));
      cell.style = styleOf(look, raw, text.has(column) && !head && place > lastHead);
      if (raw !== null) cell.value = cellValue(raw, text.has(column));
      if (mark !== undefined) cell.note = { texts: [{ text: mark.note }] };
    }
    if ((inList || head) && lines > 1) row.height = Math.min(TALLEST, lines * LINE + 4);
    if (!head && acrossRows.some(({ top }) => top === from - 1)) centre(row.getCell(1));
  });
  merge(sheet, grid, rows);
  if (plan.reasons !== null) writeReasons(sheet, plan.reasons, plan.headerRows, marks);
  setColumns(sheet, grid, plan, widths);
  if (lastHead > 0) {
    sheet.pageSetup.printTitlesRow = `${Math.min(...plan.headerRows)}:${lastHead}`;
    sheet.views = [{ state: 'frozen', ySplit: lastHead }];
  }
}

const isMerged = ({ merges }: SheetGrid, row: number, column: number): boolean =>
  merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);

/** A line across the sheet is its title. */
function centre(cell: { style: Partial<Style> }): void {
  cell.style = { ...cell.style, alignment: { horizontal: 'center', vertical: 'middle' } };
}

function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((emWidth(line) * 2) / room)), 0);
}

function columnWidths(grid: SheetGrid, width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => {
    const known = grid.columnWidths?.[column] ?? 0;
    return known > 0 ? known : guessedWidth(grid, column);
  });
}

function marksByRow(marks: readonly CellMark[]): Map<number, Map<number, CellMark>> {
  const byRow = new Map<number, Map<number, CellMark>>();
  for (const mark of marks) {
    const row = byRow.get(mark.row) ?? new Map<number, CellMark>();
    row.set(mark.column, mark);
    byRow.set(mark.row, row);
  }
  return byRow;
}

function styleOf(look: Partial<Style>, raw: RawCell | null, textColumn: boolean): Partial<Style> {
  return textColumn || (raw !== null && FORMULA_LIKE.test(raw.t)) ? asText(look) : look;
}

type Reasons = NonNullable<MarkedSheet['reasons']>;

function writeReasons(
  sheet: Worksheet,
  { column, heading, rows }: Reasons,
  headerRows: readonly number[],
  marks: ReadonlyMap<number, ReadonlyMap<number, CellMark>>,
): void {
  for (const row of headerRows) sheet.getRow(row).getCell(column + 1).style = looks.required;
  const first = headerRows[0];
  if (first !== undefined) {
    sheet.getRow(first).getCell(column + 1).value = heading;
    const last = headerRows.at(-1) ?? first;
    if (last > first) sheet.mergeCells(first, column + 1, last, column + 1);
  }
  for (const { row, text } of rows) {
    const cell = sheet.getRow(row).getCell(column + 1);
    const mark = marks.get(row)?.get(column);
    cell.style = mark === undefined ? looks.boxed : looks[mark.look];
    cell.value = text;
  }
}

/** Merged cells of the rows that go out, closed up where rows between them stay behind. */
function merge(sheet: Worksheet, { merges }: SheetGrid, rows: readonly number[]): void {
  const places = new Map(rows.map((row, i) => [row, i + 1]));
  for (const { top, left, bottom, right } of merges) {
    const kept: number[] = [];
    for (let row = top + 1; row <= bottom + 1; row++) {
      const place = places.get(row);
      if (place !== undefined) kept.push(place);
    }
    const [first] = kept;
    const last = kept.at(-1);
    if (first === undefined || last === undefined || (first === last && left === right)) continue;
    sheet.mergeCells(first, left + 1, last, right + 1);
  }
}

function setColumns(
  sheet: Worksheet,
  grid: SheetGrid,
  { marks, reasons, textColumns }: MarkedSheet,
  widths: readonly number[],
): void {
  const marked = new Set(marks.map((mark) => mark.column));
  widths.forEach((width, column) => {
    const of = sheet.getColumn(column + 1);
    of.width = width;
    // A bad cell must be seen: its column and its row come out of hiding.
    if (grid.hiddenColumns.includes(column) && !marked.has(column)) of.hidden = true;
  });
  for (const column of textColumns) sheet.getColumn(column + 1).numFmt = '@';
  if (reasons !== null) sheet.getColumn(reasons.column + 1).width = REASONS_WIDTH;
}

/** Half a column of characters is enough for most of it: long texts wrap. */
function guessedWidth(grid: SheetGrid, column: number): number {
  const widths = grid.rows
    .slice(0, 200)
    .map((row) => emWidth(row[column]?.t ?? '') * 2)
    .sort((a, b) => a - b);
  const most = widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, most + 2));
}
