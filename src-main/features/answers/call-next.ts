import { deleteAssignments } from '../../../db/tables/assignments.ts';
import { passSeat } from '../../../db/tables/attendance.ts';
import { insertJurors } from '../../../db/tables/jurors.ts';
import { insertAnswer } from '../../../db/tables/jury-answers.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import { isDrawMethod } from '../../core/domain/draw/draw.ts';
import { drawnPlaces } from '../../core/domain/draw/replacement.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadAnswers, seatOf, seatsAgree } from '../jury-answers.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { searchConflicts } from '../suggested-recusals.ts';
import { following, loadNotOnDay } from './who-follows.ts';
import { writeOut } from './write-out.ts';

/**
 * Fills the open seat of its last holder from the drawn order below the alternates (`standingJury`): whoever comes in
 * becomes a juror, with the recusals that the data suggest; a register that was settled waits for these. The plan of
 * reviewers falls. Refusals: `round_not_found`,
 * `jury_not_drawn`, `alternates_only_before_opening`, `draw_method_unknown` {method}, `seat_not_open`,
 * `answer_same_person` {name}, `seats_without_log`, `drawn_order_exhausted` {seat}: nobody at all fits.
 */
export const callNext: FeatureHandlers<'answers'>['callNext'] = async (context, input) => {
  const { db, now, today } = context;
  const { roundId, expertId, reason, by, secondPerson } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const loaded = await loadAnswers(db, roundId);
  if (loaded === undefined) return refuse('jury_not_drawn');
  const room = await loadRoom(db, roundId);
  if (room.meeting !== undefined) return refuse('alternates_only_before_opening');
  const { input: drawnFrom, outcome } = loaded.attempt;
  if (!isDrawMethod(drawnFrom.method)) return refuse('draw_method_unknown', { method: drawnFrom.method });
  const at = loaded.jury.seats.findIndex((one) => one.open && one.holder === expertId);
  if (at < 0) return refuse('seat_not_open');
  if (sameName(by, secondPerson)) return refuse('answer_same_person', { name: by });
  if (!seatsAgree(loaded, room)) return refuse('seats_without_log');
  const seat = at + 1;
  const answer = 'continued' as const;
  // Whoever would fit but can no longer come on the day is not called.
  const notOnDay = await loadNotOnDay(db, round.value, today);
  const { found, steps } = following(loaded, room, notOnDay, { expertId, answer });
  const calledIn = steps.at(-1)?.calledIn ?? null;
  if (calledIn === null) return refuse('drawn_order_exhausted', { seat });
  const first = loaded.log.length + 1;
  const number = first + found.length;
  const jury = new Set(room.jury.map((one) => one.expertId));

  const own = { people: by, secondPerson, utc: now };
  for (const [i, one] of found.entries()) {
    const nothing = { channel: 'other' as const, seat: null, calledIn: null };
    await insertAnswer(db, roundId, { ...one, ...own, ...nothing, number: first + i });
    if (!jury.has(one.expertId)) continue;
    await writeOut(db, roundId, one, now);
  }
  await insertAnswer(db, roundId, { number, expertId, answer, ...own, channel: 'other', reason, seat, calledIn });
  let suggested = 0;
  if (!jury.has(calledIn)) {
    const place = drawnPlaces(outcome).get(calledIn);
    if (place === undefined) throw new Error('somebody was called who is not in the drawn order');
    const own = { expertId: calledIn, seated: false, role: 'member' as const };
    await insertJurors(db, roundId, [{ ...own, ...seatOf(place, outcome) }]);
    const asked = await searchConflicts(db, round.value, new Set([calledIn]), context);
    suggested = asked.added + asked.raised;
  }
  const settled = round.value.row.conflicts_settled_utc !== null;
  const reopened = settled && suggested > 0;
  // Nobody decides on a settled register, and the meeting waits for every decision.
  if (reopened) await markRound(db, roundId, { conflicts_settled_utc: null });
  await passSeat(db, roundId, expertId, calledIn);
  await deleteAssignments(db, roundId);
  return done(
    { number, seat, calledIn },
    {
      object: expertId,
      before: { answers: loaded.log.length, seat, settled },
      after: { number, answer, seat, calledIn, assigned: false, suggested, settled: settled && !reopened },
    },
  );
};
