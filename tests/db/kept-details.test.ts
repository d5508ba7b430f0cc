import { expect, test } from 'vitest';
import { keptDetails, keptFieldText, keptIn, readDetails } from '../../db/tables/kept-details.ts';
import type { AcceptedApplicant } from '../../src-main/core/domain/roster/judge-applicants.ts';
import { judgeApplicants } from '../../src-main/core/domain/roster/judge-applicants.ts';
import { fileAt } from './old-file.ts';

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
  const kept = keptIn(keptDetails(judged(SPARE)));
  expect(Object.keys(kept).sort()).toEqual(
    ['birth', 'idKind', 'idNumber', 'levelOriginal', 'name', 'sex', 'unitName'].sort(),
  );
});

test('one row is one text, whatever the order its fields were put together in', () => {
  const row = judged(FULL);
  const turned = Object.fromEntries(Object.entries(row).reverse()) as unknown as AcceptedApplicant;
  expect(keptDetails(turned)).toBe(keptDetails(row));
});

test('every field has a letter of its own, and keeps the one it was first written under', () => {
  const row = judged(FULL);
  const filled = Object.fromEntries(
    Object.keys(row).map((field) => [field, `${field}!`]),
  ) as unknown as AcceptedApplicant;
  const kept = JSON.parse(keptDetails(filled)) as Record<string, string>;
  const byLetter = Object.entries(kept).map(([letter, value]) => `${letter}=${value.slice(0, -1)}`);
  expect(byLetter.join(' ')).toBe(
    'n=name o=nameOriginal t=tibetanName s=sex e=ethnicity b=birth i=idNumber k=idKind f=idOld u=unitName v=unitKind ' +
      'w=unitKindOriginal a=workStart d=education x=educationFullTime y=educationInService h=school g=graduated ' +
      'c=currentTitle q=currentTitleDate p=appointedDate z=currentSpecialty j=yearsInSpecialty l=levelOriginal ' +
      'm=kindOriginal A=assessments T=training R=remark D=address',
  );
});

test('a statement finds a field whichever way the row was written', () => {
  const { raw } = fileAt(0);
  raw.exec('CREATE TEMP TABLE a (details TEXT)');
  const row = judged(FULL);
  for (const details of [keptDetails(row), JSON.stringify(row), keptDetails(judged(SPARE))])
    raw.prepare('INSERT INTO a VALUES (?)').run(details);
  const said = (field: 'name' | 'sex' | 'ethnicity') =>
    raw
      .prepare(`SELECT ${keptFieldText('a', field)} FROM a ORDER BY rowid`)
      .pluck()
      .all();
  expect(said('name')).toEqual(['买买提·艾力', '买买提·艾力', '买买提·艾力']);
  expect(said('ethnicity')).toEqual(['藏族', '藏族', null]);
});

test('rows that were written whole by earlier versions read as they did', () => {
  const row = judged(FULL);
  expect(readDetails({ ...columnsOf(row), details: JSON.stringify(row) })).toEqual(row);
});
