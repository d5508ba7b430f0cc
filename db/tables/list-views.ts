import type { Insertable, Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ListViewTable } from '../schema.ts';

export type ListViewRow = Selectable<ListViewTable>;

/** By name. */
export async function listListViews(db: ReadDb): Promise<ListViewRow[]> {
  return db.selectFrom('list_view').selectAll().orderBy('name').orderBy('id').execute();
}

export async function findListView(db: ReadDb, viewId: string): Promise<ListViewRow | undefined> {
  return db.selectFrom('list_view').selectAll().where('id', '=', viewId).executeTakeFirst();
}

export async function findListViewByKey(db: ReadDb, key: string): Promise<ListViewRow | undefined> {
  return db.selectFrom('list_view').selectAll().where('key', '=', key).executeTakeFirst();
}

export async function saveListView(
  db: WriteDb,
  row: Pick<Insertable<ListViewTable>, 'id' | 'key' | 'name' | 'view' | 'changed_utc'>,
): Promise<void> {
  const { id, ...content } = row;
  await db
    .insertInto('list_view')
    .values(row)
    .onConflict((same) => same.column('id').doUpdateSet(content))
    .execute();
}

export async function deleteListView(db: WriteDb, viewId: string): Promise<void> {
  await db.deleteFrom('list_view').where('id', '=', viewId).execute();
}

/** null: none of them. */
export async function setDefaultListView(db: WriteDb, viewId: string | null): Promise<void> {
  await db.updateTable('list_view').set({ is_default: 0 }).where('is_default', '=', 1).execute();
  if (viewId !== null) await db.updateTable('list_view').set({ is_default: 1 }).where('id', '=', viewId).execute();
}
