import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReportColumn, ReportModel, TableBlock } from '../../core/reports/report-model.ts';
import { columnWidths } from '../column-widths.ts';
import { ALIGN, docxPage, PT, run } from './docx-type.ts';

const PAD = 60;
const OUTER = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

function tableSize(model: ReportModel, columns: number): number {
  if (model.style === 'official') return 10.5;
  return columns > 15 ? 8 : columns > 11 ? 9 : 10;
}

/** The least height of a row in twips: room to sign, or so much that no more than `rowsPerPage` rows stand on a page. */
function leastHeight(block: TableBlock, model: ReportModel): number {
  if (block.rowsPerPage !== undefined) {
    const page = docxPage(model);
    return Math.ceil((page.height - page.top - page.bottom) / (block.rowsPerPage + 1.6));
  }
  return block.rowHeight === 'tall' ? 30 * PT : 20 * PT;
}

/** A bordered table whose head repeats on every page and whose rows are not torn apart. */
export function docxTable(block: TableBlock, model: ReportModel): Table {
  const page = docxPage(model);
  const size = tableSize(model, block.columns.length);
  const pads = block.columns.length * 2 * PAD;
  const widths = columnWidths(block, (page.inner - pads) / PT, size).map((w) => Math.floor(w * PT) + 2 * PAD);
  const cell = (text: string, column: ReportColumn, i: number, head: boolean, struck: boolean) =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: head ? ALIGN.center : ALIGN[column.align],
          children: text.split('\n').map((line, at) =>
            run(line, head ? 'heading' : 'table', size, {
              ...(struck ? { strike: true } : {}),
              break: at === 0 ? 0 : 1,
            }),
          ),
        }),
      ],
    });
  const across = (text: string, align: 'left' | 'center') =>
    new TableRow({
      cantSplit: true,
      height: { value: 20 * PT, rule: HeightRule.ATLEAST },
      children: [
        new TableCell({
          columnSpan: block.columns.length,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ alignment: ALIGN[align], children: [run(text, 'heading', size)] })],
        }),
      ],
    });
  const struck = new Set(block.struckRows);
  const least = leastHeight(block, model);
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      height: { value: 22 * PT, rule: HeightRule.ATLEAST },
      children: block.columns.map((c, i) => cell(c.title, c, i, true, false)),
    }),
    ...block.rows.map(
      (cells, r) =>
        new TableRow({
          cantSplit: true,
          height: { value: least, rule: HeightRule.ATLEAST },
          children: block.columns.map((c, i) => cell(cells[i] ?? '', c, i, false, struck.has(r) && c.align === 'left')),
        }),
    ),
  ];
  if (block.rows.length === 0) rows.push(across(block.emptyText ?? '', 'center'));
  if (block.total !== undefined) rows.push(across(block.total, 'left'));
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: PAD, right: PAD, top: 20, bottom: 20 },
    borders: { top: OUTER, bottom: OUTER, left: OUTER, right: OUTER, insideHorizontal: INNER, insideVertical: INNER },
  });
}
