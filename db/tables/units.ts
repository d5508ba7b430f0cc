import { type Selectable, sql, type Updateable } from 'kysely';
import { unitKey } from '../../src-main/core/domain/units/unit-key.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { UnitAliasTable, UnitTable } from '../schema.ts';
import { listUnitReferences, usedUnits } from './unit-references.ts';

export type UnitRow = Selectable<UnitTable>;
export type UnitAliasRow = Selectable<UnitAliasTable>;

/** The unit of that name or alias, however spaced. */
export async function findUnit(db: ReadDb, name: string): Promise<string | undefined> {
  return findUnitByKey(db, unitKey(name));
}

export async function findUnitByKey(db: ReadDb, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('unit').select('id').where('key', '=', key).executeTakeFirst();
  if (row) return row.id;
  const alias = await db.selectFrom('unit_alias').select('unit_id').where('key', '=', key).executeTakeFirst();
  return alias?.unit_id;
}

/** The unit's id, by name or alias; a new unit keeps the first spelling as its name. */
export async function findOrCreateUnit(db: WriteDb, name: string, newId: () => string): Promise<string> {
  const known = await findUnit(db, name);
  if (known !== undefined) return known;
  const id = newId();
  await db
    .insertInto('unit')
    .values({ id, name: name.trim(), key: unitKey(name) })
    .execute();
  return id;
}

/** The same for many names at once, by name. */
export async function findOrCreateUnits(
  db: WriteDb,
  names: Iterable<string>,
  newId: () => string,
): Promise<ReadonlyMap<string, string>> {
  const known = new Map(await unitIdsByKey(db));
  const added: { readonly id: string; readonly name: string; readonly key: string }[] = [];
  const ids = new Map<string, string>();
  for (const name of names) {
    const key = unitKey(name);
    const id = known.get(key) ?? newId();
    if (!known.has(key)) added.push({ id, name: name.trim(), key });
    known.set(key, id);
    ids.set(name, id);
  }
  await insertMany(db, 'unit', added);
  return ids;
}

/**
 * Units known from rosters only that no row names any more, of all or of some: one that somebody entered in the register
 * stays. Gives back what is gone.
 */
export async function deleteUnusedUnits(db: WriteDb, among?: readonly string[]): Promise<UnitRow[]> {
  if (among?.length === 0) return [];
  const used = await usedUnits(db, await listUnitReferences(db));
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('registered', '=', 0)
    .where('id', 'not in', (eb) => eb.selectFrom('unit_alias').select('unit_id'))
    .execute();
  const parents = await db.selectFrom('unit').select('parent_id').where('parent_id', 'is not', null).execute();
  for (const { parent_id } of parents) used.add(parent_id as string);
  const some = among && new Set(among);
  const gone = rows.filter(({ id }) => !used.has(id) && (some === undefined || some.has(id)));
  for (const { id } of gone) await db.deleteFrom('unit').where('id', '=', id).execute();
  return gone;
}

export async function getUnit(db: ReadDb, unitId: string): Promise<UnitRow | undefined> {
  return db.selectFrom('unit').selectAll().where('id', '=', unitId).executeTakeFirst();
}

export async function listTheseUnits(db: ReadDb, unitIds: readonly string[]): Promise<UnitRow[]> {
  const these = sql<string>`(SELECT value FROM json_each(${JSON.stringify(unitIds)}))`;
  return db.selectFrom('unit').selectAll().where('id', 'in', these).orderBy('id').execute();
}

/** By name. */
export async function listUnits(db: ReadDb): Promise<UnitRow[]> {
  return db.selectFrom('unit').selectAll().orderBy('name').orderBy('id').execute();
}

/** The unit of every key, of names and of aliases. */
export async function unitIdsByKey(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const aliases = (await listAliases(db)).map(({ key, unit_id }) => [key, unit_id] as const);
  return new Map([...aliases, ...(await listUnits(db)).map(({ key, id }) => [key, id] as const)]);
}

export async function insertUnit(db: WriteDb, row: UnitRow): Promise<void> {
  await db.insertInto('unit').values(row).execute();
}

export async function updateUnit(db: WriteDb, unitId: string, change: Updateable<UnitTable>): Promise<void> {
  await db.updateTable('unit').set(change).where('id', '=', unitId).execute();
}

export async function deleteUnit(db: WriteDb, unitId: string): Promise<void> {
  await db.deleteFrom('unit').where('id', '=', unitId).execute();
}

/** By unit and key; of one unit where one is given. */
export async function listAliases(db: ReadDb, unitId?: string): Promise<UnitAliasRow[]> {
  const all = db.selectFrom('unit_alias').selectAll().orderBy('unit_id').orderBy('key');
  return (unitId === undefined ? all : all.where('unit_id', '=', unitId)).execute();
}

export async function insertAlias(db: WriteDb, alias: UnitAliasRow): Promise<void> {
  await db.insertInto('unit_alias').values(alias).execute();
}

export async function deleteAlias(db: WriteDb, key: string): Promise<void> {
  await db.deleteFrom('unit_alias').where('key', '=', key).execute();
}

export async function moveAliases(db: WriteDb, fromId: string, toId: string): Promise<void> {
  await db.updateTable('unit_alias').set({ unit_id: toId }).where('unit_id', '=', fromId).execute();
}

/** Ids, in their order. */
export async function childrenOf(db: ReadDb, unitId: string): Promise<string[]> {
  const rows = await db.selectFrom('unit').select('id').where('parent_id', '=', unitId).orderBy('id').execute();
  return rows.map(({ id }) => id);
}
