import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { PostAuditTable } from '../schema.ts';

export type PostAuditRow = Selectable<PostAuditTable>;

export async function listPostAudits(db: ReadDb, roundId: string): Promise<PostAuditRow[]> {
  return db.selectFrom('post_audit').selectAll().where('round_id', '=', roundId).orderBy('utc').execute();
}

/** The audit of a holder, level and pool; a new one takes the place of the old. */
export async function replacePostAudit(db: WriteDb, row: PostAuditRow, before: string | undefined): Promise<void> {
  if (before !== undefined) await deletePostAudit(db, before);
  await db.insertInto('post_audit').values(row).execute();
}

export async function deletePostAudit(db: WriteDb, auditId: string): Promise<void> {
  await db.deleteFrom('post_audit').where('id', '=', auditId).execute();
}

/** County by unit, where a county manages the unit's senior posts. */
export async function listPostPools(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('post_pool').selectAll().where('round_id', '=', roundId).execute();
  return new Map(rows.map((row) => [row.unit_id, row.county]));
}

/** `county: ''` gives the senior posts back to the unit. */
export async function savePostPool(db: WriteDb, roundId: string, unitId: string, county: string): Promise<void> {
  await db.deleteFrom('post_pool').where('round_id', '=', roundId).where('unit_id', '=', unitId).execute();
  if (county === '') return;
  await db.insertInto('post_pool').values({ round_id: roundId, unit_id: unitId, county }).execute();
}
