import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listJury } from '../../../db/tables/attendance.ts';
import { listPoolPeople } from '../../../db/tables/pool-people.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { maskCell } from '../../../src-main/features/id-mask.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
});
afterEach(() => office.cleanup());

const list = async () => must(await office.ask(applicants.list, { roundId: office.roundId }));
const countRows = (table: 'person' | 'unit' | 'application' | 'import_batch' | 'import_findings' | 'import_template') =>
  office.read(async (db) => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return row.n;
  });

/** The sample with only some of its accepted people, each changed. */
function part(
  book: JudgedBook,
  from: number,
  to: number,
  change: (one: JudgedApplicants['accepted'][number]) => object = () => ({}),
): JudgedBook {
  const judged = book.judged as JudgedApplicants;
  const accepted = judged.accepted.slice(from, to).map((one) => ({ ...one, ...change(one) }));
  const rows = accepted.length + judged.refusedRows;
  return { ...book, roster: 'applicants', judged: { ...judged, accepted, rows } };
}

describe('importing the roster', () => {
  it('shows what was read, and nothing is in the file before the yes', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    const preview = must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, book));
    expect(preview).toMatchObject({ fileName: 'applicants.xlsx', rows: 48, accepted: 39, refusedRows: 9 });
    expect(preview.people).toHaveLength(39);
    expect(preview.refused.map((i) => i.code)).toContain('id_bad_check_character');
    expect(await countRows('application')).toBe(0);
    must(await office.session(applicants.discardDraft, { roundId: office.roundId, draftId: preview.draftId }));
    const input = { roundId: office.roundId, draftId: preview.draftId };
    expect(codeOf(await office.act(applicants.acceptImport, input))).toBe('draft_gone');
  });

  it('judges again under a corrected mapping, and accepts what that reading gave', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    const { roundId } = office;
    const first = must(await office.session(applicants.readWorkbook, { roundId }, book));
    const columns = first.sheets[0]?.columns ?? [];
    const phone = columns.find((one) => one.field === 'phone')?.index ?? -1;
    const input = { roundId, draftId: first.draftId };
    const sheet = { sheet: 0, take: true, headerRows: [...(first.sheets[0]?.headerRows ?? [])] };
    const corrected = { ...sheet, columns: [{ index: phone, field: 'remark' }] };
    const second = must(await office.session(applicants.remap, { ...input, sheets: [corrected] }));
    expect(second).toMatchObject({ draftId: first.draftId, rows: 48, accepted: 39, refusedRows: 9 });
    expect(second.sheets[0]?.columns[phone]).toMatchObject({ field: 'remark', reason: 'chosen' });
    must(await office.act(applicants.acceptImport, input, 'applicants'));
    expect((await list()).applications.every((one) => one.phone === '')).toBe(true);
    expect(codeOf(await office.session(applicants.remap, { ...input, sheets: [] }))).toBe('draft_gone');
  });

  it('comes back to the first reading when the mapping is as guessed', async () => {
    for (const roster of ['applicants', 'experts'] as const) {
      const book = await judgedBook('small-2022', roster);
      const door = roster === 'applicants' ? applicants : experts;
      const first = must(await office.session(door.readWorkbook, { roundId: office.roundId }, book));
      const sheets = first.sheets.map((view, sheet) => ({
        sheet,
        take: view.state === 'taken',
        headerRows: [...view.headerRows],
        columns: view.columns.map(({ index, field }) => ({ index, field })),
      }));
      const input = { roundId: office.roundId, draftId: first.draftId, sheets };
      expect(must(await office.session(door.remap, input))).toEqual(first);
    }
  });

  it('judges the next workbook of the same headings as the last one was corrected, until that is forgotten', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    const { roundId } = office;
    const read = async () => must(await office.session(applicants.readWorkbook, { roundId }, book));
    const first = await read();
    const [view] = first.sheets;
    const phone = view?.columns.find((one) => one.field === 'phone')?.index ?? -1;
    const sheet = { sheet: 0, take: true, headerRows: [...(view?.headerRows ?? [])] };
    const sheets = [{ ...sheet, columns: [{ index: phone, field: null }] }];
    must(await office.session(applicants.remap, { roundId, draftId: first.draftId, sheets }));
    expect((await read()).sheets[0]?.remembered).toBeNull();
    must(await office.act(applicants.acceptImport, { roundId, draftId: first.draftId }));

    const next = await read();
    expect(next.sheets[0]).toMatchObject({ state: 'taken', remembered: { unit: '' }, headerRows: sheet.headerRows });
    expect(next.sheets[0]?.columns[phone]).toMatchObject({ field: null, reason: 'left_out' });
    expect(next).toMatchObject({ rows: 48, accepted: 39 });
    const anew = must(await office.act(applicants.forgetMapping, { roundId, draftId: next.draftId }));
    const importedBefore = { fileName: book.fileName, importedUtc: expect.any(String) };
    expect(anew).toEqual({ ...first, draftId: next.draftId, importedBefore });
    expect((await read()).sheets[0]?.remembered).toBeNull();
    expect(await countRows('import_template')).toBe(0);
  });

  it('wants the right workbook', async () => {
    const input = { roundId: office.roundId };
    expect(codeOf(await office.session(applicants.readWorkbook, input))).toBe('no_workbook');
    const pool = await judgedBook('small-2022', 'experts');
    expect(codeOf(await office.session(applicants.readSample, input, pool))).toBe('workbook_other_kind');
    const { draftId } = must(await office.session(experts.readWorkbook, input, pool));
    expect(codeOf(await office.act(applicants.acceptImport, { ...input, draftId }))).toBe('draft_gone');
  });

  it('keeps every row: accepted with a number, refused with its reason', async () => {
    expect(await office.importBook(await judgedBook('small-2022', 'applicants'))).toEqual({
      accepted: 39,
      refusedRows: 9,
    });
    const { applications, batches, frozen } = await list();
    expect(frozen).toBe(false);
    expect(applications.map((a) => a.number)).toEqual(
      Array.from({ length: 39 }, (_, i) => String(i + 1).padStart(3, '0')),
    );
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({ rows: 48, accepted: 39, refusedRows: 9, undoable: true });
    expect(new Set(batches[0]?.refused.map((i) => i.row)).size).toBe(9);
    const spaced = applications.find((a) => a.sheetRow === 6);
    expect(spaced?.warnings).toEqual(['name_spaces_removed', 'same_name']);
    for (const a of applications) {
      expect(a.idMasked).toMatch(/^\d{6}\*{8}[\dX]{4}$/u);
      expect(a.pinyin).toMatch(/^[a-z]+$/u);
    }
  });

  it('shows nobody a whole identity number in what it found', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    const read = book.judged.refused.filter((i) => i.field === 'idNumber').map((i) => i.original ?? '');
    const numbers = read.filter((text) => text.length >= 15 && /^\d+X?$/u.test(text));
    expect(numbers.length).toBeGreaterThan(0);
    const preview = must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, book));
    await office.importBook(book);
    for (const text of [JSON.stringify(preview), JSON.stringify(await list())]) {
      for (const number of numbers) {
        expect(text).not.toContain(number);
        expect(text).toContain(`${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`);
      }
    }
    expect(maskCell('6.30103E+17')).toBe('6.30103E+17');
    expect(maskCell('63010319800101123')).toBe('630103*******1123');
    expect(maskCell('630103 19800101 123X')).toBe('630103 ******** 123X');
  });

  it('refuses, row by row, people who are already in the round', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    await office.importBook(part(book, 0, 10));
    expect(await office.importBook(part(book, 5, 20))).toEqual({ accepted: 10, refusedRows: 14 });
    const { applications, batches } = await list();
    expect(applications).toHaveLength(20);
    expect(batches[1]).toMatchObject({ rows: 24, accepted: 10, refusedRows: 14 });
    const late = batches[1]?.refused.filter((i) => i.code === 'already_in_round') ?? [];
    expect(late.map((i) => i.params.number)).toEqual(['006', '007', '008', '009', '010']);
    expect(late[0]?.column).toMatch(/^[A-Z] .*身份证/u);
  });

  it('knows one unit by its name however it is spaced, and tells when a known person is written differently', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    await office.importBook(part(book, 0, 1, () => ({ unitName: '青海省 测试（中心）' })));
    await office.importBook(part(book, 1, 2, () => ({ unitName: '青海省测试(中心)' })));
    expect(await countRows('unit')).toBe(1);
    const pool = await judgedBook('small-2022', 'experts');
    const person = (book.judged as JudgedApplicants).accepted[0];
    const [one] = pool.judged.accepted;
    const accepted = [{ ...one, idNumber: person?.idNumber, name: '另一写法' }];
    await office.importBook({ ...pool, judged: { ...pool.judged, rows: 1, accepted } } as JudgedBook);
    const stored = must(await office.ask(experts.list, { roundId: office.roundId }));
    expect(stored.batches[0]?.warnings.at(-1)).toMatchObject({
      code: 'name_differs_from_file',
      params: { known: person?.name },
    });
    expect(stored.experts[0]?.name).toBe('另一写法');
    expect((await list()).applications[0]?.name).toBe(person?.name);
  });
});

