import type { ReadDb } from '../../../db/handles.ts';
import type { JuryRow } from '../../../db/tables/attendance.ts';
import { presentAt } from '../../core/domain/quorum/attendance-log.ts';
import type { SectionState } from '../ballot-state.ts';
import type { MeetingRoom } from '../meeting-room.ts';

/** Who attended, as the signed ballot rounds recorded it: a paper printed later must not follow who has left since. */
export interface VoteAttendance {
  /** On the roll of a signed round, or in the room now; in the order of the jury. */
  readonly attending: readonly JuryRow[];
  /** The signed rounds' number where they agree, else how many attended at all. */
  readonly present: number;
  /** Signed rounds differ: the number is said section by section too. */
  readonly differs: boolean;
}

/** Before anything is signed: who is in the room. */
export async function attendanceOfVotes(
  db: ReadDb,
  roundId: string,
  sections: readonly SectionState[],
  { jury, present: inRoom, log }: MeetingRoom,
): Promise<VoteAttendance> {
  const signed = sections.flatMap((s) => (s.signed === undefined ? [] : [s.signed]));
  const rolls = await db
    .selectFrom('ballot_roll')
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_roll.section_id')
    .where('ballot_section.round_id', '=', roundId)
    .selectAll('ballot_roll')
    .execute();
  const came = new Set(inRoom.map((j) => j.expertId));
  const seats = new Set(jury.filter((j) => j.seated).map((j) => j.expertId));
  for (const { round } of signed) {
    const roll = rolls.filter((r) => r.section_id === round.section_id && r.number === round.number);
    for (const { expert_id } of roll) came.add(expert_id);
    // In the room without a ballot: recused from the whole section. A file of before there was a log may not have kept
    // everybody's coming and going; then the roll alone is sure.
    const room = [...presentAt(log, round.sitting, round.log_seen)].filter((id) => seats.has(id));
    if (room.length === round.present) for (const id of room) came.add(id);
  }
  const attending = jury.filter((j) => came.has(j.expertId));
  const numbers = [...new Set(signed.map((s) => s.round.present))];
  const [only = attending.length] = numbers;
  return { attending, present: numbers.length > 1 ? attending.length : only, differs: numbers.length > 1 };
}
