import { expect, it } from 'vitest';
import { addMonths, addYears } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { day } from '../support/day.ts';

it('counts months to the end of a shorter one', () => {
  expect(addMonths(day('2022-08-31'), 6)).toBe('2023-02-28');
  expect(addMonths(day('2022-11-30'), 3)).toBe('2023-02-28');
  expect(addMonths(day('2022-12-01'), 1)).toBe('2023-01-01');
  expect(addMonths(day('2022-01-15'), 23)).toBe('2023-12-15');
});

it('counts years as so many months, also from a leap day', () => {
  expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  expect(addYears(day('2022-12-31'), 3)).toBe('2025-12-31');
  expect(() => addYears(day('2199-01-01'), 1)).toThrow(RangeError);
});
