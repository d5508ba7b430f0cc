import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { FIGURES } from '../column-widths.ts';
import { type DocumentFonts, type FaceName, splitByCoverage } from '../fonts/document-fonts.ts';

type Style = Omit<ContentText, 'text'>;

/** The family of a face; `regular` and `bold` are the two weights of one. */
const familyOf = (face: FaceName): Style =>
  face === 'regular' || face === 'bold' ? { bold: face === 'bold' } : { font: face };

/** Text with the face chosen run by run; a plain string where one face does, which pdfmake lays out fastest. */
export function pdfText(text: string, fonts: DocumentFonts, style: Style = {}): ContentText {
  const bold = style.bold === true;
  const runs = splitByCoverage(text, bold, fonts);
  const [first] = runs;
  if (first === undefined || (runs.length === 1 && first.face === (bold ? 'bold' : 'regular'))) {
    return FIGURES.test(text) && !bold ? { text, ...style, fontFeatures: ['hwid'] } : { text, ...style };
  }
  return { text: runs.map((run): Content => ({ text: run.text, ...familyOf(run.face) })), ...style };
}
