import {
  AnnotationMode,
  getDocument,
  PDFDataRangeTransport,
  type PDFPageProxy,
  PDFWorker,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import jpegUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
import { FontsOfProgram, TablesOfProgram } from './pdf-data.ts';
import { readRange, type ScanSource } from './scan-source.ts';

/** Points of one drawn page at most: four bytes each, and a page may be declared as large as a house. */
const MOST_POINTS = 16_000_000;

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export interface PdfFile {
  readonly pages: number;
  /** At a scale of 1, turned as asked. */
  sizeOf(page: number, turn: number): Promise<PageSize>;
  /** Draws one page; what was being drawn on that canvas before is given up. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, turn: number): Promise<void>;
  close(): Promise<void>;
}

class Pieces extends PDFDataRangeTransport {
  readonly #source: ScanSource;
  readonly #failed: (error: unknown) => void;
  constructor(source: ScanSource, first: Uint8Array, failed: (error: unknown) => void) {
    super(source.bytes, first);
    this.#source = source;
    this.#failed = failed;
  }
  override requestDataRange(begin: number, end: number): void {
    readRange(this.#source, begin, end).then((range) => this.onDataRange(begin, range), this.#failed);
  }
}

/**
 * Opens a PDF to be looked at and nothing else: no script, no form, no link, no address of its own; what another program
 * would start stays a picture. It is read by a worker that can reach nothing, piece by piece as pages are turned to.
 */
export async function openPdf(source: ScanSource, failed: (error: unknown) => void): Promise<PdfFile> {
  const first = await source.piece(0);
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    worker,
    range: new Pieces(source, first, failed),
    rangeChunkSize: source.pieceBytes,
    disableStream: true,
    disableAutoFetch: true,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    wasmUrl: new URL('.', new URL(jpegUrl, document.baseURI)).href,
    CMapReaderFactory: TablesOfProgram,
    StandardFontDataFactory: FontsOfProgram,
    maxImageSize: 40_000_000,
    verbosity: 0,
  });
  const close = async () => {
    await task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  const document_ = await task.promise.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const drawing = new Map<HTMLCanvasElement, RenderTask>();
  const viewport = (page: PDFPageProxy, scale: number, turn: number) =>
    page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
  return {
    pages: document_.numPages,
    async sizeOf(n, turn) {
      const { width, height } = viewport(await document_.getPage(n), 1, turn);
      return { width, height };
    },
    async draw(n, canvas, scale, turn) {
      const page = await document_.getPage(n);
      const whole = viewport(page, scale, turn);
      const points = whole.width * whole.height;
      const view = points > MOST_POINTS ? viewport(page, scale * Math.sqrt(MOST_POINTS / points), turn) : whole;
      drawing.get(canvas)?.cancel();
      canvas.width = Math.max(1, Math.floor(view.width));
      canvas.height = Math.max(1, Math.floor(view.height));
      // Seals and signatures are notes on the page: they are drawn, and nothing can be done with them.
      const rendering = page.render({ canvas, viewport: view, annotationMode: AnnotationMode.ENABLE });
      drawing.set(canvas, rendering);
      try {
        await rendering.promise;
      } catch (error) {
        if ((error as Error).name !== 'RenderingCancelledException') throw error;
      } finally {
        if (drawing.get(canvas) === rendering) drawing.delete(canvas);
        page.cleanup();
      }
    },
    close,
  };
}
