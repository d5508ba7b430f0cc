import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { linePieces } from '../../core/domain/kernel/line-pieces.ts';
import type { ReportColumn, TableBlock } from '../../core/reports/report-model.ts';
import { columnWidths, emWidth, TIBETAN } from '../column-widths.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import { cellLines } from './pdf-cell-lines.ts';
import type { LaidBlock } from './pdf-keep.ts';
import type { PdfMeasures } from './pdf-measures.ts';
import { pdfText } from './pdf-text.ts';
import { markRow } from './row-marks.ts';

const PAD_X = 3;
const TALL_ROW = 28;
/** Free height above a table. */
const ABOVE = 2;
/** Line height of the serif face at size 1. */
export const LINE = 1.437;
/** How many of them a line of Tibetan takes: that face is 2.815 high. */
const TIBETAN_LINES = 2;

interface Row {
  readonly cells: readonly string[];
  readonly struck: boolean;
}

interface PlacedColumn extends ReportColumn {
  readonly width: number;
}

interface TableStyle {
  readonly columns: readonly PlacedColumn[];
  readonly measures: PdfMeasures;
  readonly fonts: DocumentFonts;
  readonly padTop: number;
  readonly padBottom: number;
}

function headCell(column: PlacedColumn, size: number, fonts: DocumentFonts): TableCell {
  // English heads of narrow number columns: the longest word decides the size, a broken word is worse than small type.
  const words = column.title.split(/[\s/]+/).map((w) => (/^[\x20-\x7e]+$/.test(w) ? emWidth(w) : 1));
  const fontSize = Math.max(5, Math.min(size, Math.floor((column.width / Math.max(...words)) * 4) / 4));
  return {
    ...pdfText(column.title, fonts, { bold: true, alignment: 'center', fontSize }),
    verticalAlignment: 'middle',
  };
}

function bodyCell(
  text: string,
  column: PlacedColumn,
  size: number,
  struck: boolean,
  whole: boolean,
  fonts: DocumentFonts,
): TableCell {
  const style = { alignment: column.align, ...(struck ? { decoration: 'lineThrough' as const } : {}) };
  const verticalAlignment = whole ? 'middle' : 'top';
  // Lines that are known are laid out in one piece each: pdfmake otherwise measures every Chinese character alone.
  const lines = cellLines(text, column.width, size);
  if (lines === undefined) return { ...pdfText(text, fonts, style, column.width / size), verticalAlignment };
  const [first = '', ...more] = lines;
  const inPiece = { ...style, noWrap: true };
  if (more.length === 0) return { ...pdfText(first, fonts, inPiece), verticalAlignment };
  return { stack: lines.map((line) => pdfText(line, fonts, inPiece)), verticalAlignment };
}

/** Lines of ordinary height that a cell takes, from above. */
function linesIn(text: string, width: number, size: number): number {
  return text.split('\n').reduce((sum, line) => {
    const wanted = emWidth(line) * size;
    // A line may end up to one character early, and before what is kept together by as much as that is longer.
    const kept = linePieces(line).filter((_, i) => i % 2 === 1);
    const most = wanted + kept.reduce((sum, piece) => sum + (emWidth(piece) - 1) * size, 0);
    const lines = wanted <= width ? 1 : Math.ceil(most / Math.max(size, width - size));
    return sum + (TIBETAN.test(line) ? lines * TIBETAN_LINES : lines);
  }, 0);
}

/** Height of a row, from above: the last line of a cell may be counted though it is not needed, never the reverse. */
function rowHeight(row: Row, style: TableStyle, tall: boolean): number {
  const size = style.measures.table;
  const lines = style.columns.reduce((max, c, i) => {
    return Math.max(max, linesIn(row.cells[i] ?? '', c.width, size));
  }, 1);
  return Math.max(lines * size * LINE, tall ? TALL_ROW : 0) + style.padTop + style.padBottom + 0.5;
}

/** How much of a table must stand on one page with what is above it: its head and the first row. From above. */
function startHeight(rows: readonly Row[], style: TableStyle, tall: boolean, whole: boolean): number {
  const { columns, measures } = style;
  const head = { cells: columns.map((column) => column.title), struck: false };
  const [first] = rows;
  const under = first === undefined || !whole ? 3 * measures.table * LINE : rowHeight(first, style, tall);
  return rowHeight(head, style, false) + under + ABOVE;
}

/** A row taller than half a page must be allowed to break: pdfmake lets what does not fit fall off the paper. */
function areWhole(rows: readonly Row[], style: TableStyle, tall: boolean): boolean {
  const { bottom, height, top } = style.measures;
  const tallest = rows.reduce((max, r) => Math.max(max, rowHeight(r, style, tall)), 0);
  return tallest < (height - top - bottom) / 2;
}

