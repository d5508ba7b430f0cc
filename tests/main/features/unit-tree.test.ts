import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { JudgedTree } from '../../../src-main/features/feature.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

const HEADING = '单位名称,上级单位,单位性质,市（州）,县,统一社会信用代码,曾用名,简称';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

async function read(rows: readonly string[], heading = HEADING): Promise<JudgedTree | string> {
  const file = path.join(office.file.folder, '单位树.csv');
  writeFileSync(file, [heading, ...rows].join('\r\n'));
  const outcome = await importFile({ path: file, kind: 'units' }, () => undefined);
  if (!outcome.ok) return outcome.refusal.code;
  const { fileName, sha256, judged } = outcome.value;
  return { roster: 'units', fileName, sha256, judged } as JudgedTree;
}

/** Reads a tree and lays it on the shelf. */
async function shelve(...rows: readonly string[]): Promise<{ readonly draftId: string }> {
  const book = await read(rows);
  if (typeof book === 'string') throw new Error(book);
  return must(await office.session(units.readTree, {}, book));
}
const preview = async (...rows: readonly string[]) => must(await office.ask(units.previewTree, await shelve(...rows)));
const accept = async (...rows: readonly string[]) => office.act(units.acceptTree, await shelve(...rows));
const list = async () => must(await office.ask(units.list, {}));
const everything = () =>
  office.file.store.query(async (db) => [
    await db.selectFrom('unit').selectAll().orderBy('id').execute(),
    await db.selectFrom('unit_alias').selectAll().orderBy('key').execute(),
  ]);
const found = async (...rows: readonly string[]) =>
  (await preview(...rows)).refused.map((issue) => `${issue.row} ${issue.column} ${issue.code}`);

const TREE = [
  '祁连县自由职业者,祁连县人力资源和社会保障局,虚拟单位,海北州,祁连县,,,',
  '祁连县人力资源和社会保障局,,机关,海北州,祁连县,,祁连县人事局、祁连县劳动局,祁连县人社局',
  '青海某工程有限公司,,非公企业,西宁市,,91440300708461136T,,',
];

describe('a unit tree', () => {
  it('is shown before anything is written, then taken whole: parents, names, kinds, codes', async () => {
    const shown = await preview(...TREE);
    expect(shown).toMatchObject({ rows: 3, added: 3, changed: 0, unchanged: 0, refused: [], fileName: '单位树.csv' });
    expect(shown.units[1]?.aliases).toEqual(['祁连县人事局', '祁连县劳动局', '祁连县人社局']);
    expect((await list()).units).toEqual([]);
    expect(must(await accept(...TREE))).toEqual({ added: 3, changed: 0 });
    const rows = new Map((await list()).units.map((unit) => [unit.name, unit]));
    const county = rows.get('祁连县人力资源和社会保障局');
    expect(rows.get('祁连县自由职业者')).toMatchObject({
      kind: 'virtual',
      county: '祁连县',
      prefecture: '海北州',
      parent: { unitId: county?.unitId },
      registered: true,
    });
    const { aliases } = must(await office.ask(units.get, { unitId: county?.unitId as UnitId }));
    expect(aliases.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ['祁连县人事局', 'former'],
      ['祁连县人社局', 'abbreviation'],
      ['祁连县劳动局', 'former'],
    ]);
  });

  it('changes only what it says: blank cells erase nothing, and a second time there is nothing to do', async () => {
    must(await accept(...TREE));
    const before = await everything();
    expect(await preview(...TREE)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(codeOf(await accept(...TREE))).toBe('unit_tree_says_nothing');
    expect(await preview('青海某工程有限公司,,,,,,,')).toMatchObject({ unchanged: 1 });
    const shown = await preview('祁连县人事局,,,,门源县,,,县人社');
    expect(shown.units).toMatchObject([
      {
        name: '祁连县人力资源和社会保障局',
        state: 'changed',
        changes: [{ field: 'county', from: '祁连县', to: '门源县' }],
        aliases: ['县人社'],
      },
    ]);
    must(await accept('祁连县人事局,,,,门源县,,,县人社'));
    const [tree] = (await list()).trees;
    expect(tree).toMatchObject({ added: 0, changed: 1, undoable: true });
    expect(must(await office.act(units.undoTree, { treeId: tree?.treeId ?? '' }))).toEqual({ removed: 0, restored: 1 });
    expect(await everything()).toEqual(before);
  });

  it('is undone whole, the newest first, until somebody touches one of its units', async () => {
    must(await accept(...TREE));
    must(await accept('青海某工程有限公司第一分公司,青海某工程有限公司,企业,,,,,'));
    const [newest, oldest] = (await list()).trees;
    expect([newest?.undoable, oldest?.undoable]).toEqual([true, false]);
    expect(codeOf(await office.act(units.undoTree, { treeId: oldest?.treeId ?? '' }))).toBe('unit_changed_since');
    must(await office.act(units.undoTree, { treeId: newest?.treeId ?? '' }));
    const [left] = (await list()).trees;
    const virtual = (await list()).units.find((unit) => unit.kind === 'virtual');
    const alias = { unitId: virtual?.unitId as UnitId, name: '别名', kind: 'alias' as const, validUntil: null };
    must(await office.act(units.addAlias, alias));
    expect((await list()).trees[0]?.undoable).toBe(false);
    must(await office.act(units.removeAlias, { unitId: alias.unitId, name: '别名' }));
    must(await office.act(units.undoTree, { treeId: left?.treeId ?? '' }));
    expect(await list()).toEqual({ units: [], trees: [] });
  });

  it('may turn two units round without going through a circle', async () => {
    must(await accept('甲局,乙厅,,,,,,', '乙厅,丁办,,,,,,', '丁办,,,,,,,'));
    must(await accept('乙厅,甲局,,,,,,', '甲局,丁办,,,,,,'));
    const parents = (await list()).units.map((unit) => [unit.name, unit.parent?.name ?? null]);
    expect(Object.fromEntries(parents)).toEqual({ 甲局: '丁办', 乙厅: '甲局', 丁办: null });
  });
});

