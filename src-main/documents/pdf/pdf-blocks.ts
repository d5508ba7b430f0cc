import type { Column, Content } from 'pdfmake/interfaces.js';
import type { Block, FactItem, ReportModel } from '../../core/reports/report-model.ts';
import { emWidth } from '../column-widths.ts';
import { factRows } from '../fact-rows.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import { keptHeadings, type LaidBlock, lifted } from './pdf-keep.ts';
import type { PdfMeasures } from './pdf-measures.ts';
import { pdfSignatures } from './pdf-signatures.ts';
import { LINE, pdfTables } from './pdf-table.ts';
import { pdfText } from './pdf-text.ts';

const FACT_SIZE = 10;
/** One line of facts at that size with its gap. */
const FACT_ROW = 20;

function factsContent(items: readonly FactItem[], mark: string, m: PdfMeasures, fonts: DocumentFonts): Content {
  const size = FACT_SIZE;
  const widthOf = (labels: readonly string[]) => (Math.max(0, ...labels.map(emWidth)) + 1) * size + 4;
  // A long label of a line of its own breaks rather than take the width of all values.
  const beside = widthOf(factRows(items).flatMap((row) => (row.length === 1 ? [] : row.map((i) => i.label))));
  const label = Math.min(widthOf(items.map((i) => i.label)), Math.max(beside, m.inner / 4));
  const value = (m.inner - 2 * label - 12) / 2;
  return {
    stack: factRows(items).map(
      (row): Content => ({
        columns: row.flatMap((item, i): Column[] => [
          {
            ...pdfText(`${item.label}${mark}`, fonts, { bold: true, noWrap: widthOf([item.label]) <= label }),
            width: label,
          },
          {
            ...pdfText(item.value, fonts),
            width: row.length === 1 ? (item.wide === true ? m.inner - label : value) : value,
            margin: [0, 0, i === 0 && row.length === 2 ? 12 : 0, 0],
          },
        ]),
        margin: [0, 0, 0, 3],
      }),
    ),
    fontSize: size,
    margin: [0, 0, 0, 5],
  };
}

function sealContent(block: Extract<Block, { kind: 'seal' }>, m: PdfMeasures, fonts: DocumentFonts): Content {
  const width = Math.min(m.inner, Math.max(emWidth(block.organisation), emWidth(block.date)) * m.body + 4);
  const edge = Math.min(m.body * 2, m.inner - width);
  return {
    columns: [
      { text: '', width: m.inner - width - edge },
      {
        stack: [block.organisation, block.date, block.note ?? '']
          .filter((t) => t !== '')
          .map((t) => pdfText(t, fonts, { alignment: 'center' })),
        width,
      },
    ],
    unbreakable: true,
    margin: [0, m.body * m.aboveSeal, 0, m.body * Math.min(1, m.aboveSeal / 2)],
  };
}

function blockContents(
  block: Block,
  model: ReportModel,
  m: PdfMeasures,
  fonts: DocumentFonts,
  used: number,
): LaidBlock {
  if (block.kind === 'table') return pdfTables(block, m, fonts, used);
  const contents = contentsOf(block, model, m, fonts);
  return { contents, start: startOf(block, m) };
}

/** Height of how a block begins that is no table, from above. */
function startOf(block: Block, m: PdfMeasures): number {
  const line = m.body * m.lineHeight * LINE;
  switch (block.kind) {
    case 'facts':
      return FACT_ROW;
    case 'signatures':
    case 'receipt':
      return 40 + block.lines.length * 2 * line;
    case 'seal':
      return m.body * m.aboveSeal + 3 * line;
    default:
      return 2 * line;
  }
}

function contentsOf(
  block: Exclude<Block, { kind: 'table' }>,
  model: ReportModel,
  m: PdfMeasures,
  fonts: DocumentFonts,
): readonly Content[] {
  switch (block.kind) {
    case 'title':
      return [
        pdfText(block.text, fonts, { bold: true, fontSize: m.title - 4, alignment: 'center', margin: [0, 0, 0, 10] }),
      ];
    case 'heading': {
      const bold = model.style === 'table' || block.level === 1;
      const indent = (block.indentEm ?? 0) * m.body;
      return [
        pdfText(block.text, fonts, {
          bold,
          leadingIndent: indent,
          margin: model.style === 'table' ? [0, block.level === 1 ? 6 : 3, 0, 3] : [0, 0, 0, 0],
        }),
      ];
    }
    case 'paragraph': {
      const indent = (block.indentEm ?? (block.align === undefined ? 2 : 0)) * m.body;
      return [
        pdfText(block.text, fonts, {
          alignment: block.align ?? (model.language === 'zh-CN' ? 'justify' : 'left'),
          leadingIndent: indent,
          margin: model.style === 'table' ? [0, 0, 0, 3] : [0, 0, 0, 0],
        }),
      ];
    }
    case 'facts':
      return [factsContent(block.items, model.labelMark, m, fonts)];
    case 'signatures':
      return [
        {
          stack: [pdfSignatures(block.lines, model.labelMark, m.inner, 10.5, 14, fonts)],
          unbreakable: true,
          margin: [0, 16, 0, 0],
        },
      ];
    case 'receipt':
      return [receiptContent(block, model, m, fonts)];
    case 'seal':
      return [sealContent(block, m, fonts)];
    case 'note':
      return [pdfText(block.text, fonts, { fontSize: 9, lineHeight: 1.15, margin: [0, 2, 0, 6] })];
    case 'page_break':
      return [];
  }
}

