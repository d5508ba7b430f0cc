import { describe, expect, it } from 'vitest';
import { agesInYear, agesOn, agesThatDisagree, readAge } from '../../../src-main/core/domain/roster/age.ts';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { day } from '../support/day.ts';
import { grid, merge } from './grids.ts';

const HEAD = ['单位', '姓名', '身份证号', '申报系列', '申报级别', '申报资格名称', '年龄', '申报类型'];
const row = (unit: string, id: string, age: string | number) => [
  unit,
  '甲',
  id,
  '工程',
  '副高',
  '高级工程师',
  age,
  '正常',
];
/** Born on 1949-12-31 and on 1999-01-01. */
const IDS = ['11010519491231002X', '440308199901010012'] as const;

describe('an age beside a birth date', () => {
  it.each([
    ['36', 36],
    ['３６周岁', 36],
    ['36岁', 36],
    ['三十六', undefined],
    ['1985', undefined],
    ['', undefined],
  ])('%j is read as %j', (text, age) => expect(readAge(text)).toBe(age));

  it.each<[title: string, age: string | number, codes: readonly string[]]>([
    ['2022年度申报人员花名册', 22, []],
    ['2022年度申报人员花名册', 23, []],
    ['2022年度申报人员花名册', '24岁', []],
    ['2022年度申报人员花名册', 25, ['age_disagrees']],
    ['2022年度申报人员花名册', 21, ['age_disagrees']],
    ['申报人员花名册', 60, []],
    ['2022年度申报人员花名册', '不详', ['age_unreadable']],
  ])('under the title %s, %j', (title, age, codes) => {
    const judged = judgeChosenApplicants([grid([[title], HEAD, row('甲院', IDS[1], age)])], []);
    expect(judged.warnings.filter(({ field }) => field === 'age').map(({ code }) => code)).toEqual(codes);
    expect(judged.accepted[0]).toMatchObject({ birth: '1999-01-01' });
  });

  it('tells the year and the ages that would fit, and never makes a birth date of it', () => {
    expect(agesInYear('1999-01', 2022)).toEqual({ from: 22, to: 24 });
    const other = { ...grid([HEAD, row('甲院', 'E12345678', 36)]), name: '2022年' };
    expect(judgeChosenApplicants([other], []).accepted[0]).toMatchObject({ birth: null });
  });
});

describe('an age in a sheet that tells no year', () => {
  it.each([
    ['1999-01-01', '2022-12-31', { from: 22, to: 24 }],
    ['1999-12-31', '2022-12-31', { from: 22, to: 24 }],
    // Not yet birthday on the day asked for.
    ['1999-07-01', '2022-06-30', { from: 21, to: 23 }],
    ['1999-06-30', '2022-06-30', { from: 22, to: 24 }],
    // By the month the birthday may have been or not.
    ['1999-06', '2022-06-15', { from: 21, to: 24 }],
    ['2022-06-01', '2022-12-31', { from: 0, to: 1 }],
    ['很久以前', '2022-12-31', undefined],
  ])('born %s may have on %s: %j', (birth, on, ages) => expect(agesOn(birth, day(on))).toEqual(ages));

  it('waits for the round’s day, is told with it, and stops nothing', () => {
    const rows = [row('甲院', IDS[0], 60), row('甲院', IDS[1], 24), row('甲院', '52242619811105565X', '41岁')];
    const judged = judgeChosenApplicants([grid([['申报人员花名册'], HEAD, ...rows])], []);
    expect(judged.accepted).toHaveLength(3);
    expect(judged.warnings.filter(({ field }) => field === 'age')).toEqual([]);
    expect(agesThatDisagree(judged.undatedAges, day('2022-12-31'))).toMatchObject([
      {
        ...{ row: 3, column: 'G 年龄', field: 'age', code: 'age_disagrees_on', original: '60' },
        params: { birth: '1949-12-31', on: '2022-12-31', from: 72, to: 74 },
      },
    ]);
  });
});

describe('cells merged downwards', () => {
  it('are read for each row they cover, and told once with the number of rows', () => {
    const rows = [HEAD, row('甲院', IDS[0], ''), row('', IDS[1], '')];
    const judged = judgeChosenApplicants([grid(rows, { merges: [merge(1, 0, 2, 0)] })], []);
    expect(judged.accepted.map(({ unitName }) => unitName)).toEqual(['甲院', '甲院']);
    const told = judged.warnings.filter(({ code }) => code === 'merged_filled');
    expect(told).toMatchObject([{ row: 3, column: 'A 单位', field: 'unitName', params: { count: 1 } }]);
    const plain = judgeChosenApplicants([grid([HEAD, row('甲院', IDS[0], ''), row('乙院', IDS[1], '')])], []);
    expect(plain.warnings.filter(({ code }) => code === 'merged_filled')).toEqual([]);
  });
});
