import { describe, expect, it } from 'vitest';
import { APPLICANT_COLUMNS } from '../../../src-main/core/domain/roster/applicant-columns.ts';
import { columnLetter } from '../../../src-main/core/domain/roster/cells.ts';
import { EXPERT_COLUMNS } from '../../../src-main/core/domain/roster/expert-columns.ts';
import { findHeader } from '../../../src-main/core/domain/roster/header.ts';
import { grid, merge } from './grids.ts';

describe('the heading', () => {
  it('is found below title and filing line, and two levels are joined by their merges', () => {
    const sheet = grid(
      [
        ['2022年度申报人员花名册'],
        ['填报单位（盖章）：某院', '', '', '填报日期：2023年1月10日'],
        ['序号', '姓 名', '学历', '', '近三年年度考核', '', '身份证\n号码'],
        ['', '', '全日制', '在职', '2021', '2022年度', ''],
        [1, '王芳', '本科', '', '合格', '优秀', '63010319800101004X'],
      ],
      { merges: [merge(0, 0, 0, 6), merge(2, 2, 2, 3), merge(2, 4, 2, 5), merge(2, 0, 3, 0), merge(2, 6, 3, 6)] },
    );
    const header = findHeader(sheet, APPLICANT_COLUMNS);
    expect(header?.rows).toEqual([3, 4]);
    expect(header?.columns.map((c) => [c.letter, c.label, c.field, c.reason, c.year])).toEqual([
      ['A', '序号', 'sequence', 'exact', undefined],
      ['B', '姓 名', 'name', 'exact', undefined],
      ['C', '学历/全日制', 'educationFullTime', 'two_level', undefined],
      ['D', '学历/在职', 'educationInService', 'two_level', undefined],
      ['E', '近三年年度考核/2021', 'assessment', 'pattern', 2021],
      ['F', '近三年年度考核/2022年度', 'assessment', 'pattern', 2022],
      ['G', '身份证\n号码', 'idNumber', 'synonym', undefined],
    ]);
  });

  it('joins two levels without merges, as a CSV has them', () => {
    const header = findHeader(
      grid([
        ['姓名', '性别', '学历', '', '单位'],
        ['', '', '全日制', '在职', ''],
        ['王芳', '女', '本科', '', '某院'],
      ]),
      APPLICANT_COLUMNS,
    );
    expect(header?.columns.map((c) => c.field)).toEqual([
      'name',
      'sex',
      'educationFullTime',
      'educationInService',
      'unitName',
    ]);
  });

  it('prefers one row to a title and a row, and tells unknown and repeated columns', () => {
    const header = findHeader(
      grid([['评委库名册'], ['姓名', '工作单位', '职称', '座右铭', '电话', '手机号码'], ['王芳', '某院', '高工']]),
      EXPERT_COLUMNS,
    );
    expect(header?.rows).toEqual([2]);
    expect(header?.columns.filter((c) => c.field === null).map((c) => [c.letter, c.label, c.reason])).toEqual([
      ['D', '座右铭', 'unknown'],
      ['F', '手机号码', 'repeated_field'],
    ]);
  });

  it('maps what offices write instead, with a reason', () => {
    const header = findHeader(
      grid([
        ['*姓名：', '公民身份号码', '工作单位名称', '申报职称', '现任专业技术职务（资格）名称', '2021年度考核结果'],
      ]),
      APPLICANT_COLUMNS,
    );
    expect(header?.columns.map((c) => [c.field, c.reason])).toEqual([
      ['name', 'exact'],
      ['idNumber', 'synonym'],
      ['unitName', 'synonym'],
      ['title', 'synonym'],
      ['currentTitle', 'synonym'],
      ['assessment', 'pattern'],
    ]);
  });

  it('is not found where no row names people', () => {
    expect(
      findHeader(
        grid([
          ['序号', '单位', '性别', '民族'],
          [1, '某院', '女', '汉族'],
        ]),
        APPLICANT_COLUMNS,
      ),
    ).toBeUndefined();
    expect(findHeader(grid([]), APPLICANT_COLUMNS)).toBeUndefined();
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 29, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AD', 'ZZ', 'AAA']);
  });
});
