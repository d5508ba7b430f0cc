import { addDays, type IsoDate, isoDateOf, parseIsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { RawCell } from './cells.ts';

export interface CellDate {
  /** `YYYY-MM` or `YYYY-MM-DD`, as precise as the cell was. */
  readonly date: string;
  readonly precision: 'month' | 'day';
}

// Serial numbers of 1927 to 2119; smaller and larger five-digit numbers are no dates an office writes.
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;

const TIME = /[\sT]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/u;
const DAY = /^(\d{4})[-–—/.。、年](\d{1,2})[-–—/.。、月](\d{1,2})[日号]?$/u;
const MONTH = /^(\d{4})[-–—/.。、年](\d{1,2})月?份?$/u;

/** The day of a spreadsheet serial number; the fraction (time of day) is dropped. Undefined outside 1900–2199. */
export function dateOfSerial(serial: number, date1904 = false): IsoDate | undefined {
  const days = Math.floor(serial);
  if (!Number.isFinite(days) || days < 1 || days > 108_000) return undefined;
  if (date1904) return addDays(parseIsoDate('1904-01-01') as IsoDate, days);
  // Day 1 is 1 January 1900, and spreadsheets believe that 1900 had a 29 February (serial 60).
  if (days === 60) return undefined;
  return addDays(parseIsoDate('1900-01-01') as IsoDate, days < 60 ? days - 1 : days - 2);
}

/**
 * Reads the styles offices mix in one column: serial 30812, 1974-08-12, 2004/07/12, 1971年12月, 1985.08, 198311,
 * 1974年8月12日, 19740812. Refusals: `date_unreadable`; `date_ambiguous` for a *number* like 2015.1, which is what is
 * left of a typed 2015.10.
 */
export function readCellDate(cell: Pick<RawCell, 't' | 'kind'>, date1904 = false): Result<CellDate> {
  const text = cell.t.normalize('NFKC').trim().replace(TIME, '').replace(/\s+/gu, '');
  if (cell.kind !== 'text' && /^\d{4}\.1$/u.test(text)) return refuse('date_ambiguous');

  const day = DAY.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (day) return ofDay(isoDateOf(Number(day[1]), Number(day[2]), Number(day[3])));
  const month = MONTH.exec(text) ?? /^(\d{4})(\d{2})$/u.exec(text);
  if (month) {
    const first = isoDateOf(Number(month[1]), Number(month[2]), 1);
    return first ? ok({ date: first.slice(0, 7), precision: 'month' }) : refuse('date_unreadable');
  }
  if (/^\d{5}(\.\d+)?$/u.test(text)) {
    const serial = Number(text);
    if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return ofDay(dateOfSerial(serial, date1904));
  }
  return refuse('date_unreadable');
}

function ofDay(date: IsoDate | undefined): Result<CellDate> {
  return date ? ok({ date, precision: 'day' }) : refuse('date_unreadable');
}
