import {
  BorderStyle,
  LeaderType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { Block, FactItem, ReportModel } from '../../core/reports/report-model.ts';
import { emWidth } from '../column-widths.ts';
import { factRows } from '../fact-rows.ts';
import { hasReceipt } from '../letter-receipt.ts';
import { docxTable } from './docx-table.ts';
import { ALIGN, CLOSE_LINE, docxPage, LETTER_LINE, PT, run } from './docx-type.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

interface Setting {
  readonly points: number;
  readonly spacing: {
    readonly line?: number;
    readonly lineRule?: (typeof LineRuleType)[keyof typeof LineRuleType];
    readonly after?: number;
  };
}

function setting(model: ReportModel): Setting {
  if (model.style === 'official' && model.language === 'en' && hasReceipt(model)) {
    return { points: 13.5, spacing: { line: 420, lineRule: LineRuleType.EXACT } };
  }
  return model.style === 'official'
    ? { points: 16, spacing: { line: hasReceipt(model) ? CLOSE_LINE : LETTER_LINE, lineRule: LineRuleType.EXACT } }
    : { points: 10.5, spacing: { line: 300, after: 40 } };
}

function factsTable(items: readonly FactItem[], model: ReportModel): Table {
  const inner = docxPage(model).inner;
  // The word processor keeps 108 twips free at either side of a cell.
  const label = Math.ceil((Math.max(...items.map((i) => emWidth(i.label))) + 1.5) * 10 * PT) + 2 * 108;
  const value = Math.floor((inner - 2 * label) / 2);
  const cell = (text: string, width: number, head: boolean, span = 1) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      borders: NO_BORDERS,
      children: [new Paragraph({ spacing: { after: 40 }, children: [run(text, head ? 'heading' : 'table', 10)] })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [label, value, label, value],
    width: { size: 2 * (label + value), type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: factRows(items).map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children:
            row.length === 2
              ? row.flatMap((i) => [cell(`${i.label}${model.labelMark}`, label, true), cell(i.value, value, false)])
              : row.flatMap((i) => [
                  cell(`${i.label}${model.labelMark}`, label, true),
                  cell(i.value, 2 * value + label, false, 3),
                ]),
        }),
    ),
  });
}

/** Label and underscore leader, as many side by side as leave each signature about four centimetres. */
export function signatureParagraphs(
  labels: readonly string[],
  inner: number,
  points: number,
  before: number,
  mark: string,
): Paragraph[] {
  const perRow = Math.max(1, Math.min(labels.length, Math.floor(inner / (130 * PT))));
  const rows: string[][] = [];
  labels.forEach((label, i) => {
    if (i % perRow === 0) rows.push([label]);
    else rows.at(-1)?.push(label);
  });
  return rows.map((row) => {
    const labelWidth = row.reduce((sum, l) => sum + (emWidth(l) + 1) * points * PT, 0);
    const rule = Math.floor(Math.min(3000, (inner - labelWidth) / row.length - 240));
    let at = 0;
    const stops = row.flatMap((l) => {
      at += Math.ceil((emWidth(l) + 1) * points * PT) + rule;
      const line = { type: TabStopType.LEFT, position: at, leader: LeaderType.UNDERSCORE };
      at += 240;
      return [line, { type: TabStopType.LEFT, position: at }];
    });
    return new Paragraph({
      keepNext: true,
      spacing: { before },
      tabStops: stops,
      children: row.flatMap((l, i) => [
        run(`${l}${mark}`, 'table', points),
        run(i === row.length - 1 ? '\t' : '\t\t', 'table', points),
      ]),
    });
  });
}

function sealParagraphs(block: Extract<Block, { kind: 'seal' }>, model: ReportModel): Paragraph[] {
  const { points, spacing } = setting(model);
  const inner = docxPage(model).inner;
  const lines = [block.organisation, block.date, block.note ?? ''].filter((t) => t !== '');
  const width = Math.max(...lines.map(emWidth)) * points * PT;
  const right = Math.max(0, Math.min(2 * points * PT, inner - width));
  const left = Math.max(0, Math.floor(inner - width - right - 10));
  return lines.map(
    (text, i) =>
      new Paragraph({
        alignment: ALIGN.center,
        keepNext: i < lines.length - 1,
        keepLines: true,
        indent: { left, right },
        spacing: i === 0 ? { ...spacing, before: (hasReceipt(model) ? 1.2 : 2) * points * PT } : spacing,
        children: [run(text, model.style === 'official' ? 'letter' : 'table', points)],
      }),
  );
}

