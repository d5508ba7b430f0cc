import { describe, expect, it } from 'vitest';
import { applicantReading, expertReading, type Reading } from '../../../src-main/core/domain/roster/cell-reading.ts';
import { readApplicantRow, readApplicantRows } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { readExpertRow, readExpertRows } from '../../../src-main/core/domain/roster/judge-experts.ts';
import { looseFindings, rowReading } from '../../../src-main/core/domain/roster/row-reading.ts';
import { grid, merge } from './grids.ts';

const REQUIRED = ['姓名', '身份证号', '单位', '申报系列', '申报级别', '申报资格名称'];
const ROW = ['甲', '11010519491231002X', '某院', '工程', '副高', '高级工程师'];

/** What one further column of a row is read as. */
function read(heading: string, value: string | number): Reading | null {
  const { rows, header } = readApplicantRows(
    [
      grid([
        [...REQUIRED, heading],
        [...ROW, value],
      ]),
    ],
    [],
  );
  const [row] = rows;
  const column = header[0]?.columns.at(-1);
  if (row === undefined || column === undefined || column.field === null) throw new Error('no such column');
  return applicantReading(readApplicantRow(row), column.field, column.year ?? null, String(value));
}

describe('a cell beside its reading', () => {
  it.each<[heading: string, raw: string | number, reading: Reading | null]>([
    ['出生年月', '1985年8月', { kind: 'date', date: '1985-08' }],
    ['参加工作时间', '八十年代', null],
    ['参加工作时间', 198311, { kind: 'date', date: '1983-11' }],
    ['性别', '女', { kind: 'sex', code: 'female' }],
    ['单位性质', '民营企业', { kind: 'unit_kind', code: 'private_enterprise' }],
    ['单位性质', '说不清', null],
    ['申报类型', '破格申报', { kind: 'application_kind', code: 'exceptional' }],
    ['从事专业年限', '12年', { kind: 'number', number: 12 }],
    ['从事专业及年限', '水利 12年', { kind: 'specialty_years', specialty: '水利', years: 12 }],
    ['近三年年度考核2021', '优秀', { kind: 'text', text: '优秀' }],
    ['证件类型', '身份证', { kind: 'id_kind', code: 'resident_id' }],
    ['年龄', '36周岁', { kind: 'number', number: 36 }],
    ['序号', 7, { kind: 'text', text: '7' }],
    [
      '近三年考核（2019-2021）',
      '均为合格',
      { kind: 'grades', grades: [2019, 2020, 2021].map((year) => ({ year, grade: '合格' })) },
    ],
    ['联系电话', '0971-1', { kind: 'text', text: '0971-1' }],
  ])('%s %j', (heading, raw, reading) => {
    expect(read(heading, raw)).toEqual(reading);
  });

  it('of an expert: post, term, years and units', () => {
    const head = ['姓名', '身份证号', '单位', '职称', '专业', '是否在职', '任期起止', '历年参评', '回避单位'];
    const row = [
      '甲',
      '11010519491231002X',
      '某院',
      '正高级工程师',
      '水利',
      '退休',
      '2020.01—2022.12',
      '2019-2021',
      '乙院、丙院',
    ];
    const { rows } = readExpertRows([grid([head, row])], []);
    const said = readExpertRow(rows[0] as (typeof rows)[number]);
    expect(['inPost', 'term', 'served', 'avoidUnits'].map((field) => expertReading(said, field))).toEqual([
      { kind: 'yes_no', yes: false },
      { kind: 'term', start: '2020-01', end: '2022-12' },
      { kind: 'years', years: [2019, 2020, 2021] },
      { kind: 'names', names: ['乙院', '丙院'] },
    ]);
  });

  it('shows where a merged cell comes from, what is hidden, and which finding belongs to which cell', () => {
    const sheet = grid([[...REQUIRED, '政治面貌'], ROW, ['乙', '123', '', '工程', '高级', '高级工程师', '群众']], {
      merges: [merge(1, 2, 2, 2)],
      hiddenColumns: [3],
    });
    const { rows, header } = readApplicantRows([sheet], []);
    const row = rows[1] as (typeof rows)[number];
    const issue = (field: string, column: string, code: string) => ({
      sheet: '花名册',
      row: 3,
      column,
      field,
      code,
      params: {},
    });
    const findings = {
      refused: [issue('level', 'E 申报级别', 'level_unknown'), issue('postAuditNumber', '', 'post_audit_missing')],
      warnings: [issue('', '', 'hidden_row')],
    };
    const cells = rowReading(row, header[0]?.columns ?? [], findings, () => ({ kind: 'text', text: 'read' }));
    const unit = cells.find((cell) => cell.field === 'unitName');
    expect(unit).toMatchObject({ raw: '某院', filledFrom: 2, hidden: false });
    expect(cells.find((cell) => cell.field === 'series')).toMatchObject({ hidden: true, filledFrom: null });
    const level = cells.find((cell) => cell.field === 'level');
    expect(level).toMatchObject({ raw: '高级', reading: null, refused: [{ code: 'level_unknown' }] });
    expect(cells.at(-1)).toMatchObject({ field: null, raw: '群众', reading: null });
    const loose = looseFindings(findings, cells);
    expect(loose.refused.map(({ code }) => code)).toEqual(['post_audit_missing']);
    expect(loose.warnings.map(({ code }) => code)).toEqual(['hidden_row']);
  });
});
