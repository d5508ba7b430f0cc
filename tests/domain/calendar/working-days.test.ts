import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CalendarFile, workCalendarOf } from '../../../src-main/core/domain/calendar/calendar-file.ts';
import { addYears, weekday } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { isWorkingDay, noticePeriod, workingDaysBetween } from '../../../src-main/core/domain/calendar/working-days.ts';
import { day } from '../support/day.ts';

const url = new URL('../../../assets/calendars/china.json', import.meta.url);
const file = JSON.parse(readFileSync(url, 'utf8')) as CalendarFile;
const china = workCalendarOf(file);
const later = { firstDayCounted: false };

describe('the shipped calendar', () => {
  it('has the years 2019 to 2026 and says where they come from', () => {
    expect(china.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(file.citation.source).toContain('国务院办公厅');
  });

  it('makes up only on weekends, never on a holiday', () => {
    expect(china.makeUpDays.length).toBeGreaterThan(30);
    for (const made of china.makeUpDays) {
      expect([0, 6]).toContain(weekday(made));
      expect(china.holidays).not.toContain(made);
    }
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2022-09-30', true],
    ['2022-10-01', false],
    ['2022-10-07', false],
    ['2022-10-08', true],
    ['2022-10-09', true],
    ['2022-10-15', false],
    ['2022-10-16', false],
    ['2023-01-27', false],
    ['2023-01-28', true],
    // 2 May is a statutory holiday from 2025 on.
    ['2025-05-02', false],
    ['2026-02-14', true],
  ])('%s: %s', (date, working) => {
    expect(isWorkingDay(day(date), china)).toBe(working);
  });

  it('lets a local holiday win over a make-up day (hard case 22)', () => {
    const local = workCalendarOf(file, [day('2022-10-08'), day('2022-10-10')]);
    expect(isWorkingDay(day('2022-10-08'), local)).toBe(false);
    expect(isWorkingDay(day('2022-10-10'), local)).toBe(false);
    expect(isWorkingDay(day('2022-10-11'), local)).toBe(true);
  });

  it('knows the fixed holidays of a year not yet published', () => {
    expect(isWorkingDay(day('2027-01-01'), china)).toBe(false);
    expect(isWorkingDay(day('2027-01-04'), china)).toBe(true);
    expect(isWorkingDay(day('2027-10-04'), china)).toBe(true);
  });
});

describe('noticePeriod', () => {
  it('counts 8, 9, 10, 11, 12 October from Friday 30 September 2022 (hard case 21)', () => {
    expect(noticePeriod(day('2022-09-30'), 5, china, later)).toEqual({
      from: '2022-09-30',
      to: '2022-10-12',
      counted: ['2022-10-08', '2022-10-09', '2022-10-10', '2022-10-11', '2022-10-12'],
      provisional: false,
    });
  });

  it('counts the day of posting where the office does', () => {
    const counted = noticePeriod(day('2022-09-30'), 5, china, { firstDayCounted: true });
    expect(counted.counted[0]).toBe('2022-09-30');
    expect(counted.to).toBe('2022-10-11');
    const holiday = noticePeriod(day('2022-10-01'), 5, china, { firstDayCounted: true });
    expect(holiday.counted[0]).toBe('2022-10-08');
  });

  it('is longer by the local holidays in it', () => {
    const local = workCalendarOf(file, [day('2022-10-10')]);
    expect(noticePeriod(day('2022-09-30'), 5, local, later).to).toBe('2022-10-13');
  });

  it('is provisional as soon as it touches an unpublished year', () => {
    expect(noticePeriod(day('2026-12-24'), 5, china, later)).toMatchObject({ to: '2026-12-31', provisional: false });
    expect(noticePeriod(day('2026-12-25'), 5, china, later)).toMatchObject({ to: '2027-01-04', provisional: true });
    expect(noticePeriod(day('2018-12-24'), 5, china, later).provisional).toBe(true);
    const published = { ...china, years: [...china.years, 2027] };
    expect(noticePeriod(day('2026-12-25'), 5, published, later).provisional).toBe(false);
  });

  it('wants at least one day', () => {
    expect(() => noticePeriod(day('2022-09-30'), 0, china, later)).toThrow(RangeError);
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2022-09-30', '2022-10-12', 5],
    ['2022-09-30', '2022-10-07', 0],
    ['2022-10-11', '2022-10-12', 1],
    ['2022-10-12', '2022-10-12', 0],
    ['2022-10-13', '2022-10-12', 0],
  ])('after %s up to %s: %i', (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to), china)).toBe(count);
  });
});

it('adds years to the date, 29 February falling back', () => {
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
});
