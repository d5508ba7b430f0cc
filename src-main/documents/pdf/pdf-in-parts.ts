/// <reference path="./pdfmake-parts.d.ts" />
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import layoutModule, { type LaidPage } from 'pdfmake/js/LayoutBuilder.js';
import documentModule, { type PdfDocument } from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';
import type { Told } from '../../core/domain/kernel/pace.ts';
import type { Block, ReportModel } from '../../core/reports/report-model.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import { blocksContents, titleOf } from './pdf-blocks.ts';
import { lifted } from './pdf-keep.ts';
import type { PdfMeasures } from './pdf-measures.ts';
import { type LongTable, longTable } from './pdf-table.ts';
import { lastCut } from './row-marks.ts';

const exported = <T extends object>(module: T | { readonly default: T }): T =>
  'default' in module ? module.default : module;
const Layout = exported(layoutModule);
const Document = exported(documentModule);
const Renderer = exported(rendererModule);

/** Rows that are laid out at a time: several pages, and few enough that pdfmake's objects are soon forgotten. */
const ROWS_AT_A_TIME = 300;
const FEET_AT_A_TIME = 200;

type Definition = TDocumentDefinitions & { readonly pageMargins: [number, number, number, number] };

export interface InParts {
  readonly model: ReportModel;
  readonly measures: PdfMeasures;
  readonly fonts: DocumentFonts;
  /** Of the whole document; its content is left aside. */
  readonly definition: Definition;
  /** pdfmake's own folder with the faces, and what each family is drawn with. */
  readonly files: object;
  readonly faces: object;
  readonly told: Told;
}

/** Blocks up to each new page that is asked for. */
function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page_break') sections.push([]);
    else sections.at(-1)?.push(block);
  }
  return sections.filter((section) => section.length > 0);
}

type Table = Extract<Block, { kind: 'table' }>;

const isLongTable = (block: Block): block is Table => block.kind === 'table' && block.rows.length > ROWS_AT_A_TIME;

/** Long tables one by one, and what stands between them together: what belongs on one page is known by its neighbours. */
function piecesOf(section: readonly Block[]): readonly (Table | readonly Block[])[] {
  const pieces: (Table | Block[])[] = [];
  for (const block of section) {
    const last = pieces.at(-1);
    if (isLongTable(block)) pieces.push(block);
    else if (Array.isArray(last)) last.push(block);
    else pieces.push([block]);
  }
  return pieces;
}

/**
 * A long document laid out and drawn a few pages at a time: pdfmake keeps every cell of what it lays out as objects, and
 * twenty thousand people at once take gigabytes. Each part ends where a page ends, so that the paper is the same. The feet
 * come last, when it is known how many pages there are.
 */
