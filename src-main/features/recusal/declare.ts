import type { WriteDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { listVoted } from '../../../db/tables/ballots.ts';
import { type ConflictRecord, decideConflict, insertConflicts, listConflicts } from '../../../db/tables/conflicts.ts';
import { findMeeting } from '../../../db/tables/meetings.ts';
import { deleteAssignment, hasAssignment, isReviewer, listScores } from '../../../db/tables/scores.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { refillReviewers } from '../change-reviewers.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury } from '../sealed-names.ts';

/**
 * The expert's pair and scores go, and somebody of the group steps in. Where nobody can before the opening, the whole
 * plan falls, as with an alternate: a round counts as assigned only while every application has its reviewers.
 */
async function endReview(db: WriteDb, roundId: string, expertId: string, applicationId: string) {
  const assigned = await hasAssignment(db, roundId);
  if (!assigned) return { assigned, pair: false, scores: 0, removed: 0, added: 0, short: 0 };
  const mine = (s: { readonly application_id: string; readonly expert_id: string }) =>
    s.application_id === applicationId && s.expert_id === expertId;
  const scores = (await listScores(db, roundId)).filter(mine).length;
  const pair = await isReviewer(db, { application_id: applicationId, expert_id: expertId });
  const moved = await refillReviewers(db, roundId);
  if (moved.short === 0 || (await findMeeting(db, roundId)) !== undefined) return { assigned, pair, scores, ...moved };
  await deleteAssignment(db, roundId);
  return { assigned: false, pair, scores, ...moved };
}

/**
 * What an expert says of a relation no data shows. It counts at once, also after the register was settled and in the
 * meeting, until the applicant's section votes: the roll and the denominators are fixed then. Refusals:
 * `round_not_found`, `expert_not_drawn`, `application_not_found`, `conflict_already_declared`, `ballot_already_opened`.
 */
export const declare: FeatureHandlers<'recusal'>['declare'] = async ({ db, now, newId }, input) => {
  const { roundId, expertId, applicationId, reason } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (!(await listShownJury(db, roundId)).some((j) => j.expertId === expertId)) return refuse('expert_not_drawn');
  if (!(await listApplications(db, roundId)).some((a) => a.applicationId === applicationId)) {
    return refuse('application_not_found');
  }
  const declared = (await listConflicts(db, roundId)).find(
    (c) => c.kind === 'declared_other' && c.expertId === expertId && c.applicationId === applicationId,
  );
  if (declared !== undefined && declared.state !== 'dismissed') return refuse('conflict_already_declared');
  if ((await listVoted(db, roundId)).has(applicationId)) return refuse('ballot_already_opened');
  const conflictId = declared?.conflictId ?? asId<'conflict'>(newId());
  const conflict: ConflictRecord = {
    conflictId,
    expertId,
    applicationId,
    kind: 'declared_other',
    evidence: { matched: 'declared' },
    state: 'confirmed',
    reason,
    decidedUtc: now,
  };
  // What was withdrawn as a mistake may be declared after all: one entry a pair stays on the register.
  if (declared === undefined) await insertConflicts(db, roundId, [conflict]);
  else await decideConflict(db, conflictId, { state: 'confirmed', reason, utc: now });
  const review = await endReview(db, roundId, expertId, applicationId);
  return done(
    { conflictId },
    { object: conflictId, after: { roundId, expertId, applicationId, state: 'confirmed', ...review } },
  );
};
