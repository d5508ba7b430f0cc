import type { Column, Content } from 'pdfmake/interfaces.js';
import { emWidth } from '../column-widths.ts';
import type { DocumentFonts } from '../fonts/document-fonts.ts';
import { pdfText } from './pdf-text.ts';

const MIN_RULE = 64;
const GAP = 14;

/** Lines that stand side by side: as many as leave every signature its room. */
export function signatureRows(labels: readonly string[], width: number, size: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let used = 0;
  for (const label of labels) {
    const need = emWidth(label) * size + size + MIN_RULE + GAP;
    const last = rows.at(-1);
    if (last === undefined || used + need > width) {
      rows.push([label]);
      used = need;
    } else {
      last.push(label);
      used += need;
    }
  }
  return rows;
}

/** Label, then a rule to sign on. */
export function pdfSignatures(
  labels: readonly string[],
  mark: string,
  width: number,
  size: number,
  rowGap: number,
  fonts: DocumentFonts,
): Content {
  const rows = signatureRows(labels, width, size);
  return {
    stack: rows.map((row): Content => {
      const text = row.reduce((sum, l) => sum + (emWidth(l) + 1) * size, 0);
      const rule = Math.min(150, (width - text - (row.length - 1) * GAP) / row.length - 2);
      return {
        columns: row.flatMap((label, i): Column[] => [
          {
            ...pdfText(`${label}${mark}`, fonts, { noWrap: true }),
            width: 'auto',
            margin: [i === 0 ? 0 : GAP, 0, 0, 0],
          },
          {
            canvas: [{ type: 'line', x1: 0, y1: size * 1.3, x2: rule, y2: size * 1.3, lineWidth: 0.6 }],
            width: rule,
          },
        ]),
        margin: [0, 0, 0, rowGap],
      };
    }),
    fontSize: size,
  };
}
