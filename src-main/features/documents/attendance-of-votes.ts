import type { ReadDb } from '../../../db/handles.ts';
import type { JuryRow } from '../../../db/tables/attendance.ts';
import { listRecusedPairs } from '../../../db/tables/subjects.ts';
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
  { jury, present: inRoom }: MeetingRoom,
): Promise<VoteAttendance> {
  const signed = sections.flatMap((s) => (s.signed === undefined ? [] : [s.signed]));
  const rolls = await db
    .selectFrom('ballot_roll')
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_roll.section_id')
    .where('ballot_section.round_id', '=', roundId)
    .selectAll('ballot_roll')
    .execute();
  const recused = await listRecusedPairs(db, roundId);
  const came = new Set(inRoom.map((j) => j.expertId));
  for (const { round, rollSize, items } of signed) {
    const roll = rolls.filter((r) => r.section_id === round.section_id && r.number === round.number);
    for (const { expert_id } of roll) came.add(expert_id);
    // Recused from the whole section: in the room without a ballot. Counted in only where the numbers leave no doubt.
    const voted = new Set(items.map((i) => i.subject.applicationId));
    const onRoll = new Set(roll.map((r) => r.expert_id));
    const silent = jury.filter(
      (j) =>
        !onRoll.has(j.expertId) &&
        j.signedUtc !== null &&
        j.signedUtc <= round.opened_utc &&
        recused.filter((p) => p.expertId === j.expertId && voted.has(p.applicationId)).length === voted.size,
    );
    if (silent.length === round.present - rollSize) for (const { expertId } of silent) came.add(expertId);
  }
  const attending = jury.filter((j) => came.has(j.expertId));
  const numbers = [...new Set(signed.map((s) => s.round.present))];
  const [only = attending.length] = numbers;
  return { attending, present: numbers.length > 1 ? attending.length : only, differs: numbers.length > 1 };
}
