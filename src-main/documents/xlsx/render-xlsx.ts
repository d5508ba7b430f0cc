import ExcelJS from 'exceljs';
import { documentFaces } from '../../../src-renderer/text/zh-cn/documents.ts';
import type { ReportModel, TableBlock } from '../../core/reports/report-model.ts';
import { columnWidths, widthWanted } from '../column-widths.ts';
import type { RenderedDocument } from '../rendered-document.ts';
import { fixCoreDates, stableZip } from '../stable-zip.ts';
import { CELL_PAD, SheetWriter } from './sheet-writer.ts';
import { type Written, writeBlock } from './xlsx-blocks.ts';
import { gridTable, planSheets, type SheetPlan } from './xlsx-sheets.ts';

/** Points of one unit of column width (seven pixels of the default type). */
const UNIT = 5.25;
const A4 = 9;
/** Columns that a sheet of paper has room for; where there are more, lines that a row may have. */
const MOST_ON_PAPER = 20;
const LINES_ON_SCREEN = 4;
/** A sheet grows past the paper up to so many times its width rather than break a date. */
const TYPE_GIVES_WAY = 1.25;
/** Excel refuses longer header and footer texts. */
const MAX_FOOT = 250;

function headerFooterText(text: string): string {
  return text.replaceAll('&', '&&');
}

function foot(model: ReportModel): string {
  const pages = headerFooterText(model.footer.pagePattern).replace('{page}', '&P').replace('{pages}', '&N');
  const signatures = (model.footer.signatureLines ?? [])
    .map((l) => `${headerFooterText(l)}${model.labelMark}__________`)
    .join('  ');
  const code = model.footer.auditCode === undefined ? '' : `&R&7 ${headerFooterText(model.footer.auditCode)}`;
  const centre = signatures === '' ? `&C&9 ${pages}` : `&C&10 ${signatures}\n&9 ${pages}`;
  const full = `${centre}${code}`;
  return full.length <= MAX_FOOT ? full : centre.length <= MAX_FOOT ? centre : `&C&9 ${pages}`;
}

/**
 * Points. A list with a column for every fact is as wide as it needs to be and printed smaller, for it is read in the
 * window; any other one keeps to the paper, or nearly, where its dates and numbers would be broken there.
 */
function sheetWidth(paper: number, grid: TableBlock | undefined, size: number, pads: number): number {
  if (grid === undefined) return paper;
  if (grid.columns.length > MOST_ON_PAPER) return Math.max(paper, widthWanted(grid, LINES_ON_SCREEN, size) + pads);
  const unbroken = widthWanted(grid, Number.POSITIVE_INFINITY, size) + pads;
  return Math.min(Math.max(paper, unbroken), paper * TYPE_GIVES_WAY);
}

function writeSheet(workbook: ExcelJS.Workbook, model: ReportModel, plan: SheetPlan): void {
  const landscape = model.paper.orientation === 'landscape';
  const grid = gridTable(plan.blocks);
  const columns = grid?.columns.length ?? 0;
  const size = columns > 15 ? 8.5 : columns > 11 ? 9 : 10;
  const pads = columns * CELL_PAD;
  const total = sheetWidth(landscape ? 752 : 505, grid, size, pads);
  const widths =
    grid === undefined
      ? Array.from({ length: 6 }, () => total / 6)
      : columnWidths(grid, total - pads, size).map((w) => w + CELL_PAD);
  const sheet = workbook.addWorksheet(plan.name, {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: A4 as ExcelJS.PaperSize,
      orientation: model.paper.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.55, right: 0.55, top: 0.75, bottom: 0.95, header: 0.3, footer: 0.35 },
    },
  });
  sheet.columns = widths.map((w) => ({ width: Math.round((w / UNIT) * 100) / 100 }));
  const out = new SheetWriter(sheet, widths);
  const all = widths.length;
  if (model.rehearsal) {
    out.write([
      { text: model.rehearsalMark, span: all, style: { size: 14, bold: true, color: 'B3261E', align: 'center' } },
    ]);
  }
  if (plan.isFirst) {
    out.write([{ text: model.title, span: all, style: { size: 17, face: documentFaces.title, align: 'center' } }], 34);
    if (model.subtitle !== undefined) {
      out.write([{ text: model.subtitle, span: all, style: { size: 11, align: 'center' } }]);
    }
    out.blank(6);
  }
  const done: Written = { headRows: [] };
  for (const block of plan.blocks) writeBlock(block, model, out, size, done);

  const head = done.headRows[0];
  // Print titles can name one head only; a sheet with several tables repeats none rather than the wrong one.
  if (head !== undefined && done.headRows.length === 1) {
    sheet.pageSetup.printTitlesRow = `${head}:${head}`;
    sheet.views = [{ state: 'frozen', ySplit: head, showGridLines: false }];
  }
  sheet.headerFooter = {
    ...sheet.headerFooter,
    oddHeader: [
      model.headerNote === undefined ? '' : `&L&8 ${headerFooterText(model.headerNote)}`,
      model.rehearsal ? `&C&"${documentFaces.heading},Bold"&14&KB3261E${model.rehearsalMark}` : '',
    ].join(''),
    oddFooter: foot(model),
  };
}

/** Excel marks numbers kept as text with green corners all over a roster; this is its own switch to leave them be. */
export function keepTextQuiet(name: string, xml: string): string {
  if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return xml;
  const used = /<dimension ref="([^"]+)"/.exec(xml)?.[1];
  if (used === undefined || xml.includes('<ignoredErrors')) return xml;
  return xml.replace(
    /(?=<drawing|<legacyDrawing|<tableParts|<\/worksheet>)/,
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>`,
  );
}

/** The model as a styled workbook, every cell a string; the same model gives the same bytes. */
export async function renderXlsx(model: ReportModel): Promise<RenderedDocument> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'JuryDesk';
  workbook.lastModifiedBy = 'JuryDesk';
  workbook.title = model.title;
  if (model.footer.auditCode !== undefined) workbook.keywords = model.footer.auditCode;
  workbook.created = new Date(`${model.createdOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  for (const plan of planSheets(model)) writeSheet(workbook, model, plan);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return {
    bytes: stableZip(bytes, (name, xml) => keepTextQuiet(name, fixCoreDates(name, xml, model.createdOn))),
    pages: null,
  };
}
