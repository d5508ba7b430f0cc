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

/** Words joined by hyphens may part there, numbers and dates may not. */
const longestPart = (word: string): number =>
  /^[A-Za-z]+(-[A-Za-z]+)+$/.test(word) ? Math.max(...word.split(/(?<=-)/).map(emWidth)) : emWidth(word);

/** What should stay on one line: ID numbers, dates, counts, Latin words, and the short words of centred columns. */
function unbrokenEms(text: string, centred: boolean): number {
  if (/^[\x21-\x7e]{1,20}$/.test(text)) return longestPart(text);
  if (text.includes('\n')) return Math.max(...text.split('\n').map((line) => unbrokenEms(line, centred)));
  const width = emWidth(text);
  if (centred && width <= 5) return width;
  return text.includes(' ') ? Math.max(0, ...(text.match(WORD) ?? []).map(longestPart)) : 0;
}

/** A head of two characters stays whole; of an English one the longest word does, in slightly smaller type. */
function headEms(title: string): number {
  if (emWidth(title) <= 2) return emWidth(title);
  if (!/^[\x20-\x7e]+$/.test(title)) return 0;
  return 0.7 * Math.max(...title.split(/[\s/]+/).map(emWidth));
}

/** A cell's text without its breaks, in ems, and whether it breaks at spaces only. */
interface Cell {
  readonly ems: number;
  readonly spaced: boolean;
}

/** Of a column: its cells from above, and what must not be broken, in ems. */
interface Content {
  readonly cells: readonly Cell[];
  readonly unbroken: number;
}

function contentOf({ columns, rows }: TableBlock): readonly Content[] {
  return columns.map(({ align, title }, i) => {
    let unbroken = headEms(title);
    const cells = rows.map((row) => {
      const text = row[i] ?? '';
      unbroken = Math.max(unbroken, unbrokenEms(text, align === 'center'));
      const lines = text.split('\n');
      return { ems: lines.length * Math.max(...lines.map(emWidth)), spaced: text.includes(' ') };
    });
    return { cells, unbroken };
  });
}

/** Words leave some of each line free at its end. */
const RAGGED = 1.1;
/** Points of a column that its text does not get. */
const RIM = 3;

/** Points a column needs so that no cell takes more lines. */
function needOf({ cells, unbroken }: Content, lines: number, fontSize: number): number {
  const most = cells.reduce((max, { ems, spaced }) => {
    return Math.max(max, spaced ? (ems / lines) * RAGGED + 1 : Math.ceil(ems / lines));
  }, unbroken);
  return most * fontSize + RIM;
}

/** Lines of all rows one below the other. */
function heightOf(content: readonly Content[], widths: readonly number[], fontSize: number): number {
  const room = widths.map((width) => Math.max(1, (width - RIM) / fontSize));
  const rows = content[0]?.cells.length ?? 0;
  let height = 0;
  for (let r = 0; r < rows; r++) {
    let lines = 1;
    content.forEach(({ cells }, i) => {
      const { ems, spaced } = cells[r] ?? { ems: 0, spaced: false };
      const wide = room[i] ?? 1;
      if (ems > wide) lines = Math.max(lines, Math.ceil(spaced ? (ems * RAGGED) / wide : ems / Math.floor(wide)));
    });
    height += lines;
  }
  return height;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Lines that no row may pass, tried one after the other. */
const LINES = [3, 4, 5, 6, 8, 10, 14, 20];
/** A column gives way to a fuller one up to this part of its share; one left free to write in does not. */
const GIVES_WAY = 0.5;
/** The weights of a table are left for others where the whole gets so much lower. */
const WORTH_IT = 0.95;

/** Points all columns together want, each row in at most so many lines. */
export function widthWanted(block: TableBlock, lines: number, fontSize: number): number {
  return sumOf(contentOf(block).map((content) => needOf(content, lines, fontSize)));
}

/**
 * Widths of a table's columns, adding up to `total`, shared out by weight; a column whose dates, numbers or short words
 * would be broken gets what it needs and the others give way, and so do they to one whose cells make the rows high.
 */
export function columnWidths(block: TableBlock, total: number, fontSize: number): readonly number[] {
  const content = contentOf(block);
  const unbroken = content.map((one) => one.unbroken * fontSize + RIM);
  const weights = sumOf(block.columns.map((c) => c.weight));
  const least = block.columns.map(({ weight }, i) => {
    const toWriteIn = content[i]?.cells.every(({ ems }) => ems === 0) === true;
    return ((total * weight) / weights) * (toWriteIn ? 1 : GIVES_WAY);
  });
  const heightWith = (widths: readonly number[]) =>
    widths.some((width, i) => width < (unbroken[i] ?? 0))
      ? Number.POSITIVE_INFINITY
      : heightOf(content, widths, fontSize);

  let best = sharedOut(block, unbroken, total, fontSize);
  let lowest = heightWith(best) * WORTH_IT;
  for (const lines of LINES) {
    const needs = content.map((one, i) => Math.max(needOf(one, lines, fontSize), least[i] ?? 0));
    if (sumOf(needs) > total) continue;
    const widths = sharedOut(block, needs, total, fontSize);
    const height = heightWith(widths);
    if (height < lowest) [best, lowest] = [widths, height];
  }
  return best;
}

/** By weight, but to no column less than it needs as long as the others keep two characters each. */
function sharedOut(block: TableBlock, needs: readonly number[], total: number, fontSize: number): readonly number[] {
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
