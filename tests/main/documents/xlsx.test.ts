import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import {
  filingRosterReport,
  frozenListBlocks,
  importRefusalReport,
  noticeReport,
  type PaperAmendment,
  type ReportModel,
  type TableBlock,
  tallyReport,
} from '../../../src-main/core/reports/index.ts';
import { emWidth } from '../../../src-main/documents/column-widths.ts';
import { renderXlsx } from '../../../src-main/documents/xlsx/render-xlsx.ts';
import { documents as en } from '../../../src-renderer/text/en/documents.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { filingRosterFacts, importRefusalFacts, noticeFacts, tallyFacts } from './sample-facts.ts';
import { officeText, squeeze } from './tools.ts';

const DANGEROUS = ['=1+1', '＝1+1', '@SUM(A1)', '+86 971', '-2', "=cmd|' /C calc'!A0", '\t=1'];

function tableOf(model: ReportModel): TableBlock {
  const table = model.blocks.find((b) => b.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

async function open(model: ReportModel) {
  const bytes = (await renderXlsx(model)).bytes;
  const book = xlsx.read(bytes, { cellNF: true, cellFormula: true, cellStyles: true });
  return { bytes, book };
}

/** The rows of the first sheet under the table's head, with the sheet to look at cells. */
async function readTable(model: ReportModel, sheetIndex = 0) {
  const { book, bytes } = await open(model);
  const sheet = book.Sheets[book.SheetNames[sheetIndex] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  const rows = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' });
  const table = tableOf(model);
  const head = rows.findIndex((r) => r[0] === table.columns[0]?.title && r[1] === table.columns[1]?.title);
  return { sheet, bytes, head, body: rows.slice(head + 1, head + 1 + table.rows.length), table };
}

describe('xlsx', () => {
  it('reads back cell by cell, ID numbers and bag numbers as text', async () => {
    const model = filingRosterReport(filingRosterFacts(300), zh);
    const { sheet, head, body, table } = await readTable(model);
    expect(body).toEqual(table.rows.map((r) => [...r]));
    table.columns.forEach((column, c) => {
      const cell = sheet[xlsx.utils.encode_cell({ r: head + 1, c })] as xlsx.CellObject | undefined;
      if (column.text === true) expect([column.key, cell?.t, cell?.z]).toEqual([column.key, 's', '@']);
    });
  });

  it('in English breaks no date, and a remark does not make the row high', async () => {
    const facts = filingRosterFacts(3);
    const remark = "Chair's ruling: 23 present, 3 recused not counted, out of 20";
    const rows = facts.rows.map((row) => ({ ...row, sex: 'Female', applicationType: 'Dual-targeted', remark }));
    const { sheet, head, table } = await readTable(filingRosterReport({ ...facts, rows }, en));
    const size = 8.5;
    table.columns.forEach(({ key }, c) => {
      const room = (sheet['!cols']?.[c]?.width ?? 0) * 5.25 - 6;
      for (const row of table.rows) {
        const date = /^\d{4}-\d\d(-\d\d)?$/.test(row[c] ?? '');
        if (date) expect([key, room >= emWidth(row[c] ?? '') * size]).toEqual([key, true]);
      }
    });
    const heights = table.rows.map((_, r) => sheet['!rows']?.[head + 1 + r]?.hpt ?? 0);
    // Eight lines at most, as the row heights reckon them.
    expect(Math.max(...heights)).toBeLessThanOrEqual(8 * size * 1.32 + 6.25);
  });

  it('shares the columns of the sheet out to a table that has fewer', async () => {
    const roster = filingRosterReport(filingRosterFacts(3), zh);
    const changed: PaperAmendment = {
      ...{
        bagNumber: '006',
        name: '韩德博·才让',
        act: 'correct',
        field: 'name',
        before: '韩德博',
        after: '韩德博·才让',
      },
      ...{ reason: '户籍登记姓名更正', authority: '公安局证明〔2023〕第12号', on: day('2023-02-10') },
    };
    const frozen = {
      frozenOn: day('2023-02-10'),
      frozenAt: '09:00',
      digest: null,
      amendments: [changed],
      openings: [],
    };
    const { sheet } = await readTable({
      ...roster,
      blocks: [...roster.blocks, ...frozenListBlocks('F21', frozen, zh)],
    });
    const rows = xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' });
    const row = rows.findIndex((cells) => cells.includes('韩德博·才让'));
    const wide = (sheet['!cols'] ?? []).map((column) => column.width ?? 0);
    const width = (text: string) => {
      const from = rows[row]?.indexOf(text) ?? -1;
      const merged = sheet['!merges']?.find(({ s }) => s.r === row && s.c === from);
      return wide.slice(from, (merged?.e.c ?? from) + 1).reduce((sum, w) => sum + w, 0);
    };
    const whole = wide.reduce((sum, w) => sum + w, 0);
    const share = (text: string) => Math.round((100 * width(text)) / whole);
    // As the document says: 8, 16, 32, 30 and 14 of a hundred; a border falls where the roster has one.
    for (const [text, of] of [
      ['006', 8],
      ['韩德博·才让', 16],
      ['更正姓名：韩德博 → 韩德博·才让', 32],
      ['户籍登记姓名更正（公安局证明〔2023〕第12号）', 30],
      ['2023-02-10', 14],
    ] as const) {
      expect([text, Math.abs(share(text) - of) <= 5]).toEqual([text, true]);
    }
  });

  it('holds strings only, and no formula, whatever a cell looks like', async () => {
    const facts = importRefusalFacts(DANGEROUS.length);
    const model = importRefusalReport(
      { ...facts, rows: facts.rows.map((r, i) => ({ ...r, name: DANGEROUS[i] ?? '', found: DANGEROUS[i] ?? '' })) },
      zh,
    );
    const { sheet, body, head, bytes } = await readTable(model);
    DANGEROUS.forEach((text, i) => {
      expect(body[i]?.[4]).toBe(text);
      const cell = sheet[xlsx.utils.encode_cell({ r: head + 1 + i, c: 4 })] as xlsx.CellObject;
      expect([cell.t, cell.z, cell.f]).toEqual(['s', '@', undefined]);
    });
    for (const cell of Object.entries(sheet).filter(([ref]) => !ref.startsWith('!'))) {
      expect((cell[1] as xlsx.CellObject).t).toMatch(/^[sz]$/);
    }
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (name.startsWith('xl/worksheets/sheet')) expect(strFromU8(part)).not.toMatch(/<f[ >/]/);
    }
  });

  it('prints landscape A4 to the width, with the head on every page', async () => {
    const { bytes, head } = await readTable(filingRosterReport(filingRosterFacts(60), zh));
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/<pageSetup[^>]*fitToHeight="0"/);
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    expect(book).toContain(`$${head + 1}:$${head + 1}`);
    expect(sheet).toContain('numberStoredAsText="1"');
  });

  it('repeats signature lines and page numbers at the foot, the rehearsal mark at the head of every page', async () => {
    const { bytes } = await open({ ...tallyReport(tallyFacts(45), zh), rehearsal: true });
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<oddHeader>[^<]*演练 REHEARSAL/);
    expect(sheet).toMatch(/<oddFooter>[^<]*监票人[^<]*第 &amp;P 页 \/ 共 &amp;N 页/);
    const foot = /<oddFooter>([^<]*)/.exec(sheet)?.[1] ?? '';
    expect(foot.replaceAll('&amp;', '&').length).toBeLessThanOrEqual(255);
  });

  it('opens in LibreOffice with every name, list and letter on their own sheets', { timeout: 180_000 }, async () => {
    const facts = noticeFacts(120);
    const model = noticeReport(facts, zh);
    const { book } = await open(model);
    expect(book.SheetNames).toHaveLength(2);
    const { body, table } = await readTable(model, 1);
    expect(body).toEqual(table.rows.map((r) => [...r]));
    const text = squeeze(officeText((await renderXlsx(model)).bytes, 'xlsx'));
    for (const row of facts.rows) expect(text).toContain(row.name);
  });
});
