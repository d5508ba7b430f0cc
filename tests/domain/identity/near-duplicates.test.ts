import { describe, expect, it } from 'vitest';
import {
  mayBeSamePerson,
  numbersNear,
  type PersonTrace,
} from '../../../src-main/core/domain/identity/near-duplicates.ts';

describe('numbers that one slip turns into each other', () => {
  const number = '630103198001010114';
  it.each([
    ['the same', number, false],
    ['one digit, and the check character that follows from it', '630103198001010218', true],
    ['the check character alone is no other number', '63010319800101011X', true],
    ['two digits', '630104198001020112', true],
    ['three digits', '630104198002020113', false],
    ['two neighbours swapped', '630103198001011011', true],
    ['another length', '630103800101011', false],
  ])('%s', (_, other, expected) => {
    expect(numbersNear(number, other)).toBe(expected);
  });

  it('wants more of a short number: permits and passports run in series', () => {
    expect(numbersNear('E12345678', 'E12345679')).toBe(true);
    expect(numbersNear('E12345678', 'E12345687')).toBe(true);
    expect(numbersNear('E12345678', 'E12345699')).toBe(false);
  });
});

describe('records that may be of one person', () => {
  const one: PersonTrace = {
    name: '旦增卓玛',
    birth: '1980-01',
    idNumber: '630103198001010114',
    unit: 'u1',
    phone: '139 0000 0000',
  };
  const other = (change: Partial<PersonTrace>): PersonTrace => ({ ...one, idNumber: '630103198001010218', ...change });
  it.each<[string, Partial<PersonTrace>, boolean]>([
    ['all the same but the number', {}, true],
    ['the name in another spelling', { name: '丹增·卓玛' }, true],
    ['another name', { name: '卓玛' }, false],
    ['born on a day of that month', { birth: '1980-01-01' }, true],
    ['born in another month', { birth: '1980-02' }, false],
    ['nobody knows when', { birth: null }, false],
    ['another unit, the same phone', { unit: 'u2', phone: '13900000000' }, true],
    ['another unit, another phone', { unit: 'u2', phone: '13900000001' }, false],
    ['another unit, and a phone that is none', { unit: 'u2', phone: '-' }, false],
    ['a number far away', { idNumber: '630103197512310114' }, false],
  ])('%s', (_, change, expected) => {
    expect(mayBeSamePerson(one, other(change), [['旦增', '丹增']])).toBe(expected);
  });
});
