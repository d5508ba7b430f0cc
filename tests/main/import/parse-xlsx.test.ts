import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, type WorkBook } from 'xlsx';
import { rawCellOf } from '../../../src-main/import/cell-values.ts';
import { type ParsedSheet, parseXlsx } from '../../../src-main/import/parse-xlsx.ts';
import { plainStrings } from '../../../src-main/import/shared-strings.ts';
import { takeTextCells } from '../../../src-main/import/text-cells.ts';
import { expertsWith, FIXTURES, SAMPLES, SMALL_EXPERTS, sheetOf } from './bad-files.ts';

const OPTIONS = { type: 'buffer', dense: true, cellNF: true, cellStyles: true } as const;

/** Everything the import looks at, as text. */
function told(book: WorkBook): string {
  const sheets = Object.entries(book.Sheets as Record<string, ParsedSheet>).map(([name, sheet]) => {
    const cells: string[] = [];
    sheet['!data']?.forEach((row, r) => {
      row?.forEach((cell, c) => {
        const raw = cell && rawCellOf(cell, false);
        if (raw) cells.push(`${r},${c} ${JSON.stringify(raw)}`);
      });
    });
    const hidden = [sheet['!rows'], sheet['!cols']].map((infos) => {
      const found: number[] = [];
      infos?.forEach((info, i) => {
        if (info?.hidden) found.push(i);
      });
      return found;
    });
    return { name, cells, hidden, merges: sheet['!merges'] ?? [] };
  });
  return JSON.stringify([sheets, book.SheetNames, book.Workbook?.Sheets?.map((one) => one.Hidden)], undefined, 1);
}

const shared = (ref: string, index: number | string, more = '') => `<c r="${ref}"${more} t="s"><v>${index}</v></c>`;

const TYPES = '[Content_Types].xml';
const SPREADSHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LIST_NAMED = `<Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEETML}.sharedStrings+xml"/>`;

function listed(items: string): Buffer {
  const name = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return Buffer.from(`<?xml version="1.0"?>\r\n<sst xmlns="${name}" count="3">${items}</sst>`);
}

/** A workbook with these rows and this list of strings, which it names. */
function bookOf(list: Buffer, rows: string): Buffer {
  const parts = unzipSync(sheetOf(rows));
  const types = Buffer.from(parts[TYPES] as Uint8Array).toString('utf8');
  const named = Buffer.from(types.replace('</Types>', `${LIST_NAMED}$&`));
  return Buffer.from(zipSync({ ...parts, [TYPES]: named, 'xl/sharedStrings.xml': list }));
}

