import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { UnitDistinctTable, UnitMergeTable, UnitTreeTable } from '../schema.ts';

export type DistinctRow = Selectable<UnitDistinctTable>;
export type MergeRow = Selectable<UnitMergeTable>;
export type TreeRow = Selectable<UnitTreeTable>;

/** Pairs found to be two units; those of one unit where one is given. */
export async function listDistinct(db: ReadDb, unitId?: string): Promise<DistinctRow[]> {
  const all = db.selectFrom('unit_distinct').selectAll().orderBy('first_id').orderBy('second_id');
  if (unitId === undefined) return all.execute();
  return all.where((eb) => eb.or([eb('first_id', '=', unitId), eb('second_id', '=', unitId)])).execute();
}

/** A pair already remembered keeps its day and reason. */
export async function insertDistinct(db: WriteDb, row: DistinctRow): Promise<void> {
  await db
    .insertInto('unit_distinct')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How many were there: 0 or 1. */
export async function deleteDistinct(db: WriteDb, firstId: string, secondId: string): Promise<number> {
  const result = await db
    .deleteFrom('unit_distinct')
    .where('first_id', '=', firstId)
    .where('second_id', '=', secondId)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function insertMerge(db: WriteDb, row: MergeRow): Promise<void> {
  await db.insertInto('unit_merge').values(row).execute();
}

export async function getMerge(db: ReadDb, mergeId: string): Promise<MergeRow | undefined> {
  return db.selectFrom('unit_merge').selectAll().where('id', '=', mergeId).executeTakeFirst();
}

/** What was joined into the unit, the newest first. */
export async function listMergesInto(db: ReadDb, unitId: string): Promise<MergeRow[]> {
  return db
    .selectFrom('unit_merge')
    .selectAll()
    .where('kept_id', '=', unitId)
    .orderBy('merged_utc', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function markMergeUndone(db: WriteDb, mergeId: string, utc: string): Promise<void> {
  await db.updateTable('unit_merge').set({ undone_utc: utc }).where('id', '=', mergeId).execute();
}

export async function insertTree(db: WriteDb, row: TreeRow): Promise<void> {
  await db.insertInto('unit_tree').values(row).execute();
}

/** The newest first. */
export async function listTrees(db: ReadDb): Promise<TreeRow[]> {
  return db.selectFrom('unit_tree').selectAll().orderBy('imported_utc', 'desc').orderBy('id', 'desc').execute();
}

export async function markTreeUndone(db: WriteDb, treeId: string, utc: string): Promise<void> {
  await db.updateTable('unit_tree').set({ undone_utc: utc }).where('id', '=', treeId).execute();
}
