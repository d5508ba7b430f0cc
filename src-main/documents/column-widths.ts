import type { TableBlock } from '../core/reports/report-model.ts';

/** Half-width figures are equally wide in the serif face: columns of numbers and ID numbers stand in line. */
export const FIGURES = /^[0-9][0-9Xx.\-/:% ]*$/;

/** Text that has Tibetan letters stands on lines nearly twice as high: its stacks reach far down. */
export const TIBETAN = /[\u0f00-\u0fff]/u;

/** Vowel signs and the lower letters of a stack take no room of their own; the widest letter is three quarters of an em. */
function tibetanEms(code: number): number {
  if ((code >= 0x0f71 && code <= 0x0f84) || (code >= 0x0f8d && code <= 0x0fbc)) return 0;
  return code >= 0x0f0b && code <= 0x0f0e ? 0.35 : 0.75;
}

/** Width of a text in ems, from above: Chinese characters and their punctuation are one em wide. */
export function emWidth(text: string): number {
  if (FIGURES.test(text)) return text.length * 0.5;
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x0f00 && code <= 0x0fff) width += tibetanEms(code);
    else if (code > 0x7e) width += 1;
    else if (code >= 0x41 && code <= 0x5a) width += 0.82;
    else if (character === 'm' || character === 'w' || character === '%' || character === '@') width += 0.95;
    else width += 0.6;
  }
  return width;
}

/** A Latin word or a date among others: longer ones are addresses and the like, and may break. */
const WORD = /[\x21-\x7e]{2,14}(?=\s|$)/g;

/** What should stay on one line: ID numbers, dates, counts, Latin words, and the short words of centred columns. */
function unbrokenEms(text: string, centred: boolean): number {
  if (/^[\x21-\x7e]{1,20}$/.test(text)) return emWidth(text);
  if (text.includes('\n')) return Math.max(...text.split('\n').map((line) => unbrokenEms(line, centred)));
  const width = emWidth(text);
  if (centred && width <= 5) return width;
  return text.includes(' ') ? Math.max(0, ...(text.match(WORD) ?? []).map(emWidth)) : 0;
}

/** A head of two characters stays whole; of an English one the longest word does, in slightly smaller type. */
function headEms(title: string): number {
  if (emWidth(title) <= 2) return emWidth(title);
  if (!/^[\x20-\x7e]+$/.test(title)) return 0;
  return 0.7 * Math.max(...title.split(/[\s/]+/).map(emWidth));
}

/**
 * Widths of a table's columns, adding up to `total`, shared out by weight; a column whose dates, numbers or short words
 * would be broken gets what they need and the others give way.
 */
export function columnWidths(block: TableBlock, total: number, fontSize: number): readonly number[] {
  const needs = block.columns.map((c, i) => {
    const ems = block.rows.reduce((max, row) => Math.max(max, unbrokenEms(row[i] ?? '', c.align === 'center')), 0);
    const head = headEms(c.title);
    return Math.max(ems, head) * fontSize + 3;
  });
  const fixed = new Set<number>();
  for (;;) {
    const room = total - [...fixed].reduce((sum, i) => sum + (needs[i] ?? 0), 0);
    const weight = block.columns.reduce((sum, c, i) => sum + (fixed.has(i) ? 0 : c.weight), 0);
    const widths = block.columns.map((c, i) => (fixed.has(i) ? (needs[i] ?? 0) : (room * c.weight) / weight));
    const short = widths.findIndex((w, i) => !fixed.has(i) && w < (needs[i] ?? 0));
    const stillFree = block.columns.length - fixed.size - 1;
    if (short === -1 || stillFree === 0 || room - (needs[short] ?? 0) < stillFree * 2 * fontSize) return widths;
    fixed.add(short);
  }
}