const CUT = { style: BorderStyle.DASHED, size: 6, color: '000000', space: 4 };

function receiptParagraphs(block: Extract<Block, { kind: 'receipt' }>, model: ReportModel): Paragraph[] {
  const line = { line: 340, lineRule: LineRuleType.EXACT };
  return [
    new Paragraph({
      alignment: ALIGN.center,
      keepNext: true,
      spacing: { before: 280 },
      border: { top: CUT },
      children: [run(block.cut, 'table', 9)],
    }),
    new Paragraph({
      alignment: ALIGN.center,
      keepNext: true,
      spacing: line,
      children: [run(block.title, 'heading', 13)],
    }),
    new Paragraph({
      keepNext: true,
      keepLines: true,
      indent: { firstLine: 2 * 12 * PT },
      spacing: line,
      children: [run(block.text, 'letter', 12)],
    }),
    ...signatureParagraphs(block.lines, docxPage(model).inner, 12, 120, model.labelMark),
  ];
}

function blockChildren(block: Block, next: Block | undefined, model: ReportModel): (Paragraph | Table)[] {
  const { points, spacing } = setting(model);
  const official = model.style === 'official';
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          alignment: ALIGN.center,
          keepNext: true,
          spacing: { before: 120, after: 200 },
          children: [run(block.text, 'title', official ? 18 : 14)],
        }),
      ];
    case 'heading': {
      const indent = (block.indentEm ?? 0) * points * PT;
      return [
        new Paragraph({
          keepNext: true,
          indent: { firstLine: indent },
          spacing: official ? spacing : { before: 120, after: 80 },
          children: [run(block.text, block.level === 1 || !official ? 'heading' : 'subheading', points)],
        }),
      ];
    }
    case 'paragraph':
      return [
        new Paragraph({
          // A signature never stands on a page without text (GB/T 9704).
          keepNext: next?.kind === 'seal',
          keepLines: next?.kind === 'seal',
          alignment: ALIGN[block.align ?? (model.language === 'zh-CN' ? 'both' : 'left')],
          indent: { firstLine: (block.indentEm ?? (block.align === undefined ? 2 : 0)) * points * PT },
          spacing,
          children: [run(block.text, official ? 'letter' : 'table', points)],
        }),
      ];
    case 'facts':
      return [factsTable(block.items, model), new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT } })];
    case 'table':
      // Two tables in a row would be joined into one by the word processor.
      return [docxTable(block, model), new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT } })];
    case 'signatures':
      return signatureParagraphs(block.lines, docxPage(model).inner, 10.5, 360, model.labelMark);
    case 'receipt':
      return receiptParagraphs(block, model);
    case 'seal':
      return sealParagraphs(block, model);
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 40, after: 100 },
          // What speaks of a table stands on its page.
          keepNext: next?.kind === 'table',
          children: [run(block.text, 'table', 9)],
        }),
      ];
    case 'page_break':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } })];
  }
}

/** Title and blocks as the children of the one section. */
export function docxChildren(model: ReportModel): (Paragraph | Table)[] {
  const official = model.style === 'official';
  const title = new Paragraph({
    alignment: ALIGN.center,
    keepNext: true,
    spacing: official ? { line: 640, after: model.subtitle === undefined ? LETTER_LINE : 120 } : { after: 80 },
    children: [run(model.title, 'title', official ? 22 : 17)],
  });
  const subtitle =
    model.subtitle === undefined
      ? []
      : [
          new Paragraph({
            alignment: ALIGN.center,
            keepNext: true,
            spacing: { after: official ? LETTER_LINE : 160 },
            children: [run(model.subtitle, official ? 'letter' : 'table', official ? 16 : 11)],
          }),
        ];
  return [title, ...subtitle, ...model.blocks.flatMap((b, i) => blockChildren(b, model.blocks[i + 1], model))];
}
