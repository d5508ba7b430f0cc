import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import { APPLICANT_COLUMNS } from '../../../src-main/core/domain/roster/applicant-columns.ts';
import { EXPERT_COLUMNS } from '../../../src-main/core/domain/roster/expert-columns.ts';
import { readApplicationKind, readLevel, readUnitKind } from '../../../src-main/core/domain/roster/words.ts';
import { TREE_COLUMNS } from '../../../src-main/core/domain/units/tree-columns.ts';
import { readRegisterKind } from '../../../src-main/core/domain/units/unit-kind.ts';
import { rosterTemplate, type TemplateOf } from '../../../src-main/core/reports/index.ts';
import { renderWorkbook } from '../../../src-main/documents/xlsx/render-workbook.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import type { ImportedBook } from '../../../src-main/import/messages.ts';
import { unitWorkbooks } from '../../../src-renderer/text/zh-cn/unit-workbooks.ts';
import { temporaryFolder } from '../../support/database.ts';
import { sampleSetup } from '../../support/window/whole-round.ts';
import { book, type OfficeAtHand, officeAtHand, place } from '../ipc/office-at-hand.ts';

const folder = temporaryFolder();
const on = '2023-01-16' as IsoDate;
const series = ['工程技术人才', '农业技术人才'];

async function template(of: TemplateOf): Promise<string> {
  const file = path.join(folder, `${of}.xlsx`);
  writeFileSync(file, (await renderWorkbook(rosterTemplate({ of, createdOn: on, series }))).bytes);
  return file;
}

async function read(file: string, kind: TemplateOf) {
  const outcome = await importFile({ path: file, kind }, () => undefined);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value as ImportedBook<TemplateOf>;
}

let one: OfficeAtHand;
beforeEach(() => {
  one = officeAtHand();
});
afterEach(() => one.cleanup());

test.each(['applicants', 'experts', 'units'] as const)(
  'the blank form of %s has no rows and an example that is skipped',
  async (of) => {
    const { judged } = await read(await template(of), of);
    expect(judged.rows).toBe(0);
    expect(judged.skippedRows.map(({ row, reason }) => [row, reason])).toEqual([[4, 'example']]);
    expect([judged.refused, judged.warnings]).toEqual([[], []]);
  },
);

test('the name of a unit has as much room as that of the unit above it', () => {
  const [sheet] = rosterTemplate({ of: 'units', createdOn: on, series }).sheets;
  if (sheet?.kind !== 'written') throw new Error('no form');
  const headings = sheet.rows[2]?.map((cell) => (cell as { text: string }).text) ?? [];
  const width = (heading: RegExp) => sheet.widths?.[headings.findIndex((one) => heading.test(one))] ?? 0;
  expect(width(/单位名称/u)).toBeGreaterThanOrEqual(width(/上级单位/u));
});

test.each(['applicants', 'experts', 'units'] as const)('the title of %s stands on the first page across', (of) => {
  const [sheet] = rosterTemplate({ of, createdOn: on, series }).sheets;
  if (sheet?.kind !== 'written') throw new Error('no form');
  for (const [cell] of sheet.rows.slice(0, 2)) {
    const across = (sheet.widths ?? []).slice(0, cell?.span).reduce((sum, width) => sum + width, 0);
    expect(across).toBeGreaterThan(90);
    // Fourteen columns of the applicants' form, 155 characters, were the first page as printed.
    expect(across).toBeLessThanOrEqual(130);
  }
});

/** A second notation of another column is not offered: both would be filled. */
const OTHER_NOTATION = ['age', 'assessmentText', 'specialtyAndYears', 'term'];

test('every field that the import knows has its column, and every column is read as its field', async () => {
  for (const [of, specs] of [
    ['applicants', APPLICANT_COLUMNS],
    ['experts', EXPERT_COLUMNS],
  ] as const) {
    const { judged } = await read(await template(of), of);
    if (!('header' in judged)) throw new Error('units');
    const columns = judged.header.flatMap((header) => header.columns);
    expect(columns.filter(({ field }) => field === null)).toEqual([]);
    expect([...new Set(columns.map(({ field }) => field))].sort()).toEqual(
      specs
        .map(({ field }) => field)
        .filter((field) => !OTHER_NOTATION.includes(field))
        .sort(),
    );
    if (of === 'applicants') expect(columns.flatMap(({ year }) => year ?? [])).toEqual([2020, 2021, 2022]);
  }
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await template('units'));
  expect(workbook.worksheets[0]?.getRow(3).cellCount).toBe(TREE_COLUMNS.length);
});

