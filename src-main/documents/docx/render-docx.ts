import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, type ParagraphChild } from 'docx';
import type { ReportModel } from '../../core/reports/report-model.ts';
import type { RenderedDocument } from '../rendered-document.ts';
import { fixCoreDates, stableZip } from '../stable-zip.ts';
import { docxChildren, signatureParagraphs } from './docx-blocks.ts';
import { ALIGN, docxPage, PT, run } from './docx-type.ts';

function pageRuns(pattern: string, points: number): ParagraphChild[] {
  return pattern
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return run('', 'table', points, { children: [PageNumber.CURRENT] });
      if (part === '{pages}') return run('', 'table', points, { children: [PageNumber.TOTAL_PAGES] });
      return run(part, 'table', points);
    });
}

function header(model: ReportModel): Header {
  const marks: Paragraph[] = [];
  if (model.rehearsal) {
    marks.push(
      new Paragraph({
        alignment: ALIGN.center,
        children: [run(model.rehearsalMark, 'heading', 14, { bold: true, color: 'B3261E' })],
      }),
    );
  }
  if (model.headerNote !== undefined) {
    marks.push(new Paragraph({ children: [run(model.headerNote, 'table', 8, { color: '444444' })] }));
  }
  return new Header({ children: marks.length > 0 ? marks : [new Paragraph({})] });
}

function footer(model: ReportModel, side: 'left' | 'center' | 'right'): Footer {
  const official = model.style === 'official';
  const inner = docxPage(model).inner;
  const lines = model.footer.signatureLines ?? [];
  return new Footer({
    children: [
      ...(lines.length > 0 ? signatureParagraphs(lines, inner, 9.5, 160, model.labelMark) : []),
      new Paragraph({
        alignment: ALIGN[side],
        indent: official ? { left: 14 * PT, right: 14 * PT } : {},
        spacing: { before: lines.length > 0 ? 120 : 0 },
        children: pageRuns(model.footer.pagePattern, official ? 14 : 9),
      }),
      ...(official || model.footer.auditCode === undefined
        ? []
        : [new Paragraph({ children: [run(model.footer.auditCode, 'table', 7, { color: '555555' })] })]),
    ],
  });
}

/** The model as a docx file that Word and WPS open with the office's own fonts; the same model gives the same bytes. */
export async function renderDocx(model: ReportModel): Promise<RenderedDocument> {
  const page = docxPage(model);
  const official = model.style === 'official';
  const head = header(model);
  const document = new Document({
    title: model.title,
    creator: 'JuryDesk',
    lastModifiedBy: 'JuryDesk',
    ...(model.footer.auditCode === undefined ? {} : { keywords: model.footer.auditCode }),
    // GB/T 9704: page numbers stand at the outer edge, odd pages right, even pages left.
    evenAndOddHeaderAndFooters: official,
    styles: { default: { document: { run: { language: { value: 'en-US', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              // The library swaps the two for landscape.
              width: Math.min(page.width, page.height),
              height: Math.max(page.width, page.height),
              orientation: page.width > page.height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: page.top,
              right: page.right,
              bottom: page.bottom,
              left: page.left,
              header: official ? 1134 : 510,
              footer: official ? 1417 : 454,
            },
          },
        },
        headers: official ? { default: head, even: head } : { default: head },
        footers: official
          ? { default: footer(model, 'right'), even: footer(model, 'left') }
          : { default: footer(model, 'center') },
        children: docxChildren(model),
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return { bytes: stableZip(bytes, (name, xml) => fixCoreDates(name, xml, model.createdOn)), pages: null };
}
