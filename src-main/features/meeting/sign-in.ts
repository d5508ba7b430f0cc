import type { WriteDb } from '../../../db/handles.ts';
import { deleteAttendance, saveAttendance } from '../../../db/tables/attendance.ts';
import { isOnARoll } from '../../../db/tables/ballots.ts';
import { countScoresOf } from '../../../db/tables/scores.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { refillReviewers } from '../change-reviewers.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadAnswers, outBy } from '../jury-answers.ts';
import { loadRoom, type MeetingRoom } from '../meeting-room.ts';
import type { RoomJuror } from '../sealed-names.ts';

type Handlers = FeatureHandlers<'meeting'>;

const NOTHING_MOVED = { removed: 0, added: 0, short: 0 };

/**
 * Before the opening a "no" is taken back where it was written down, with a reason: its alternate gives the seat back.
 */
async function answerStands(db: WriteDb, room: MeetingRoom, roundId: string, expertId: string) {
  if (room.meeting !== undefined) return undefined;
  const answers = await loadAnswers(db, roundId);
  const number = answers && outBy(answers).get(expertId);
  return number === undefined ? undefined : refuse('answer_stands', { number });
}

/** Refusals: `meeting_closed`, `not_of_this_jury`. */
async function findDrawn(
  db: WriteDb,
  roundId: string,
  expertId: string,
): Promise<Result<{ readonly room: MeetingRoom; readonly juror: RoomJuror }>> {
  const room = await loadRoom(db, roundId);
  if (room.meeting !== undefined && room.meeting.closed_utc !== null) return refuse('meeting_closed');
  const juror = room.jury.find((j) => j.expertId === expertId);
  return juror === undefined ? refuse('not_of_this_jury') : ok({ room, juror });
}

const attendanceOf = (j: RoomJuror) => ({ state: j.state, pledged: j.pledged });

async function countPresent(db: WriteDb, roundId: string): Promise<number> {
  return (await loadRoom(db, roundId)).present.length;
}

/**
 * Sign-in on paper, recorded. Refusals: `meeting_closed`, `not_of_this_jury` (also for an alternate without a seat:
 * a person who is no juror of this meeting is not in the room), `names_sealed_sign_in`, `answer_stands` {number} before the opening,
 * `pledge_missing` once the meeting is open.
 */
export const signIn: Handlers['signIn'] = async (context, asked) => {
  const found = await findDrawn(context.db, asked.roundId, asked.expertId);
  // Signing a seat in would tell who sits on it.
  if (found.ok && found.value.juror.masked) return refuse('names_sealed_sign_in');
  return signInJuror(context, asked);
};

/** The same for a person who was found by what only that person would type; refusals but for `names_sealed_sign_in`. */
export const signInJuror: Handlers['signIn'] = async ({ db, now }, { roundId, expertId, pledged }) => {
  const found = await findDrawn(db, roundId, expertId);
  if (!found.ok) return found;
  const { juror, room } = found.value;
  if (!juror.seated) return refuse('not_of_this_jury');
  const said = await answerStands(db, room, roundId, expertId);
  if (said !== undefined) return said;
  // Before the opening the gate waits for every pledge; after it nobody comes in without one.
  if (room.meeting !== undefined && !pledged) return refuse('pledge_missing');
  // Who left and comes back was there from the first signature on: it stays, and so does why they had gone.
  const { signedUtc: first } = juror;
  await saveAttendance(db, {
    round_id: roundId,
    expert_id: expertId,
    state: 'present',
    signed_utc: first ?? now,
    pledged: pledged ? 1 : 0,
    reason: first === null ? '' : juror.reason,
  });
  // Who was marked absent by mistake gets work again where reviewers are lacking.
  const moved = room.meeting === undefined ? NOTHING_MOVED : await refillReviewers(db, roundId, now);
  const present = await countPresent(db, roundId);
  const after = { state: 'present', pledged, present, ...moved };
  return done({ present }, { object: expertId, before: attendanceOf(juror), after });
};

/**
 * Absent from the start, or gone: from then on neither scores nor ballots of this expert; what was finished stands.
 * Before the opening an alternate without a seat who cannot come is told of in the log of answers instead, from which the
 * next alternate is called. Refusals: `meeting_closed`, `not_of_this_jury`.
 */
export const markAbsent: Handlers['markAbsent'] = async ({ db, now }, { roundId, expertId, reason }) => {
  const found = await findDrawn(db, roundId, expertId);
  if (!found.ok) return found;
  const { juror, room } = found.value;
  if (!juror.seated) return refuse('not_of_this_jury');
  const left = juror.state === 'present' && room.meeting !== undefined;
  await saveAttendance(db, {
    round_id: roundId,
    expert_id: expertId,
    state: 'absent',
    signed_utc: left ? juror.signedUtc : null,
    pledged: left && juror.pledged ? 1 : 0,
    reason,
  });
  const moved = left ? await refillReviewers(db, roundId, now) : NOTHING_MOVED;
  const present = await countPresent(db, roundId);
  const after = { state: 'absent', present, ...moved };
  return done({ present }, { object: expertId, before: attendanceOf(juror), after });
};

/**
 * Takes a mistaken entry back, as if nobody had said anything. Refusals: `meeting_closed`, `not_of_this_jury`,
 * `answer_stands` {number} before the opening, `expert_on_ballot_roll`, `expert_has_scores`.
 */
export const undoSignIn: Handlers['undoSignIn'] = async ({ db, now }, { roundId, expertId }) => {
  const found = await findDrawn(db, roundId, expertId);
  if (!found.ok) return found;
  const said = await answerStands(db, found.value.room, roundId, expertId);
  if (said !== undefined) return said;
  if (await isOnARoll(db, roundId, expertId)) return refuse('expert_on_ballot_roll');
  if ((await countScoresOf(db, roundId, expertId)) > 0) return refuse('expert_has_scores');
  await deleteAttendance(db, roundId, expertId);
  const { juror, room } = found.value;
  const left = room.meeting !== undefined && juror.state === 'present';
  const moved = left ? await refillReviewers(db, roundId, now) : NOTHING_MOVED;
  const present = await countPresent(db, roundId);
  return done(
    { present },
    { object: expertId, before: attendanceOf(juror), after: { state: null, present, ...moved } },
  );
};
