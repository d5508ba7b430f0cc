import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import type { DocumentFonts } from '../../../src-main/documents/fonts/document-fonts.ts';
import { renderDocument } from '../../../src-main/documents/render-document.ts';
import { WRONG_FILL } from '../../../src-main/documents/xlsx/workbook-looks.ts';
import { sampleSetup } from '../../support/window/whole-round.ts';
import { book, type OfficeAtHand, officeAtHand, place, sampleBook } from '../ipc/office-at-hand.ts';

let one: OfficeAtHand;
let roundId: string;
beforeEach(async () => {
  one = officeAtHand({
    render: async (model, format) => {
      // No font is asked for: only workbooks are rendered here.
      const made = await renderDocument(model, format, {} as DocumentFonts);
      return made.ok ? { ok: true, value: { ...made.value, sha256: 'f'.repeat(64) } } : made;
    },
  });
  await one.create();
  ({ roundId } = await one.yes('rounds.create', sampleSetup()));
});
afterEach(() => one.cleanup());

const file = (name: string) => path.join(one.folder, name);
const REASONS = '问题与修改要求';

async function opened(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file(name));
  return workbook;
}

const fillOf = (cell: ExcelJS.Cell) => (cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined);
const noteOf = (cell: ExcelJS.Cell) =>
  typeof cell.note === 'string' ? cell.note : (cell.note?.texts ?? []).map((part) => part.text).join('');

function cellsOf(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell)));
  return cells;
}
const markedWrong = (sheet: ExcelJS.Worksheet) => cellsOf(sheet).filter((cell) => fillOf(cell) === WRONG_FILL);

function freshId(n: number): string {
  const first17 = `63012319750101${String(500 + n)}`;
  return first17 + checkCharacterOf(first17);
}

/** What a unit does with its workbook: nothing but the cells that are marked as wrong. */
async function correct(from: string, to: string): Promise<number> {
  const workbook = await opened(from);
  let n = 0;
  for (const sheet of workbook.worksheets) {
    for (const cell of markedWrong(sheet)) {
      const note = noteOf(cell);
      if (note === '') continue;
      n += 1;
      if (/身份证|18 位|号码|没有填写，请补填。/u.test(note) && cell.numFmt === '@') cell.value = freshId(n);
      else if (note.includes('岗位审核')) cell.value = '青人社岗审〔2022〕9号';
      else cell.value = `补填${String.fromCodePoint(0x4e00 + n)}`;
    }
  }
  await workbook.xlsx.writeFile(file(to));
  return n;
}

const returning = { form: 'returned_roster', format: 'xlsx' } as const;