describe('text cells read without the library', () => {
  it.each(
    [FIXTURES, SAMPLES].flatMap((folder) =>
      globSync('**/*.xlsx', { cwd: folder }).map((name) => [name, path.join(folder, name)] as const),
    ),
  )('are what the library reads: %s', (_name, file) => {
    const bytes = readFileSync(file);
    // The library alone keeps sixteen bits of a character's number: see plain-characters.ts.
    expect(told(parseXlsx(bytes, OPTIONS))).toBe(told(read(bytes, OPTIONS)).replaceAll('\ucb5a', '\u{2cb5a}'));
  });

  const INLINE = '<c r="C1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> _x000D_乙</t></r></is></c>';
  const numbers = '<c r="B1"><v>7</v></c><c r="C1" s="1"><f>B1*2</f><v>14</v></c>';
  it.each<[string, string]>([
    ['between other cells', `<row r="1">${shared('A1', 3)}${numbers}${shared('D1', 4, ' s="1"')}</row>`],
    ['with blank cells', `<row r="1" spans="1:3"><c r="A1" s="1"/>${shared('B1', 3)}<c r="C1" s="2"/></row>`],
    ['in a hidden row', `<row r="2" hidden="1">${shared('B2', 3)}</row><row r="4" hidden="1"/><row r="5" hidden="0"/>`],
    ['with a formula', `<row r="1">${shared('A1', 3)}<c r="B1" t="str"><f>A1&amp;"x"</f><v>甲</v></c></row>`],
    ['in far columns', `<row r="9">${shared('AA9', 3)}${shared('XFD9', 4)}</row>`],
    ['in rows out of order', `<row r="7">${shared('A7', 3)}</row><row r="2">${shared('A2', 4)}</row>`],
    ['under another row', `<row r="1">${shared('A1', 3)}${shared('A2', 4)}</row>`],
    ['twice in one place', `<row r="1">${shared('A1', 3)}${shared('A1', 4)}</row>`],
    ['under a number', `<row r="1">${shared('A1', 3)}<c r="A1"><v>7</v></c></row>`],
    ['over a number', `<row r="1"><c r="A1"><v>7</v></c>${shared('A1', 3)}</row>`],
    ['that are not in the list', `<row r="1">${shared('A1', 3)}${shared('B1', 99_999_999)}</row>`],
    ['without a place', `<row r="1">${shared('A1', 3)}<c t="s"><v>4</v></c></row>`],
    ['in a row without a number', `<row r="1">${shared('A1', 3)}</row><row><c t="s"><v>4</v></c></row>`],
    ['with other attributes', `<row r="1"><c s="1" r="A1" t="s"><v>3</v></c>${shared('B1', 4)}</row>`],
    ['with blanks between', `<row r="1">\n  ${shared('A1', 3)}\n  ${shared('B1', 4)}\n</row>\n`],
    ['beside a comment', `<row r="1">${shared('A1', 3)}<!-- ${shared('B1', 4)} --></row>`],
    ['in CDATA', `<row r="1">${shared('A1', 3)}<c r="B1" t="str"><v><![CDATA[<c r="C1">]]></v></c></row>`],
    ['with small letters', `<row r="1">${shared('a1', 3)}${shared('B1', 4)}</row>`],
    ['with an odd number', `<row r="1">${shared('A1', ' 3 ')}${shared('B1', '+4')}${shared('C1', '')}</row>`],
    ['beside errors', `<row r="1">${shared('A1', 3)}<c r="B1" t="e"><v>#REF!</v></c>${shared('C1', 4)}</row>`],
    [
      'beside other kinds',
      `<row r="1"><c r="A1" t="b"><v>1</v></c>${shared('B1', 3)}${INLINE}${shared('D1', 4)}</row>`,
    ],
    ['in a row that is cut off', `<row r="1">${shared('A1', 3)}<row r="2">${shared('A2', 4)}</row>`],
  ])('are what the library reads: %s', (_what, rows) => {
    const file = bookOf(listed([...'某某某甲乙'].map((one) => `<si><t>${one}</t></si>`).join('')), rows);
    expect(told(parseXlsx(file, OPTIONS))).toBe(told(read(file, OPTIONS)));
  });

  it.each<[string, (xml: string) => string]>([
    ['links', (xml) => xml.replace('</sheetData>', '$&<hyperlinks><hyperlink ref="A3:B9" location="x"/></hyperlinks>')],
    ['filters', (xml) => xml.replace('</sheetData>', '$&<autoFilter ref="A2:R62"/>')],
    ['a prefix', (xml) => xml.replaceAll(/<(\/?)(row|c|v|sheetData)\b/gu, '<$1x:$2')],
    ['two heaps of cells', (xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, '$&$&')],
    ['no cells', (xml) => xml.replace(/<sheetData>.*<\/sheetData>/su, '<sheetData/>')],
  ])('are what the library reads in a sheet with %s', (_what, sheet) => {
    const file = expertsWith({ sheet });
    expect(told(parseXlsx(file, OPTIONS))).toBe(told(read(file, OPTIONS)));
  });

  it('are given to their sheet, whichever part it lies in', () => {
    const parts = unzipSync(readFileSync(SMALL_EXPERTS));
    const text = (name: string) => Buffer.from(parts[name] as Uint8Array).toString('utf8');
    const sheet = parts['xl/worksheets/sheet1.xml'] as Uint8Array;
    const other = text('xl/worksheets/sheet1.xml').replace(/<sheetData>.*<\/sheetData>/su, (all) =>
      all.replaceAll('t="s"><v>3</v>', 't="s"><v>4</v>'),
    );
    const file = Buffer.from(
      zipSync({
        ...parts,
        'xl/worksheets/sheet1.xml': Buffer.from(other),
        'xl/worksheets/second.xml': sheet,
        'xl/worksheets/orphan.xml': sheet,
        'xl/workbook.xml': Buffer.from(
          text('xl/workbook.xml').replace('</sheets>', '<sheet name="second" sheetId="77" r:id="rId77"/></sheets>'),
        ),
        'xl/_rels/workbook.xml.rels': Buffer.from(
          text('xl/_rels/workbook.xml.rels').replace(
            '</Relationships>',
            '<Relationship Id="rId77" Target="worksheets/second.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
          ),
        ),
      }),
    );
    const book = parseXlsx(file, OPTIONS);
    expect(book.SheetNames).toContain('second');
    expect(told(book)).toBe(told(read(file, OPTIONS)));
  });
});

