import { passSeat } from '../../../db/tables/attendance.ts';
import { deleteAssignment } from '../../../db/tables/scores.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { dayToHold } from '../meeting-days.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { termOverOn } from './day-gates.ts';

/**
 * An alternate takes over the seat, the group and the group's lead of a member who was marked absent; the jury keeps
 * its number. Only before the opening, in drawn order: one who cannot come is marked absent, with the reason, before the
 * next is taken. The plan of reviewers falls, because the alternate has recusals of their own: it is made anew.
 * Refusals: `round_not_found`, `alternates_only_before_opening`, `not_of_this_jury`, `member_not_absent`, `not_an_alternate`,
 * `alternate_out_of_order` {order, next}, `alternate_absent`, `alternate_term_over` (rule expertTermYears).
 */
export const seatAlternate: FeatureHandlers<'meeting'>['seatAlternate'] = async (
  { db, today },
  { roundId, absentId, alternateId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { meeting, jury, seated } = await loadRoom(db, roundId);
  if (meeting !== undefined) return refuse('alternates_only_before_opening');
  const member = seated.find((j) => j.expertId === absentId);
  if (member === undefined) return refuse('not_of_this_jury');
  if (member.state !== 'absent') return refuse('member_not_absent');
  const waiting = jury.filter((j) => j.drawn === 'alternate' && !j.seated);
  const alternate = waiting.find((j) => j.expertId === alternateId);
  if (alternate === undefined) return refuse('not_an_alternate');
  if (alternate.state === 'absent') return refuse('alternate_absent');
  if (termOverOn(alternate, dayToHold(round.value, today))) {
    return refuse('alternate_term_over', undefined, 'expertTermYears');
  }
  const next = waiting.filter((j) => j.state !== 'absent').reduce((a, b) => (b.drawOrder < a.drawOrder ? b : a));
  if (next.expertId !== alternateId) {
    return refuse('alternate_out_of_order', { order: alternate.drawOrder, next: next.drawOrder });
  }
  await passSeat(db, roundId, absentId, alternateId);
  await deleteAssignment(db, roundId);
  return done(null, { object: alternateId, before: { seat: absentId }, after: { seat: alternateId, assigned: false } });
};
