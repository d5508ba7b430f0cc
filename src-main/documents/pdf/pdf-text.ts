import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { FIGURES } from '../column-widths.ts';
import { type DocumentFonts, splitByCoverage } from '../fonts/document-fonts.ts';

type Style = Omit<ContentText, 'text'>;

/** Text with the face chosen run by run; a plain string where one face does, which pdfmake lays out fastest. */
export function pdfText(text: string, fonts: DocumentFonts, style: Style = {}): ContentText {
  const bold = style.bold === true;
  const runs = splitByCoverage(text, bold, fonts);
  if (runs.length <= 1) {
    return FIGURES.test(text) && !bold ? { text, ...style, fontFeatures: ['hwid'] } : { text, ...style };
  }
  return { text: runs.map((r): Content => ({ text: r.text, bold: r.bold })), ...style };
}
