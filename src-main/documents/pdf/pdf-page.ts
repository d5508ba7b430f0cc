import type { Content, ContentStack } from 'pdfmake/interfaces.js';
import type { ReportModel } from '../../core/reports/report-model.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import type { PdfMeasures } from './pdf-measures.ts';
import { pdfSignatures, signatureRows } from './pdf-signatures.ts';
import { pdfText } from './pdf-text.ts';

const SIGNATURE_SIZE = 9.5;
const SIGNATURE_ROW = 26;

/** Room the foot needs above the paper's edge: signature rows and the page line. */
export function footerHeight(model: ReportModel, inner: number): number {
  const lines = model.footer.signatureLines ?? [];
  const rows = lines.length === 0 ? 0 : signatureRows(lines, inner, SIGNATURE_SIZE).length;
  return rows * SIGNATURE_ROW + (rows > 0 ? 8 : 0) + 18;
}

export function pageHeader(model: ReportModel, m: PdfMeasures, fonts: DocumentFonts): () => Content {
  return () => ({
    columns: [
      { ...pdfText(model.headerNote ?? '', fonts, { fontSize: 8, color: '#444444' }), width: '*' },
      model.rehearsal
        ? {
            ...pdfText(model.rehearsalMark, fonts, { bold: true, fontSize: 12, color: '#b3261e', alignment: 'center' }),
            width: 160,
          }
        : { text: '', width: 160 },
      { text: '', width: '*' },
    ],
    margin: [m.left, m.top - 30, m.right, 0],
  });
}

/** Page numbers of one copy: a second ballot in the file starts at 1 again, or the numbers would number the ballots. */
function pageInCopy(page: number, pages: number, copies: number): readonly [number, number] {
  const each = Math.max(1, Math.round(pages / copies));
  return [((page - 1) % each) + 1, each];
}

export function pageFooter(
  model: ReportModel,
  m: PdfMeasures,
  fonts: DocumentFonts,
): (page: number, pages: number) => Content {
  const official = model.style === 'official';
  return (currentPage, pageCount) => {
    const [page, pages] = pageInCopy(currentPage, pageCount, model.copies ?? 1);
    const pageText = model.footer.pagePattern.replace('{page}', String(page)).replace('{pages}', String(pages));
    if (official) {
      // GB/T 9704: 4号 figures between dashes, one character in from the outer edge; odd pages right, even pages left.
      const side = page % 2 === 1 ? 'right' : 'left';
      return {
        stack: [pdfText(pageText, fonts, { fontSize: 14, alignment: side, margin: [14, 0, 14, 0] })],
        margin: [m.left, 16, m.right, 0],
      };
    }
    const lines = model.footer.signatureLines ?? [];
    const stack: Content[] = [];
    if (lines.length > 0)
      stack.push(
        pdfSignatures(lines, model.labelMark, m.inner, SIGNATURE_SIZE, SIGNATURE_ROW - SIGNATURE_SIZE * 1.437, fonts),
      );
    stack.push({
      columns: [
        { ...pdfText(model.footer.auditCode ?? '', fonts, { fontSize: 7, color: '#555555' }), width: '*' },
        { ...pdfText(pageText, fonts, { fontSize: 9, alignment: 'center' }), width: 140 },
        { text: '', width: '*' },
      ],
    });
    const foot: ContentStack = { stack, margin: [m.left, lines.length > 0 ? 10 : 4, m.right, 0] };
    return foot;
  };
}
