import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EDITABLE_FIELDS, type EditableField } from '../../../src-main/core/domain/applications/field-text.ts';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import type { ApplicationId } from '../../../src-main/core/domain/kernel/ids.ts';
import { bigramWords } from '../../../src-main/core/domain/search/bigrams.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
});
afterEach(() => office.cleanup());

const numbered = (first17: string) => first17 + checkCharacterOf(first17);
const FRESH = numbered('63010219770101801');

const rows = async () => must(await office.ask(applicants.sheet, { roundId: office.roundId })).rows;
type Row = Awaited<ReturnType<typeof rows>>[number];
const textOf = (row: Row, field: EditableField) => row.cells[EDITABLE_FIELDS.indexOf(field)] ?? '';
const cell = (row: Row, field: EditableField, text: string) => {
  return { applicationId: row.applicationId, field, text, was: textOf(row, field) };
};
type Cell = ReturnType<typeof cell>;
const input = (cells: readonly Cell[], reason = '') => ({
  roundId: office.roundId,
  cells: [...cells],
  reason,
  by: '王敏',
});
const edit = (cells: readonly Cell[], reason = '') =>
  office.act(applicants.editFields, input(cells, reason), 'applicants');
const preview = async (cells: readonly Cell[], reason = '') =>
  must(await office.ask(applicants.previewEdit, { roundId: office.roundId, cells: [...cells], reason }));
const undo = (editId: string) =>
  office.act(applicants.undoEdit, { roundId: office.roundId, editId: editId as never, by: '李强' }, 'applicants');
const listing = async () => must(await office.ask(applicants.list, { roundId: office.roundId }));
const listed = async (id: ApplicationId) => (await listing()).applications.find((a) => a.applicationId === id);
/** Bag numbers. */
const found = async (text: string) =>
  must(await office.ask(applicants.search, { roundId: office.roundId, text })).terms[0]?.numbers ?? [];

async function first(): Promise<Row> {
  return (await rows())[0] as Row;
}

/** Every row of every table that an edit may touch, as text. Events and the edits themselves are only added to. */
async function dump(): Promise<string> {
  return office.read(async (db) => {
    const tables = 'application application_search application_check person unit unit_alias import_batch round'.split(
      ' ',
    );
    const texts: string[] = [];
    for (const table of tables) {
      const { rows: all } = await sql`SELECT * FROM ${sql.id(table)} ORDER BY 1, 2, 3`.execute(db);
      texts.push(table, ...all.map((one) => JSON.stringify(one)));
    }
    return texts.join('\n');
  });
}

