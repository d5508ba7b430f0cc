import type { Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { NoticeCorrectionTable, NoticeTable } from '../schema.ts';

export async function findNotice(db: ReadDb, roundId: string): Promise<NoticeTable | undefined> {
  return db.selectFrom('notice').selectAll().where('round_id', '=', roundId).executeTakeFirst();
}

export async function insertNotice(db: WriteDb, row: NoticeTable): Promise<void> {
  await db.insertInto('notice').values(row).execute();
}

export async function closeNotice(db: WriteDb, roundId: string, closedUtc: string, note: string): Promise<void> {
  await db.updateTable('notice').set({ closed_utc: closedUtc, note }).where('round_id', '=', roundId).execute();
}

export type NoticeCorrection = Omit<Selectable<NoticeCorrectionTable>, 'id'>;

export async function insertCorrection(db: WriteDb, row: NoticeCorrection): Promise<void> {
  await db.insertInto('notice_correction').values(row).execute();
}

/** Oldest first. */
export async function listCorrections(db: ReadDb, roundId: string): Promise<NoticeCorrection[]> {
  return db
    .selectFrom('notice_correction')
    .select(['round_id', 'utc', 'was_posted_on', 'was_ends_on', 'posted_on', 'reason'])
    .where('round_id', '=', roundId)
    .orderBy('id')
    .execute();
}

type Period = Pick<NoticeTable, 'posted_on' | 'ends_on' | 'counted' | 'provisional'>;

export async function updatePeriod(db: WriteDb, roundId: string, period: Period): Promise<void> {
  await db.updateTable('notice').set(period).where('round_id', '=', roundId).execute();
}
