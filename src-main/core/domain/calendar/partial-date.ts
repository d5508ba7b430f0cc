import { daysInMonth, type IsoDate, isoDateOf, parseIsoDate } from './iso-date.ts';

/** The days that a written date may mean: one for `2020-12-05`, a month for `2020-12`, a year for `2020`. */
export interface DaySpan {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

/** Rosters give many dates by the month. Undefined for text that is no date. */
export function daySpanOf(text: string): DaySpan | undefined {
  const day = parseIsoDate(text);
  if (day) return { earliest: day, latest: day };
  const m = /^(\d{4})(?:-(\d{2}))?$/u.exec(text);
  if (!m) return undefined;
  const year = Number(m[1]);
  const first = m[2] === undefined ? 1 : Number(m[2]);
  const last = m[2] === undefined ? 12 : first;
  const earliest = isoDateOf(year, first, 1);
  const latest = isoDateOf(year, last, daysInMonth(year, last));
  return earliest && latest ? { earliest, latest } : undefined;
}

/** The last day that a date of day or month means, as of a term; null for a blank one and for text that is no date. */
export function lastDayOf(date: string | null): IsoDate | null {
  return daySpanOf(date ?? '')?.latest ?? null;
}
