import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import type { ImportedBook } from '../../../src-main/import/messages.ts';
import { testFact } from '../../support/database.ts';
import { judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { encryptedPackage, PNG } from './bad-files.ts';
import { type Cell, idOf, rosterGrid, workbookOf } from './mutations.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jurydesk-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Buffer, name = 'roster.xlsx'): Promise<ImportedBook<'applicants'> | string> {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const outcome = await importFile({ path: file, kind: 'applicants' }, () => undefined);
  return outcome.ok ? (outcome.value as ImportedBook<'applicants'>) : outcome.refusal.code;
}

async function judged(bytes: Buffer) {
  const outcome = await read(bytes);
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome.judged;
}

const [title = [], heading = [], ...rest] = rosterGrid();
const people = rest.slice(0, 12);
const at = (name: string) => heading.indexOf(name);
const ID = at('身份证号');

/** The roster with one cell of the first person written otherwise. */
function withCell(column: string, value: Cell): Buffer {
  const [first = [], ...others] = people;
  const changed = first.map((cell, i) => (i === at(column) ? value : cell));
  return workbookOf([['花名册', [title, heading, changed, ...others]]]);
}

/** The packed workbook with one part written otherwise. */
function withPart(name: string, change: (xml: string) => string, more: Record<string, Uint8Array> = {}): Buffer {
  const parts = unzipSync(workbookOf([['花名册', rosterGrid()]]));
  const xml = Buffer.from(parts[name] as Uint8Array).toString('utf8');
  return Buffer.from(zipSync({ ...parts, [name]: Buffer.from(change(xml)), ...more }));
}
const SHEET = 'xl/worksheets/sheet1.xml';

