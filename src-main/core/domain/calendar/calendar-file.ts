import { type IsoDate, parseIsoDate } from './iso-date.ts';
import type { WorkCalendar } from './working-days.ts';

/** `assets/calendars/china.json`: the published arrangements, year by year, with their source. */
export interface CalendarFile {
  readonly id: string;
  readonly title: string;
  readonly citation: { readonly source: string; readonly note: string };
  readonly years: readonly {
    readonly year: number;
    readonly holidays: readonly string[];
    readonly makeUpDays: readonly string[];
  }[];
}

function dates(texts: readonly string[]): IsoDate[] {
  return texts.map((text) => {
    const date = parseIsoDate(text);
    if (!date) throw new RangeError(`calendar file: not a date: ${text}`);
    return date;
  });
}

/** The file's years as one calendar, with the office's local holidays. A year not in the file is unpublished. */
export function workCalendarOf(file: CalendarFile, extraHolidays: readonly IsoDate[] = []): WorkCalendar {
  return {
    years: file.years.map((y) => y.year),
    holidays: dates(file.years.flatMap((y) => y.holidays)),
    makeUpDays: dates(file.years.flatMap((y) => y.makeUpDays)),
    extraHolidays,
  };
}
