import type { ReadDb } from '../../../db/handles.ts';
import { isReviewer, type ScoreKey } from '../../../db/tables/scores.ts';
import { findScoredPlace, isRecusedPair } from '../../../db/tables/subjects.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { ScoreScheme } from '../../core/domain/scoring/scheme.ts';
import { inSession, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { schemesOf } from '../round-schemes.ts';
import { underReview } from './reviewed-subjects.ts';

interface Pair {
  readonly roundId: string;
  readonly expertId: string;
  readonly applicationId: string;
}

/**
 * An expert who may write on their sheet about an application now, and the scheme it is scored by. Refusals:
 * `meeting_not_opened`, `meeting_closed`, `expert_not_present`, `application_not_found`, `ballot_already_opened`,
 * `expert_recused`, `not_assigned`.
 */
export async function scoredPair(
  db: ReadDb,
  { roundId, expertId, applicationId }: Pair,
): Promise<Result<{ readonly key: ScoreKey; readonly scheme: ScoreScheme }>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  const session = inSession(room);
  if (!session.ok) return session;
  if (!room.present.some((j) => j.expertId === expertId)) return refuse('expert_not_present');
  const open = await underReview(db, roundId, [applicationId]);
  if (!open.ok) return open;
  const key = { application_id: applicationId, expert_id: expertId };
  if (await isRecusedPair(db, { expertId, applicationId })) return refuse('expert_recused');
  if (!(await isReviewer(db, key))) return refuse('not_assigned');
  const place = await findScoredPlace(db, applicationId);
  return ok({ key, scheme: schemesOf(round.value)(place) });
}
