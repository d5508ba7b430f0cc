import { deleteAttendance, passSeat } from '../../../db/tables/attendance.ts';
import { deleteAssignment } from '../../../db/tables/scores.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';

/**
 * A member who was taken for absent has come after all: before the opening the alternate gives the seat, the group and
 * its lead back. The last alternate seated goes first, so that those who stay came in drawn order. Reviewers are
 * assigned anew. Refusals: `round_not_found`, `alternates_only_before_opening`, `not_an_alternate`, `not_replaced`,
 * `seat_back_out_of_order` {last}.
 */
export const giveSeatBack: FeatureHandlers<'meeting'>['giveSeatBack'] = async (
  { db },
  { roundId, alternateId, memberId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { meeting, jury } = await loadRoom(db, roundId);
  if (meeting !== undefined) return refuse('alternates_only_before_opening');
  const seated = jury.filter((j) => j.drawn === 'alternate' && j.seated);
  const alternate = seated.find((j) => j.expertId === alternateId);
  if (alternate === undefined) return refuse('not_an_alternate');
  const member = jury.find((j) => j.expertId === memberId && j.drawn === 'member' && !j.seated);
  if (member === undefined) return refuse('not_replaced');
  const last = seated.reduce((a, b) => (b.drawOrder > a.drawOrder ? b : a));
  if (last.expertId !== alternateId) return refuse('seat_back_out_of_order', { last: last.drawOrder });
  await passSeat(db, roundId, alternateId, memberId);
  // Without a seat the alternate is no juror of this meeting and waits again.
  await deleteAttendance(db, roundId, alternateId);
  await deleteAssignment(db, roundId);
  return done(null, {
    object: memberId,
    before: { seat: alternateId },
    after: { seat: memberId, assigned: false },
  });
};
