import type { WriteDb } from '../../../db/handles.ts';
import { addEntry } from '../../../db/tables/attendance-log.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { inSitting } from '../../core/domain/meeting/sittings.ts';
import { arrival, departure, type Written } from '../../core/domain/quorum/attendance-log.ts';
import { beijingMinute } from '../beijing-time.ts';
import { refillReviewers } from '../change-reviewers.ts';
import { type CommandContext, done, type FeatureHandlers } from '../feature.ts';
import { loadAnswers, outBy } from '../jury-answers.ts';
import { loadRound } from '../round-loading.ts';
import type { RoomJuror } from '../sealed-names.ts';
import { loadMeetingState, type MeetingState } from './meeting-state.ts';

type Handlers = FeatureHandlers<'meeting'>;

const NOTHING_MOVED = { removed: 0, added: 0, short: 0 };

/**
 * Before the opening a "no" is taken back where it was written down, with a reason: its alternate gives the seat back.
 */
export async function answerStands(db: WriteDb, { room }: MeetingState, roundId: string, expertId: string) {
  if (room.meeting !== undefined) return undefined;
  const answers = await loadAnswers(db, roundId);
  const number = answers && outBy(answers).get(expertId);
  return number === undefined ? undefined : refuse('answer_stands', { number });
}

interface Found {
  readonly state: MeetingState;
  readonly juror: RoomJuror;
}

/** Refusals: `round_not_found`, `meeting_closed`, `no_further_sitting` to be signed for, `not_of_this_jury`. */
export async function findDrawn(db: WriteDb, roundId: string, expertId: string): Promise<Result<Found>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const state = await loadMeetingState(db, round.value);
  const { meeting } = state.room;
  if (meeting !== undefined && meeting.closed_utc !== null) return refuse('meeting_closed');
  if (state.sitting.closedUtc !== null) return refuse('no_further_sitting');
  const juror = state.jury.find((j) => j.expertId === expertId);
  return juror === undefined ? refuse('not_of_this_jury') : ok({ state, juror });
}

function written(
  { now, today }: CommandContext,
  { sitting, votes }: MeetingState,
  expertId: string,
  time?: string,
): Written {
  return { expertId, sitting, now, minute: time === undefined ? null : beijingMinute(today, time), votes };
}

const attendanceOf = (j: RoomJuror) => ({ state: j.state, pledged: j.pledged });

/** After an entry: who reviews what in the open sitting, and how many are on the sheet now. */
export async function settled(
  { db, now }: CommandContext,
  roundId: RoundId,
  { sitting }: MeetingState,
  moves: boolean,
) {
  const moved = moves && inSitting(sitting) ? await refillReviewers(db, roundId, now) : NOTHING_MOVED;
  const round = await loadRound(db, roundId);
  if (!round.ok) throw new RangeError('a round that was there a moment ago');
  const { jury } = await loadMeetingState(db, round.value);
  return { moved, present: jury.filter((j) => j.seated && j.state === 'present').length };
}

/**
 * Sign-in on paper, recorded in the sitting whose sheet lies on the table. Refusals: those of `findDrawn`, `not_of_this_jury`
 * (also for an alternate without a seat: a person who is no juror of this meeting is not in the room),
 * `names_sealed_sign_in`, `answer_stands` {number} before the opening, `pledge_missing` once the meeting is open, those of
 * `arrival`.
 */
export const signIn: Handlers['signIn'] = async (context, asked) => {
  const found = await findDrawn(context.db, asked.roundId, asked.expertId);
  // Signing a seat in would tell who sits on it.
  if (found.ok && found.value.juror.masked) return refuse('names_sealed_sign_in');
  return signInJuror(context, asked);
};

/** The same for a person who was found by what only that person would type; refusals but for `names_sealed_sign_in`. */
export const signInJuror: Handlers['signIn'] = async (context, { roundId, expertId, pledged, time, reason = '' }) => {
  const { db, now } = context;
  const found = await findDrawn(db, roundId, expertId);
  if (!found.ok) return found;
  const { juror, state } = found.value;
  if (!juror.seated) return refuse('not_of_this_jury');
  const said = await answerStands(db, state, roundId, expertId);
  if (said !== undefined) return said;
  const pledges = pledged || juror.pledged;
  // Before the opening the gate waits for every pledge; after it nobody comes in without one.
  if (state.room.meeting !== undefined && !pledges) return refuse('pledge_missing');
  const next = arrival(state.room.log, written(context, state, expertId, time));
  if (!next.ok) return next;
  const came = next.value;
  const signs = came ?? (pledges && !juror.pledged ? ({ kind: 'pledged', atUtc: now } as const) : null);
  if (signs !== null) {
    const own = { reason: came?.kind === 'late' || came?.kind === 'returned' ? reason : '', writtenUtc: now };
    await addEntry(db, roundId, { ...signs, ...own, sitting: state.sitting.number, expertId, pledged: pledges });
  }
  // Who was marked absent by mistake gets work again where reviewers are lacking.
  const { moved, present } = await settled(context, roundId, state, came !== null);
  const after = { state: 'present', entry: signs?.kind ?? null, pledged: pledges, present, ...moved };
  return done({ present, kind: signs?.kind ?? null }, { object: expertId, before: attendanceOf(juror), after });
};

/**
 * Absent from the sitting, or gone: from then on neither scores nor ballots of this expert; what was finished stands.
 * Before the opening an alternate without a seat who cannot come is told of in the log of answers instead, from which the
 * next alternate is called. Refusals: those of `findDrawn`, `not_of_this_jury`, those of `departure`.
 */
export const markAbsent: Handlers['markAbsent'] = async (context, { roundId, expertId, reason, time }) => {
  const { db, now } = context;
  const found = await findDrawn(db, roundId, expertId);
  if (!found.ok) return found;
  const { juror, state } = found.value;
  if (!juror.seated) return refuse('not_of_this_jury');
  const next = departure(state.room.log, written(context, state, expertId, time));
  if (!next.ok) return next;
  const own = { reason, writtenUtc: now, pledged: false };
  await addEntry(db, roundId, { ...next.value, ...own, sitting: state.sitting.number, expertId });
  const { moved, present } = await settled(context, roundId, state, juror.state === 'present');
  const after = { state: 'absent', entry: next.value.kind, present, ...moved };
  return done({ present }, { object: expertId, before: attendanceOf(juror), after });
};
