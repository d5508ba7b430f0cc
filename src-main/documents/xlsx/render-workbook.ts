import ExcelJS from 'exceljs';
import type { SheetGrid } from '../../core/domain/roster/cells.ts';
import { unpackSheets } from '../../core/domain/roster/packed-sheets.ts';
import type { WorkbookModel } from '../../core/reports/workbook-model.ts';
import type { RenderedDocument } from '../rendered-document.ts';
import { fixCoreDates, stableZip } from '../stable-zip.ts';
import { roomyNotes } from './comment-boxes.ts';
import { keepTextQuiet } from './render-xlsx.ts';
import { writeMarked } from './write-marked.ts';
import { writePlain } from './write-plain.ts';

const A4 = 9;
/** Characters across a landscape page that can still be read on paper. */
const READABLE = 210;
/** Columns repeated at the left of every further page: number, unit, name stand first in a roster. */
const REPEATED = 'A:C';

/** A workbook that a unit fills or mends; the same model gives the same bytes. */
export async function renderWorkbook(model: WorkbookModel): Promise<RenderedDocument> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'JuryDesk';
  workbook.lastModifiedBy = 'JuryDesk';
  workbook.title = model.title;
  workbook.created = new Date(`${model.createdOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  const grids: readonly SheetGrid[] = model.cells === undefined ? [] : unpackSheets(model.cells);
  for (const plan of model.sheets) {
    const grid = plan.kind === 'marked' ? grids[plan.index] : undefined;
    if (plan.kind === 'marked' && grid === undefined) throw new Error('a marked sheet without its cells');
    const sheet = workbook.addWorksheet(plan.kind === 'written' ? plan.name : (grid?.name ?? ''), {
      ...(grid?.hidden === true && plan.kind === 'marked' && plan.marks.length === 0 ? { state: 'hidden' } : {}),
      pageSetup: {
        paperSize: A4 as ExcelJS.PaperSize,
        orientation: plan.kind === 'written' ? plan.orientation : 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
    });
    sheet.headerFooter.oddFooter = '&C&9 &P / &N';
    if (model.headerMark !== undefined) sheet.headerFooter.oddHeader = `&C&14&KB3261E${model.headerMark}`;
    if (plan.kind === 'written') {
      writePlain(sheet, plan);
      // Without a password: it keeps fingers off, and hides nothing.
      if (plan.locked === true) await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true });
    } else if (grid !== undefined) writeMarked(sheet, grid, plan);
    const across = Math.ceil(sheet.columns.reduce((sum, column) => sum + (column.width ?? 9), 0) / READABLE);
    if (across > 1) {
      sheet.pageSetup.fitToWidth = across;
      sheet.pageSetup.printTitlesColumn = REPEATED;
    }
    // Instructions stay on one page.
    if (plan.kind === 'written' && plan.headingRow === undefined) sheet.pageSetup.fitToHeight = 1;
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return {
    bytes: stableZip(bytes, (name, xml) =>
      keepTextQuiet(name, roomyNotes(name, fixCoreDates(name, xml, model.createdOn))),
    ),
    pages: null,
  };
}
