import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ListAmendmentTable } from '../schema.ts';
import { bagNumber } from './applications.ts';
import { keptField } from './kept-details.ts';

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

export async function moveToUnit(db: WriteDb, applicationId: string, unitId: string): Promise<void> {
  await db.updateTable('application').set({ unit_id: unitId }).where('id', '=', applicationId).execute();
}