function tableContent(
  block: TableBlock,
  rows: readonly Row[],
  isLast: boolean,
  style: TableStyle,
  whole: boolean,
): Content {
  const { columns, fonts, measures } = style;
  const tall = block.rowHeight === 'tall';
  const body: TableCell[][] = [columns.map((c) => headCell(c, measures.table, fonts))];
  for (const { cells, struck } of rows) {
    body.push(
      columns.map((c, i) => bodyCell(cells[i] ?? '', c, measures.table, struck && c.align === 'left', whole, fonts)),
    );
  }
  const across = (text: string, alignment: 'left' | 'center'): TableCell[] =>
    columns.map((_, i) =>
      i === 0 ? { ...pdfText(text, fonts, { bold: alignment === 'left', alignment }), colSpan: columns.length } : {},
    );
  if (block.rows.length === 0) body.push(across(block.emptyText ?? '', 'center'));
  if (isLast && block.total !== undefined) body.push(across(block.total, 'left'));

  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths: columns.map((c) => c.width),
      ...(tall ? { heights: (row: number) => (row === 0 || row > rows.length ? 'auto' : TALL_ROW) } : {}),
      body,
    },
    layout: {
      hLineWidth: (i, node) => (i === 0 || i === node.table.body.length ? 0.9 : 0.5),
      vLineWidth: (i, node) => (i === 0 || i === node.table.body[0]?.length ? 0.9 : 0.5),
      hLineColor: () => '#000000',
      vLineColor: () => '#000000',
      paddingLeft: () => PAD_X,
      paddingRight: () => PAD_X,
      paddingTop: () => style.padTop,
      paddingBottom: () => style.padBottom,
    },
    fontSize: measures.table,
    lineHeight: 1,
    margin: [0, ABOVE, 0, 8],
  };
}

/** At most `perPage` rows, and no more than fit the page: each piece is one page that is signed by itself. */
function pieces(rows: readonly Row[], perPage: number, style: TableStyle, used: number, tall: boolean): Row[][] {
  const { measures } = style;
  const head = 2 * measures.table * LINE + style.padTop + style.padBottom + 4;
  const page = measures.height - measures.top - measures.bottom - head;
  const result: Row[][] = [[]];
  let room = page - used;
  for (const row of rows) {
    const height = rowHeight(row, style, tall);
    const open = result.at(-1) ?? [];
    if (open.length >= perPage || (open.length > 0 && height > room)) {
      result.push([row]);
      room = page - height;
    } else {
      open.push(row);
      room -= height;
    }
  }
  return result;
}

/** A table with its widths, and its rows as they are drawn. */
interface LaidTable {
  readonly style: TableStyle;
  readonly rows: readonly Row[];
}

function laidTable(block: TableBlock, measures: PdfMeasures, fonts: DocumentFonts): LaidTable {
  const usable = measures.inner - block.columns.length * 2 * PAD_X - (block.columns.length + 1) * 0.5;
  const widths = columnWidths(block, usable, measures.table);
  const dense = block.rowsPerPage !== undefined;
  const struck = new Set(block.struckRows);
  return {
    style: {
      columns: block.columns.map((c, i) => ({ ...c, width: widths[i] ?? 0 })),
      measures,
      fonts,
      padTop: dense ? 1.6 : 3,
      padBottom: dense ? 2 : 3.5,
    },
    rows: block.rows.map((cells, i) => ({ cells, struck: struck.has(i) })),
  };
}

/** A table of which so many rows can be laid out at a time. */
export interface LongTable {
  readonly rows: number;
  /** Height of its head and first row, from above. */
  readonly start: number;
  /** Those rows under the head, with the last line if they end the table. Each is marked with its number (`row-marks.ts`). */
  part(from: number, to: number): Content;
}

/** The table for being laid out in parts, all with the widths of the whole. */
export function longTable(block: TableBlock, measures: PdfMeasures, fonts: DocumentFonts): LongTable {
  const { rows, style } = laidTable(block, measures, fonts);
  const tall = block.rowHeight === 'tall';
  const whole = areWhole(rows, style, tall);
  return {
    rows: rows.length,
    start: startHeight(rows, style, tall, whole),
    part(from, to) {
      const content = tableContent(block, rows.slice(from, to), to >= rows.length, style, whole) as ContentTable;
      for (let i = from; i < to; i++) markRow(content.table.body[i - from + 1] ?? [], i);
      // Where a table goes on, its head is the first thing on the page.
      return from === 0 ? content : { ...content, margin: [0, 0, 0, 8] };
    },
  };
}

/**
 * A table, in one piece per page where `rowsPerPage` asks for it. `used` is the height above it on its first page.
 */
export function pdfTables(block: TableBlock, measures: PdfMeasures, fonts: DocumentFonts, used: number): LaidBlock {
  const { rows, style } = laidTable(block, measures, fonts);
  const tall = block.rowHeight === 'tall';
  const whole = areWhole(rows, style, tall);
  const start = startHeight(rows, style, tall, whole);
  if (block.rowsPerPage === undefined) return { contents: [tableContent(block, rows, true, style, whole)], start };
  const parts = pieces(rows, block.rowsPerPage, style, used, tall);
  const contents = parts.map((part, i): Content => {
    const content = tableContent(block, part, i === parts.length - 1, style, areWhole(part, style, tall));
    return i === 0 ? content : ({ ...(content as object), pageBreak: 'before' } as Content);
  });
  return { contents, start };
}