describe('the list of strings read without the library', () => {
  const ROWS = `<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row>`;
  const PLAIN = '<si><t>姓名</t></si><si><t>多杰·才让</t></si><si><t>\u{2CB5A}</t></si>';

  it.each<[string, string, boolean]>([
    ['plain texts', PLAIN, true],
    ['blanks that count', `${PLAIN}<si><t xml:space="preserve"> 甲 \n乙 </t></si>`, true],
    ['how they are spoken', '<si><t>甲</t><phoneticPr fontId="1" type="noConversion"/></si><si><t>乙</t></si>', true],
    ['an empty text', '<si><t></t></si><si><t>乙</t></si>', true],
    ['a reference', '<si><t>甲&amp;乙</t></si><si><t>&#x9648;</t></si>', false],
    ['a folded character', '<si><t>甲_x000D_乙</t></si><si><t>乙</t></si>', false],
    ['line ends of two', '<si><t>甲\r\n乙</t></si><si><t>乙</t></si>', false],
    ['several colours', '<si><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></si><si><t>丙</t></si>', false],
    ['readings beside them', '<si><t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t>乙</t></si>', false],
    ['no text at all', '<si><t/></si><si/><si><t>丙</t></si>', false],
    ['blanks between', '<si>\n<t>甲</t>\n</si>\n<si><t>乙</t></si>', false],
    ['CDATA', '<si><t><![CDATA[甲]]></t></si><si><t>乙</t></si>', false],
    ['an item cut off', '<si><t>甲</t></si><si><t>乙', false],
  ])('gives what the library gives: %s', (_what, items, ours) => {
    const list = listed(items);
    expect(plainStrings(list) !== undefined).toBe(ours);
    const file = bookOf(list, ROWS);
    if (items === PLAIN) expect(told(parseXlsx(file, OPTIONS))).toContain('多杰·才让');
    expect(told(parseXlsx(file, OPTIONS))).toBe(told(read(file, OPTIONS)));
  });

  it.each<[string, string]>([
    ['with its place last', `<row r="1">${shared('A1', 0)}<c s="1" r="B1" t="s"><v>1</v></c></row>`],
    ['in single quotes', `<row r="1">${shared('A1', 0)}<c r="B1" t='s'><v>1</v></c></row>`],
    ['without quotes', `<row r="1">${shared('A1', 0)}<c r="B1" t=s><v>1</v></c></row>`],
    ['with a prefix', `<row r="1">${shared('A1', 0)}<c r="B1" x:t="s"><v>1</v></c></row>`],
    ['with a formula', `<row r="1">${shared('A1', 0)}<c r="B1" t="s"><f>A1</f><v>1</v></c></row>`],
    ['beyond the list', `<row r="1">${shared('A1', 0)}${shared('B1', 3)}${shared('C1', 4)}</row>`],
  ])('is left to the library where a cell names it otherwise: %s', (_what, rows) => {
    const file = bookOf(listed(PLAIN), rows);
    expect(told(parseXlsx(file, OPTIONS))).toBe(told(read(file, OPTIONS)));
  });

  it('is no list where the workbook does not name it', () => {
    const parts = unzipSync(bookOf(listed(PLAIN), ROWS));
    const nameless = Buffer.from(parts[TYPES] as Uint8Array)
      .toString('utf8')
      .replace(LIST_NAMED, '');
    const file = Buffer.from(zipSync({ ...parts, [TYPES]: Buffer.from(nameless) }));
    expect(told(parseXlsx(file, OPTIONS))).toBe(told(read(file, OPTIONS)));
    expect(told(parseXlsx(file, OPTIONS))).not.toContain('姓名');
  });
});

it('leaves numbers, formulas and hidden rows where they are', () => {
  const others = '<c r="B1"><v>7</v></c>';
  const xml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const taken = (rows: string) => takeTextCells(Buffer.from(xml(rows)));
  const some = taken(`<row r="1">${shared('A1', 3)}${others}</row><row r="2" hidden="1"/><row r="3"/>`);
  expect([...(some?.triples ?? [])]).toEqual([0, 0, 3]);
  expect(some?.rest).toBe(xml(`<row r="1">${others}</row><row r="2" hidden="1"/>`));
  expect(taken(`<row r="1">${others}</row>`)).toBeUndefined();
  expect(takeTextCells(Buffer.from(xml(`<row r="1">${shared('A1', 3)}</row>`).slice(0, -20)))).toBeUndefined();
});
