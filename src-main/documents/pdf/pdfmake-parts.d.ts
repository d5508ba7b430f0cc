// The three parts that pdfmake's own printer is put together from, which it carries no types for (0.3.11). They are CommonJS:
// Node's default is their exports, a bundler's what they call default.

declare module 'pdfmake/js/PDFDocument.js' {
  interface Stream {
    end(): void;
  }
  interface BufferedPage {
    content: Stream;
    readonly dictionary: { readonly data: { Contents: Stream | Stream[] } };
  }
  class PdfDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      files: object,
      localAccess: () => boolean,
    );
    readonly page: BufferedPage;
    readonly _pageBuffer: readonly BufferedPage[];
    /** Family and weight of every face in use. */
    readonly fontCache: Readonly<Record<string, Readonly<Record<string, { layoutCache: object }>>>>;
    addPage(options?: object): this;
    switchToPage(page: number): BufferedPage;
    ref(data?: object): Stream;
    on(event: 'data', listener: (bytes: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    end(): void;
  }
  const exported: { readonly default: typeof PdfDocument } | typeof PdfDocument;
  export default exported;
  export type { PdfDocument };
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content, Margins, TDocumentDefinitions } from 'pdfmake/interfaces.js';
  import type { PdfDocument } from 'pdfmake/js/PDFDocument.js';

  export interface LaidPage {
    readonly items: readonly { readonly type: string; readonly item: { readonly inlines?: readonly object[] } }[];
  }
  class LayoutBuilder {
    constructor(size: object, margins: object, svg: object | null);
    layoutDocument(
      content: Content,
      document: PdfDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: TDocumentDefinitions['header'],
      footer: TDocumentDefinitions['footer'],
      watermark: TDocumentDefinitions['watermark'],
    ): LaidPage[];
  }
  const exported: { readonly default: typeof LayoutBuilder } | typeof LayoutBuilder;
  export default exported;
  export type { Margins };
}

declare module 'pdfmake/js/Renderer.js' {
  import type { LaidPage } from 'pdfmake/js/LayoutBuilder.js';
  import type { PdfDocument } from 'pdfmake/js/PDFDocument.js';

  class Renderer {
    constructor(document: PdfDocument);
    /** Each on a new page of the document. */
    renderPages(pages: readonly LaidPage[]): void;
  }
  const exported: { readonly default: typeof Renderer } | typeof Renderer;
  export default exported;
}
