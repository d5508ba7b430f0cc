import type { Selectable, Updateable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { IntegrityChangeTable, IntegrityRecordTable } from '../schema.ts';
import { bagNumber } from './applications.ts';

export type IntegrityRow = Selectable<IntegrityRecordTable>;
export type IntegrityChangeRow = Selectable<IntegrityChangeTable>;

/** The whole register, the newest entry first. */
export async function listIntegrity(db: ReadDb): Promise<IntegrityRow[]> {
  return db.selectFrom('integrity_record').selectAll().orderBy('recorded_utc', 'desc').orderBy('id', 'desc').execute();
}

export interface ListedIntegrity {
  readonly row: IntegrityRow;
  readonly applicationId: string;
  /** Dossier-bag number. */
  readonly number: string;
  readonly name: string;
}

/** Every entry, in force or not, about somebody who stands accepted in the round, by bag number. */
export async function listIntegrityInRound(db: ReadDb, roundId: string): Promise<ListedIntegrity[]> {
  const rows = await db
    .selectFrom('integrity_record')
    .innerJoin('person', 'person.id_number', 'integrity_record.id_number')
    .innerJoin('application', 'application.person_id', 'person.id')
    .selectAll('integrity_record')
    .select(['application.id as application', 'application.number as bag', 'person.name as called'])
    .where('application.round_id', '=', roundId)
    .where('application.state', '=', 'accepted')
    .orderBy('application.number')
    .execute();
  return rows.map(({ application, bag, called, ...row }) => ({
    row,
    applicationId: application,
    number: bagNumber(bag),
    name: called,
  }));
}

export async function findIntegrity(db: ReadDb, recordId: string): Promise<IntegrityRow | undefined> {
  return db.selectFrom('integrity_record').selectAll().where('id', '=', recordId).executeTakeFirst();
}

export async function insertIntegrity(
  db: WriteDb,
  row: Omit<IntegrityRow, 'lifted_on' | 'lift_decision'>,
): Promise<void> {
  await db
    .insertInto('integrity_record')
    .values({ ...row, lifted_on: null })
    .execute();
}

/** Writes the new values and, beside them, the old ones with the reason. */
export async function changeIntegrity(
  db: WriteDb,
  before: IntegrityRow,
  values: Updateable<IntegrityRecordTable>,
  change: Pick<IntegrityChangeRow, 'utc' | 'act' | 'people' | 'reason'>,
): Promise<void> {
  const old = Object.fromEntries(Object.keys(values).map((column) => [column, before[column as keyof IntegrityRow]]));
  await db.updateTable('integrity_record').set(values).where('id', '=', before.id).execute();
  await db
    .insertInto('integrity_change')
    .values({ record_id: before.id, ...change, before: JSON.stringify(old) })
    .execute();
}

/** Every change of every entry, oldest first. */
export async function listIntegrityChanges(db: ReadDb): Promise<IntegrityChangeRow[]> {
  return db.selectFrom('integrity_change').selectAll().orderBy('id').execute();
}