describe('writing cells', () => {
  it('writes what the columns, the list and the search read, and nothing else', async () => {
    const row = await first();
    const others = (await rows()).slice(1);
    const title = textOf(row, 'title');
    const done = must(
      await edit([cell(row, 'phone', '13800009999'), cell(row, 'name', '扎西.多杰'), cell(row, 'birth', '1980年5月')]),
    );
    expect(done).toMatchObject({ cells: 3, applications: 1, checkedAgain: 0, reopened: 0 });
    expect(await listed(row.applicationId)).toMatchObject({
      name: '扎西·多杰',
      phone: '13800009999',
      birth: '1980-05',
      title,
    });
    expect(await found('13800009999')).toEqual([1]);
    expect(await found('扎西多杰')).toEqual([1]);
    expect((await rows()).slice(1)).toEqual(others);
    const said = JSON.stringify(office.recorded.at(-1));
    expect(said).toContain('birth');
    for (const secret of ['扎西', '13800009999', textOf(row, 'idNumber').slice(-4)]) expect(said).not.toContain(secret);
  });

  it('renames the person whom only this application knows', async () => {
    const row = await first();
    must(await edit([cell(row, 'name', '新名'), cell(row, 'ethnicity', '土族')]));
    const people = await office.read((db) => db.selectFrom('person').selectAll().where('name', '=', '新名').execute());
    expect(people).toMatchObject([{ name: '新名', ethnicity: '土族' }]);
  });

  it('writes all cells or none', async () => {
    const row = await first();
    const before = await dump();
    const bad = [cell(row, 'phone', '1'), cell(row, 'birth', '八零年')];
    expect(await edit(bad)).toMatchObject({
      refusal: { code: 'edit_refused', params: { count: 1, bag: '001', field: 'birth' } },
    });
    expect(codeOf(await edit([cell(row, 'phone', textOf(row, 'phone'))]))).toBe('edit_nothing');
    expect(codeOf(await edit([cell(row, 'phone', '1'), cell(row, 'phone', '2')]))).toBe('edit_twice');
    expect(await dump()).toBe(before);
  });

  it('refuses a stale screen and says which cell and what stands there', async () => {
    const row = await first();
    must(await edit([cell(row, 'phone', '111')]));
    const stale = cell(row, 'phone', '222');
    expect(await edit([stale])).toMatchObject({
      refusal: { code: 'edit_stale', params: { bag: '001', field: 'phone' } },
    });
    expect((await preview([stale])).cells).toMatchObject([
      { outcome: 'refused', why: { code: 'cell_stale', params: { now: '111' } } },
    ]);
  });

  it('masks the document number everywhere and takes the whole one', async () => {
    const row = await first();
    expect(textOf(row, 'idNumber')).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/u);
    const { editId } = must(await edit([cell(row, 'idNumber', FRESH)]));
    const after = (await rows())[0] as Row;
    expect(textOf(after, 'idNumber')).toBe(`630102********${FRESH.slice(-4)}`);
    expect(await found(FRESH.slice(-4))).toContain(1);
    const stored = await office.read((db) =>
      db.selectFrom('application_edit_cell').select(['before', 'after']).where('edit_id', '=', editId).execute(),
    );
    expect(stored.every((one) => /\*{8}/u.test(one.before) && /\*{8}/u.test(one.after))).toBe(true);
  });
});

describe('another document number', () => {
  it('is another person, found by the number and never by the name', async () => {
    const row = await first();
    const people = () =>
      office.read((db) => db.selectFrom('person').select(['id', 'id_number']).orderBy('id').execute());
    const before = await people();
    const { editId } = must(await edit([cell(row, 'idNumber', FRESH)]));
    const after = await people();
    expect(after.filter((one) => !before.some((old) => old.id === one.id))).toMatchObject([{ id_number: FRESH }]);
    expect(before.filter((old) => !after.some((one) => one.id === old.id))).toHaveLength(1);
    must(await undo(editId));
    expect(await people()).toEqual(before);
  });

  it('of somebody on the list is refused with the bag, also inside one edit', async () => {
    const [one, two] = (await rows()) as [Row, Row];
    const number = await office.read(async (db) => {
      const { id_number } = await db
        .selectFrom('application')
        .innerJoin('person', 'person.id', 'person_id')
        .select('id_number')
        .where('application.id', '=', two.applicationId)
        .executeTakeFirstOrThrow();
      return id_number;
    });
    const why = (p: Awaited<ReturnType<typeof preview>>) => p.cells.map((c) => c.why);
    expect(why(await preview([cell(one, 'idNumber', number)]))).toEqual([
      { code: 'number_in_round', params: { number: '002' } },
    ]);
    expect(why(await preview([cell(one, 'idNumber', FRESH), cell(two, 'idNumber', FRESH)]))).toEqual([
      null,
      { code: 'number_in_round', params: { number: '001' } },
    ]);
  });
});

describe('another unit', () => {
  it('is found by alias, added where nobody named it, and gone again with the undo', async () => {
    const row = await first();
    const known = (await office.read((db) => db.selectFrom('unit').selectAll().orderBy('id').execute())).find(
      (one) => one.name !== textOf(row, 'unitName'),
    );
    if (!known) throw new Error('one unit only');
    must(
      await office.act(units.addAlias, {
        unitId: known.id as never,
        name: '甲院',
        kind: 'abbreviation',
        validUntil: null,
      }),
    );
    const aliased = await preview([cell(row, 'unitName', '甲院')]);
    expect(aliased.cells).toMatchObject([{ after: known.name, warnings: [{ code: 'unit_by_alias' }] }]);
    const before = await dump();
    const fresh = [cell(row, 'unitName', '从来没有的单位')];
    expect(await preview(fresh)).toMatchObject({
      newUnits: ['从来没有的单位'],
      cells: [{ warnings: [{ code: 'unit_new' }] }],
    });
    const { editId } = must(await edit(fresh));
    expect((await listed(row.applicationId))?.unit).toBe('从来没有的单位');
    must(await undo(editId));
    expect(await dump()).toBe(before);
  });
});

