import { describe, expect, it } from 'vitest';
import { headingYears, readAssessments } from '../../../src-main/core/domain/roster/assessments.ts';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { grid } from './grids.ts';

/** `2020合格 2021优秀`, or the code of the refusal. */
function read(text: string, years: readonly number[] = []): string {
  const result = readAssessments(text, years);
  return result.ok ? result.value.map(({ year, grade }) => `${year}${grade}`).join(' ') : result.refusal.code;
}

describe('several years of assessment in one cell', () => {
  it.each([
    ['2020合格、2021优秀', '2020合格 2021优秀'],
    ['2020优秀 2021合格', '2020优秀 2021合格'],
    ['2020年度：合格；2021年度：优秀', '2020合格 2021优秀'],
    ['2020年考核结果为合格，2021年考核结果为基本合格。', '2020合格 2021基本合格'],
    ['2019-2021年均为优秀', '2019优秀 2020优秀 2021优秀'],
    ['2019年—2021年度考核均合格', '2019合格 2020合格 2021合格'],
    ['２０１９至２０２１年均优秀', '2019优秀 2020优秀 2021优秀'],
    ['2019、2020年合格，2021年优秀', '2019合格 2020合格 2021优秀'],
    ['2019-2020称职 2021优秀', '2019称职 2020称职 2021优秀'],
    ['合格（2020）、优秀（2021）', '2020合格 2021优秀'],
    ['合格(2020年) 优秀(2021年)', '2020合格 2021优秀'],
    ['2021年未定等次', '2021未定等次'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['近三年：优秀、合格、合格', [2019, 2020, 2021], '2019优秀 2020合格 2021合格'],
    ['优秀 合格 合格', [2019, 2020, 2021], '2019优秀 2020合格 2021合格'],
    ['近三年均为优秀', [2019, 2020, 2021], '2019优秀 2020优秀 2021优秀'],
    ['均合格', [2020, 2021], '2020合格 2021合格'],
    ['近三年：优秀、合格、合格', [], 'assessments_years_unknown'],
    ['均为合格', [], 'assessments_years_unknown'],
    ['优秀、合格', [2019, 2020, 2021], 'assessments_years_unknown'],
    ['优秀', [2019, 2020, 2021], 'assessments_years_unknown'],
  ])('%s under a heading of %j', (text, years, expected) => expect(read(text, years)).toBe(expected));

  it.each(['很好', '2019', '2020合格2020优秀', '2019-2021', '见附件', '2021-2019均合格', '近三年'])(
    'refuses %s',
    (text) => {
      expect(read(text, [2019, 2020, 2021])).toBe('assessments_unreadable');
    },
  );

  it.each([
    ['近三年年度考核(2019-2021)', [2019, 2020, 2021]],
    ['2019—2021年考核结果', [2019, 2020, 2021]],
    ['考核结果(2019、2020、2021)', [2019, 2020, 2021]],
    ['近三年考核', []],
  ])('reads the years of the heading %s', (label, years) => expect(headingYears(label)).toEqual(years));
});

describe('a heading of assessments', () => {
  const HEAD = ['姓名', '身份证号', '单位', '申报系列', '申报级别', '申报资格名称'];
  const ROW = ['甲', '11010519491231002X', '某院', '工程', '副高', '高级工程师'];
  const judged = (heading: string, value: string) =>
    judgeChosenApplicants(
      [
        grid([
          [...HEAD, heading],
          [...ROW, value],
        ]),
      ],
      [],
    );

  it.each([
    ['近三年考核（2019-2021）', '优秀、合格、合格', [2019, 2020, 2021]],
    ['2019—2021年考核情况', '均为合格', [2019, 2020, 2021]],
    ['近三年年度考核2021', '优秀', [2021]],
    ['2021年度考核', '优秀', [2021]],
  ])('%s', (heading, value, years) => {
    expect(judged(heading, value).accepted[0]?.assessments.map(({ year }) => year)).toEqual(years);
  });

  it('leaves blank what has no years, and says so', () => {
    const { accepted, warnings } = judged('近三年考核', '优秀、合格、合格');
    expect(accepted[0]?.assessments).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain('assessments_years_unknown');
  });
});
