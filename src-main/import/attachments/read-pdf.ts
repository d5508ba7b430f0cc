/// <reference path="./pdf-worker.d.ts" />
import './plain-node.ts';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { type ActiveContent, ATTACHMENT_LIMITS, activeContents } from '../../core/domain/attachments/attachment.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';

// This process is the worker: the library then starts no thread of its own.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = pdfWorker;

export interface PdfFacts {
  readonly pages: number;
  readonly active: readonly ActiveContent[];
}

/** Names in the file's own words; what stands in packed parts is found by opening it. */
const WRITTEN: Readonly<Record<ActiveContent, RegExp>> = {
  script: /\/(?:JavaScript|JS)\b/u,
  launch: /\/Launch\b/u,
  embedded_file: /\/EmbeddedFiles?\b/u,
};

async function found(document: PDFDocumentProxy): Promise<Set<ActiveContent>> {
  const active = new Set<ActiveContent>();
  if (await document.hasJSActions()) active.add('script');
  if ((await document.getAttachments()) !== null) active.add('embedded_file');
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n);
    for (const note of (await page.getAnnotations()) as readonly Record<string, unknown>[]) {
      if (note.subtype === 'FileAttachment') active.add('embedded_file');
      // An address of the web is only text here; anything else would be started.
      if (typeof note.unsafeUrl === 'string' && !/^(?:https?|mailto):/iu.test(note.unsafeUrl)) active.add('launch');
    }
    page.cleanup();
  }
  return active;
}

/**
 * Opens the file far enough to count its pages and to see what another program would do with it. Nothing is drawn or run.
 * Refusals: `attachment_damaged` {what}, `attachment_encrypted`, `attachment_too_many_pages` {pages, limit}.
 */
export async function readPdf(file: Buffer): Promise<Result<PdfFacts>> {
  // The reader mends a file that was cut off; half a certificate is no certificate. A second file behind is found too.
  if (!file.subarray(-1024).includes('%%EOF')) return refuse('attachment_damaged', { what: 'cut' });
  const task = getDocument({
    data: new Uint8Array(file),
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages > ATTACHMENT_LIMITS.pages) {
      return refuse('attachment_too_many_pages', { pages, limit: ATTACHMENT_LIMITS.pages });
    }
    const opened = await found(document);
    const text = file.toString('latin1');
    return ok({ pages, active: activeContents.filter((one) => opened.has(one) || WRITTEN[one].test(text)) });
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return encrypted ? refuse('attachment_encrypted') : refuse('attachment_damaged', { what: 'content' });
  } finally {
    await task.destroy().catch(() => undefined);
  }
}