describe('undoing an import', () => {
  it('takes the people away with nothing left of them, and never gives a number twice', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    await office.importBook(part(book, 0, 3));
    await office.importBook(part(book, 3, 8));
    const people = await countRows('person');
    const batchId = (await list()).batches[1]?.batchId ?? '';
    const undo = { roundId: office.roundId, batchId };
    expect(must(await office.act(applicants.undoImport, undo))).toEqual({ removed: 5, restored: 0 });
    expect(await countRows('person')).toBe(people - 5);
    expect(await countRows('import_batch')).toBe(1);
    expect((await list()).applications.map((a) => a.number)).toEqual(['001', '002', '003']);
    expect(codeOf(await office.act(applicants.undoImport, undo))).toBe('batch_not_found');
    await office.importBook(part(book, 3, 5));
    expect((await list()).applications.map((a) => a.number)).toEqual(['001', '002', '003', '009', '010']);
  });

  it('keeps a person who is an expert as well', async () => {
    await office.importBook(await judgedBook('small-2022', 'experts'));
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    const [batch] = (await list()).batches;
    must(await office.act(applicants.undoImport, { roundId: office.roundId, batchId: batch?.batchId ?? '' }));
    expect(await countRows('person')).toBe(60);
  });
});

describe('the frozen list', () => {
  const freeze = () => office.act(applicants.freeze, { roundId: office.roundId });
  const unfreeze = () =>
    office.act(applicants.unfreeze, { roundId: office.roundId, reason: '补报', authority: '', by: '王敏' });

  it('needs somebody on it, and then takes nobody in or out', async () => {
    expect(codeOf(await freeze())).toBe('list_empty');
    expect(codeOf(await unfreeze())).toBe('list_not_frozen');
    const book = await judgedBook('small-2022', 'applicants');
    await office.importBook(book);
    expect(await freeze()).toMatchObject({ refusal: { code: 'acceptance_open', params: { open: 39 } } });
    await office.acceptAll();
    expect(must(await freeze())).toEqual({ applications: 39, warned: 0, warnings: [] });
    expect(codeOf(await freeze())).toBe('list_frozen');
    const { batches, frozen } = await list();
    expect([frozen, batches[0]?.undoable]).toEqual([true, false]);
    const { roundId } = office;
    const batchId = batches[0]?.batchId ?? '';
    expect(codeOf(await office.act(applicants.undoImport, { roundId, batchId }))).toBe('list_frozen');
    const { draftId } = must(await office.session(applicants.readWorkbook, { roundId }, book));
    expect(codeOf(await office.act(applicants.acceptImport, { roundId, draftId }))).toBe('list_frozen');
    must(await unfreeze());
    expect((await list()).frozen).toBe(false);
  });

  it('stays frozen under a sealed pool and for good after the draw', async () => {
    const roundId = await office.untilSealed();
    expect(codeOf(await unfreeze())).toBe('pool_sealed');
    must(await office.work(draw.make, office.drawInput()));
    must(await office.work(draw.adopt, { roundId, attempt: 1 }));
    expect(codeOf(await unfreeze())).toBe('jury_already_drawn');
  });
});

