import { expect, test } from 'vitest';
import { keptDetails, readDetails } from '../../db/tables/kept-details.ts';
import type { AcceptedApplicant } from '../../src-main/core/domain/roster/judge-applicants.ts';
import { judgeApplicants } from '../../src-main/core/domain/roster/judge-applicants.ts';

function judged(cells: Readonly<Record<string, string>>): AcceptedApplicant {
  const rows = [Object.keys(cells), Object.values(cells)].map((row) =>
    row.map((t) => (t === '' ? null : { t, kind: 'text' as const })),
  );
  const sheet = { name: '花名册', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], date1904: false };
  const book = judgeApplicants([sheet]);
  if (!book.ok) throw new Error(book.refusal.code);
  const [row] = book.value.accepted;
  if (row === undefined) throw new Error(JSON.stringify(book.value.refused));
  return row;
}

const SPARE = {
  工作单位: '玉树州水利局',
  姓名: '买买提·艾力',
  身份证号: '632721198503120019',
  申报系列: '工程',
  申报级别: '副高级',
  申报资格名称: '高级工程师',
};
const FULL = {
  ...SPARE,
  性别: '男',
  民族: '藏族',
  出生年月: '1985.03',
  参加工作时间: '2007.07',
  学历: '大学本科',
  现任专业技术职务: '工程师',
  取得时间: '2014.12',
  申报专业: '水利',
  申报类型: '破格',
  '2020年度考核': '优秀',
  联系电话: '13900000001',
  备注: '"引号"、\\ 和换行\n',
};

const columnsOf = (row: AcceptedApplicant) => ({
  sheet: row.sheet,
  sheet_row: row.rowNumber,
  series: row.series,
  specialty: row.specialty,
  level: row.level,
  title: row.title,
  kind: row.kind,
  post_audit_number: row.postAuditNumber,
  phone: row.phone,
});

test.each([
  ['spare', SPARE],
  ['full', FULL],
])('a %s row comes back whole from its columns and what is kept', (_, cells) => {
  const row = judged(cells);
  expect(readDetails({ ...columnsOf(row), details: keptDetails(row) })).toEqual(row);
});

test('neither blanks nor what the columns say is kept', () => {
  const kept = JSON.parse(keptDetails(judged(SPARE))) as object;
  expect(Object.keys(kept).sort()).toEqual(
    ['birth', 'idKind', 'idNumber', 'levelOriginal', 'name', 'sex', 'unitName'].sort(),
  );
});

test('one row is one text, whatever the order its fields were put together in', () => {
  const row = judged(FULL);
  const turned = Object.fromEntries(Object.entries(row).reverse()) as unknown as AcceptedApplicant;
  expect(keptDetails(turned)).toBe(keptDetails(row));
});

test('rows that were written whole by earlier versions read as they did', () => {
  const row = judged(FULL);
  expect(readDetails({ ...columnsOf(row), details: JSON.stringify(row) })).toEqual(row);
});
