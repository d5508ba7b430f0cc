import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type Told, toldNobody } from '../../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { type ReportModel, rowsOf } from '../../core/reports/report-model.ts';
import { type DocumentFonts, splitByCoverage } from '../fonts/document-fonts.ts';
import { missingGlyphs, reportTexts } from '../glyphs/missing-glyphs.ts';
import type { RenderedDocument } from '../rendered-document.ts';
import { pdfContents } from './pdf-blocks.ts';
import { pdfInParts } from './pdf-in-parts.ts';
import { type PdfMeasures, pdfMeasures } from './pdf-measures.ts';
import { footerHeight, pageFooter, pageHeader } from './pdf-page.ts';

/** pdfmake's own in-memory files: the fonts are handed over as bytes, so that every path and address can be denied. */
interface VirtualFiles {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void };
}

const REGULAR = 'regular.ttf';
const BOLD = 'bold.ttf';
const TIBETAN = 'tibetan.ttf';
/** What has more is laid out in parts. */
const MANY_ROWS = 400;

function deny(): boolean {
  return false;
}

/** One weight stands for all four: a rare name in a heading is drawn rather than missed. */
const single = (file: string) => ({ normal: file, bold: file, italics: file, bolditalics: file });

/** The slices that the model's characters come from. */
function slicesOf(model: ReportModel, fonts: DocumentFonts): readonly string[] {
  const slices = new Set<string>();
  for (const text of reportTexts(model)) {
    for (const { face } of splitByCoverage(text, false, fonts)) if (face.includes('.')) slices.add(face);
  }
  return [...slices];
}

/** Hands the faces over, and tells what each family is drawn with. */
function prepare(model: ReportModel, fonts: DocumentFonts): { readonly files: object; readonly faces: object } {
  const files = (pdfMake as unknown as VirtualFiles).virtualfs;
  files.writeFileSync(REGULAR, fonts.regular.bytes);
  files.writeFileSync(BOLD, fonts.bold.bytes);
  files.writeFileSync(TIBETAN, fonts.tibetan.bytes);
  const slices = slicesOf(model, fonts);
  for (const slice of slices) files.writeFileSync(slice, fonts.rare.bytesOf(slice));
  const faces = {
    Document: { normal: REGULAR, bold: BOLD, italics: REGULAR, bolditalics: BOLD },
    tibetan: single(TIBETAN),
    ...Object.fromEntries(slices.map((slice) => [slice, single(slice)])),
  };
  pdfMake.setFonts(faces);
  pdfMake.setUrlAccessPolicy(deny);
  pdfMake.setLocalAccessPolicy(deny);
  return { files, faces };
}

function measuresOf(model: ReportModel): PdfMeasures {
  const bare = pdfMeasures(model, 0);
  return pdfMeasures(model, footerHeight(model, bare.inner));
}

function definitionOf(model: ReportModel, m: PdfMeasures, fonts: DocumentFonts) {
  let pages = 0;
  const foot = pageFooter(model, m, fonts);
  const made = new Date(`${model.createdOn}T00:00:00Z`);
  const definition = {
    content: [],
    pageSize: 'A4',
    pageOrientation: model.paper.orientation,
    pageMargins: [m.left, m.top, m.right, m.bottom],
    header: pageHeader(model, m, fonts),
    footer: (page: number, count: number) => {
      pages = count;
      return foot(page, count);
    },
    ...(model.rehearsal
      ? { watermark: { text: model.rehearsalMark, font: 'Document', bold: true, color: '#b3261e', opacity: 0.08 } }
      : {}),
    defaultStyle: { font: 'Document', fontSize: m.body, lineHeight: m.lineHeight },
    info: {
      title: model.title,
      ...(model.footer.auditCode === undefined ? {} : { keywords: model.footer.auditCode }),
      creator: 'JuryDesk',
      producer: 'JuryDesk',
      creationDate: made,
      modDate: made,
    },
    language: model.language,
    displayTitle: true,
    version: '1.7',
  } satisfies TDocumentDefinitions;
  return { definition, pages: () => pages };
}

/** All copies of a document at once. */
function contentsOf(model: ReportModel, m: PdfMeasures, fonts: DocumentFonts): Partial<TDocumentDefinitions> {
  const content = Array.from({ length: model.copies ?? 1 }, (_, copy): Content => {
    const stack = pdfContents(model, m, fonts);
    return copy === 0 ? { stack } : { stack, pageBreak: 'before' };
  });
  return { content };
}

/** The other forms of several pages are signed page by page, and have few rows. */
const isLong = (model: ReportModel): boolean =>
  rowsOf(model) > MANY_ROWS &&
  (model.copies ?? 1) === 1 &&
  model.blocks.every((block) => block.kind !== 'table' || block.rowsPerPage === undefined);

/**
 * The model as a PDF with subset-embedded fonts; the same model gives the same bytes.
 * `told`: rows of a long one, as they are drawn.
 * Refusal: `glyph_missing` {characters, codePoints, count, where} — a box in a name is never printed.
 */
export async function renderPdf(
  model: ReportModel,
  fonts: DocumentFonts,
  told: Told = toldNobody,
): Promise<Result<RenderedDocument>> {
  const missing = missingGlyphs(model, fonts);
  const first = missing[0];
  if (first !== undefined) {
    return refuse('glyph_missing', {
      characters: missing.map((g) => g.character).join(' '),
      codePoints: missing.map((g) => g.codePoint).join(' '),
      count: missing.length,
      where: first.where,
    });
  }
  const { faces, files } = prepare(model, fonts);
  const measures = measuresOf(model);
  const { definition, pages } = definitionOf(model, measures, fonts);
  if (isLong(model)) return ok(await pdfInParts({ model, measures, fonts, definition, files, faces, told }));
  const whole = { ...definition, ...contentsOf(model, measures, fonts) };
  const bytes = await pdfMake.createPdf(whole as TDocumentDefinitions).getBuffer();
  return ok({ bytes: new Uint8Array(bytes), pages: pages() });
}
