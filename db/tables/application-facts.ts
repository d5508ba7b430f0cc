import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { ApplicationFactTable } from '../schema.ts';

export type ApplicationFactRow = Selectable<ApplicationFactTable>;

/** Every entry of the round's applications, the oldest of each first. */
export async function listFacts(db: ReadDb, roundId: string): Promise<ApplicationFactRow[]> {
  return db
    .selectFrom('application_fact')
    .innerJoin('application', 'application.id', 'application_fact.application_id')
    .selectAll('application_fact')
    .where('application.round_id', '=', roundId)
    .orderBy('application_fact.application_id')
    .orderBy('application_fact.number')
    .execute();
}

export async function addFacts(db: WriteDb, rows: readonly ApplicationFactRow[]): Promise<void> {
  await insertMany(db, 'application_fact', rows);
}
