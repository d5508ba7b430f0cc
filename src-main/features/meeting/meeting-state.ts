import type { ReadDb } from '../../../db/handles.ts';
import { listVoteMoments } from '../../../db/tables/ballots.ts';
import { listSubjects, type SubjectRow } from '../../../db/tables/subjects.ts';
import { type Sitting, sittingToSign } from '../../core/domain/meeting/sittings.ts';
import { firstCame, pledgedIn, presenceAt, type VoteMoment } from '../../core/domain/quorum/attendance-log.ts';
import { loadRoom, type MeetingRoom } from '../meeting-room.ts';
import type { LoadedRound } from '../round-loading.ts';
import type { RoomJuror } from '../sealed-names.ts';
import { loadSittings } from '../sittings.ts';

/** The meeting with its sittings, and the room as the sheet on the table has it. */
export interface MeetingState {
  readonly room: MeetingRoom;
  readonly subjects: readonly SubjectRow[];
  readonly sittings: readonly Sitting[];
  /** Whose sheet lies on the table. */
  readonly sitting: Sitting;
  /** Everyone of the jury as that sheet has them. */
  readonly jury: readonly RoomJuror[];
  readonly votes: readonly VoteMoment[];
}

/** The jury as one sitting's sheet has it; who pledged in an earlier sitting has pledged. */
function onSheet({ jury, log }: MeetingRoom, sitting: number): readonly RoomJuror[] {
  const states = presenceAt(log, sitting);
  const pledged = pledgedIn(log);
  const came = firstCame(log, sitting);
  const mine = log.filter((e) => e.sitting === sitting && e.struck === null);
  return jury.map((juror) => {
    const { expertId } = juror;
    const own = mine.filter((e) => e.expertId === expertId);
    const said = own.findLast((e) => e.kind !== 'pledged' && e.kind !== 'returned');
    return {
      ...juror,
      state: states.get(expertId) ?? null,
      signedUtc: came.get(expertId) ?? null,
      pledged: pledged.has(expertId),
      reason: juror.masked ? juror.reason : (said?.reason ?? ''),
    };
  });
}

export async function loadMeetingState(db: ReadDb, round: LoadedRound): Promise<MeetingState> {
  const roundId = round.row.id;
  const subjects = await listSubjects(db, roundId);
  const sittings = await loadSittings(db, round, subjects);
  const room = await loadRoom(db, roundId);
  const sitting = sittingToSign(sittings);
  return {
    room,
    subjects,
    sittings,
    sitting,
    jury: onSheet(room, sitting.number),
    votes: await listVoteMoments(db, roundId),
  };
}

/** The room of the sitting whose sheet lies on the table: seats, and who has signed. */
export function roomOnSheet({ room, jury }: Pick<MeetingState, 'room' | 'jury'>): MeetingRoom {
  const seated = jury.filter((j) => j.seated);
  return { ...room, jury, seated, present: seated.filter((j) => j.state === 'present') };
}
