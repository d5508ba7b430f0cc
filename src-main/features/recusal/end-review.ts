import type { WriteDb } from '../../../db/handles.ts';
import { deleteAssignments, hasAssignment } from '../../../db/tables/assignments.ts';
import { findMeeting } from '../../../db/tables/meetings.ts';
import { isReviewer, listScores } from '../../../db/tables/scores.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { refillReviewers } from '../change-reviewers.ts';
import type { CommandContext } from '../feature.ts';

/**
 * Pairs that may not meet go with their scores, and somebody of the group steps in. Where nobody can before the opening,
 * the whole plan falls, as with an alternate: a round counts as assigned only while every application has its reviewers.
 */
export async function refill(db: WriteDb, roundId: RoundId, utc: string) {
  if (!(await hasAssignment(db, roundId))) return { assigned: false, removed: 0, added: 0, short: 0 };
  const moved = await refillReviewers(db, roundId, utc);
  if (moved.short === 0 || (await findMeeting(db, roundId)) !== undefined) return { assigned: true, ...moved };
  await deleteAssignments(db, roundId);
  return { assigned: false, ...moved };
}

/** The same for one pair, with what of its work is lost. */
export async function endReview(
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  roundId: RoundId,
  expertId: string,
  applicationId: string,
) {
  const mine = (s: { readonly application_id: string; readonly expert_id: string }) =>
    s.application_id === applicationId && s.expert_id === expertId;
  const scores = (await listScores(db, roundId)).filter(mine).length;
  const pair = await isReviewer(db, { application_id: applicationId, expert_id: expertId });
  return { ...(await refill(db, roundId, now)), pair, scores };
}
