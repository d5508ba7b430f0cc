import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookPreview } from '../../../src-main/core/contract/index.ts';
import { ok } from '../../../src-main/core/domain/kernel/result.ts';
import type { WorkbookModel } from '../../../src-main/core/reports/index.ts';
import { renderWorkbook } from '../../../src-main/documents/xlsx/render-workbook.ts';
import type { JudgedPlanBook } from '../../../src-main/features/feature.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { openMeeting } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.untilAssigned();
});
afterEach(() => office.cleanup());

const file = () => path.join(office.file.folder, '主审分配表.xlsx');
const views = async () => must(await office.ask(groups.list, { roundId: office.roundId })).groups;
const pairs = async () =>
  office.read((db) =>
    db
      .selectFrom('assignment')
      .select(['application_id', 'expert_id', 'lead'])
      .orderBy('application_id')
      .orderBy('expert_id')
      .execute(),
  );

async function save(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<void> {
  const asked = { roundId: office.roundId, form: 'assignment_workbook', format: 'xlsx', language } as const;
  const more = {
    place: file(),
    words: (wanted: 'zh-CN' | 'en') => (wanted === 'en' ? english : chinese),
    render: async (model: unknown) => {
      const { bytes, pages } = await renderWorkbook(model as WorkbookModel);
      return ok({ bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') });
    },
    writeFile: async (to: string, bytes: Uint8Array) => {
      writeFileSync(to, bytes);
      return ok(null);
    },
  };
  must(await office.work(groups.saveBook, asked, 'groups', more as never));
}

/** The workbook as somebody changes it in a spreadsheet program. */
async function changed(change: (book: ExcelJS.Workbook) => void): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(file()) as never);
  change(book);
  writeFileSync(file(), Buffer.from(await book.xlsx.writeBuffer()));
}

async function read(): Promise<string> {
  const { fileName, sha256, judged } = must(await importFile({ path: file(), kind: 'assignment' }, () => undefined));
  const book = { roster: 'assignment', fileName, sha256, judged } as JudgedPlanBook;
  return must(await office.session(groups.readBook, { roundId: office.roundId }, book)).draftId;
}
const preview = async (draftId: string) =>
  must(await office.ask(groups.previewBook, { roundId: office.roundId, draftId }));
const accept = (draftId: string, { digest }: BookPreview) =>
  office.act(groups.acceptBook, { roundId: office.roundId, draftId, digest }, 'groups');

/** The first free cell of the first sheet, in a row whose last reviewer gives way. */
function exchange(book: ExcelJS.Workbook): void {
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  for (let r = 4; r <= sheet.rowCount; r += 1) {
    const marks = Array.from({ length: sheet.columnCount - 4 }, (_, i) => sheet.getCell(r, i + 5));
    const free = marks.find((one) => one.text === '');
    const out = marks.find((one) => one.text === '评审');
    if (free === undefined || out === undefined) continue;
    free.value = '评审';
    out.value = null;
    return;
  }
  throw new Error('nobody is free');
}

describe('the assignment workbook', () => {
  it.each(['zh-CN', 'en'] as const)('goes out and comes back unchanged (%s)', async (language) => {
    await save(language);
    const shown = await preview(await read());
    expect(shown).toMatchObject({ changes: [], refused: [], missing: [], unread: [], applications: 0 });
  });

  it('has a sheet for each group, marks as assigned, recusals said, shaded and locked, and no formula', async () => {
    await office.file.store.command(async (db) => {
      await db
        .updateTable('unit')
        .set({ name: '=HYPERLINK("http://x","青海大学")' })
        .where('name', '=', '青海大学')
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    await save();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(file()) as never);
    const formed = await views();
    expect(book.worksheets.map((one) => one.name)).toEqual([...formed.map((one) => `第${one.number}组`), '填写说明']);
    let [recused, leads, reviewers] = [0, 0, 0];
    for (const sheet of book.worksheets.slice(0, -1)) {
      expect((sheet as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet).toBe(true);
      sheet.eachRow((row, r) => {
        row.eachCell((cell) => {
          expect(typeof cell.value).toBe('string');
          const typed = cell.protection?.locked === false;
          if (r <= 3 || Number(cell.col) <= 4) expect(typed).toBe(false);
          else if (cell.text === '回避') {
            recused += 1;
            expect([typed, cell.fill.type === 'pattern' && cell.fill.pattern]).toEqual([false, 'lightUp']);
          } else {
            expect(typed).toBe(true);
            leads += cell.text === '主审' ? 1 : 0;
            reviewers += cell.text === '评审' ? 1 : 0;
          }
        });
      });
    }
    expect([leads, reviewers]).toEqual([39, 78]);
    const away = formed.reduce((sum, group) => {
      const own = new Set(group.experts.map((one) => one.name));
      return sum + group.applications.reduce((n, one) => n + one.recused.filter((name) => own.has(name)).length, 0);
    }, 0);
    expect(recused).toBe(away);
    expect(recused).toBeGreaterThan(0);
    expect(readFileSync(file()).includes('<f>')).toBe(false);
  });

  it('is taken in as one act after it was shown, changes nothing the second time, and can be undone', async () => {
    await save();
    await changed(exchange);
    const before = await pairs();
    const draftId = await read();
    const shown = await preview(draftId);
    expect(shown.changes.map((one) => one.change).sort()).toEqual(['added', 'removed']);
    expect(await pairs()).toEqual(before);
    expect(must(await accept(draftId, shown))).toEqual({ changes: 2, applications: 1 });
    const after = await pairs();
    expect(after.filter((one) => !before.some((old) => JSON.stringify(old) === JSON.stringify(one)))).toHaveLength(1);
    expect(after).toHaveLength(before.length);
    expect(codeOf(await accept(draftId, shown))).toBe('draft_gone');

    const again = await read();
    const nothing = await preview(again);
    expect([nothing.changes, nothing.refused]).toEqual([[], []]);
    expect(codeOf(await accept(again, nothing))).toBe('assignment_book_says_nothing');
    const { assignment } = must(await office.ask(groups.list, { roundId: office.roundId }));
    expect(assignment).toMatchObject({ optimal: false, pairs: before.length });
    must(await office.act(groups.undo, { roundId: office.roundId, reason: '' }, 'groups'));
    expect(await pairs()).toEqual(before);
  });

  it('refuses a cell by its place and leaves that row; rows taken out stay as assigned', async () => {
    await save();
    let [wrong, gone] = ['', ''];
    await changed((book) => {
      exchange(book);
      const sheet = book.worksheets.at(1);
      if (sheet === undefined) throw new Error('no second sheet');
      sheet.eachRow((row, r) => {
        row.eachCell((cell) => {
          if (r <= 3 || cell.text !== '回避' || wrong !== '') return;
          cell.value = '评审';
          wrong = `${sheet.name}!${cell.address}`;
        });
      });
      const last = book.worksheets.at(-2) as ExcelJS.Worksheet;
      gone = last.getCell(last.rowCount, 1).text;
      last.spliceRows(last.rowCount, 1);
    });
    const before = await pairs();
    const draftId = await read();
    const shown = await preview(draftId);
    expect(shown.refused.map((one) => [`${one.sheet}!${one.cell}`, one.code])).toEqual([[wrong, 'recused']]);
    expect(shown.missing).toEqual([gone]);
    must(await accept(draftId, shown));
    expect((await pairs()).length).toBe(before.length);
  });

  it('keeps the limits and locks that the office has set', async () => {
    const { roundId } = office;
    await save();
    await changed(exchange);
    const shown = await preview(await read());
    const added = shown.changes.find((one) => one.change === 'added');
    const all = (await views()).flatMap((group) => group.experts);
    const expert = all.find((one) => one.name === added?.expert);
    const most = expert?.load ?? 0;
    must(
      await office.act(groups.setLimit, { roundId, expertId: expert?.expertId as never, least: null, most }, 'groups'),
    );
    const limited = await preview(await read());
    expect([limited.changes, limited.refused.map((one) => [one.code, one.figure])]).toEqual([
      [],
      [['over_limit', most]],
    ]);
    must(
      await office.act(
        groups.setLimit,
        { roundId, expertId: expert?.expertId as never, least: null, most: null },
        'groups',
      ),
    );
    const bag = (await views()).flatMap((group) => group.applications).find((one) => one.number === added?.number);
    const pair = { roundId, applicationId: bag?.applicationId as never, expertId: expert?.expertId as never };
    must(await office.act(groups.setLock, { ...pair, lock: 'never' }, 'groups'));
    expect((await preview(await read())).refused.map((one) => one.code)).toEqual(['locks']);
  });

  it('is refused where the plan has moved since, and once the meeting is open', async () => {
    await save();
    await changed(exchange);
    const draftId = await read();
    const shown = await preview(draftId);
    expect(codeOf(await accept(draftId, { ...shown, digest: '0'.repeat(64) }))).toBe('assignment_book_stale');
    must(await accept(draftId, shown));
    await changed(exchange);
    const late = await read();
    await openMeeting(office, 25);
    expect(codeOf(await office.ask(groups.previewBook, { roundId: office.roundId, draftId: late }))).toBe(
      'meeting_already_opened',
    );
  });

  it('no other workbook is taken for one, and each is told for what it is', async () => {
    const csv = file().replace('.xlsx', '.csv');
    writeFileSync(csv, '序号,单位\n1,青海大学\n');
    const sample = (name: string) => path.resolve('assets/samples', name);
    const told = async (place: string) => {
      const outcome = await importFile({ path: place, kind: 'assignment' }, () => undefined);
      if (outcome.ok) throw new Error('taken');
      return [outcome.refusal.code, outcome.refusal.params?.found, outcome.refusal.params?.wanted];
    };
    expect(await told(csv)).toEqual(['assignment_book_unknown', 'other', 'assignment']);
    expect(await told(sample('applicants.xlsx'))).toEqual(['assignment_book_unknown', 'applicants', 'assignment']);
    expect(await told(sample('experts.xlsx'))).toEqual(['assignment_book_unknown', 'experts', 'assignment']);
    writeFileSync(csv, Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'));
    expect(await told(csv)).toEqual(['not_a_workbook', 'pdf', 'assignment']);
  });

  it('one of another round, and one with nobody of this round in its headings, is not held against the plan', async () => {
    await save();
    await changed((book) => {
      const guide = book.worksheets.at(-1);
      const tag = guide?.getCell('B3');
      expect(tag?.text).toMatch(new RegExp(`^${office.roundId}/[0-9a-f]{16}$`, 'u'));
      if (tag) tag.value = 'another/0123456789abcdef';
      if (guide) guide.getCell('A2').value = '2021年度评审';
    });
    const other = await office.ask(groups.previewBook, { roundId: office.roundId, draftId: await read() });
    expect(other).toMatchObject({
      refusal: { code: 'assignment_book_of_round', params: { round: '2021年度评审' } },
    });

    await save();
    await changed((book) => {
      for (const sheet of book.worksheets.slice(0, -1))
        for (let column = 5; column <= sheet.columnCount; column += 1) sheet.getCell(3, column).value = `列${column}`;
    });
    const nobody = await office.ask(groups.previewBook, { roundId: office.roundId, draftId: await read() });
    expect(nobody).toMatchObject({ refusal: { code: 'assignment_book_unknown', params: { found: 'nobody' } } });
  });

  it('one that was saved before reviewers changed is told apart from one that only was edited', async () => {
    await save();
    await changed(exchange);
    const draftId = await read();
    const fresh = await preview(draftId);
    expect([fresh.older, fresh.changes.length]).toEqual([false, 2]);
    must(await accept(draftId, fresh));
    expect((await preview(await read())).older).toBe(true);
    // Without the page of instructions nobody knows, and nothing is claimed.
    await changed((book) => book.removeWorksheet(book.worksheets.at(-1)?.id ?? 0));
    expect((await preview(await read())).older).toBe(false);
  });
});
