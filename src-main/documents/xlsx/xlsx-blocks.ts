import { documentFaces } from '../../../src-renderer/text/zh-cn/documents.ts';
import type { Block, ReportModel, TableBlock } from '../../core/reports/report-model.ts';
import { columnWidths } from '../column-widths.ts';
import { factRows } from '../fact-rows.ts';
import type { SheetWriter } from './sheet-writer.ts';

const BODY = 10.5;

/** First row of each table's head, for print titles and frozen panes. */
export interface Written {
  readonly headRows: number[];
}

/** The column border nearest to the middle of the sheet. */
function splitAtHalf(widths: readonly number[]): number {
  const half = widths.reduce((sum, w) => sum + w, 0) / 2;
  let best = 1;
  let nearest = Number.POSITIVE_INFINITY;
  let used = 0;
  widths.slice(0, -1).forEach((w, i) => {
    used += w;
    if (Math.abs(used - half) < nearest) {
      nearest = Math.abs(used - half);
      best = i + 1;
    }
  });
  return best;
}

/**
 * How many columns of the sheet each column of a table takes. One with fewer than the sheet has them shared out so that
 * its borders fall nearest to where they would be in a sheet of its own.
 */
function spans(block: TableBlock, widths: readonly number[], size: number): readonly number[] {
  const { columns } = block;
  if (columns.length >= widths.length) return columns.map(() => 1);
  const edges: number[] = [];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const wanted = columnWidths(block, edges.at(-1) ?? 0, size);
  let end = 0;
  let taken = 0;
  return wanted.map((width, i) => {
    end += width;
    const last = widths.length - (columns.length - 1 - i);
    let border = taken + 1;
    while (border < last && Math.abs((edges[border] ?? 0) - end) <= Math.abs((edges[border - 1] ?? 0) - end))
      border += 1;
    if (i === columns.length - 1) border = widths.length;
    const span = border - taken;
    taken = border;
    return span;
  });
}

function writeTable(block: TableBlock, out: SheetWriter, size: number, done: Written): void {
  const grid = out.widths.length;
  const span = spans(block, out.widths, size);
  const least = block.rowHeight === 'tall' ? 30 : block.rowsPerPage === undefined ? 20 : 22;
  const head = out.write(
    block.columns.map((c, i) => ({
      text: c.title,
      span: span[i] ?? 1,
      style: { size, face: documentFaces.heading, align: 'center', boxed: true },
    })),
    24,
  );
  done.headRows.push(head);
  const struck = new Set(block.struckRows);
  block.rows.forEach((cells, r) => {
    out.write(
      block.columns.map((c, i) => ({
        text: cells[i] ?? '',
        span: span[i] ?? 1,
        style: {
          size,
          align: c.align,
          boxed: true,
          text: c.text === true,
          strike: struck.has(r) && c.align === 'left',
        },
      })),
      least,
    );
  });
  const across = (text: string, align: 'left' | 'center') =>
    out.write([{ text, span: grid, style: { size, face: documentFaces.heading, align, boxed: true } }], 22);
  if (block.rows.length === 0) across(block.emptyText ?? '', 'center');
  if (block.total !== undefined) across(block.total, 'left');
  out.blank(8);
}

/** Writes one block below what is there. */
export function writeBlock(block: Block, model: ReportModel, out: SheetWriter, size: number, done: Written): void {
  const all = out.widths.length;
  const line = (text: string, align: 'left' | 'center' | 'right' = 'left', more: object = {}) =>
    out.write([{ text, span: all, style: { size: BODY, align, ...more } }]);
  switch (block.kind) {
    case 'title':
      line(block.text, 'center', { size: 14, face: documentFaces.title });
      return;
    case 'heading':
      line(block.text, 'left', { face: documentFaces.heading, size: model.style === 'official' ? 12 : BODY });
      return;
    case 'paragraph': {
      const indent = block.indentEm ?? (block.align === undefined ? 2 : 0);
      line(
        `${'\u3000'.repeat(indent)}${block.text}`,
        block.align ?? 'left',
        model.style === 'official' ? { size: 12 } : {},
      );
      return;
    }
    case 'facts': {
      const left = splitAtHalf(out.widths);
      for (const row of factRows(block.items)) {
        const cells = row.map((i) => `${i.label}${model.labelMark}${i.value}`);
        if (cells.length === 2 && all > 1) {
          out.write([
            { text: cells[0] ?? '', span: left, style: { size: 10 } },
            { text: cells[1] ?? '', span: all - left, style: { size: 10 } },
          ]);
        } else {
          out.write([{ text: cells.join('  '), span: all, style: { size: 10 } }]);
        }
      }
      out.blank(6);
      return;
    }
    case 'table':
      writeTable(block, out, size, done);
      return;
    case 'signatures':
      out.blank(12);
      line(block.lines.map((l) => `${l}${model.labelMark}______________`).join('    '));
      return;
    case 'receipt':
      out.blank(16);
      line(block.cut, 'center', { size: 9 });
      line(block.title, 'center', { face: documentFaces.heading });
      line(block.text);
      line(block.lines.map((l) => `${l}${model.labelMark}______________`).join('    '));
      return;
    case 'seal':
      out.blank(16);
      for (const text of [block.organisation, block.date, block.note ?? '']) if (text !== '') line(text, 'right');
      return;
    case 'note':
      line(block.text, 'left', { size: 9 });
      return;
    case 'page_break':
      return;
  }
}