describe('the standing of an edited application', () => {
  const standing = async (id: ApplicationId) => {
    const history = must(await office.ask(acceptance.history, { roundId: office.roundId, applicationId: id }));
    return { state: history.state, checks: history.checks.length, acts: history.events.map((one) => one.act) };
  };
  const check = (row: Row, checker: string) =>
    office.act(
      acceptance.check,
      { roundId: office.roundId, applicationIds: [row.applicationId], checker, outcome: 'sound', note: '' },
      'applicants',
    );

  it('goes back to be checked by everybody, except for a telephone number', async () => {
    const row = await first();
    must(await check(row, '王敏'));
    must(await check(row, '李强'));
    must(await edit([cell(row, 'phone', '1')]));
    expect(await standing(row.applicationId)).toMatchObject({ state: 'under_check', checks: 2 });
    const { editId } = must(await edit([cell(row, 'school', '某大学')]));
    expect(await standing(row.applicationId)).toMatchObject({ state: 'under_check', checks: 0 });
    must(await undo(editId));
    expect(await standing(row.applicationId)).toEqual({
      state: 'under_check',
      checks: 2,
      acts: ['check', 'check', 'edit', 'undo_edit'],
    });
  });

  it('is taken up again with a reason once accepted, and refused without one', async () => {
    await office.acceptAll();
    const accepted = (await rows()).filter((row) => row.state === 'accepted');
    const row = accepted[0] as Row;
    const typed = [cell(row, 'school', '某大学'), cell(row, 'phone', '1')];
    const looked = await preview(typed);
    expect(looked.cells.map((one) => [one.outcome, one.why?.code ?? null])).toEqual([
      ['refused', 'edit_reason_missing'],
      ['changed', null],
    ]);
    expect(codeOf(await edit(typed))).toBe('edit_refused');
    const before = await dump();
    const done = must(await edit(typed, '单位来函更正'));
    expect(done).toMatchObject({ checkedAgain: 1, reopened: 1 });
    expect(await standing(row.applicationId)).toMatchObject({ state: 'under_check', checks: 0 });
    must(await undo(done.editId));
    expect(await standing(row.applicationId)).toMatchObject({ state: 'accepted', checks: 2 });
    expect(await dump()).toBe(before);
  });

  it('is left alone once it is closed or the list is frozen', async () => {
    await office.acceptAll();
    const row = (await rows()).find((one) => one.state === 'accepted') as Row;
    const { editId } = must(await edit([cell(row, 'phone', '1')]));
    const other = (await rows()).find((one) => one.applicationId !== row.applicationId) as Row;
    const back = { roundId: office.roundId, applicationIds: [other.applicationId], reason: '不符', by: '王敏' };
    must(await office.act(acceptance.returnMany, back, 'applicants'));
    const closed = (await rows()).find((one) => one.applicationId === other.applicationId) as Row;
    expect(closed.state).toBe('returned');
    expect((await preview([cell(closed, 'phone', '1')])).cells[0]?.why?.code).toBe('edit_application_closed');
    must(await office.act(applicants.freeze, { roundId: office.roundId }, 'applicants'));
    const now = (await rows()).find((one) => one.applicationId === row.applicationId) as Row;
    expect(codeOf(await edit([cell(now, 'phone', '2')], '更正'))).toBe('edit_list_frozen');
    expect(codeOf(await undo(editId))).toBe('edit_list_frozen');
  });
});