describe('a person known from an earlier round', () => {
  it('stands on every later paper as this round’s roster writes them', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    if (book.roster !== 'applicants') throw new Error('the wrong roster');
    const [first, ...rest] = book.judged.accepted;
    if (first === undefined) throw new Error('an empty roster');
    const earlier = { ...first, name: '旧名误', ethnicity: '', birth: null, sex: null };
    await office.importBook({ ...book, judged: { ...book.judged, accepted: [earlier, ...rest] } });
    const roundId = await office.create();
    await office.importBook(book);
    await office.acceptAll();
    const subjects = await office.read((db) => listSubjects(db, roundId));
    expect(subjects[0]).toMatchObject({
      name: first.name,
      sex: first.sex,
      ethnicity: first.ethnicity,
      birth: first.birth,
    });
  });

  it('is drawn and signed in under the name that was sealed', async () => {
    const book = await judgedBook('small-2022', 'experts');
    if (book.roster !== 'experts') throw new Error('the wrong roster');
    const accepted = book.judged.accepted.map((one) => ({ ...one, name: `旧${one.name}` }));
    await office.importBook({ ...book, judged: { ...book.judged, accepted } });
    const roundId = await office.untilSealed();
    must(await office.work(draw.make, office.drawInput()));
    must(await office.work(draw.adopt, { roundId, attempt: 1 }));
    const jury = await office.read((db) => listJury(db, roundId));
    const pool = await office.read((db) => listPoolPeople(db, roundId));
    expect([...jury, ...pool].filter((one) => one.name.startsWith('旧'))).toEqual([]);
  });
});