export async function pdfInParts(options: InParts): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const { fonts, measures: m, model, told } = options;
  const { definition, files, faces } = options;
  const { footer, header, watermark } = definition;
  const document = new Document(faces, {}, {}, {}, documentOptions(definition), files, () => false);
  const chunks: Buffer[] = [];
  document.on('data', (bytes) => chunks.push(bytes));
  const size = { width: m.width, height: m.height, orientation: model.paper.orientation };
  const [left, top, right, bottom] = definition.pageMargins;
  const lay = (content: Content, frame: Partial<Definition>): LaidPage[] =>
    new Layout(size, { left, top, right, bottom }, null).layoutDocument(
      content,
      document,
      {},
      definition.defaultStyle ?? {},
      undefined,
      frame.header,
      frame.footer,
      frame.watermark,
    );
  let pages = 0;
  const draw = (laid: readonly LaidPage[]) => {
    new Renderer(document).renderPages(laid);
    for (const page of document._pageBuffer.slice(pages)) settle(document, page);
    pages += laid.length;
    forgetTexts(document);
  };

  let untold = 0;
  // Made when they are laid out, and anew each time: pdfmake writes into what it is given.
  let waiting: (() => readonly Content[])[] = [() => titleOf(model, m, fonts).contents];
  const all = (...more: readonly Content[]): Content[] => [...waiting.flatMap((one) => one()), ...more];
  for (const section of sectionsOf(model.blocks)) {
    let above = false;
    const pieces = piecesOf(section).map((piece) => ('kind' in piece ? longTable(piece, m, fonts) : piece));
    for (const [i, piece] of pieces.entries()) {
      if (!('part' in piece)) {
        untold += piece.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
        above = piece.at(-1)?.kind === 'heading';
        const next = pieces[i + 1];
        const below = next !== undefined && 'part' in next ? next.start : 0;
        waiting.push(() => blocksContents(piece, model, m, fonts, { below }));
        continue;
      }
      const table = above ? underHeading(piece) : piece;
      above = false;
      let [from, some] = [0, ROWS_AT_A_TIME];
      while (from + some < table.rows) {
        const laid = lay(all(table.part(from, from + some)), { header, watermark });
        const cut = lastCut(laid);
        if (cut === undefined) {
          // Every row of these goes on over a page's end.
          some *= 2;
          continue;
        }
        draw(laid.slice(0, cut.page));
        await told(untold + cut.row - from);
        untold = 0;
        waiting = [];
        [from, some] = [cut.row, ROWS_AT_A_TIME];
      }
      waiting.push(() => [table.part(from, table.rows)]);
      untold += table.rows - from;
    }
    draw(lay(all(), { header, watermark }));
    await told(untold);
    untold = 0;
    waiting = [];
  }
  drawFeet(document, pages, (from, count) => {
    const empty = Array.from({ length: count }, (_, i): Content => ({ stack: [], ...(i === 0 ? {} : BREAK) }));
    return lay(empty, {
      footer: (page, _, pageSize) => (typeof footer === 'function' ? footer(from + page, pages, pageSize) : undefined),
    });
  });
  return { bytes: await finished(document, chunks), pages };
}

/** Its first rows stand in the room that was kept for them. */
const underHeading = (table: LongTable): LongTable => ({
  ...table,
  part: (from, to) => (from === 0 ? lifted(table.part(from, to), table.start) : table.part(from, to)),
});

const BREAK = { pageBreak: 'before' } as const;

/** As pdfmake's printer hands them on. */
function documentOptions({ displayTitle, info = {}, language, version }: Definition): object {
  const named = Object.entries(info).filter(([, value]) => value !== undefined);
  return {
    pdfVersion: version,
    displayTitle,
    lang: language,
    compress: true,
    fontLayoutCache: true,
    bufferPages: true,
    autoFirstPage: false,
    info: Object.fromEntries(named.map(([key, value]) => [`${key.charAt(0).toUpperCase()}${key.slice(1)}`, value])),
    font: null,
  };
}

/** What a page shows goes out, packed; its foot is a second stream of the same page. */
function settle(document: PdfDocument, page: PdfDocument['page']): void {
  const { content, dictionary } = page;
  content.end();
  page.content = document.ref();
  dictionary.data.Contents = [content, page.content];
}

/** How a text is drawn is remembered for ever, which is good for a letter. Another part has other people. */
function forgetTexts({ fontCache }: PdfDocument): void {
  for (const family of Object.values(fontCache)) {
    for (const font of Object.values(family)) font.layoutCache = Object.create(null);
  }
}

function drawFeet(
  document: PdfDocument,
  pages: number,
  laid: (from: number, count: number) => readonly LaidPage[],
): void {
  let page = 0;
  document.addPage = () => {
    document.switchToPage(page);
    page += 1;
    return document;
  };
  for (let from = 0; from < pages; from += FEET_AT_A_TIME) {
    new Renderer(document).renderPages(laid(from, Math.min(FEET_AT_A_TIME, pages - from)));
  }
}

function finished(document: PdfDocument, chunks: readonly Buffer[]): Promise<Uint8Array> {
  return new Promise((resolve) => {
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.end();
  });
}
