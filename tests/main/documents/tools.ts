import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { type DocumentFonts, loadDocumentFonts } from '../../../src-main/documents/fonts/document-fonts.ts';
import { renderPdf } from '../../../src-main/documents/pdf/render-pdf.ts';

export const assetsDir = path.resolve(import.meta.dirname, '../../../assets');

let loaded: Promise<DocumentFonts> | undefined;
export function testFonts(): Promise<DocumentFonts> {
  loaded ??= loadDocumentFonts(assetsDir);
  return loaded;
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function inTemp<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'documents-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text page by page, as a reader of the PDF would copy it. */
export function pdfPages(bytes: Uint8Array): readonly string[] {
  return inTemp((folder) => {
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    return text.split('\f').slice(0, -1);
  });
}

/** Text in drawing order: cells that wrap stay together. */
export function pdfRawText(bytes: Uint8Array): string {
  return inTemp((folder) => {
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  });
}

/** Names of the embedded fonts. */
export function pdfFontNames(bytes: Uint8Array): readonly string[] {
  return inTemp((folder) => {
    const file = path.join(folder, 'a.pdf');
    writeFileSync(file, bytes);
    const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2);
    return lines.map((line) => line.split(/\s+/u)[0] ?? '').filter((name) => name !== '');
  });
}

export const squeeze = (text: string) => text.replace(/[\s\f]/gu, '');

export async function pdfOf(model: ReportModel): Promise<{ bytes: Uint8Array; pages: number | null }> {
  const result = await renderPdf(model, await testFonts());
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** Opens an office file in LibreOffice and returns its text. */
export function officeText(bytes: Uint8Array, extension: 'docx' | 'xlsx'): string {
  return inTemp((folder) => {
    writeFileSync(path.join(folder, `a.${extension}`), bytes);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path.join(folder, `a.${extension}`),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return pdfRawText(readFileSync(path.join(folder, 'a.pdf')));
  });
}

/** The document's text without what repeats on every page: text that runs over a page break is in one piece again. */
export function pdfBody(model: ReportModel, bytes: Uint8Array): string {
  const pages = pdfRawText(bytes).split('\f').slice(0, -1).map(squeeze);
  const heads = model.blocks.flatMap((b) =>
    b.kind === 'table' ? [b.columns.map((c) => squeeze(c.title)).join('')] : [],
  );
  return pages
    .map((page, i) => {
      const { pagePattern, auditCode, signatureLines = [] } = model.footer;
      const pageLine = pagePattern.replace('{page}', String(i + 1)).replace('{pages}', String(pages.length));
      const repeated = [
        pageLine,
        auditCode ?? '',
        model.headerNote ?? '',
        ...signatureLines.map((l) => `${l}${model.labelMark}`),
      ];
      const plain = repeated.reduce((text, piece) => text.replace(squeeze(piece), ''), page);
      const head = i === 0 ? undefined : heads.find((h) => plain.startsWith(h));
      return head === undefined ? plain : plain.slice(head.length);
    })
    .join('');
}