describe('a unit tree with mistakes', () => {
  it('is refused as a whole, each mistake with its row and column', async () => {
    const rows = [
      ',甲,机关,,,,,',
      '乙局,没有的厅,机关,,,,,',
      '丙局,丁局,学校?,,,,,',
      '丁局,丙局,机关,,,91440300708461137T,,',
      '戊局,,机关,,,12345,,',
      '戊 局,,机关,,,,,',
      '己局,,机关,,,,乙局,',
    ];
    expect(await found(...rows)).toEqual([
      '2 A 单位名称 tree_name_missing',
      '2 B 上级单位 tree_parent_unknown',
      '3 B 上级单位 tree_parent_unknown',
      '4 C 单位性质 tree_kind_unknown',
      '4 B 上级单位 tree_circle',
      '5 F 统一社会信用代码 credit_code_check',
      '5 B 上级单位 tree_circle',
      '6 F 统一社会信用代码 credit_code_malformed',
      '7 A 单位名称 tree_name_twice',
      '8 G 曾用名 tree_name_twice',
    ]);
    expect(codeOf(await accept(...rows))).toBe('unit_tree_refused');
    expect(await list()).toEqual({ units: [], trees: [] });
  });

  it('is held against the register: names, codes, circles', async () => {
    must(await accept(...TREE, '西宁市某局,,机关,,,91110000802100433B,,'));
    expect(await found('祁连县人事局,,,,,,,', '祁连县人社局,,,,,,,')).toEqual(['3 A 单位名称 tree_same_unit_twice']);
    expect(await found('新单位,,,,,,,祁连县人社局')).toEqual(['2 H 简称 tree_name_of_another']);
    expect(await found('新单位,,,,,91440300708461136T,,')).toEqual(['2 F 统一社会信用代码 tree_code_of_another']);
    expect(await found('西宁市某局,,,,,91440300708461136T,,')).toEqual(['2 F 统一社会信用代码 tree_code_of_another']);
    expect(await found('祁连县人力资源和社会保障局,祁连县自由职业者,,,,,,')).toEqual(['2 B 上级单位 tree_circle']);
  });

  it('is no other list', async () => {
    expect(await read(['1,2,3'], '姓名,身份证号,申报级别')).toBe('unit_tree_header_missing');
    expect(await read([], HEADING)).toMatchObject({ judged: { rows: 0 } });
    const book = { roster: 'units', fileName: '', sha256: '', judged: {} } as unknown as JudgedTree;
    expect(codeOf(await office.session(units.readTree, {}))).toBe('no_workbook');
    expect(codeOf(await office.session(units.readTree, {}, { ...book, roster: 'experts' } as never))).toBe(
      'unit_tree_header_missing',
    );
  });
});
