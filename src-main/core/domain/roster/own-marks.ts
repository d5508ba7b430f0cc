import { isSettled } from '../kernel/settled-text.ts';
import { cellText, type RawCell, type SheetGrid } from './cells.ts';

/** What this program writes into workbooks that come back filled or corrected. It is read past, never as data. */
export const REASONS_HEADING = '问题与修改要求';
export const CORRECTION_GUIDE = '修改说明';
export const FILLING_GUIDE = '填表说明';
/** Stands in the example row's column of numbers and in its name: a row that was typed over has lost one of them. */
export const EXAMPLE = '示例';

const plain = (text: string): string => (isSettled(text) ? text : text.normalize('NFKC').replace(/[\s*※:★]/gu, ''));

const GUIDE = new RegExp(`^(?:${CORRECTION_GUIDE}|${FILLING_GUIDE})(?: \\d+)?$`, 'u');

/** One of our sheets of instructions: its name says so and its first cell repeats it. */
export function isOwnGuide({ name, rows }: Pick<SheetGrid, 'name' | 'rows'>): boolean {
  const title = plain(cellText(rows[0]?.[0]));
  return GUIDE.test(name.trim()) && (title === CORRECTION_GUIDE || title === FILLING_GUIDE);
}

export function isReasonsHeading(label: string): boolean {
  return plain(label).split('/').includes(REASONS_HEADING);
}

/** The rows without what stands in these columns. */
export function withoutColumns(
  rows: readonly (readonly (RawCell | null)[])[],
  columns: readonly number[],
): readonly (readonly (RawCell | null)[])[] {
  if (columns.length === 0) return rows;
  const out = new Set(columns);
  return rows.map((row) => (columns.some((at) => row[at]) ? row.map((cell, i) => (out.has(i) ? null : cell)) : row));
}

export function isExampleRow(number: string, name: string): boolean {
  return plain(number) === EXAMPLE && plain(name).includes(EXAMPLE);
}
