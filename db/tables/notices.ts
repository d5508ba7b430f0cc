import type { ReadDb, WriteDb } from '../handles.ts';
import type { NoticeTable } from '../schema.ts';

export async function findNotice(db: ReadDb, roundId: string): Promise<NoticeTable | undefined> {
  return db.selectFrom('notice').selectAll().where('round_id', '=', roundId).executeTakeFirst();
}

export async function insertNotice(db: WriteDb, row: NoticeTable): Promise<void> {
  await db.insertInto('notice').values(row).execute();
}

export async function closeNotice(db: WriteDb, roundId: string, closedUtc: string, note: string): Promise<void> {
  await db.updateTable('notice').set({ closed_utc: closedUtc, note }).where('round_id', '=', roundId).execute();
}
