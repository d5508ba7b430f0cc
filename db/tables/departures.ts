import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { DepartureTable } from '../schema.ts';

export type DepartureRow = Selectable<DepartureTable>;

/** Every entry of the round's applications, the oldest of each first. */
export async function listDepartures(db: ReadDb, roundId: string): Promise<DepartureRow[]> {
  return db
    .selectFrom('departure')
    .innerJoin('application', 'application.id', 'departure.application_id')
    .selectAll('departure')
    .where('application.round_id', '=', roundId)
    .orderBy('departure.application_id')
    .orderBy('departure.number')
    .execute();
}

/** The entry that counts. */
export async function findLastDeparture(db: ReadDb, applicationId: string): Promise<DepartureRow | undefined> {
  return db
    .selectFrom('departure')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function addDeparture(db: WriteDb, row: DepartureRow): Promise<void> {
  await db.insertInto('departure').values(row).execute();
}
