import type { Insertable, Selectable } from 'kysely';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { MeetingTable } from '../schema.ts';

export type MeetingRow = Selectable<MeetingTable>;

export async function findMeeting(db: ReadDb, roundId: string): Promise<MeetingRow | undefined> {
  return db.selectFrom('meeting').selectAll().where('round_id', '=', roundId).executeTakeFirst();
}

export async function insertMeeting(db: WriteDb, row: Insertable<MeetingTable>): Promise<void> {
  await db.insertInto('meeting').values(row).execute();
}

export async function closeMeeting(db: WriteDb, roundId: string, closedUtc: string, note: string): Promise<void> {
  await db.updateTable('meeting').set({ closed_utc: closedUtc, note }).where('round_id', '=', roundId).execute();
}

/** Who writes the minutes and who supervises, as papers print them. */
export async function setMeetingStaff(
  db: WriteDb,
  roundId: string,
  staff: Pick<MeetingRow, 'secretary' | 'supervisor'>,
): Promise<void> {
  await db.updateTable('meeting').set(staff).where('round_id', '=', roundId).execute();
}
