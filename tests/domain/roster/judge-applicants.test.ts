import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import type { SheetGrid } from '../../../src-main/core/domain/roster/cells.ts';
import { type JudgedApplicants, judgeApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { grid, merge } from './grids.ts';

const HEAD = [
  '序号',
  '单位',
  '姓名',
  '性别',
  '出生年月',
  '身份证号',
  '申报系列',
  '申报专业',
  '申报级别',
  '申报资格名称',
  '申报类型',
  '单位性质',
  '岗位审核文号',
  '联系电话',
];
const WIDTH = HEAD.length;

function idOf(n: number, female = false): string {
  const first17 = `63010319800101${String(100 + n * 2 + (female ? 0 : 1))}`;
  return first17 + checkCharacterOf(first17);
}

type Change = Partial<Record<(typeof HEAD)[number], string | number>>;
function person(n: number, change: Change = {}): (string | number)[] {
  const row: Change = {
    序号: n,
    单位: '某设计院',
    姓名: `甲${String.fromCodePoint(0x4e00 + n)}`,
    性别: '男',
    出生年月: '1980.01',
    身份证号: idOf(n),
    申报系列: '工程',
    申报专业: '水利水电',
    申报级别: '副高级',
    申报资格名称: '高级工程师',
    申报类型: '正常',
    单位性质: '企业',
    岗位审核文号: '',
    ...change,
  };
  return HEAD.map((heading) => row[heading] ?? '');
}

function judge(rows: (string | number)[][], more: Partial<SheetGrid> = {}): JudgedApplicants {
  const judged = judgeApplicants([grid([HEAD, ...rows], more)]);
  if (!judged.ok) throw new Error(judged.refusal.code);
  expect(judged.value.rows).toBe(judged.value.accepted.length + judged.value.refusedRows);
  return judged.value;
}
const codes = (issues: JudgedApplicants['refused']) => issues.map((i) => `${i.row} ${i.column} ${i.code}`);

describe('the applicants', () => {
  it('refuses text that no list could print, and says how long it is', () => {
    const fits = '𬭚'.repeat(100);
    const { accepted, refused } = judge([person(1, { 申报专业: fits }), person(2, { 申报专业: `${fits}水` })]);
    expect(accepted.map((one) => one.specialty)).toEqual([fits]);
    expect(refused).toMatchObject([
      { row: 3, field: 'specialty', code: 'text_too_long', params: { length: 101, max: 100 } },
    ]);
    expect(codes(judge([person(1, { 单位: '院'.repeat(101) })]).refused)).toEqual(['2 B 单位 text_too_long']);
  });

  it('keeps nothing of a telephone or document number that was shown as a quantity, and says so', () => {
    const { accepted, warnings, refused } = judge([
      person(1, { 联系电话: '1.39097E+10' }),
      person(2, { 单位性质: '事业', 岗位审核文号: '2.02201E+11' }),
      person(3, { 联系电话: '0971-6138000' }),
    ]);
    expect(accepted.map((one) => one.phone)).toEqual(['', '0971-6138000']);
    expect(codes(warnings)).toEqual(['2 N 联系电话 digits_lost', '3 M 岗位审核文号 digits_lost']);
    expect(codes(refused)).toEqual(['3 M 岗位审核文号 post_audit_missing']);
  });

  it('accepts a clean row and says nothing about it', () => {
    const judged = judge([person(1)]);
    expect([judged.refused, judged.warnings, judged.skippedRows]).toEqual([[], [], []]);
    expect(judged.accepted[0]).toMatchObject({
      rowNumber: 2,
      sheet: '花名册',
      idNumber: idOf(1),
      idKind: 'resident_id',
      sex: 'male',
      birth: '1980-01',
      level: 'associate_senior',
      levelOriginal: '副高级',
      kind: 'normal',
      unitKind: 'enterprise',
      assessments: [],
    });
  });

  it.each<[Change, string[]]>([
    [{ 身份证号: '' }, ['2 F 身份证号 id_missing']],
    [{ 身份证号: 630103198001010000 }, ['2 F 身份证号 id_lost_precision']],
    [{ 身份证号: '6.30103E+17' }, ['2 F 身份证号 id_lost_precision']],
    [{ 姓名: '' }, ['2 C 姓名 name_missing']],
    [{ 姓名: '王'.repeat(51) }, ['2 C 姓名 name_too_long']],
    [{ 单位: '' }, ['2 B 单位 unit_missing']],
    [{ 申报系列: '' }, ['2 G 申报系列 series_missing']],
    [{ 申报级别: '' }, ['2 I 申报级别 level_missing']],
    [{ 申报级别: '高级' }, ['2 I 申报级别 level_unknown']],
    [{ 申报资格名称: '' }, ['2 J 申报资格名称 title_missing']],
    [{ 单位性质: '事业单位' }, ['2 M 岗位审核文号 post_audit_missing']],
    [{ 单位性质: '事业', 岗位审核文号: '青人社岗审〔2022〕1号' }, []],
    [{ 单位性质: '企业', 岗位审核文号: '' }, []],
    [{ 单位性质: '事业', 申报类型: '双定向' }, ['2 M 岗位审核文号 post_audit_missing']],
    [{ 单位性质: '事业', 申报类型: '援青' }, []],
    [{ 单位性质: '事业', 申报级别: '助理级' }, []],
    [{ 单位性质: '事业', 申报级别: '高级' }, ['2 I 申报级别 level_unknown', '2 M 岗位审核文号 post_audit_missing']],
    [
      { 姓名: '', 身份证号: '', 申报级别: '' },
      ['2 C 姓名 name_missing', '2 F 身份证号 id_missing', '2 I 申报级别 level_missing'],
    ],
  ])('%j is refused for %j', (change, expected) => {
    const judged = judge([person(1, change)]);
    expect(codes(judged.refused)).toEqual(expected);
    expect(judged.refusedRows).toBe(expected.length === 0 ? 0 : 1);
  });

  it.each<[Change, string, object]>([
    [{ 姓名: '才让．卓玛' }, 'name_separator_normalised', { name: '才让·卓玛' }],
    [{ 姓名: '王　芳' }, 'name_spaces_removed', { name: '王芳' }],
    [{ 身份证号: '６３０１０３１９８００１０１１０３４' }, 'id_normalised', { changes: 'fullwidth' }],
    [{ 身份证号: '630103800101103' }, 'id_old_15_digit', { number: '630103198001011034' }],
    [{ 身份证号: 'E12345678' }, 'id_other_document', { kind: 'passport' }],
    // What a number cell leaves of a number; one in eleven fits its check character all the same.
    [{ 身份证号: '630103198001015000', 性别: '女' }, 'id_ends_in_zeros', {}],
    [{ 姓名: '李伟（女）' }, 'name_with_more', { name: '李伟（女）', characters: '（ ）' }],
    [{ 姓名: '李伟2' }, 'name_with_more', { characters: '2' }],
    [{ 姓名: '李伟、李强' }, 'name_with_more', { characters: '、' }],
    [{ 性别: '女' }, 'sex_disagrees_with_id', { fromId: 'male' }],
    [{ 性别: '？' }, 'sex_unreadable', {}],
    [{ 出生年月: '1981.01' }, 'birth_disagrees_with_id', { fromId: '1980-01-01' }],
    [{ 出生年月: '八十年代' }, 'date_unreadable', {}],
    [{ 出生年月: 1980.1 }, 'date_ambiguous', {}],
    [{ 申报类型: '绿色通道' }, 'kind_unknown', {}],
    [{ 申报类型: '' }, 'kind_blank', {}],
    [{ 单位性质: '其他' }, 'unit_kind_unknown', {}],
  ])('%j is accepted with the warning %s', (change, code, params) => {
    const judged = judge([person(1, change)]);
    expect(judged.refused).toEqual([]);
    expect(judged.warnings).toHaveLength(1);
    expect(judged.warnings[0]).toMatchObject({ row: 2, code, params });
  });

  it.each(['无', '自由职业', '自由职业者', ' 无 单 位 ', '灵活就业人员'])(
    'asks for the county’s unit where the employer reads %j',
    (单位) => {
      expect(codes(judge([person(1, { 单位 })]).refused)).toEqual(['2 B 单位 unit_without_employer']);
    },
  );

  it('takes a unit whose name only begins like that', () => {
    expect(judge([person(1, { 单位: '共和县人社局（自由职业者）' })]).accepted).toHaveLength(1);
    expect(judge([person(1, { 单位: '无锡设计院青海分院' })]).accepted).toHaveLength(1);
  });

  it('refuses the second occurrence of a number, whatever its form, and names the first', () => {
    const old = { 身份证号: '630103800101103' };
    const judged = judge([person(1), person(2), person(1), person(3, old), person(1, old)]);
    const first = { firstRow: 2, firstSheet: '花名册' };
    expect(judged.refused).toMatchObject([
      { row: 4, code: 'duplicate_id', params: first },
      { row: 5, code: 'duplicate_id_other_name', params: first },
      { row: 6, code: 'duplicate_id_old_form', params: first },
    ]);
    expect(judged.accepted.map((a) => a.rowNumber)).toEqual([2, 3]);
  });

  it('finds the same number on another sheet', () => {
    const both = judgeApplicants([grid([HEAD, person(1)]), grid([HEAD, person(1)], { name: '补报' })]);
    expect(both).toMatchObject({
      value: { rows: 2, refused: [{ sheet: '补报', row: 2, params: { firstSheet: '花名册' } }] },
    });
  });

  it('keeps two people of one name apart and tells both rows', () => {
    const judged = judge([person(1, { 姓名: '李伟' }), person(2), person(3, { 姓名: '李 伟' })]);
    expect(judged.accepted).toHaveLength(3);
    expect(judged.warnings.filter((w) => w.code === 'same_name')).toMatchObject([
      { row: 2, params: { otherRow: 4, count: 2 } },
      { row: 4, params: { otherRow: 2, count: 2 } },
    ]);
  });

  it('takes sex and birth from the number where the cells are blank', () => {
    expect(judge([person(1, { 性别: '', 出生年月: '' })]).accepted[0]).toMatchObject({
      sex: 'male',
      birth: '1980-01-01',
    });
  });

  it('leaves out totals, foot, sections, repeated headings and prepared blank lines, and lists each', () => {
    const judged = judge([
      ['一、省属单位'],
      person(1),
      HEAD,
      person(2),
      [3],
      ['共 2 人'],
      [],
      ['', '', '合计', 2],
      ['填表人：', '', '', '审核人：'],
    ]);
    expect(judged.rows).toBe(2);
    expect(judged.skippedRows.map((s) => [s.row, s.reason])).toEqual([
      [2, 'section'],
      [4, 'repeated_heading'],
      [6, 'numbered_blank'],
      [7, 'total'],
      [9, 'total'],
      [10, 'footer'],
    ]);
  });

  it('never leaves out a row that names somebody', () => {
    const judged = judge([
      ['', '', '共和'],
      ['', '', '', '', '', idOf(1)],
      [1, '某院'],
    ]);
    expect(judged.rows).toBe(3);
    expect(judged.refusedRows).toBe(3);
  });

  it('fills merged unit cells down, never a name or a number', () => {
    const judged = judge([person(1), person(2, { 单位: '' }), person(3, { 姓名: '' })], {
      merges: [merge(1, 1, 2, 1), merge(2, 2, 3, 2)],
    });
    expect(judged.accepted.map((a) => a.unitName)).toEqual(['某设计院', '某设计院']);
    expect(codes(judged.refused)).toEqual(['4 C 姓名 name_missing']);
  });

  it('reports hidden rows, columns and sheets, formulas and error values', () => {
    const sheet = grid([HEAD, person(1), person(2)], { hiddenRows: [2], hiddenColumns: [4] });
    const cells = sheet.rows.map((row) => [...row]);
    (cells[1] as unknown[])[1] = { t: '某设计院', kind: 'formula' };
    (cells[2] as unknown[])[1] = { t: '#N/A', kind: 'error' };
    const judged = judgeApplicants([{ ...sheet, rows: cells }, grid([HEAD, person(9)], { name: '旧', hidden: true })]);
    if (!judged.ok) throw new Error(judged.refusal.code);
    expect(codes(judged.value.warnings)).toEqual([
      '2 B 单位 formula_values_used',
      '1 E 出生年月 hidden_column',
      '1  hidden_sheet',
      '3  hidden_row',
      '3 B 单位 cell_error',
    ]);
    expect(codes(judged.value.refused)).toEqual(['3 B 单位 unit_missing']);
    expect(judged.value.skippedSheets).toEqual([{ sheet: '旧', reason: 'hidden' }]);
  });

  it('refuses workbooks that are not this list', () => {
    const refusal = (...sheets: SheetGrid[]) => judgeApplicants(sheets);
    expect(refusal(grid([]))).toMatchObject({ refusal: { code: 'workbook_empty' } });
    expect(refusal(grid([['随便', '什么']]))).toMatchObject({ refusal: { code: 'header_not_found' } });
    expect(refusal(grid([['姓名', '单位', '性别', '身份证号']]))).toMatchObject({
      refusal: { code: 'columns_missing', params: { sheet: '花名册', columns: 'series,level,title' } },
    });
    expect(refusal(grid([['姓名', '单位', '性别', '任期起', '任期止', '回避单位']]))).toMatchObject({
      refusal: { code: 'workbook_other_kind', params: { expected: 'applicants' } },
    });
  });

  it('reads assessments by year and from one cell, and specialty with its years', () => {
    const head = ['姓名', '身份证号', '单位', '申报系列', '申报级别', '申报资格名称', '年度考核', '从事专业及年限'];
    const row = ['王芳', idOf(1), '某院', '工程', '正高', '正高级工程师', '2020年合格、2021:优秀', '水利水电 12年'];
    expect(judgeApplicants([grid([head, row])])).toMatchObject({
      value: {
        accepted: [
          {
            level: 'full_senior',
            currentSpecialty: '水利水电',
            yearsInSpecialty: 12,
            assessments: [
              { year: 2020, grade: '合格' },
              { year: 2021, grade: '优秀' },
            ],
          },
        ],
      },
    });
  });

  it('loses no row, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.constant(''),
      fc.string({ maxLength: 6 }),
      fc.constantFrom('男', '副高级', '事业', '合计', '姓名', idOf(1)),
      fc.integer(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: WIDTH }), { maxLength: 8 }), (rows) => {
        const judged = judge([person(50), ...rows]);
        const blank = rows.filter((row) => row.every((value) => String(value).trim() === '')).length;
        expect(judged.rows + judged.skippedRows.length + blank).toBe(rows.length + 1);
        expect(new Set(judged.refused.map((issue) => issue.row)).size).toBe(judged.refusedRows);
      }),
      { numRuns: 150 },
    );
  });
});
