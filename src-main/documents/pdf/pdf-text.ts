import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { linePieces } from '../../core/domain/kernel/line-pieces.ts';
import { emWidth, FIGURES } from '../column-widths.ts';
import { type DocumentFonts, type FaceName, splitByCoverage } from '../fonts/document-fonts.ts';

type Style = Omit<ContentText, 'text'>;

/** The family of a face; `regular` and `bold` are the two weights of one. */
const familyOf = (face: FaceName): Style =>
  face === 'regular' || face === 'bold' ? { bold: face === 'bold' } : { font: face };

const MARKS = /[“”‘’]/u;

/**
 * The faces draw “ ” ‘ ’ an ideograph wide, as Chinese wants them. A text that is more Latin letters than ideographs gets
 * their proportional form (OpenType `pwid`): an apostrophe inside a word must not tear it apart.
 */
function latinMarks(text: string): Style {
  if (!MARKS.test(text)) return {};
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const ideographs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return latin > ideographs ? { fontFeatures: ['pwid'] } : {};
}

/**
 * Text with the face chosen run by run; a plain string where one face does, which pdfmake lays out fastest. `roomEms` is
 * the width of its lines where they are short: what pdfmake may not break it lets run out of a narrower one.
 */
export function pdfText(
  text: string,
  fonts: DocumentFonts,
  style: Style = {},
  roomEms = Number.POSITIVE_INFINITY,
): ContentText {
  const bold = style.bold === true;
  const pieces = style.noWrap === true ? [text] : linePieces(text);
  if (pieces.length > 1 && pieces.every((piece, i) => i % 2 === 0 || emWidth(piece) <= roomEms)) {
    const marks = latinMarks(text);
    const parts = pieces.flatMap((piece, i): Content[] =>
      splitByCoverage(piece, bold, fonts).map((run) => ({
        ...{ text: run.text, ...familyOf(run.face), ...marks },
        ...(i % 2 === 0 ? {} : { noWrap: true }),
      })),
    );
    return { text: parts, ...style };
  }
  const runs = splitByCoverage(text, bold, fonts);
  const [first] = runs;
  if (first === undefined || (runs.length === 1 && first.face === (bold ? 'bold' : 'regular'))) {
    return FIGURES.test(text) && !bold
      ? { text, ...style, fontFeatures: ['hwid'] }
      : { text, ...style, ...latinMarks(text) };
  }
  const marks = latinMarks(text);
  return { text: runs.map((run): Content => ({ text: run.text, ...familyOf(run.face), ...marks })), ...style };
}
