import { type Selectable, sql } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ListAmendmentTable } from '../schema.ts';
import { bagNumber } from './applications.ts';
import { keptField, withKeptName } from './kept-details.ts';

export type AmendmentRow = Selectable<ListAmendmentTable>;

/** An amendment with its person as the list has them now. */
export interface AmendmentRecord extends AmendmentRow {
  readonly bag: string;
  readonly name: string;
}

/** What was changed since that freezing, oldest first. */
export async function listAmendments(db: ReadDb, roundId: string, frozenUtc: string): Promise<AmendmentRecord[]> {
  const rows = await db
    .selectFrom('list_amendment')
    .innerJoin('application', 'application.id', 'list_amendment.application_id')
    .selectAll('list_amendment')
    .select(['application.number as bag', keptField<string>('application', 'name').as('name')])
    .where('list_amendment.round_id', '=', roundId)
    .where('list_amendment.frozen_utc', '=', frozenUtc)
    .orderBy('list_amendment.number')
    .execute();
  return rows.map(({ bag, ...row }) => ({ ...row, bag: bagNumber(bag) }));
}

/** Of one application, through every freezing, oldest first. */
export async function listAmendmentsOf(db: ReadDb, applicationId: string): Promise<AmendmentRow[]> {
  return db
    .selectFrom('list_amendment')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('number')
    .execute();
}

/** Numbers the rows on after the round's last one; gives the first number. */
export async function insertAmendments(
  db: WriteDb,
  roundId: string,
  rows: readonly Omit<AmendmentRow, 'number' | 'round_id'>[],
): Promise<number> {
  const { last } = await db
    .selectFrom('list_amendment')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  for (const [i, row] of rows.entries()) {
    await db
      .insertInto('list_amendment')
      .values({ ...row, round_id: roundId, number: last + 1 + i })
      .execute();
  }
  return last + 1;
}

/** Somebody on a frozen list, with the unit's name as the list has it now. */
export interface FrozenPlace {
  readonly roundId: string;
  readonly frozenUtc: string;
  readonly applicationId: string;
  readonly unit: string;
}

/** Everybody of these units on the frozen list of any round, by round and bag number. */
export async function listFrozenPlaces(db: ReadDb, unitIds: readonly string[]): Promise<FrozenPlace[]> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('round', 'round.id', 'application.round_id')
    .innerJoin('unit', 'unit.id', 'application.unit_id')
    .where('application.unit_id', 'in', [...unitIds])
    .where('application.state', '=', 'accepted')
    .where('round.list_frozen_utc', 'is not', null)
    .orderBy('round.created_utc')
    .orderBy('round.id')
    .orderBy('application.number')
    .select([
      'round.id as roundId',
      'round.list_frozen_utc as frozenUtc',
      'application.id as applicationId',
      'unit.name as unit',
    ])
    .execute();
  return rows.map(({ frozenUtc, ...row }) => ({ ...row, frozenUtc: frozenUtc ?? '' }));
}

/** The corrected word in its column and in the row as the import gave it. */
export async function correctApplication(
  db: WriteDb,
  applicationId: string,
  field: 'name' | 'title' | 'specialty',
  text: string,
): Promise<void> {
  // Rows of earlier versions say in their details what their columns say.
  const details = sql<string>`json_replace(details, ${`$.${field}`}, ${text})`;
  await db
    .updateTable('application')
    .set(field === 'name' ? { details: withKeptName(text) } : { details, [field]: text })
    .where('id', '=', applicationId)
    .execute();
}

/** A person known from that application alone is known by the corrected name; another round's word stays. */
export async function correctPerson(db: WriteDb, personId: string, name: string): Promise<void> {
  await db
    .updateTable('person')
    .set({ name })
    .where('id', '=', personId)
    .where('id', 'not in', (eb) => eb.selectFrom('expert').select('person_id'))
    .where(
      (eb) => eb.selectFrom('application').select(eb.fn.countAll<number>().as('n')).where('person_id', '=', personId),
      '=',
      1,
    )
    .execute();
}

export async function moveToUnit(db: WriteDb, applicationId: string, unitId: string): Promise<void> {
  await db.updateTable('application').set({ unit_id: unitId }).where('id', '=', applicationId).execute();
}
