import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutOffOf,
  fullYearsElapsed,
  fullYearsServed,
  lastDayOfYears,
} from '../../../src-main/core/domain/calendar/full-years.ts';
import { addDays, addYears } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { daySpanOf } from '../../../src-main/core/domain/calendar/partial-date.ts';
import { day } from '../support/day.ts';

describe('full years by the day, never by subtracting years', () => {
  it.each([
    ['2017-12-31', '2022-12-31', 5],
    ['2017-12-31', '2022-12-30', 4],
    ['2018-01-01', '2022-12-31', 4],
    ['2020-12-15', '2022-12-14', 1],
    ['2020-12-15', '2022-12-15', 2],
    ['2020-02-29', '2021-02-28', 1],
    ['2020-02-29', '2024-02-28', 3],
    ['2022-06-01', '2022-05-01', 0],
    ['2022-06-01', '2021-06-01', 0],
  ])('since %s, on %s: %i elapsed', (from, on, years) => {
    expect(fullYearsElapsed(day(from), day(on))).toBe(years);
  });

  // Hard case 40: December 2020 to December 2022 is two years only if the days say so.
  it.each([
    ['2020-12-31', '2022-12-30', 2],
    ['2020-12-31', '2022-12-29', 1],
    ['2021-01-01', '2022-12-31', 2],
    ['2021-01-01', '2022-12-30', 1],
    ['2020-12-01', '2022-12-01', 2],
    ['2021-01-02', '2022-12-31', 1],
    ['2020-02-29', '2021-02-27', 0],
    ['2020-02-29', '2021-02-28', 1],
    ['2020-02-29', '2024-02-28', 4],
    ['2019-03-01', '2020-02-29', 1],
    ['2019-03-01', '2020-02-28', 0],
    ['2022-01-01', '2021-12-31', 0],
  ])('from %s to %s, both served: %i', (from, to, years) => {
    expect(fullYearsServed(day(from), day(to))).toBe(years);
  });

  it('holds for any dates: the last day of the nth year serves n, the day before n - 1', () => {
    const someDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(day('1950-01-01'), n));
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), (from, years) => {
        const last = lastDayOfYears(from, years);
        expect(fullYearsServed(from, last)).toBe(years);
        expect(fullYearsServed(from, addDays(last, -1))).toBe(years - 1);
        expect(fullYearsElapsed(from, addYears(from, years))).toBe(years);
        expect(fullYearsElapsed(from, addDays(addYears(from, years), -1))).toBe(years - 1);
      }),
    );
  });
});

describe('the cut-off', () => {
  it.each([
    [2022, '12-31', '2022-12-31'],
    [2023, '02-28', '2023-02-28'],
    [2023, '02-29', undefined],
    [2022, '12-32', undefined],
    [2022, '31 Dec', undefined],
  ])('of %i at %s is %s', (year, text, expected) => expect(cutOffOf(year, text)).toBe(expected));
});

describe('a date written by the month or the year', () => {
  it.each([
    ['2020-12-05', '2020-12-05', '2020-12-05'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021', '2021-01-01', '2021-12-31'],
  ])('%s means %s to %s', (text, earliest, latest) => expect(daySpanOf(text)).toEqual({ earliest, latest }));

  it.each(['', '2020-13', '2020-00', '2020-02-30', '20', '2020.12', '二〇二〇年'])('%j is none', (text) => {
    expect(daySpanOf(text)).toBeUndefined();
  });
});
