import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ListOpeningTable } from '../schema.ts';

export type OpeningRow = Selectable<ListOpeningTable>;

/** Every time the round's frozen list was opened again, oldest first. */
export async function listOpenings(db: ReadDb, roundId: string): Promise<OpeningRow[]> {
  return db.selectFrom('list_opening').selectAll().where('round_id', '=', roundId).orderBy('number').execute();
}

export async function insertOpening(db: WriteDb, row: Omit<OpeningRow, 'number'>): Promise<void> {
  const { n } = await db
    .selectFrom('list_opening')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('round_id', '=', row.round_id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('list_opening')
    .values({ ...row, number: n + 1 })
    .execute();
}
