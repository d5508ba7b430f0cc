import { type Selectable, sql } from 'kysely';
import { nameKey } from '../../src-main/core/domain/names/person-name.ts';
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

/** Persons who are neither applicant nor expert in any round nor in the pool, of all or of some. Gives back who is gone. */
export async function deleteUnusedPeople(db: WriteDb, among?: readonly string[]): Promise<PersonRow[]> {
  const all = db.deleteFrom('person');
  const some = sql<string>`(select value from json_each(${JSON.stringify(among ?? [])}))`;
  return (among === undefined ? all : all.where('id', 'in', some))
    .where('id', 'not in', (eb) => eb.selectFrom('application').select('person_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('expert').select('person_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('pool_member').select('person_id'))
    .returningAll()
    .execute();
}

/** Those of the persons whom nothing but one application knows: what that application says of them is what is known. */
export async function knownFromOneRow(db: ReadDb, personIds: readonly string[]): Promise<PersonRow[]> {
  const asked = sql<string>`(select value from json_each(${JSON.stringify(personIds)}))`;
  return db
    .selectFrom('person')
    .selectAll()
    .where('id', 'in', asked)
    .where('id', 'not in', (eb) => eb.selectFrom('expert').select('person_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('pool_member').select('person_id'))
    .where(
      (eb) =>
        eb
          .selectFrom('application')
          .select(eb.fn.countAll<number>().as('n'))
          .whereRef('application.person_id', '=', 'person.id'),
      '=',
      1,
    )
    .execute();
}

/** Is the pool the only place that knows the person? What it says of them is then what is known. */
export async function knownOnlyToPool(db: ReadDb, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('id', 'not in', (eb) => eb.selectFrom('application').select('person_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('expert').select('person_id'))
    .executeTakeFirst();
  return row !== undefined;
}

export async function listThesePeople(db: ReadDb, personIds: readonly string[]): Promise<PersonRow[]> {
  const these = sql<string>`(select value from json_each(${JSON.stringify(personIds)}))`;
  return db.selectFrom('person').selectAll().where('id', 'in', these).orderBy('id').execute();
}

/** Each as given, under the key of its name. */
export async function updatePeople(db: WriteDb, people: readonly PersonRow[]): Promise<void> {
  if (people.length === 0) return;
  const rows = JSON.stringify(people.map((person) => ({ ...person, name_key: nameKey(person.name) })));
  await sql`
    UPDATE person SET
      id_number = j.value ->> 'id_number', id_kind = j.value ->> 'id_kind', name = j.value ->> 'name',
      name_original = j.value ->> 'name_original', name_key = j.value ->> 'name_key', sex = j.value ->> 'sex',
      ethnicity = j.value ->> 'ethnicity', birth = j.value ->> 'birth'
    FROM json_each(${rows}) AS j WHERE person.id = j.value ->> 'id'`.execute(db);
}
