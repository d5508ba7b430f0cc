import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rawCellOf } from '../../../src-main/import/cell-values.ts';
import { decodeText, readText } from '../../../src-main/import/read-text.ts';
import { readWorkbook } from '../../../src-main/import/read-workbook.ts';
import { expertsWith, lockedXls, SMALL_EXPERTS, sheetOf } from './bad-files.ts';

async function read(file: Buffer, format: 'xlsx' | 'xls' | 'text' = 'xlsx') {
  const book = await readWorkbook(file, '评委库.xlsx', format);
  if (book.ok) return book.value;
  const { what = '', sheet = '', cell = '' } = book.refusal.params ?? {};
  return [book.refusal.code, what, cell === '' ? '' : `${sheet}!${cell}`].join(' ').trim();
}
async function firstSheet(file: Buffer) {
  const book = await read(file);
  if (typeof book === 'string') throw new Error(book);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const inline = (ref: string, t: string) => `<c r="${ref}" t="inlineStr"><is><t>${t}</t></is></c>`;

describe('reading workbooks', () => {
  it('gives cells as text with their place, merges and the digest of the file', async () => {
    const file = readFileSync(SMALL_EXPERTS);
    const book = await read(file);
    expect(book).toMatchObject({ fileName: '评委库.xlsx', sha256: createHash('sha256').update(file).digest('hex') });
    const sheet = await firstSheet(file);
    expect([sheet.name, sheet.hidden, sheet.rows.length, sheet.merges]).toEqual([
      '评委库',
      false,
      62,
      [{ top: 0, left: 0, bottom: 0, right: 17 }],
    ]);
    expect(sheet.rows[2]?.slice(0, 6)).toEqual([
      { t: '1', kind: 'number', raw: 1 },
      { t: '完么才让', kind: 'text' },
      { t: '女', kind: 'text' },
      { t: '藏族', kind: 'text' },
      { t: '1973.12', kind: 'text' },
      { t: '630121197312277946', kind: 'text' },
    ]);
    expect(sheet.rows[2]?.[12]).toEqual({ t: '2019-06-01', kind: 'date', raw: 43617 });
  });

  it('keeps a blank row in its place, and a formula as the value it had', async () => {
    const sheet = await firstSheet(
      sheetOf(
        `<row r="1">${inline('A1', '甲')}</row><row r="3"><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" t="e"><v>#N/A</v></c></row>`,
      ),
    );
    expect(sheet.rows).toEqual([
      [{ t: '甲', kind: 'text' }],
      [],
      [null, { t: '2', kind: 'formula', raw: 2 }, { t: '#N/A', kind: 'error' }],
    ]);
  });

  it('tells hidden rows and columns', async () => {
    const sheet = await firstSheet(
      expertsWith({
        sheet: (xml) =>
          xml
            .replace('<sheetData>', '<cols><col min="5" max="6" hidden="1"/></cols><sheetData>')
            .replace('<row r="4"', '<row r="4" hidden="1"'),
      }),
    );
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[3], [4, 5]]);
  });

  it.each<[string, Buffer, string]>([
    ['an empty sheet', sheetOf(''), 'workbook_empty'],
    ['a sheet of blank cells', sheetOf('<row r="1"><c r="A1" s="0"/></row>'), 'workbook_empty'],
    [
      'a cell in the last row of all',
      sheetOf(`<row r="1048576">${inline('A1048576', '甲')}</row>`),
      'workbook_too_large rows 评委库!A1048576',
    ],
    [
      'a cell in column IW',
      sheetOf(`<row r="1">${inline('IW1', '甲')}</row>`),
      'workbook_too_large columns 评委库!IW1',
    ],
    [
      'a cell of 32,768 characters',
      sheetOf(`<row r="1">${inline('A1', '甲'.repeat(32_768))}</row>`),
      'workbook_too_large cell 评委库!A1',
    ],
  ])('refuses %s', async (_what, file, expected) => {
    expect(await read(file)).toBe(expected);
  });

  it('takes a blank far below the list for nothing', async () => {
    const row = (n: number, t: string) => `<row r="${n}">${inline(`A${n}`, t)}</row>`;
    expect((await firstSheet(sheetOf(row(1, '甲') + row(60_000, ' ')))).rows).toEqual([[{ t: '甲', kind: 'text' }]]);
  });

  it('refuses a locked .xls and one cut short', async () => {
    expect(await read(lockedXls(), 'xls')).toBe('workbook_encrypted content');
    expect(await read(lockedXls().subarray(0, 700), 'xls')).toMatch(/^workbook_(damaged|empty)/u);
  });

  it('is not moved by a claimed size of the sheet or by names out of JavaScript', async () => {
    const wide = await firstSheet(
      expertsWith({ sheet: (xml) => xml.replace(/<dimension[^>]*>/u, '<dimension ref="A1:XFD1048576"/>') }),
    );
    expect(wide.rows).toHaveLength(62);
    const named = await read(
      expertsWith({
        parts: {
          'xl/workbook.xml': Buffer.from(
            workbookXml()
              .replace('name="评委库"', 'name="__proto__"')
              .replace(/name="&#\d+;[^"]*"/u, 'name="__proto__"'),
          ),
        },
      }),
    );
    expect(typeof named === 'string' ? named : named.sheets.length).toBe(1);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('!ref');
    expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
  });
});

