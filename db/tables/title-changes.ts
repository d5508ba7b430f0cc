import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { TitleChangeTable } from '../schema.ts';

export type TitleChangeRow = Selectable<TitleChangeTable>;

/** Every change of the catalogue of titles, those taken back too, oldest first. */
export async function listTitleChanges(db: ReadDb): Promise<TitleChangeRow[]> {
  return db.selectFrom('title_change').selectAll().orderBy('number').execute();
}

/** Gives the number. */
export async function insertTitleChange(
  db: WriteDb,
  row: Pick<TitleChangeRow, 'utc' | 'change' | 'document' | 'people'>,
): Promise<number> {
  const { last } = await db
    .selectFrom('title_change')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('title_change')
    .values({ ...row, number: last + 1, taken_back_utc: null })
    .execute();
  return last + 1;
}

export async function takeBackTitleChange(
  db: WriteDb,
  number: number,
  back: Pick<TitleChangeRow, 'taken_back_utc' | 'taken_back_by' | 'taken_back_reason'>,
): Promise<void> {
  await db.updateTable('title_change').set(back).where('number', '=', number).execute();
}
