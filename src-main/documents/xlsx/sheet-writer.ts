import type { Alignment, Border, Borders, Font, Worksheet } from 'exceljs';
import { documentFaces } from '../../../src-renderer/text/zh-cn/documents.ts';
import { emWidth, TIBETAN } from '../column-widths.ts';

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const BOX: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };
/** Points a cell keeps free at its sides. */
export const CELL_PAD = 6;
const MAX_HEIGHT = 409;
/** What spreadsheets and people's fingers take for the start of a formula, full-width included. */
export const FORMULA_LIKE = /^[\s]*[=+\-@＝＋－＠]/;

export interface CellStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly face?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly boxed?: boolean;
  readonly text?: boolean;
}

/** Writes rows from top to bottom of one sheet. Every value is a string; nothing becomes a number or a formula. */
export class SheetWriter {
  readonly sheet: Worksheet;
  /** Column widths in points. */
  readonly widths: readonly number[];
  private row = 0;

  constructor(sheet: Worksheet, widths: readonly number[]) {
    this.sheet = sheet;
    this.widths = widths;
  }

  get lastRow(): number {
    return this.row;
  }

  /** One row of cells, each `span` grid columns wide. Returns its number. */
  write(
    cells: readonly { readonly text: string; readonly span: number; readonly style: CellStyle }[],
    leastHeight = 0,
  ): number {
    this.row += 1;
    let column = 1;
    let height = leastHeight;
    for (const { text, span, style } of cells) {
      const cell = this.sheet.getCell(this.row, column);
      this.decorate(this.row, column, span, text, style);
      cell.value = text;
      if (span > 1) this.sheet.mergeCells(this.row, column, this.row, column + span - 1);
      const width = this.widths.slice(column - 1, column - 1 + span).reduce((sum, w) => sum + w, 0) - CELL_PAD;
      const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, width, style.size), 0);
      height = Math.max(height, lines * style.size * 1.32 + 6);
      column += span;
    }
    this.sheet.getRow(this.row).height = Math.min(MAX_HEIGHT, Math.round(height * 4) / 4);
    return this.row;
  }

  blank(height: number): void {
    this.row += 1;
    this.sheet.getRow(this.row).height = height;
  }

  private decorate(row: number, column: number, span: number, text: string, style: CellStyle): void {
    const font: Partial<Font> = {
      name: style.face ?? documentFaces.table,
      size: style.size,
      ...(style.bold === true ? { bold: true } : {}),
      ...(style.strike === true ? { strike: true } : {}),
      ...(style.color === undefined ? {} : { color: { argb: `FF${style.color}` } }),
    };
    const alignment: Partial<Alignment> = { horizontal: style.align ?? 'left', vertical: 'middle', wrapText: true };
    for (let c = column; c < column + span; c++) {
      const cell = this.sheet.getCell(row, c);
      cell.font = font;
      cell.alignment = alignment;
      if (style.boxed === true) cell.border = BOX;
    }
    // Format text: the cell stays text when someone edits it, also where it starts like a formula.
    if (style.text === true || FORMULA_LIKE.test(text)) this.sheet.getCell(row, column).numFmt = '@';
  }
}

function linesOf(text: string, width: number, size: number): number {
  const wanted = emWidth(text) * size;
  // Chinese lines hold whole characters only.
  const high = TIBETAN.test(text) ? 1.6 : 1;
  if (wanted <= width) return high;
  return high * Math.ceil(wanted / (Math.max(1, Math.floor(width / size)) * size));
}