describe('rosters as they should not be', () => {
  it.each<[string, Buffer, number, number]>([
    [
      'two headings',
      workbookOf([['名册', [title, heading, ...people.slice(0, 6), heading, ...people.slice(6)]]]),
      12,
      0,
    ],
    [
      'the data on the third sheet',
      workbookOf([
        ['说明', [['请如实填写']]],
        ['Sheet2', []],
        ['名单', rosterGrid()],
      ]),
      12,
      0,
    ],
    [
      '60,000 rows that are formatted and empty',
      withPart(SHEET, (xml) => {
        const row = (n: number) => `<row r="${n}" ht="20"><c r="A${n}" s="0"/><c r="B${n}" s="0"/></row>`;
        return xml.replace(
          '</sheetData>',
          `${Array.from({ length: 60_000 }, (_, i) => row(i + 17)).join('')}</sheetData>`,
        );
      }),
      12,
      0,
    ],
    [
      'pictures over the cells',
      withPart(SHEET, (xml) => xml.replace('</worksheet>', '<drawing r:id="rId9"/></worksheet>'), {
        'xl/drawings/drawing1.xml': Buffer.from('<xdr:wsDr xmlns:xdr="http://x"/>'),
        'xl/media/image1.png': PNG,
      }),
      12,
      0,
    ],
    [
      'macros',
      withPart(
        '[Content_Types].xml',
        (xml) =>
          xml.replace(
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          ),
        { 'xl/vbaProject.bin': Buffer.alloc(4_096, 7) },
      ),
      12,
      0,
    ],
    [
      'numbers kept as text',
      workbookOf([
        [
          '名册',
          [title, heading, ...people.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : cell)))],
        ],
      ]),
      12,
      0,
    ],
    [
      'texts of digits kept as numbers',
      workbookOf([
        [
          '名册',
          [
            title,
            heading,
            ...people.map((row) =>
              row.map((cell, i) => (i !== ID && typeof cell === 'string' && /^\d+$/u.test(cell) ? Number(cell) : cell)),
            ),
          ],
        ],
      ]),
      12,
      0,
    ],
    ['a remark of 32,767 characters', withCell('备注', '甲'.repeat(32_767)), 12, 0],
    ['a remark that looks like a formula', withCell('备注', "=cmd|'/c calc'!A1"), 12, 0],
    ['a name that looks like a formula', withCell('姓名', "=cmd|'/c calc'!A1"), 11, 1],
  ])('%s', async (_what, bytes, accepted, refused) => {
    const { rows, accepted: taken, refusedRows } = await judged(bytes);
    expect([rows, taken.length, refusedRows]).toEqual([accepted + refused, accepted, refused]);
  });

  it('60,000 blank lines below a list saved as text are none', async () => {
    const lines = [heading, ...people].map((row) => row.map((cell) => cell ?? '').join(','));
    const blank = Array.from({ length: 60_000 }, () => ','.repeat(heading.length - 1));
    const outcome = await read(Buffer.from([...lines, ...blank].join('\r\n')), 'roster.csv');
    if (typeof outcome === 'string') throw new Error(outcome);
    expect([outcome.judged.accepted.length, outcome.judged.refusedRows]).toEqual([12, 0]);
  });

  it('a telephone number is the same as text and as a number', async () => {
    const phone = '13909711000';
    const [asText, asNumber] = [withCell('联系电话', phone), withCell('联系电话', Number(phone))];
    expect((await judged(asText)).accepted[0]?.phone).toBe(phone);
    expect((await judged(asNumber)).accepted[0]?.phone).toBe(phone);
  });

  it('without a heading none is read, and the mapping can be corrected', async () => {
    const { rows, trouble } = await judged(workbookOf([['花名册', [title, ...people]]]));
    expect([rows, trouble?.code]).toEqual([0, 'header_not_found']);
  });

  it('under a password or with a sheet named twice nothing is read', async () => {
    expect(await read(encryptedPackage())).toBe('workbook_encrypted');
    const twice = withPart('xl/workbook.xml', (xml) => xml.replace(/<sheet .*?\/>/u, '$&$&'));
    expect(await read(twice)).toBe('workbook_damaged');
  });

  it('dates count from 1900 or from 1904, as the workbook says', async () => {
    const dated = (flag: string) =>
      withPart('xl/workbook.xml', (xml) => xml.replace(/<workbookPr[^>]*>/u, `<workbookPr${flag}/>`));
    const appointed = async (flag: string) => (await judged(dated(flag))).accepted[0]?.appointedDate;
    expect(await appointed('')).toBe('2012-04-01');
    expect(await appointed(' date1904="1"')).toBe('2016-04-02');
  });

  it.each<[string, Cell, string]>([
    ['身份证号', Number(`${idOf(0).slice(0, 15)}123`), 'id_lost_precision'],
    ['身份证号', '6.30103E+17', 'id_lost_precision'],
    ['身份证号', `${idOf(0).slice(0, 15)}000`, 'id_lost_precision'],
    ['身份证号', idOf(0).slice(0, 17), 'id_wrong_length'],
    ['身份证号', `${idOf(0).slice(0, 16)}${(Number(idOf(0)[16]) + 1) % 10}${idOf(0)[17]}`, 'id_bad_check_character'],
    ['身份证号', '#REF!', 'id_missing'],
    ['单位', '#REF!', 'unit_missing'],
    ['姓名', '#REF!', 'name_missing'],
    ['申报系列', '#N/A', 'series_missing'],
    ['申报资格名称', '#VALUE!', 'title_missing'],
    ['申报级别', '#REF!', 'level_missing'],
    ['岗位审核文号', '#REF!', 'post_audit_missing'],
    ['身份证号', '', 'id_missing'],
    ['姓名', '张?', 'name_bad_characters'],
    ['申报级别', '二级', 'level_unknown'],
  ])('%s %j is refused at its cell and never guessed', async (column, value, code) => {
    const { accepted, refused } = await judged(withCell(column, value));
    const letter = String.fromCharCode(65 + at(column));
    expect(refused.map((one) => [one.sheet, one.row, one.column, one.code])).toEqual([
      ['花名册', 3, `${letter} ${column}`, code],
    ]);
    expect(accepted.map((one) => one.idNumber)).toEqual(people.slice(1).map((row) => row[ID]));
  });
});

