import type { ReadDb, WriteDb } from '../handles.ts';
import type { MeetingBackupTable } from '../schema.ts';

/** The newest first. */
export async function listMeetingBackups(db: ReadDb, roundId: string): Promise<MeetingBackupTable[]> {
  return db
    .selectFrom('meeting_backup')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number', 'desc')
    .execute();
}

export async function insertMeetingBackup(db: WriteDb, row: MeetingBackupTable): Promise<void> {
  await db.insertInto('meeting_backup').values(row).execute();
}
