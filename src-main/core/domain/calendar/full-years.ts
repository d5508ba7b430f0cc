import { addDays, addYears, type IsoDate, isoDateOf } from './iso-date.ts';

/** The last day of the round's year on which years, achievements and proofs still count, e.g. `12-31`. */
export function cutOffOf(year: number, monthAndDay: string): IsoDate | undefined {
  const m = /^(\d{2})-(\d{2})$/u.exec(monthAndDay);
  return m ? isoDateOf(year, Number(m[1]), Number(m[2])) : undefined;
}

/**
 * Anniversaries of `from` reached by the end of `on`: 2017-12-31 to 2022-12-31 is 5, to 2022-12-30 only 4. For events such
 * as obtaining a title, where the day itself is not counted (Civil Code 201). 0 where `on` is earlier.
 */
export function fullYearsElapsed(from: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(from.slice(0, 4));
  if (years <= 0) return 0;
  return addYears(from, years) <= on ? years : years - 1;
}

/**
 * The last day of the `years`th year served from `from` on, its first day included: 2021-01-01 makes 2022-12-31 for two.
 * From 29 February the month's end, as there is no corresponding day (Civil Code 202).
 */
export function lastDayOfYears(from: IsoDate, years: number): IsoDate {
  const anniversary = addYears(from, years);
  return anniversary.slice(5) === from.slice(5) ? addDays(anniversary, -1) : anniversary;
}

/**
 * Full years served from `from` to `to`, both days worked: 2021-01-01 to 2022-12-31 is 2, one day less is 1. By date, never
 * by subtracting years (实年). 0 where `to` is earlier.
 */
export function fullYearsServed(from: IsoDate, to: IsoDate): number {
  let years = Math.max(0, Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1);
  while (years > 0 && lastDayOfYears(from, years) > to) years -= 1;
  return years;
}