test('every word of the lists is read back', () => {
  const { kinds, levels, registerKinds, unitKinds } = unitWorkbooks.template.values;
  expect(levels.map(readLevel)).toEqual(['full_senior', 'associate_senior', 'intermediate', 'junior']);
  expect(kinds.map(readApplicationKind)).not.toContain('other');
  expect(new Set(kinds.map(readApplicationKind)).size).toBe(kinds.length);
  expect(unitKinds.map(readUnitKind)).not.toContain(undefined);
  expect(registerKinds.map(readRegisterKind)).not.toContain(undefined);
});

test('a filled form is taken in without a refusal; an example that was typed over is somebody', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await template('applicants'));
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const heading = (sheet.getRow(3).values as string[]).map(String);
  const fill = (row: number, n: number) => {
    const first17 = `63010219850615${String(101 + 2 * n)}`;
    const values: Record<string, string> = {
      序号: n === 0 ? '示例' : String(n),
      姓名: `甲${String.fromCodePoint(0x4e00 + n)}`,
      性别: '男',
      身份证号: first17 + checkCharacterOf(first17),
      出生年月: '1985-06',
      单位: '某设计院',
      申报系列: series[0] ?? '',
      申报级别: '副高级',
      申报资格名称: '高级工程师',
      申报类型: '正常',
      单位性质: '企业',
      申报专业: '水利水电',
    };
    for (const [label, value] of Object.entries(values))
      sheet.getRow(row).getCell(heading.indexOf(label)).value = value;
  };
  for (let n = 0; n < 3; n++) fill(4 + n, n);
  const file = path.join(folder, 'filled.xlsx');
  await workbook.xlsx.writeFile(file);
  await one.create();
  const { roundId } = await one.yes('rounds.create', sampleSetup());
  const draft = await one.yes('applicants.readWorkbook', { roundId }, await book(file, 'applicants'));
  expect([draft.rows, draft.accepted, draft.refused, draft.skipped]).toEqual([3, 3, [], []]);
});

test('numbers and dates are columns of text, words are chosen from lists, the heading prints on every page', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await template('applicants'));
  const [sheet, guide] = workbook.worksheets;
  if (!sheet || !guide) throw new Error('no sheets');
  const heading = (sheet.getRow(3).values as string[]).map(String);
  const at = (label: string, row: number) => sheet.getRow(row).getCell(heading.indexOf(label));
  for (const label of ['身份证号', '联系电话', '岗位审核文号', '出生年月', '毕业时间']) {
    expect([label, at(label, 30).numFmt]).toEqual([label, '@']);
  }
  for (const label of ['性别', '申报级别', '申报类型', '申报系列', '单位性质']) {
    const [formula = ''] = (at(label, 30).dataValidation?.formulae ?? []) as string[];
    const [, column = '', first = '', , last = ''] =
      /^'填表说明'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/u.exec(formula) ?? [];
    const words = Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, i) => guide.getCell(`${column}${Number(first) + i}`).text,
    );
    expect([label, words.length > 1, words.includes('')]).toEqual([label, true, false]);
  }
  expect([sheet.pageSetup.printTitlesRow, sheet.pageSetup.orientation]).toEqual(['3:3', 'landscape']);
  expect(guide.getCell('A1').value).toBe('填表说明');
});

test('the window saves the three blank forms', async () => {
  await one.create();
  for (const of of ['applicants', 'experts', 'units'] as const) {
    const at = path.join(one.folder, `${of}.xlsx`);
    const saved = await one.yes('rosters.saveTemplate', { form: `template_${of}`, format: 'xlsx' }, place(at));
    expect(saved.fileName).toBe(`${of}.xlsx`);
  }
});
