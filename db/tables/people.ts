import { type Selectable, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { PersonTable } from '../schema.ts';

export type PersonRow = Selectable<PersonTable>;

/** The persons with one of the numbers, by number. One question for a whole workbook. */
export async function findPeople(db: ReadDb, idNumbers: readonly string[]): Promise<Map<string, PersonRow>> {
  const asked = sql<string>`(select value from json_each(${JSON.stringify(idNumbers)}))`;
  const rows = await db.selectFrom('person').selectAll().where('id_number', 'in', asked).execute();
  return new Map(rows.map((row) => [row.id_number, row]));
}

/** Persons of whom none is known by number yet. */
export async function insertPeople(db: WriteDb, people: readonly PersonRow[]): Promise<void> {
  await insertMany(db, 'person', people);
}

/** Persons who are neither applicant nor expert in any round. */
export async function deleteUnusedPeople(db: WriteDb): Promise<void> {
  await db
    .deleteFrom('person')
    .where('id', 'not in', (eb) => eb.selectFrom('application').select('person_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('expert').select('person_id'))
    .execute();
}