function workbookXml(): string {
  return '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="评委库" sheetId="1" r:id="rId1"/></sheets></workbook>';
}

describe('cells', () => {
  it.each([
    [{ t: 'n', v: 630121198405103000, w: '6.30121E+17' }, '630121198405103000 number'],
    [{ t: 'n', v: 13967334542, w: '13967334542' }, '13967334542 number'],
    [{ t: 'n', v: 0.1 + 0.2, w: '0.3' }, '0.3 number'],
    [{ t: 'n', v: -12, w: '-12' }, '-12 number'],
    [{ t: 'n', v: 2015.1, w: '2015.10', z: '0.00' }, '2015.10 number'],
    [{ t: 'n', v: 7, w: '000007', z: '000000' }, '000007 number'],
    [{ t: 'n', v: 1999, w: '1,999', z: '#,##0' }, '1999 number'],
    [{ t: 'n', v: 30812, w: '1984/5/10', z: 'yyyy/m/d' }, '1984-05-10 date'],
    [{ t: 'n', v: 30812, w: '1984年5月', z: 'yyyy"年"m"月";@' }, '1984-05 date'],
    [{ t: 'n', v: 30812.99, w: 'x', z: 'yyyy-mm-dd hh:mm' }, '1984-05-10 date'],
    [{ t: 'b', v: true }, 'TRUE boolean'],
    [{ t: 'e', v: 42, w: '#N/A' }, '#N/A error'],
    [{ t: 's', v: '甲', f: 'A1' }, '甲 formula'],
    [{ t: 'z', v: 0, f: 'A1' }, '= error'],
    [{ t: 's', v: '' }, 'blank'],
    [{ t: 'z' }, 'blank'],
  ])('reads %j as %s', (cell, expected) => {
    const raw = rawCellOf(cell, false);
    expect(raw ? `${raw.t} ${raw.kind}` : 'blank').toBe(expected);
  });
});

describe('separated text', () => {
  // 姓名,单位 / 王芳,某院
  const GBK = Buffer.from('d0d5c3fb2cb5a5ceba0d0acdf5b7bc2cc4b3d4ba0d0a', 'hex');

  it('is read in the encodings offices save', () => {
    const said = '姓名,单位';
    expect(decodeText(Buffer.from(said))).toBe(said);
    expect(decodeText(Buffer.from(`\ufeff${said}`))).toBe(said);
    expect(decodeText(Buffer.from(`\ufeff${said}`, 'utf16le'))).toBe(said);
    expect(decodeText(GBK)?.startsWith('姓名,')).toBe(true);
    expect(decodeText(Buffer.from([0x80, 0xff, 0xff, 0x41]))).toBeUndefined();
  });

  it('splits quotes, separators inside quotes and line breaks', () => {
    const cells = (text: string) => {
      const rows = readText(Buffer.from(text));
      return rows.ok ? rows.value.map((row) => row.map((cell) => cell?.t ?? '')) : rows.refusal.code;
    };
    expect(cells('a,"b,""c""\nd",e\r\n,,\r\nf')).toEqual([['a', 'b,"c"\nd', 'e'], [], ['f']]);
    expect(cells('a\tb,c\td\n')).toEqual([['a', 'b,c', 'd']]);
    expect(cells('="0630",="a"b"\n"=""630X"""')).toEqual([['0630', '="a"b"'], ['630X']]);
  });

  it('refuses at the cell what it cannot read, and takes lines without a word below the list for nothing', async () => {
    const said = (text: string) => read(Buffer.from(text), 'text');
    expect(await said('a,b\n\na,"b\n')).toBe('workbook_damaged quotes 评委库!B3');
    expect(await said(`${'a,'.repeat(300)}\n`)).toBe('workbook_too_large columns 评委库!IW1');
    expect(await said(`a,b\n,${'b'.repeat(32_768)}`)).toBe('workbook_too_large cell 评委库!B2');
    expect(await said('a,b\n'.repeat(20_051))).toBe('workbook_too_large rows 评委库!A20051');
    expect(await said(`a,b\n${',\r\n'.repeat(60_000)}c,d`)).toBe('workbook_too_large rows 评委库!A60002');
    const rows = readText(Buffer.from(`a,b\n\n${' ,\t\n'.repeat(3)}c,d\n${',\r\n'.repeat(60_000)}`));
    expect(rows.ok && rows.value.map((row) => row.map((cell) => cell?.t))).toEqual([
      ['a', 'b'],
      [],
      [],
      [],
      [],
      ['c', 'd'],
    ]);
  });
});
