import type { ReadDb } from '../../db/handles.ts';
import { listSittings } from '../../db/tables/sittings.ts';
import { listRecusedPairs, listSubjects } from '../../db/tables/subjects.ts';
import { type Officers, standIns } from '../core/domain/meeting/officers.ts';
import { sittingNow } from '../core/domain/meeting/sittings.ts';
import { bagNumbers, type MeetingRoom } from './meeting-room.ts';

/** The officers of a meeting that opened; undefined before. The chair may have been absent, so that a vice-chair presides. */
export function officersOf({ meeting, jury }: Pick<MeetingRoom, 'meeting' | 'jury'>): Officers | undefined {
  if (meeting === undefined) return undefined;
  const chairId = jury.find((j) => j.role === 'chair')?.expertId ?? meeting.chair_id;
  return { chairId, viceChairIds: JSON.parse(meeting.vice_chairs) as string[] };
}

/** Who presides over applicants whom the presiding officer may not judge, with their bag numbers. Empty before the opening. */
export async function loadStandIns(db: ReadDb, roundId: string, room: MeetingRoom) {
  const officers = officersOf(room);
  if (officers === undefined || room.meeting === undefined) return [];
  const subjects = await listSubjects(db, roundId);
  const known = new Set<string>(subjects.map((one) => one.applicationId));
  const recused = (await listRecusedPairs(db, roundId)).filter((one) => known.has(one.applicationId));
  const present = new Set<string>(room.present.map((j) => j.expertId));
  const opener = sittingNow(await listSittings(db, roundId)).presidingId ?? room.meeting.chair_id;
  return standIns(officers, opener, present, recused).map(({ expertId, applicationIds }) => ({
    expertId,
    bags: bagNumbers(subjects, applicationIds),
  }));
}