describe('a warning of the import about a cell', () => {
  const again = async (row: Row) => (await rows()).find((one) => one.applicationId === row.applicationId) as Row;

  it('leaves the list once the cell was put right, stays with the import, and is back after the undo', async () => {
    const one = (await listing()).applications.find(({ warnings }) => warnings.includes('name_spaces_removed'));
    const row = (await rows()).find((each) => each.applicationId === one?.applicationId) as Row;
    const told = (await listing()).batches.map((batch) => batch.warnings);
    must(await edit([cell(row, 'phone', '13800009999')]));
    expect((await listed(row.applicationId))?.warnings).toEqual(one?.warnings);
    const { editId } = must(await edit([cell(row, 'name', '才让卓玛')]));
    expect((await listed(row.applicationId))?.warnings).not.toContain('name_spaces_removed');
    expect((await listing()).batches.map((batch) => batch.warnings)).toEqual(told);
    must(await undo(editId));
    expect((await listed(row.applicationId))?.warnings).toEqual(one?.warnings);
  });

  it('stays while the import would say the same of what stands there now', async () => {
    await office.cleanup();
    office = new RoundBuilder();
    await office.create();
    const book = await judgedBook('small-2022', 'applicants');
    if (book.roster !== 'applicants') throw new Error('the other roster');
    const [one, ...others] = book.judged.accepted;
    if (one === undefined) throw new Error('nobody');
    const at = { sheet: one.sheet, row: one.rowNumber, column: '', field: 'kind', code: 'kind_unknown', params: {} };
    const accepted = [{ ...one, kind: 'other' as const, kindOriginal: '怪' }, ...others];
    const warnings = [...book.judged.warnings, at];
    await office.importBook({ ...book, judged: { ...book.judged, accepted, warnings } });
    const row = await first();
    expect((await listed(row.applicationId))?.warnings).toContain('kind_unknown');
    must(await edit([cell(row, 'kind', '另一种')]));
    expect((await listed(row.applicationId))?.warnings).toContain('kind_unknown');
    must(await edit([cell(await again(row), 'kind', '破格')]));
    expect((await listed(row.applicationId))?.warnings).not.toContain('kind_unknown');
  });
});

describe('edits of many', () => {
  /** The small sample has too few people for the way that many entries take out of the index. */
  const many = async () => {
    await office.importBook(await judgedBook('engineering-2022', 'applicants'));
    return rows();
  };
  /** Whether the pages of the index have the pair anywhere, be it in an entry that is marked as gone. */
  const inPages = (pair: string) =>
    office.read(async (db) => {
      const [code = ''] = bigramWords([pair]).split(' ');
      const { rows: pages } = await sql<{ block: Buffer }>`SELECT block FROM application_bigram_data`.execute(db);
      // Words that begin alike share their beginning; the second half stands there in full.
      return Buffer.concat(pages.map((page) => page.block)).includes(code.slice(4));
    });

  it('are found by what they say now, no more by what they said, and the other way round after the undo', async () => {
    const all = await many();
    expect(all.length).toBeGreaterThan(150);
    const before = await dump();
    const some = all.slice(0, 150);
    const bags = some.map((row) => Number(row.number));
    const was = textOf(some[0] as Row, 'title');
    const earlier = await found(was);
    const { editId } = must(await edit(some.map((row) => cell(row, 'title', '候鸟观测师'))));
    expect([...(await found('候鸟观测师'))].sort((a, b) => a - b)).toEqual(bags);
    expect(await found('候鸟')).toHaveLength(150);
    expect([...(await found(was))].sort()).toEqual(earlier.filter((bag) => !bags.includes(bag)).sort());
    must(await undo(editId));
    expect(await found('候鸟')).toEqual([]);
    expect([...(await found(was))].sort()).toEqual([...earlier].sort());
    expect(await dump()).toBe(before);
  });

  it('leave the words that went in no page of the index, and the index as strict as it was', async () => {
    const all = await many();
    const others = all.flatMap((row) => (['name', 'title'] as const).map((field) => textOf(row, field))).join('');
    const lost = [...new Set(all.map((row) => textOf(row, 'specialty')).join(''))].filter((c) => !others.includes(c));
    const seen = async () => {
      const there: string[] = [];
      for (const character of lost) if (await inPages(`水${character}`)) there.push(character);
      return there;
    };
    expect((await seen()).length).toBeGreaterThan(3);
    must(await edit(all.map((row) => cell(row, 'specialty', '候鸟'))));
    expect(await inPages('候鸟')).toBe(true);
    expect(await seen()).toEqual([]);
    const { rows: config } = await office.read((db) =>
      sql<{ v: number }>`SELECT v FROM application_bigram_config WHERE k = 'secure-delete'`.execute(db),
    );
    expect(config).toEqual([{ v: 1 }]);
  });

  it('take new names of people back', async () => {
    const before = await dump();
    const { editId } = must(await edit((await rows()).map((row) => cell(row, 'name', `${textOf(row, 'name')}甲`))));
    must(await undo(editId));
    expect(await dump()).toBe(before);
  });
});