describe('the roster that goes back to its unit', () => {
  test('with only its marked cells corrected everything is accepted, and nothing of ours is read', async () => {
    const draft = await one.yes('applicants.readSample', { roundId }, await sampleBook('applicants'));
    expect(draft.refusedRows).toBeGreaterThan(4);
    const ask = { roundId, source: { draftId: draft.draftId }, unit: null, ...returning };
    const saved = await one.yes('rosters.saveReturned', ask, place(file('退回.xlsx')));
    expect(saved.wrongRows).toBe(draft.refusedRows);

    const same = await one.yes('applicants.readWorkbook', { roundId }, await book(file('退回.xlsx'), 'applicants'));
    expect([same.rows, same.accepted, same.refusedRows]).toEqual([draft.rows, draft.accepted, draft.refusedRows]);
    expect(same.refused.map(({ row, code }) => [row, code])).toEqual(draft.refused.map(({ row, code }) => [row, code]));
    expect(same.sheets.map(({ sheet, state }) => [sheet, state])).toEqual([
      ['修改说明', 'own_guide'],
      ...draft.sheets.map(({ sheet, state }) => [sheet, state]),
    ]);
    expect(same.sheets[1]?.columns.find(({ heading }) => heading.includes(REASONS))?.reason).toBe('own_mark');

    expect(await correct('退回.xlsx', '改好.xlsx')).toBe(saved.wrongCells);
    const mended = await one.yes('applicants.readWorkbook', { roundId }, await book(file('改好.xlsx'), 'applicants'));
    expect([mended.rows, mended.accepted, mended.refused]).toEqual([draft.rows, draft.rows, []]);
  });

  test('each bad cell is filled and says why, the row repeats it with sheet and cell, numbers stay text', async () => {
    const draft = await one.yes('applicants.readSample', { roundId }, await sampleBook('applicants'));
    const ask = { roundId, source: { draftId: draft.draftId }, unit: null, ...returning };
    await one.yes('rosters.saveReturned', ask, place(file('退回.xlsx')));
    const workbook = await opened('退回.xlsx');
    const [guide, sheet] = workbook.worksheets;
    if (!guide || !sheet) throw new Error('no sheets');
    expect(guide.getCell('A1').value).toBe('修改说明');
    const last = sheet.columnCount;
    expect(cellsOf(sheet).some((cell) => cell.value === REASONS && Number(cell.col) === last)).toBe(true);
    for (const issue of draft.refused) {
      const [letter = ''] = issue.column.split(' ');
      const cell = sheet.getCell(`${letter}${issue.row}`);
      expect([issue.code, fillOf(cell), noteOf(cell).startsWith('须修改')]).toEqual([issue.code, WRONG_FILL, true]);
      const reason = String(sheet.getRow(issue.row).getCell(last).value);
      expect(reason).toContain(`【须修改】${issue.sheet}!${letter}${issue.row} `);
    }
    // Whatever is not marked as wrong is left alone, and every text of the original is there.
    expect(markedWrong(sheet).length).toBe(draft.refused.length);
    const id = draft.refused.find(({ field }) => field === 'idNumber')?.column.split(' ')[0] ?? '';
    expect(sheet.getCell(`${id}20`).numFmt).toBe('@');
    const original = new ExcelJS.Workbook();
    await original.xlsx.readFile(path.resolve(import.meta.dirname, '../../../assets/samples/applicants.xlsx'));
    const first = original.worksheets[0];
    if (!first) throw new Error('no sample');
    expect(sheet.name).toBe(first.name);
    for (const cell of cellsOf(first)) {
      if (typeof cell.value === 'string')
        expect([cell.address, sheet.getCell(cell.address).text]).toEqual([cell.address, cell.text]);
    }
  });

  test('one unit gets its own rows only, counted as its workbook counts them', async () => {
    const draft = await one.yes('applicants.readSample', { roundId }, await sampleBook('applicants'));
    const source = { draftId: draft.draftId };
    const about = { roundId, source };
    const { units } = await one.yes('rosters.unitsToMend', about);
    expect(units.reduce((n, unit) => n + unit.rows, 0)).toBe(draft.rows);
    expect(units.reduce((n, unit) => n + unit.wrongRows, 0)).toBe(draft.refusedRows);
    expect(units.map(({ wrongRows }) => wrongRows)).toEqual(units.map((one) => one.wrongRows).sort((x, y) => y - x));
    // Two mistakes of its own; a number that another unit gives too could not be found again in its own workbook.
    const unit = units.find((one) => one.unit === '西宁市城东道路养护中心');
    if (!unit) throw new Error('no unit to mend');
    expect(unit.wrongRows).toBe(2);
    await one.yes('rosters.saveReturned', { ...about, unit: unit.unit, ...returning }, place(file('单位.xlsx')));
    const own = await one.yes('applicants.readWorkbook', { roundId }, await book(file('单位.xlsx'), 'applicants'));
    expect([own.rows, own.refusedRows]).toEqual([unit.rows, unit.wrongRows]);
    const text = JSON.stringify((await opened('单位.xlsx')).worksheets.map((s) => s.getSheetValues()));
    const others = units.filter((other) => other.unit !== unit.unit && !unit.unit.includes(other.unit));
    expect(others.filter((other) => other.unit !== '' && text.includes(other.unit))).toEqual([]);
    const refusal = await one.no(
      'rosters.saveReturned',
      { ...about, unit: '没有的单位', ...returning },
      place(file('x.xlsx')),
    );
    expect([refusal.reason, existsSync(file('x.xlsx'))]).toEqual(['unit_not_in_workbook', false]);
  });

  test('an import keeps its cells: it can go back later with what accepting found, and is gone with its undo', async () => {
    for (let n = 0; n < 2; n++) {
      const { draftId } = await one.yes('applicants.readSample', { roundId }, await sampleBook('applicants'));
      await one.yes('applicants.acceptImport', { roundId, draftId });
    }
    const { batches } = await one.yes('applicants.list', { roundId });
    const again = batches[1];
    if (!again) throw new Error('no second import');
    expect(again.returnable).toBe(true);
    const ask = {
      roundId,
      source: { batchId: again.batchId },
      unit: null,
      ...returning,
    };
    const saved = await one.yes('rosters.saveReturned', ask, place(file('再退.xlsx')));
    // The second time everybody is in the list already.
    expect(saved.wrongRows).toBe(again.rows);
    const text = JSON.stringify((await opened('再退.xlsx')).worksheets[1]?.getSheetValues());
    expect(text).toContain('此人已在本次申报名单中');
    const made = (await one.yes('documents.list', { roundId })).made;
    expect(made[0]).toMatchObject({ form: 'F01', title: '返回单位修改的名册', fileName: '再退.xlsx' });
    await one.yes('applicants.undoImport', { roundId, batchId: again.batchId });
    expect((await one.no('rosters.saveReturned', ask, place(file('无.xlsx')))).reason).toBe('batch_not_found');
  });

  test('what begins like a formula goes back as text, and an error is nobody’s unit', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('名册');
    sheet.addRow(['单位', '姓名', '身份证号', '申报系列', '申报级别', '申报资格名称', '备注']);
    sheet.addRow(['=cmd|calc', '甲', freshId(1), '工程', '副高级', '高级工程师', '+1-2']);
    sheet.addRow(['甲院', '乙', Number('630123197501015020'), '工程', '副高级', '高级工程师', '']);
    sheet.getCell('A3').value = { error: '#N/A' };
    await workbook.xlsx.writeFile(file('原.xlsx'));
    const draft = await one.yes('applicants.readWorkbook', { roundId }, await book(file('原.xlsx'), 'applicants'));
    expect(draft.refused.map(({ code }) => code).sort()).toEqual(['id_lost_precision', 'unit_missing']);
    const ask = { roundId, source: { draftId: draft.draftId }, unit: null, ...returning };
    await one.yes('rosters.saveReturned', ask, place(file('退.xlsx')));
    const back = (await opened('退.xlsx')).getWorksheet('名册');
    expect([back?.getCell('A2').value, back?.getCell('A2').numFmt]).toEqual(['=cmd|calc', '@']);
    expect([back?.getCell('G2').value, back?.getCell('G2').numFmt]).toEqual(['+1-2', '@']);
    const again = await one.yes('applicants.readWorkbook', { roundId }, await book(file('退.xlsx'), 'applicants'));
    expect(again.refused.map(({ code }) => code).sort()).toEqual(['id_lost_precision', 'unit_missing']);
  });

  test('a heading that is longer than its column is shown whole', async () => {
    const heading = ['单位', '姓名', '身份证号', '申报系列', '申报级别', '申报资格名称', '继续教育（近三年）'];
    const row = ['甲院', '乙', '63012319750101502', '工程', '副高级', '工程师', '是'];
    await writeFile(file('原.csv'), [heading, row].map((cells) => cells.join(',')).join('\n'));
    const draft = await one.yes('applicants.readWorkbook', { roundId }, await book(file('原.csv'), 'applicants'));
    const ask = { roundId, source: { draftId: draft.draftId }, unit: null, ...returning };
    await one.yes('rosters.saveReturned', ask, place(file('退.xlsx')));
    const back = (await opened('退.xlsx')).worksheets[1];
    expect(back?.getCell('G1').value).toBe('继续教育（近三年）');
    const lines = Math.ceil(18 / ((back?.getColumn(7).width ?? 0) - 1));
    expect(lines).toBeGreaterThan(1);
    expect(back?.getRow(1).height).toBeGreaterThanOrEqual(lines * 13);
  });
});
