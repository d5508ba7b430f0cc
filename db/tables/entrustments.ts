import type { Selectable, Updateable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { EntrustmentChangeTable, EntrustmentTable } from '../schema.ts';

export type EntrustmentRow = Selectable<EntrustmentTable>;
export type EntrustmentChangeRow = Selectable<EntrustmentChangeTable>;

/** The round's register in the order of its numbers. */
export async function listEntrustments(db: ReadDb, roundId: string): Promise<EntrustmentRow[]> {
  return db.selectFrom('entrustment').selectAll().where('round_id', '=', roundId).orderBy('number').execute();
}

export async function findEntrustment(
  db: ReadDb,
  roundId: string,
  entrustmentId: string,
): Promise<EntrustmentRow | undefined> {
  return db
    .selectFrom('entrustment')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('id', '=', entrustmentId)
    .executeTakeFirst();
}

export type NewEntrustment = Omit<
  EntrustmentRow,
  'number' | 'reply' | 'reply_on' | 'reply_number' | 'result' | 'result_on' | 'result_number' | 'annulled_utc'
>;

/** Enters it under the round's next number, which it gives back. */
export async function insertEntrustment(db: WriteDb, row: NewEntrustment): Promise<number> {
  const { last } = await db
    .selectFrom('entrustment')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .where('round_id', '=', row.round_id)
    .executeTakeFirstOrThrow();
  const number = last + 1;
  await db
    .insertInto('entrustment')
    .values({ ...row, number, reply: null, reply_on: null, result: null, result_on: null, annulled_utc: null })
    .execute();
  return number;
}

/** Writes the new values and, beside them, the old ones. */
export async function changeEntrustment(
  db: WriteDb,
  before: EntrustmentRow,
  values: Updateable<EntrustmentTable>,
  change: Pick<EntrustmentChangeRow, 'utc' | 'act' | 'people' | 'reason'>,
): Promise<void> {
  const old = Object.fromEntries(Object.keys(values).map((column) => [column, before[column as keyof EntrustmentRow]]));
  await db.updateTable('entrustment').set(values).where('id', '=', before.id).execute();
  await db
    .insertInto('entrustment_change')
    .values({ entrustment_id: before.id, ...change, before: JSON.stringify(old) })
    .execute();
}

/** Every change in the round's register, oldest first. */
export async function listEntrustmentChanges(db: ReadDb, roundId: string): Promise<EntrustmentChangeRow[]> {
  return db
    .selectFrom('entrustment_change')
    .innerJoin('entrustment', 'entrustment.id', 'entrustment_change.entrustment_id')
    .selectAll('entrustment_change')
    .where('entrustment.round_id', '=', roundId)
    .orderBy('entrustment_change.id')
    .execute();
}