describe('undo', () => {
  it('goes back several levels, newest first, and never over what was done since', async () => {
    const row = await first();
    const start = await dump();
    const one = must(await edit([cell(row, 'phone', '1')]));
    const two = must(await edit([cell((await rows())[0] as Row, 'school', '某大学')]));
    expect(await undo(one.editId)).toMatchObject({ refusal: { code: 'edit_changed_since', params: { bag: '001' } } });
    must(await undo(two.editId));
    expect(codeOf(await undo(two.editId))).toBe('edit_undone_already');
    must(await undo(one.editId));
    expect(await dump()).toBe(start);
    expect(codeOf(await undo('nobody'))).toBe('edit_not_found');
    expect(must(await office.ask(applicants.edits, { roundId: office.roundId }))).toMatchObject([
      { fields: ['school'], cells: 1, undoneBy: '李强' },
      { fields: ['phone'], cells: 1, undoneBy: '李强' },
    ]);

    const three = must(await edit([cell(row, 'phone', '3')]));
    const look = {
      roundId: office.roundId,
      applicationIds: [row.applicationId],
      checker: '王敏',
      outcome: 'sound' as const,
    };
    must(await office.act(acceptance.check, { ...look, note: '' }, 'applicants'));
    expect(codeOf(await undo(three.editId))).toBe('edit_changed_since');
  });

  it('leaves every row as it was, byte for byte, whatever was written', async () => {
    const words = [
      '',
      '1',
      '某大学',
      '中级',
      '正高级',
      '破格',
      '女',
      '1979.3',
      FRESH,
      '事业单位',
      '从未有过的院',
      '甲·乙',
    ];
    await office.acceptAll();
    const all = await rows();
    const typed = fc.array(
      fc.record({
        row: fc.nat(all.length - 1),
        field: fc.constantFrom(...EDITABLE_FIELDS),
        text: fc.constantFrom(...words),
      }),
      { minLength: 1, maxLength: 12 },
    );
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 3 }), async (batches) => {
        const before = await dump();
        const editIds: string[] = [];
        for (const batch of batches) {
          const now = await rows();
          const cells = new Map(
            batch.map((one) => [`${one.row} ${one.field}`, cell(now[one.row] as Row, one.field, one.text)]),
          );
          const looked = await preview([...cells.values()], '更正');
          const good = [...cells.values()].filter((_, i) => looked.cells[i]?.outcome === 'changed');
          if (good.length > 0) editIds.push(must(await edit(good, '更正')).editId);
        }
        written += editIds.length;
        for (const editId of editIds.reverse()) must(await undo(editId));
        expect(await dump()).toBe(before);
      }),
      { numRuns: 6, endOnFailure: true },
    );
    expect(written).toBeGreaterThan(5);
  });
});

it('an import in which somebody has written is not undone', async () => {
  const row = await first();
  must(await edit([cell(row, 'phone', '1')]));
  const { batches } = must(await office.ask(applicants.list, { roundId: office.roundId }));
  const asked = { roundId: office.roundId, batchId: batches[0]?.batchId ?? '' };
  expect(codeOf(await office.act(applicants.undoImport, asked, 'applicants'))).toBe('batch_in_work');
});

it('the history of a person tells old, new, who and when, with numbers masked', async () => {
  const row = await first();
  must(await edit([cell(row, 'phone', '13912345678')]));
  must(await edit([cell((await rows())[0] as Row, 'phone', '13812345678')], '本人来电'));
  const asked = { roundId: office.roundId, applicationId: row.applicationId };
  expect(must(await office.ask(applicants.editsOf, asked)).at(-1)).toMatchObject({
    field: 'phone',
    before: '139****5678',
    after: '138****5678',
    people: '王敏',
    reason: '本人来电',
    undoneUtc: null,
  });
});
