import type { ReadDb } from '../../db/handles.ts';
import { listAttendanceLog } from '../../db/tables/attendance-log.ts';
import { findMeeting, type MeetingRow } from '../../db/tables/meetings.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import type { AttendanceEntry } from '../core/domain/quorum/attendance-log.ts';
import { listRoomJury, type RoomJuror } from './sealed-names.ts';

/** Who is in the room, from the tables as they are now. */
export interface MeetingRoom {
  readonly meeting: MeetingRow | undefined;
  /** Everyone drawn, alternates too. */
  readonly jury: readonly RoomJuror[];
  /** Holders of the jury's seats. */
  readonly seated: readonly RoomJuror[];
  /** Seated and in the room of the sitting opened last, or signed in for the first one. */
  readonly present: readonly RoomJuror[];
  /** Everything written down of who came and went. */
  readonly log: readonly AttendanceEntry[];
}

export async function loadRoom(db: ReadDb, roundId: string): Promise<MeetingRoom> {
  const jury = await listRoomJury(db, roundId);
  const seated = jury.filter((j) => j.seated);
  return {
    meeting: await findMeeting(db, roundId),
    jury,
    seated,
    present: seated.filter((j) => j.state === 'present'),
    log: await listAttendanceLog(db, roundId),
  };
}

/** Holders of seats who have not been marked absent: whom groups and assignments may count on before the opening. */
export function expectedMembers({ seated }: Pick<MeetingRoom, 'seated'>): readonly RoomJuror[] {
  return seated.filter((j) => j.state !== 'absent');
}

/** Bag numbers for a refusal, one a line. */
export function bagNumbers(
  subjects: readonly { readonly applicationId: string; readonly number: number }[],
  ids: readonly string[],
): string {
  const wanted = new Set(ids);
  const named = subjects.filter((s) => wanted.has(s.applicationId)).sort((a, b) => a.number - b.number);
  return named.map((s) => bagNumber(s.number)).join('\n');
}

/** The meeting while it is in session. Refusals: `meeting_not_opened`, `meeting_closed`. */
export function inSession({ meeting }: MeetingRoom): Result<MeetingRow> {
  if (meeting === undefined) return refuse('meeting_not_opened');
  return meeting.closed_utc === null ? ok(meeting) : refuse('meeting_closed');
}

/** Bag number as printed on the dossier: three digits at least. */
export function bagNumber(number: number): string {
  return String(number).padStart(3, '0');
}
