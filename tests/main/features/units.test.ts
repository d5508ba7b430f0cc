import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findUnit } from '../../../db/tables/units.ts';
import type { UnitFields } from '../../../src-main/core/contract/units.ts';
import { asId, type UnitId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
});
afterEach(() => office.cleanup());

const blank: UnitFields = { name: '', kind: 'unknown', prefecture: '', county: '', code: '', note: '' };
const save = async (name: string, over: Partial<UnitFields> = {}, parentId: UnitId | null = null) =>
  must(await office.act(units.save, { unitId: null, fields: { ...blank, name, ...over }, parentId, oldName: 'alias' }))
    .unitId;
const register = async () => must(await office.ask(units.list, {})).units;
const named = async (name: string) => {
  const found = (await register()).find((unit) => unit.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
};
const page = async (unitId: UnitId) => must(await office.ask(units.get, { unitId }));
const pairs = async () => must(await office.ask(units.suggestions, {})).suggestions;

/** The first people of the sample roster, all from one unit as it is written here. */
async function importPeople(from: number, to: number, unitName: string, kind: string | null = null): Promise<void> {
  const book = await judgedBook('small-2022', 'applicants');
  const judged = book.judged as JudgedApplicants;
  const accepted = judged.accepted.slice(from, to).map((one) => ({ ...one, unitName, unitKind: kind }));
  const rows = accepted.length + judged.refusedRows;
  await office.importBook({ ...book, judged: { ...judged, accepted, rows } } as JudgedBook);
}

/** Every row of every table that a joining can touch, for comparing before and after. */
const everything = () =>
  office.read(async (db) => ({
    units: await db.selectFrom('unit').selectAll().orderBy('id').execute(),
    aliases: await db.selectFrom('unit_alias').selectAll().orderBy('key').execute(),
    distinct: await db.selectFrom('unit_distinct').selectAll().orderBy('first_id').orderBy('second_id').execute(),
    applications: await db.selectFrom('application').selectAll().orderBy('id').execute(),
    experts: await db.selectFrom('expert').selectAll().orderBy('id').execute(),
    avoided: await db.selectFrom('expert_avoids_unit').selectAll().orderBy('expert_id').orderBy('unit_id').execute(),
  }));

describe('a roster and the register', () => {
  it('meet in the unit: a row that names an alias lands on it and keeps its own spelling', async () => {
    const hospital = await save('青海省人民医院');
    must(await office.act(units.addAlias, { unitId: hospital, name: '省 人民医院', kind: 'alias', validUntil: null }));
    await importPeople(0, 3, '省人民医院');
    expect(await register()).toHaveLength(1);
    const { unit, people } = await page(hospital);
    expect([unit.applications, unit.rounds]).toEqual([3, [{ roundId: office.roundId, applications: 3, experts: 0 }]]);
    expect(people.map((one) => one.spelling)).toEqual(['省人民医院', '省人民医院', '省人民医院']);
  });

  it('part again when the import is undone: a unit entered by hand stays, one known from rows only goes', async () => {
    await save('青海省人民医院');
    await importPeople(0, 1, '青海省人民医院');
    await importPeople(1, 2, '西宁市水务局');
    const batches = must(await office.ask(applicants.list, { roundId: office.roundId })).batches;
    for (const { batchId } of batches.toReversed()) {
      must(await office.act(applicants.undoImport, { roundId: office.roundId, batchId }));
    }
    expect((await register()).map((unit) => [unit.name, unit.registered])).toEqual([['青海省人民医院', true]]);
  });

  it('finds a unit by what people type: name, initials, full pinyin, an alias', async () => {
    const id = await save('青海省人民医院');
    must(await office.act(units.addAlias, { unitId: id, name: '高原医学中心', kind: 'former', validUntil: null }));
    const { pinyin } = await named('青海省人民医院');
    for (const typed of ['qhsrmyy', 'qinghaishengrenmin', 'gyyxzx']) expect(pinyin).toContain(typed);
  });
});

describe('saving a unit', () => {
  it('keeps one name, one code, one unit', async () => {
    await save('青海省人民医院', { code: '91440300708461136T' });
    const again = { unitId: null, parentId: null, oldName: 'alias' as const };
    const no = async (over: Partial<UnitFields>) =>
      codeOf(await office.act(units.save, { ...again, fields: { ...blank, ...over } }));
    expect(await no({ name: '青海省　人民医院' })).toBe('unit_name_taken');
    expect(await no({ name: '别的', code: '9144 0300 7084 6113 6T' })).toBe('credit_code_taken');
    expect(await no({ name: '别的', code: '914403007084611360' })).toBe('credit_code_check');
    expect(await no({ name: '别的', code: '12' })).toBe('credit_code_malformed');
  });

  it('remembers the name it had, so that old rosters still find it, and takes an alias as its name', async () => {
    const id = await save('青海省水利水电科学研究所', { kind: 'public_institution' });
    const rename = (name: string, oldName: 'alias' | 'former') =>
      office.act(units.save, { unitId: id, fields: { ...blank, name }, parentId: null, oldName });
    must(await rename('青海省水利水电科学研究院', 'former'));
    expect((await page(id)).aliases).toEqual([{ name: '青海省水利水电科学研究所', kind: 'former', validUntil: null }]);
    expect(await office.read((db) => findUnit(db, '青海省水利水电科学研究所'))).toBe(id);
    must(await rename('青海省水利水电科学研究所', 'alias'));
    expect((await page(id)).aliases.map((alias) => alias.name)).toEqual(['青海省水利水电科学研究院']);
  });

  it('knows freelancers under the county: a virtual unit below its HRSS office', async () => {
    const county = await save('祁连县人力资源和社会保障局', { kind: 'government', county: '祁连县' });
    const virtual = await save('祁连县自由职业者', { kind: 'virtual' }, county);
    await importPeople(0, 2, '祁连县自由职业者', 'self_employed');
    const { unit, chain, people } = await page(virtual);
    expect([unit.kind, unit.applications, chain.map((one) => one.name)]).toEqual([
      'virtual',
      2,
      ['祁连县人力资源和社会保障局'],
    ]);
    expect(people.every((one) => !one.kindDiffers)).toBe(true);
    expect((await page(county)).children).toEqual([{ unitId: virtual, name: '祁连县自由职业者' }]);
  });

  it('says where a roster calls it another kind of unit', async () => {
    const id = await save('青海锂业有限公司', { kind: 'enterprise' });
    await importPeople(0, 2, '青海锂业有限公司', 'public_institution');
    expect((await page(id)).people.map((one) => one.kindDiffers)).toEqual([true, true]);
    const { applications } = must(await office.ask(applicants.list, { roundId: office.roundId }));
    expect(applications.every((one) => one.warnings.includes('unit_kind_differs'))).toBe(true);
  });

  it('leaves names under a seal alone', async () => {
    await office.untilSealed();
    const [sealed] = must(await office.ask(experts.list, { roundId: office.roundId })).experts;
    const unit = await named(sealed?.unit ?? '');
    const fields = { ...blank, name: '别的名称' };
    const renaming = { reason: '更名', authority: '', by: '王敏' };
    const input = { unitId: unit.unitId, fields, parentId: null, oldName: 'former' as const, renaming };
    expect(codeOf(await office.act(units.save, input))).toBe('seal_would_break');
    must(await office.act(units.save, { ...input, fields: { ...fields, name: unit.name, note: '已核' } }));
  });
});

describe('the tree', () => {
  it('has no circle', async () => {
    const [top, middle, bottom] = [await save('甲厅'), await save('乙局'), await save('丙站')];
    const under = (unitId: UnitId, parentId: UnitId | null) => office.act(units.setParent, { unitId, parentId });
    must(await under(middle, top));
    must(await under(bottom, middle));
    expect(codeOf(await under(top, bottom))).toBe('unit_circle');
    expect(codeOf(await under(top, top))).toBe('unit_circle');
    expect(codeOf(await under(top, asId<'unit'>('nobody')))).toBe('unit_not_found');
    expect((await page(middle)).children).toHaveLength(1);
    must(await under(bottom, null));
    expect((await page(middle)).children).toEqual([]);
  });

  it('gives an alias to one unit only, and takes it away again', async () => {
    const [a, b] = [await save('甲厅'), await save('乙局')];
    const add = (unitId: UnitId, name: string) =>
      office.act(units.addAlias, { unitId, name, kind: 'abbreviation', validUntil: null });
    must(await add(a, '某厅'));
    expect(codeOf(await add(b, '某 厅'))).toBe('unit_name_taken');
    expect(codeOf(await add(b, '甲厅'))).toBe('unit_name_taken');
    expect(codeOf(await office.act(units.removeAlias, { unitId: b, name: '某厅' }))).toBe('alias_not_found');
    must(await office.act(units.removeAlias, { unitId: a, name: '某厅' }));
    must(await add(b, '某厅'));
  });
});

describe('one unit under two names', () => {
  const confirm = (keepId: UnitId, removeId: UnitId) =>
    office.act(units.confirmSame, { keepId, removeId, aliasKind: 'alias', reason: '同一单位' });

  it('is suggested, decided once, and not asked again', async () => {
    await importPeople(0, 2, '省人民医院');
    await importPeople(2, 4, '青海省人民医院');
    await importPeople(4, 5, '青海省第三人民医院');
    expect((await pairs()).map((one) => [one.reason, one.first.people, one.second.people])).toEqual([['place', 2, 2]]);
    const [short, long] = [await named('省人民医院'), await named('青海省人民医院')];
    const two = { firstId: long.unitId, secondId: short.unitId };
    must(await office.act(units.rememberDistinct, { ...two, reason: '另有一家' }));
    expect(await pairs()).toEqual([]);
    expect(codeOf(await confirm(long.unitId, short.unitId))).toBe('unit_pair_distinct');
    expect((await page(short.unitId)).distinct.map((one) => [one.name, one.reason])).toEqual([
      ['青海省人民医院', '另有一家'],
    ]);
    must(await office.act(units.forgetDistinct, two));
    expect(codeOf(await office.act(units.forgetDistinct, two))).toBe('distinct_not_found');
    must(await confirm(long.unitId, short.unitId));
    expect(await pairs()).toEqual([]);
    const { unit, aliases, people } = await page(long.unitId);
    expect([unit.applications, aliases.map((alias) => alias.name)]).toEqual([4, ['省人民医院']]);
    expect(people.map((one) => one.spelling).sort()).toEqual([
      '省人民医院',
      '省人民医院',
      '青海省人民医院',
      '青海省人民医院',
    ]);
    await importPeople(5, 6, '省人民医院');
    expect((await page(long.unitId)).unit.applications).toBe(5);
  });

  it('brings everything over and gives everything back, to the last row', async () => {
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    await office.importBook(await judgedBook('small-2022', 'experts'));
    const all = await register();
    const busy = all.filter((unit) => unit.applications > 0 && unit.experts > 0);
    const [keep, remove, third, fourth] = busy.length >= 4 ? busy : all;
    if (!keep || !remove || !third || !fourth) throw new Error('too few units');
    // Both avoided by one expert, the children of one, the code of the other, told apart from the same third.
    const [expert] = must(await office.ask(experts.list, { roundId: office.roundId })).experts;
    await office.file.store.command(async (db) => {
      for (const unit of [keep, remove]) {
        await db
          .insertInto('expert_avoids_unit')
          .values({ expert_id: expert?.expertId ?? '', unit_id: unit.unitId })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
      const fact = { actor: 't', role: 'secretary', action: 'test', object: 'x' };
      return { ok: true, value: null, audit: fact };
    });
    must(await office.act(units.setParent, { unitId: third.unitId, parentId: remove.unitId }));
    must(await office.act(units.setParent, { unitId: keep.unitId, parentId: remove.unitId }));
    const code = { ...blank, name: remove.name, code: '91440300708461136T', prefecture: '西宁市' };
    must(
      await office.act(units.save, {
        unitId: remove.unitId,
        fields: code,
        parentId: fourth.unitId,
        oldName: 'alias',
      }),
    );
    must(await office.act(units.addAlias, { unitId: remove.unitId, name: '旧称', kind: 'former', validUntil: null }));
    for (const unit of [keep, remove]) {
      must(await office.act(units.rememberDistinct, { firstId: unit.unitId, secondId: fourth.unitId, reason: '' }));
    }

    const before = await everything();
    const { mergeId, moved } = must(await confirm(keep.unitId, remove.unitId));
    expect(moved).toBeGreaterThanOrEqual(remove.applications + remove.experts + 1);
    const { unit, chain, children, aliases, distinct, merges } = await page(keep.unitId);
    expect([unit.applications, unit.experts, unit.code, unit.prefecture]).toEqual([
      keep.applications + remove.applications,
      keep.experts + remove.experts,
      '91440300708461136T',
      '西宁市',
    ]);
    expect(chain.map((one) => one.unitId)).toEqual([fourth.unitId]);
    expect(children.map((one) => one.unitId)).toEqual([third.unitId]);
    expect(aliases.map((alias) => alias.name).sort()).toEqual([remove.name, '旧称'].sort());
    expect(distinct.map((one) => one.unitId)).toEqual([fourth.unitId]);
    expect(merges).toMatchObject([{ mergeId, name: remove.name, undone: false, undoable: true }]);
    expect((await everything()).units.some((row) => row.id === remove.unitId)).toBe(false);

    must(await office.act(units.undoMerge, { mergeId, reason: '撤销合并' }));
    expect(await everything()).toEqual(before);
    expect(codeOf(await office.act(units.undoMerge, { mergeId, reason: '撤销合并' }))).toBe('unit_changed_since');
    expect(codeOf(await office.act(units.undoMerge, { mergeId: 'none', reason: '撤销合并' }))).toBe('merge_not_found');
    expect((await office.file.store.deepCheck()).ok).toBe(true);
  });

  it('stays one when something has happened since', async () => {
    await importPeople(0, 2, '省人民医院');
    await importPeople(2, 4, '青海省人民医院');
    const [short, long] = [await named('省人民医院'), await named('青海省人民医院')];
    const { mergeId } = must(await confirm(long.unitId, short.unitId));
    await importPeople(4, 5, '省人民医院');
    expect((await page(long.unitId)).merges[0]?.undoable).toBe(false);
    expect(codeOf(await office.act(units.undoMerge, { mergeId, reason: '撤销合并' }))).toBe('unit_changed_since');
  });

  it('is refused where the two are surely two, or a circle would close', async () => {
    const a = await save('甲公司', { code: '91440300708461136T' });
    const b = await save('甲有限公司', { code: '91110000802100433B' });
    expect(codeOf(await confirm(a, b))).toBe('unit_codes_differ');
    expect(codeOf(await confirm(a, a))).toBe('unit_same');
    expect(codeOf(await confirm(a, asId<'unit'>('nobody')))).toBe('unit_not_found');
    const [top, middle, bottom] = [await save('丁厅'), await save('丁局'), await save('丁站')];
    must(await office.act(units.setParent, { unitId: middle, parentId: top }));
    must(await office.act(units.setParent, { unitId: bottom, parentId: middle }));
    expect(codeOf(await confirm(bottom, top))).toBe('unit_circle');
  });

  it('leaves the kept unit above what stood between it and the other', async () => {
    const [top, middle, bottom] = [await save('丁厅'), await save('丁局'), await save('丁站')];
    must(await office.act(units.setParent, { unitId: middle, parentId: top }));
    must(await office.act(units.setParent, { unitId: bottom, parentId: middle }));
    const before = await everything();
    const { mergeId } = must(await confirm(top, bottom));
    const parents = async () => (await everything()).units.map(({ id, parent_id }) => [id, parent_id]);
    expect(await parents()).toEqual([
      [top, null],
      [middle, top],
    ]);
    must(await office.act(units.undoMerge, { mergeId, reason: '撤销合并' }));
    expect(await everything()).toEqual(before);
    // With nothing between them there is nothing to stand under either.
    must(await office.act(units.setParent, { unitId: bottom, parentId: top }));
    must(await confirm(top, bottom));
    expect((await parents())[0]).toEqual([top, null]);
  });
});

describe('the store', () => {
  it('keeps one key for one unit, even against its own program', async () => {
    const id = await save('甲厅');
    const write = (fn: 'alias' | 'name') =>
      office.file.store.command(async (db) => {
        const row = { unit_id: id, name: '甲厅', key: '甲厅', kind: 'alias' as const, valid_until: null };
        if (fn === 'alias') await db.insertInto('unit_alias').values(row).execute();
        else await db.insertInto('unit').values({ id: 'x', name: '乙', key: '乙' }).execute();
        return { ok: true, value: null, audit: { actor: 't', role: 'secretary', action: 'test', object: 'x' } };
      });
    await expect(write('alias')).rejects.toThrow();
    must(await office.act(units.addAlias, { unitId: id, name: '乙', kind: 'alias', validUntil: null }));
    await expect(write('name')).rejects.toThrow();
  });
});
