import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { PersonTable } from '../schema.ts';

export type PersonRow = Selectable<PersonTable>;

export async function findPerson(db: ReadDb, idNumber: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').selectAll().where('id_number', '=', idNumber).executeTakeFirst();
}

/**
 * The person with that number. One already known stays as it is: what a later workbook says of the same person is kept
 * with that round's row, so that no import rewrites an earlier round.
 */
export async function findOrCreatePerson(db: WriteDb, person: PersonRow): Promise<PersonRow> {
  const known = await findPerson(db, person.id_number);
  if (known !== undefined) return known;
  await db.insertInto('person').values(person).execute();
  return person;
}

/** Persons who are neither applicant nor expert in any round. */
export async function deleteUnusedPeople(db: WriteDb): Promise<void> {
  await db
    .deleteFrom('person')
    .where('id', 'not in', (eb) => eb.selectFrom('application').select('person_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('expert').select('person_id'))
    .execute();
}
