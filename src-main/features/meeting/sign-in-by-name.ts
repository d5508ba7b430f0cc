import { listJury } from '../../../db/tables/jurors.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';
import { done, type FeatureHandlers, type Recorded } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadMeetingState, roomOnSheet } from './meeting-state.ts';
import { signInJuror } from './sign-in.ts';

/**
 * Sign-in of a person whom the desk may not see: name and the last characters of the document are compared with those
 * in the jury's seats, and nobody is listed. What matches nobody is no refusal but an answer with a row in the audit
 * trail, without what was typed, so that trying the pool through leaves its trace. Whose "no" stands is answered in the
 * same way: the seat waits for somebody else, and a refusal would say who has it and leave no row. Refusals:
 * `meeting_closed`, `pledge_missing` once the meeting is open, whoever is typed; `sign_in_not_unique`.
 */
export const signInByName: FeatureHandlers<'meeting'>['signInByName'] = async (context, typed) => {
  const { db } = context;
  const { roundId, name, tail, pledged } = typed;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { seated, present, meeting } = roomOnSheet(await loadMeetingState(db, round.value));
  if (meeting !== undefined && meeting.closed_utc !== null) return refuse('meeting_closed');
  // Asked before anybody is looked up: afterwards it would say that somebody was found.
  if (meeting !== undefined && !pledged) return refuse('pledge_missing');
  const inSeats = new Set(seated.map((one) => one.expertId));
  const ending = tail.toUpperCase();
  const found = (await listJury(db, roundId)).filter(
    ({ expertId, expert }) =>
      inSeats.has(expertId) && sameName(expert.name, name) && expert.idNumber.toUpperCase().endsWith(ending),
  );
  const [one, second] = found;
  if (second !== undefined) return refuse('sign_in_not_unique');
  const nobody = (after: NonNullable<Recorded['after']>) =>
    done({ name: null, present: present.length }, { object: roundId, after });
  if (one === undefined) return nobody({ matched: false });
  const { expertId } = one;
  const signed = await signInJuror(context, { roundId, expertId, pledged });
  if (!signed.ok) {
    return signed.refusal.code === 'answer_stands' ? nobody({ matched: true, answerStands: true }) : signed;
  }
  const { audit, value } = signed;
  return done({ name: one.expert.name, present: value.present }, { ...audit, object: `${roundId}:${audit.object}` });
};
