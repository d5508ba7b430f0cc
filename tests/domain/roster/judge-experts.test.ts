import { describe, expect, it } from 'vitest';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import { type JudgedExperts, judgeExperts } from '../../../src-main/core/domain/roster/judge-experts.ts';
import { grid } from './grids.ts';

const HEAD = [
  '序号',
  '姓名',
  '身份证号',
  '工作单位',
  '职称',
  '从事专业（学科组）',
  '是否在职',
  '任期起',
  '任期止',
  '历年参评',
  '回避单位',
];
function idOf(n: number): string {
  const first17 = `63010319700101${100 + n}`;
  return first17 + checkCharacterOf(first17);
}
function expert(n: number, change: Record<number, string | number> = {}): (string | number)[] {
  const row = [
    n,
    `乙${String.fromCodePoint(0x4e00 + n)}`,
    idOf(n),
    '某大学',
    '教授',
    '化工',
    '是',
    44562,
    45657,
    '2020、2021',
    '',
  ];
  return row.map((value, c) => change[c] ?? value);
}
function judge(...rows: (string | number)[][]): JudgedExperts {
  const judged = judgeExperts([grid([['评委库名册'], HEAD, ...rows], { name: '评委库' })]);
  if (!judged.ok) throw new Error(judged.refusal.code);
  expect(judged.value.rows).toBe(judged.value.accepted.length + judged.value.refusedRows);
  return judged.value;
}

describe('the expert pool', () => {
  it('accepts a clean row', () => {
    const judged = judge(expert(1, { 10: '甲院、 乙院；丙院' }));
    expect([judged.refused, judged.warnings]).toEqual([[], []]);
    expect(judged.accepted[0]).toMatchObject({
      rowNumber: 3,
      poolNumber: 1,
      specialty: '化工',
      inPost: true,
      termStart: '2022-01-01',
      termEnd: '2024-12-31',
      served: [2020, 2021],
      avoidUnits: ['甲院', '乙院', '丙院'],
    });
  });

  it.each([
    [1, 'name_missing'],
    [2, 'id_missing'],
    [3, 'unit_missing'],
    [4, 'title_missing'],
    [5, 'specialty_missing'],
  ])('refuses a row without column %i as %s', (column, code) => {
    expect(judge(expert(1, { [column]: '' })).refused).toMatchObject([{ row: 3, code }]);
  });

  it.each<[Record<number, string | number>, string]>([
    [{ 6: '不详' }, 'in_post_unreadable'],
    [{ 7: '去年' }, 'date_unreadable'],
    [{ 7: 45658 }, 'term_reversed'],
    [{ 9: '多次' }, 'served_unreadable'],
  ])('accepts %j with the warning %s', (change, code) => {
    const judged = judge(expert(1, change));
    expect(judged.accepted).toHaveLength(1);
    expect(judged.warnings).toMatchObject([{ row: 3, code }]);
  });

  it('warns of a pool number used twice and refuses an identity number used twice', () => {
    const judged = judge(expert(1), expert(2, { 0: 1 }), expert(3, { 2: idOf(1) }));
    expect(judged.warnings).toMatchObject([{ row: 4, code: 'duplicate_pool_number', params: { firstRow: 3 } }]);
    expect(judged.refused).toMatchObject([{ row: 5, code: 'duplicate_id_other_name', params: { firstRow: 3 } }]);
  });

  it.each([
    ['是', true],
    ['在职', true],
    ['否', false],
    ['退休', false],
    ['', true],
  ])('reads %s as in post: %s', (word, inPost) => {
    expect(judge(expert(1, { 6: word })).accepted[0]?.inPost).toBe(inPost);
  });

  it('reads a term written in one cell', () => {
    const head = ['姓名', '身份证号', '工作单位', '职称', '学科组', '任期起止'];
    for (const term of ['2020年1月-2022年12月', '2020.01—2022.12', '2020-01至2022-12', '202001~202212']) {
      const judged = judgeExperts([grid([head, ['王芳', idOf(1), '某院', '教授', '化工', term]])]);
      expect(judged).toMatchObject({
        value: { accepted: [{ termStart: '2020-01', termEnd: '2022-12' }], warnings: [] },
      });
    }
  });

  it('refuses an applicants’ roster given as the pool', () => {
    const head = ['姓名', '身份证号', '单位', '职称', '从事专业', '申报系列', '申报级别', '申报资格名称'];
    expect(judgeExperts([grid([head])])).toMatchObject({
      refusal: { code: 'workbook_other_kind', params: { expected: 'experts' } },
    });
  });
});