function receiptContent(
  block: Extract<Block, { kind: 'receipt' }>,
  model: ReportModel,
  m: PdfMeasures,
  fonts: DocumentFonts,
): Content {
  const cut = { type: 'line', x1: 0, y1: 0, x2: m.inner, y2: 0, lineWidth: 0.6, dash: { length: 4 } } as const;
  return {
    stack: [
      { canvas: [cut] },
      pdfText(block.cut, fonts, { alignment: 'center', fontSize: 9, lineHeight: 1.15, margin: [0, 2, 0, 0] }),
      pdfText(block.title, fonts, { alignment: 'center', bold: true, fontSize: 13, lineHeight: 1.15 }),
      pdfText(block.text, fonts, { fontSize: 12, leadingIndent: 24, lineHeight: 1.15, margin: [0, 3, 0, 8] }),
      pdfSignatures(block.lines, model.labelMark, m.inner, 12, 0, fonts),
    ],
    unbreakable: true,
    margin: [0, 14, 0, 0],
  };
}

function titleContents(model: ReportModel, m: PdfMeasures, fonts: DocumentFonts): readonly Content[] {
  const official = model.style === 'official';
  const title = pdfText(model.title, fonts, {
    bold: true,
    fontSize: m.title,
    alignment: 'center',
    lineHeight: 1.15,
    margin: [0, 0, 0, official && model.subtitle === undefined ? m.body * 1.6 : 3],
  });
  if (model.subtitle === undefined) return official ? [title] : [title, { text: '', fontSize: 4 }];
  return [
    title,
    pdfText(model.subtitle, fonts, {
      fontSize: official ? m.body : 11,
      alignment: 'center',
      margin: [0, 0, 0, official ? m.body : 8],
    }),
  ];
}

interface Around {
  /** Points of the page that are taken above the blocks. */
  readonly taken?: number;
  /** Height of how the thing after the last block begins: headings at the end wait for it. */
  readonly below?: number;
}

/** Blocks in pdfmake's terms. A heading, with a note under it, is never the last thing on a page. */
export function blocksContents(
  blocks: readonly Block[],
  model: ReportModel,
  m: PdfMeasures,
  fonts: DocumentFonts,
  { taken = 0, below = 0 }: Around = {},
): Content[] {
  const contents: Content[] = [];
  let headings: Content[] = [];
  let breakBefore = false;
  let last: Block | undefined;
  let used = taken;
  const push = (part: Content) => {
    contents.push(breakBefore ? ({ ...(part as object), pageBreak: 'before' } as Content) : part);
    breakBefore = false;
  };
  for (const block of blocks) {
    const { contents: parts, start } = blockContents(block, model, m, fonts, used);
    if (block.kind === 'facts') used += factRows(block.items).length * FACT_ROW + 8;
    const before = contents.at(-1);
    if (block.kind === 'seal' && last?.kind === 'paragraph' && last.text.length < 200 && before !== undefined) {
      // A signature never stands on a page without text (GB/T 9704): the last paragraph goes with it.
      contents[contents.length - 1] = { stack: [before, ...parts], unbreakable: true };
      last = block;
      continue;
    }
    if (block.kind === 'receipt' && last?.kind === 'seal' && before !== undefined) {
      // A part to cut off that goes to the next page takes the signature, and what stands with it, along.
      contents[contents.length - 1] = { stack: [before, ...parts], unbreakable: true };
      last = block;
      continue;
    }
    last = block;
    // A note under a heading speaks of what follows, and waits for it as the heading does.
    if (block.kind === 'heading' || (block.kind === 'note' && headings.length > 0)) {
      headings.push(...parts);
      continue;
    }
    const kept = headings;
    headings = [];
    if (kept.length > 0) push(keptHeadings(kept, start));
    parts.forEach((part, i) => {
      push(i === 0 && kept.length > 0 ? lifted(part, start) : part);
    });
    if (block.kind === 'page_break') breakBefore = true;
  }
  if (headings.length > 0) push(keptHeadings(headings, below));
  return contents;
}

/** The title of one copy, and the height it takes. */
export function titleOf(
  model: ReportModel,
  m: PdfMeasures,
  fonts: DocumentFonts,
): { readonly contents: readonly Content[]; readonly taken: number } {
  return { contents: titleContents(model, m, fonts), taken: model.subtitle === undefined ? 40 : 64 };
}

/** One copy of the document's content in pdfmake's terms. */
export function pdfContents(model: ReportModel, m: PdfMeasures, fonts: DocumentFonts): Content[] {
  const { contents, taken } = titleOf(model, m, fonts);
  return [...contents, ...blocksContents(model.blocks, model, m, fonts, { taken })];
}
