import { describe, expect, it } from 'vitest';
import { dateOfSerial, readCellDate } from '../../../src-main/core/domain/roster/cell-date.ts';

describe('dates in cells', () => {
  it.each([
    ['30812', '1984-05-10'],
    ['1974-08-12', '1974-08-12'],
    ['2004/07/12', '2004-07-12'],
    ['2004/7/2', '2004-07-02'],
    ['1971年12月', '1971-12'],
    ['1985.08', '1985-08'],
    ['198311', '1983-11'],
    ['1974年8月12日', '1974-08-12'],
    ['19740812', '1974-08-12'],
    ['1974.8.12', '1974-08-12'],
    ['１９７４．０８', '1974-08'],
    ['1974 年 8 月', '1974-08'],
    ['1974-08-12 00:00:00', '1974-08-12'],
    ['1974-08-12T00:00:00.000Z', '1974-08-12'],
    ['1985 8 12', '1985-08-12'],
    ['1985  08', '1985-08'],
    ['1985，08', '1985-08'],
    ['1985·08·12', '1985-08-12'],
    ['1985\\8\\12', '1985-08-12'],
    ['1985.08.', '1985-08'],
    ['1985年8月生', '1985-08'],
    ['1985年8月12日出生', '1985-08-12'],
    ['一九八五年八月', '1985-08'],
    ['一九八五年十月三十一日', '1985-10-31'],
    ['二〇〇〇年十二月二十日', '2000-12-20'],
    ['二○一○年十一月一号', '2010-11-01'],
    ['一九八五年十三月', 'date_unreadable'],
    ['85年8月', 'date_unreadable'],
    ['八五年八月', 'date_unreadable'],
    ['2015.1', '2015-01'],
    ['1974-02-30', 'date_unreadable'],
    ['1974.13', 'date_unreadable'],
    ['740812', 'date_unreadable'],
    ['1998', 'date_unreadable'],
    ['至今', 'date_unreadable'],
    ['99999', 'date_unreadable'],
  ])('reads %s as %s', (t, expected) => {
    const date = readCellDate({ t, kind: 'text' });
    expect(date.ok ? date.value.date : date.refusal.code).toBe(expected);
    if (date.ok) expect(date.value.precision).toBe(date.value.date.length === 7 ? 'month' : 'day');
  });

  it('does not guess the month of a number that may have lost its last zero', () => {
    expect(readCellDate({ t: '2015.1', kind: 'number' })).toMatchObject({ refusal: { code: 'date_ambiguous' } });
    expect(readCellDate({ t: '2015.11', kind: 'number' })).toMatchObject({ value: { date: '2015-11' } });
  });

  it('counts days as spreadsheets do, with the 29 February 1900 that never was', () => {
    expect(dateOfSerial(1)).toBe('1900-01-01');
    expect(dateOfSerial(59)).toBe('1900-02-28');
    expect(dateOfSerial(60)).toBeUndefined();
    expect(dateOfSerial(61)).toBe('1900-03-01');
    expect(dateOfSerial(44713.999)).toBe('2022-06-01');
    expect(dateOfSerial(0, true)).toBeUndefined();
    expect(dateOfSerial(43251, true)).toBe('2022-06-01');
    expect(dateOfSerial(Number.NaN)).toBeUndefined();
  });
});
