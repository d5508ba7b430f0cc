import { addDays, type IsoDate, isoDateOf, parseIsoDate } from '../calendar/iso-date.ts';
import { remembered } from '../kernel/remembered.ts';
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
const DAY = /^(\d{4})[-–—/\\.。,、·_年](\d{1,2})[-–—/\\.。,、·_月](\d{1,2})[日号]?$/u;
const MONTH = /^(\d{4})[-–—/\\.。,、·_年](\d{1,2})月?份?$/u;
/** What stands behind a date and is none of it: 1985年8月生, 1985.08. */
const BEHIND = /(?:出?生|起|[.。,、])$/u;
const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_YEAR =
  /^([〇○零Oo一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$/u;

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
 * 1974年8月12日, 19740812, 一九八五年八月, 1985 8 12, 1985年8月生. Refusals: `date_unreadable`; `date_ambiguous` for a *number* like 2015.1, which is what is
 * left of a typed 2015.10.
 */
export function readCellDate(cell: Pick<RawCell, 't' | 'kind'>, date1904 = false): Result<CellDate> {
  const reader = READERS[cell.kind === 'text' ? 'typed' : 'counted'][date1904 ? 1904 : 1900];
  return reader(cell.t);
}

const READERS = {
  typed: {
    1900: remembered((text) => readDate(text, true, false)),
    1904: remembered((text) => readDate(text, true, true)),
  },
  counted: {
    1900: remembered((text) => readDate(text, false, false)),
    1904: remembered((text) => readDate(text, false, true)),
  },
};

function readDate(written: string, isText: boolean, date1904: boolean): Result<CellDate> {
  const typed = written.normalize('NFKC').trim().replace(TIME, '');
  // 1985 8 12: blanks between the figures are what separates them.
  const spaced = typed.replace(/^(\d{4})\s+(\d{1,2})(?:\s+(\d{1,2}))?$/u, (_, year, month, day) =>
    [year, month, day].filter(Boolean).join('-'),
  );
  const text = westernFigures(spaced.replace(/\s+/gu, '').replace(BEHIND, ''));
  if (!isText && /^\d{4}\.1$/u.test(text)) return refuse('date_ambiguous');

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

/** 一九八五年八月十二日 in figures; any other text as it is. */
function westernFigures(text: string): string {
  const found = HAN_YEAR.exec(text);
  if (!found) return text;
  const [, year = '', month = '', day] = found;
  const figures = [...year.replace(/[○零Oo]/gu, '〇')].map((one) => HAN_DIGITS.indexOf(one)).join('');
  const parts = [figures, hanNumber(month), ...(day === undefined ? [] : [hanNumber(day)])];
  return parts.join('-');
}

/** 八 8, 十 10, 十二 12, 二十 20, 三十一 31. */
function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const of = (one: string | undefined, none: number) => (one ? HAN_DIGITS.indexOf(one) : none);
  return text.includes('十') ? 10 * of(tens, 1) + of(ones, 0) : of(ones, 0);
}

function ofDay(date: IsoDate | undefined): Result<CellDate> {
  return date ? ok({ date, precision: 'day' }) : refuse('date_unreadable');
}
