import type { Alignment, Border, Borders, Fill, Style } from 'exceljs';
import { documentFaces } from '../../../src-renderer/text/zh-cn/documents.ts';
import type { CellLook } from '../../core/reports/workbook-model.ts';

const line = (style: Border['style'], argb = 'FF404040'): Partial<Border> => ({ style, color: { argb } });
const box = (border: Partial<Border>): Partial<Borders> => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
});
const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });

const THIN = box(line('thin'));
const left: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };
const centre: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
const text = { name: documentFaces.table, size: 10 };
const head = { name: documentFaces.heading, size: 10 };

/**
 * On a black-and-white print `wrong` is a middle grey in a thick frame, `odd` a pale one in a dashed frame: the frame
 * tells them apart where the printer drops the tint.
 */
export const WRONG_FILL = 'FFF0A860';
export const ODD_FILL = 'FFFFF4CC';

/** Outside the list: a line runs over its neighbours as it did in the original. */
export const loose: Partial<Style> = { font: { ...text, size: 11 }, alignment: { vertical: 'middle' } };

/** One object a look: the library recognises styles it has seen by the object. */
export const looks: Readonly<Record<CellLook, Partial<Style>>> = {
  title: { font: { name: documentFaces.title, size: 17 }, alignment: centre },
  subtitle: { font: { ...text, size: 11 }, alignment: left },
  heading: { font: head, alignment: centre, border: THIN, fill: solid('FFE8ECEF') },
  required: { font: { ...head, bold: true }, alignment: centre, border: THIN, fill: solid('FFD5DEE6') },
  plain: { font: { ...text, size: 11 }, alignment: left },
  boxed: { font: text, alignment: left, border: THIN },
  example: { font: { ...text, italic: true, color: { argb: 'FF5A5A5A' } }, alignment: left, border: THIN },
  column_head: { font: { name: documentFaces.heading, size: 12 }, alignment: left },
  wrong: {
    font: { ...text, bold: true },
    alignment: left,
    border: box(line('medium', 'FF000000')),
    fill: solid(WRONG_FILL),
  },
  mark: { font: text, alignment: centre, border: THIN, protection: { locked: false } },
  fixed: { font: { ...text, bold: true }, alignment: centre, border: THIN },
  // Hatched: seen where the printer drops the tint.
  barred: {
    font: text,
    alignment: centre,
    border: THIN,
    fill: { type: 'pattern', pattern: 'lightUp', fgColor: { argb: 'FF808080' }, bgColor: { argb: 'FFE6E6E6' } },
  },
  odd: { font: text, alignment: left, border: box(line('dashed')), fill: solid(ODD_FILL) },
};

/** The same look in format text: what is typed there later stays as typed. */
export function asText(style: Partial<Style>): Partial<Style> {
  const known = texts.get(style);
  if (known !== undefined) return known;
  const made = { ...style, numFmt: '@' };
  texts.set(style, made);
  return made;
}

const texts = new WeakMap<Partial<Style>, Partial<Style>>();
