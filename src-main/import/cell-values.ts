import { SSF } from 'xlsx';
import { dateOfSerial } from '../core/domain/roster/cell-date.ts';
import type { RawCell } from '../core/domain/roster/cells.ts';

/** What the parser says about one cell. */
export interface ParsedCell {
  readonly t: string;
  readonly v?: unknown;
  /** Displayed text. */
  readonly w?: string;
  /** Number format. */
  readonly z?: unknown;
  readonly f?: unknown;
  /** What `rawCellOf` has to say, where that is known before: cells of one text share it. */
  readonly raw?: RawCell | null;
}

/** A parsed cell as text; null for a blank one. Dates are computed from the serial number: no clock zone can shift them. */
export function rawCellOf(cell: ParsedCell, date1904: boolean): RawCell | null {
  if (cell.raw !== undefined) return cell.raw;
  // The other program never computed it: what it would be is not guessed, and that it is missing is told.
  if (cell.f !== undefined && cell.t === 'z') return { t: '=', kind: 'error' };
  const value = plainValue(cell, date1904);
  if (value === null || value.t === '') return null;
  // Formulas are never evaluated: `t` is what the other program computed last.
  return cell.f !== undefined && value.kind !== 'error' ? { ...value, kind: 'formula' } : value;
}

function plainValue(cell: ParsedCell, date1904: boolean): RawCell | null {
  switch (cell.t) {
    case 's':
      return { t: String(cell.v ?? ''), kind: 'text' };
    case 'b':
      return { t: cell.v ? 'TRUE' : 'FALSE', kind: 'boolean' };
    case 'e':
      return { t: cell.w ?? '#N/A', kind: 'error' };
    case 'd':
      return cell.v instanceof Date ? { t: cell.v.toISOString().slice(0, 10), kind: 'date' } : null;
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v) ? ofNumber(cell.v, cell, date1904) : null;
    default:
      return null;
  }
}

function ofNumber(raw: number, cell: ParsedCell, date1904: boolean): RawCell {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  if (SSF.is_date(format)) {
    const date = dateOfSerial(raw, date1904);
    // A cell shown as 1971年12月 is known to the month, whatever day the program stored.
    const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
    if (date) return { t: /d/iu.test(shown) ? date : date.slice(0, 7), kind: 'date', raw };
  }
  // 0.00 shows 2015.10 where the number alone would say 2015.1; 000000 keeps leading zeros.
  const shown = cell.w?.trim() ?? '';
  const fixed = /^[0#]*0[0.]*[_) ]*(;.*)?$/u.test(format) && format !== '0';
  return { t: fixed && /^-?\d+(\.\d+)?$/u.test(shown) ? shown : plainNumber(raw), kind: 'number', raw };
}

/** Digits without exponent: fifteen of them, then zeros, as the spreadsheet itself shows the number. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const [digits = '', exponent] = value.toExponential(14).split('e');
  if (!Number.isInteger(value) || Math.abs(value) < 1e15 || Math.abs(value) >= 1e40) return text;
  return digits.replace('.', '').padEnd(Number(exponent) + (value < 0 ? 2 : 1), '0');
}
