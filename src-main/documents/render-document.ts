import type { Told } from '../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { reportCatalogue } from '../core/reports/catalogue.ts';
import type { ReportFormat, ReportModel } from '../core/reports/report-model.ts';
import type { WorkbookModel } from '../core/reports/workbook-model.ts';
import { renderDocx } from './docx/render-docx.ts';
import type { DocumentFonts } from './fonts/document-fonts.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import type { RenderedDocument } from './rendered-document.ts';
import { renderWorkbook } from './xlsx/render-workbook.ts';
import { renderXlsx } from './xlsx/render-xlsx.ts';

/**
 * One model in one format. Refusals: `format_not_offered` {form, format} (a ballot exists on paper only),
 * `glyph_missing` (PDF). `told`: rows of a long PDF, as they are drawn.
 */
export async function renderDocument(
  model: ReportModel | WorkbookModel,
  format: ReportFormat,
  fonts: DocumentFonts,
  told?: Told,
): Promise<Result<RenderedDocument>> {
  if ('kind' in model) return ok(await renderWorkbook(model));
  const offered: readonly ReportFormat[] = reportCatalogue[model.form].formats;
  if (!offered.includes(format)) return refuse('format_not_offered', { form: model.form, format });
  switch (format) {
    case 'pdf':
      return renderPdf(model, fonts, told);
    case 'docx':
      return ok(await renderDocx(model));
    case 'xlsx':
      return ok(await renderXlsx(model));
  }
}
