import { type IsoDate, parseIsoDate } from '../core/domain/calendar/iso-date.ts';

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** A UTC date-time as China's clocks showed it: one legal time for the whole country, so paper never depends on the computer. */
export function beijing(utc: string): { readonly date: IsoDate; readonly time: string } {
  const text = new Date(Date.parse(utc) + EIGHT_HOURS).toISOString();
  const date = parseIsoDate(text.slice(0, 10));
  if (date === undefined) throw new RangeError(`not a date-time: ${utc}`);
  return { date, time: text.slice(11, 16) };
}

/** The beginning of a minute of that day by China's clocks, `HH:MM`, as ISO UTC text. */
export function beijingMinute(day: IsoDate, time: string): string {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - EIGHT_HOURS).toISOString();
}
