import type { Insertable, Selectable, Updateable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { JuryApprovalTable, JuryChangeTable, JuryTable } from '../schema.ts';

export type JuryRow = Selectable<JuryTable>;
export type JuryChangeRow = Selectable<JuryChangeTable>;
export type JuryApprovalRow = Selectable<JuryApprovalTable>;

/** The whole register in the order of its making. */
export async function listJuries(db: ReadDb): Promise<JuryRow[]> {
  return db.selectFrom('jury').selectAll().orderBy('recorded_utc').orderBy('id').execute();
}

export async function findJury(db: ReadDb, juryId: string): Promise<JuryRow | undefined> {
  return db.selectFrom('jury').selectAll().where('id', '=', juryId).executeTakeFirst();
}

export async function findJuryByName(db: ReadDb, name: string): Promise<JuryRow | undefined> {
  return db.selectFrom('jury').selectAll().where('name', '=', name).executeTakeFirst();
}

export async function insertJury(db: WriteDb, row: Insertable<JuryTable>): Promise<void> {
  await db.insertInto('jury').values(row).execute();
}

/** Writes the new values and, beside them, the old ones with the reason. */
export async function changeJury(
  db: WriteDb,
  before: JuryRow,
  values: Updateable<JuryTable>,
  change: Pick<JuryChangeRow, 'utc' | 'people' | 'reason'>,
): Promise<void> {
  const old = Object.fromEntries(Object.keys(values).map((column) => [column, before[column as keyof JuryRow]]));
  await db.updateTable('jury').set(values).where('id', '=', before.id).execute();
  await db
    .insertInto('jury_change')
    .values({ jury_id: before.id, ...change, before: JSON.stringify(old) })
    .execute();
}

/** Every change of every jury, oldest first. */
export async function listJuryChanges(db: ReadDb): Promise<JuryChangeRow[]> {
  return db.selectFrom('jury_change').selectAll().orderBy('id').execute();
}

/** Every approval of every jury, the annulled ones too, by their first day. */
export async function listJuryApprovals(db: ReadDb): Promise<JuryApprovalRow[]> {
  return db.selectFrom('jury_approval').selectAll().orderBy('valid_from').orderBy('id').execute();
}

export async function findJuryApproval(db: ReadDb, approvalId: string): Promise<JuryApprovalRow | undefined> {
  return db.selectFrom('jury_approval').selectAll().where('id', '=', approvalId).executeTakeFirst();
}

export async function insertJuryApproval(db: WriteDb, row: Insertable<JuryApprovalTable>): Promise<void> {
  await db.insertInto('jury_approval').values(row).execute();
}

export async function annulJuryApproval(
  db: WriteDb,
  approvalId: string,
  why: Pick<JuryApprovalRow, 'annulled_utc' | 'annulled_by' | 'annulled_reason'>,
): Promise<void> {
  await db.updateTable('jury_approval').set(why).where('id', '=', approvalId).execute();
}
