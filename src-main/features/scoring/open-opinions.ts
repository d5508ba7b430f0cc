import type { ReadDb } from '../../../db/handles.ts';
import { ok, type Result } from '../../core/domain/kernel/result.ts';
import { type LoadedOpinions, loadOpinions, type OpinionState } from '../group-opinions.ts';
import { inSession, loadRoom, type MeetingRoom } from '../meeting-room.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { underReview } from './reviewed-subjects.ts';

export interface OpinionRoom extends LoadedOpinions {
  readonly round: LoadedRound;
  readonly room: MeetingRoom;
}

/** The opinions while the meeting is in session. Refusals: `meeting_not_opened`, `meeting_closed`. */
export async function loadOpinionRoom(db: ReadDb, roundId: string): Promise<Result<OpinionRoom>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  const session = inSession(room);
  if (!session.ok) return session;
  return ok({ ...(await loadOpinions(db, round.value, room)), round: round.value, room });
}

/** Those of them that may still change, each once. Refusals: the above, `application_not_found`, `ballot_already_opened`. */
export async function openOpinions(
  db: ReadDb,
  roundId: string,
  applicationIds: readonly string[],
): Promise<Result<OpinionRoom & { readonly chosen: readonly OpinionState[] }>> {
  const loaded = await loadOpinionRoom(db, roundId);
  if (!loaded.ok) return loaded;
  const open = await underReview(db, roundId, applicationIds);
  if (!open.ok) return open;
  const wanted = new Set(open.value);
  return ok({ ...loaded.value, chosen: loaded.value.opinions.filter((one) => wanted.has(one.applicationId)) });
}
