import { fullYearsElapsed } from '../calendar/full-years.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { daySpanOf } from '../calendar/partial-date.ts';
import type { RowIssue } from './cells.ts';

/** An age in a sheet that tells no year: it can be compared once somebody says on which day. */
export interface UndatedAge {
  readonly at: Omit<RowIssue, 'code' | 'params'>;
  readonly age: number;
  readonly birth: string;
}

/** Whole years of a cell such as 36, 36岁, 36周岁; undefined for anything else. */
export function readAge(text: string): number | undefined {
  const found = /^(\d{1,3})(?:周?岁)?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  return found ? Number(found[1]) : undefined;
}

/**
 * The ages that somebody born then may have in a list that tells no year: on the day asked for, and a year more or less,
 * because the list may have been made well before or after it. A birth date by the month or the year is read both ways.
 */
export function agesOn(birth: string, on: IsoDate): { readonly from: number; readonly to: number } | undefined {
  const span = daySpanOf(birth);
  if (span === undefined) return undefined;
  return {
    from: Math.max(0, fullYearsElapsed(span.latest, on) - 1),
    to: fullYearsElapsed(span.earliest, on) + 1,
  };
}

/**
 * The ages that somebody born then may have in a list of that year: before or after the birthday, and a year more, because
 * lists of a year are often closed in the next one. Only told, never used: a birth date is not made from an age.
 */
export function agesInYear(birth: string, year: number): { readonly from: number; readonly to: number } {
  const years = year - Number(birth.slice(0, 4));
  return { from: years - 1, to: years + 1 };
}

/** The ages that do not fit the birth date on that day, each told with the day it was compared on. */
export function agesThatDisagree(ages: readonly UndatedAge[], on: IsoDate): RowIssue[] {
  return ages.flatMap(({ at, age, birth }) => {
    const fitting = agesOn(birth, on);
    if (fitting === undefined || (age >= fitting.from && age <= fitting.to)) return [];
    return [{ ...at, code: 'age_disagrees_on', params: { birth, on, ...fitting } }];
  });
}