describe('an error in place of a value', () => {
  const optional = heading.flatMap((column) => {
    const name = String(column);
    return /序号|单位$|姓名|身份证号|申报系列|申报级别|资格名称|岗位审核/u.test(name) ? [] : [name];
  });
  /** As the program stores it, and as it is after its values were pasted. */
  const stored = (column: string): Buffer => {
    const parts = unzipSync(workbookOf([['花名册', [title, heading, ...people]]]));
    const xml = Buffer.from(parts[SHEET] as Uint8Array).toString('utf8');
    const cell = new RegExp(`<c r="${String.fromCharCode(65 + at(column))}3"[^>]*?(?:/>|>.*?</c>)`, 'u');
    expect(xml).toMatch(cell);
    const place = `${String.fromCharCode(65 + at(column))}3`;
    const changed = xml.replace(cell, `<c r="${place}" t="e"><v>#REF!</v></c>`);
    return Buffer.from(zipSync({ ...parts, [SHEET]: Buffer.from(changed) }));
  };

  it.each(optional)('of %s is told at its cell and is nobody’s value', async (column) => {
    for (const bytes of [withCell(column, '#REF!'), ...(column === '备注' ? [] : [stored(column)])]) {
      const { accepted, warnings } = await judged(bytes);
      expect(accepted).toHaveLength(12);
      expect(JSON.stringify(accepted)).not.toContain('#REF!');
      const told = warnings.filter((one) => one.code === 'cell_error');
      const letter = String.fromCharCode(65 + at(column));
      expect(told.map((one) => [one.sheet, one.row, one.column])).toEqual([['花名册', 3, `${letter} ${column}`]]);
    }
  });

  it('is found in a list saved as text, where it is nothing but letters', async () => {
    const grid = [heading, ...people].map((row) => [...row]);
    (grid[1] as Cell[])[at('2021年考核')] = '#N/A';
    (grid[2] as Cell[])[at('单位')] = '#REF!';
    const text = grid.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n');
    const outcome = await read(Buffer.from(`\ufeff${text}`), 'roster.csv');
    if (typeof outcome === 'string') throw new Error(outcome);
    const { accepted, refused, warnings } = outcome.judged;
    expect(refused.map((one) => [one.row, one.code])).toEqual([[3, 'unit_missing']]);
    expect(accepted[0]?.assessments).toEqual([{ year: 2020, grade: '合格' }]);
    expect(warnings.flatMap((one) => (one.code === 'cell_error' ? [[one.row, one.original]] : []))).toEqual([
      [2, '#N/A'],
      [3, '#REF!'],
    ]);
  });
});

describe('an import that breaks in the middle', () => {
  let office: RoundBuilder;
  beforeEach(async () => {
    office = new RoundBuilder();
    await office.create();
  });
  afterEach(() => office.cleanup());

  /** A statement that no handler of the product would run. */
  const statement = (sql: string) =>
    office.file.store.command(async (db) => {
      const { query, queryId } = db.selectFrom('round').select('id').compile();
      await db.getExecutor().executeQuery({ query, queryId, sql, parameters: [] });
      return { ok: true, value: null, audit: testFact() };
    });

  it('leaves no person, unit, application, finding or number of it, and goes through when tried again', async () => {
    const book: JudgedBook = await judgedBook('small-2022', 'applicants');
    const { roundId } = office;
    const before = await office.read((db) => db.selectFrom('round').selectAll().execute());
    const { draftId } = must(await office.session(applicants.readWorkbook, { roundId }, book));
    await statement(
      "create trigger breaks before insert on application when new.number = 30 begin select raise(abort, 'disk'); end",
    );
    await expect(office.act(applicants.acceptImport, { roundId, draftId })).rejects.toThrow();
    const rows = async (
      table: 'person' | 'unit' | 'application' | 'import_batch' | 'import_findings' | 'application_search',
    ) => (await office.read((db) => db.selectFrom(table).selectAll().execute())).length;
    const tables = ['person', 'unit', 'application', 'import_batch', 'import_findings', 'application_search'] as const;
    for (const table of tables) expect([table, await rows(table)]).toEqual([table, 0]);
    expect(await office.read((db) => db.selectFrom('round').selectAll().execute())).toEqual(before);
    await statement('drop trigger breaks');
    expect(must(await office.act(applicants.acceptImport, { roundId, draftId }))).toMatchObject({ accepted: 39 });
  });
});
