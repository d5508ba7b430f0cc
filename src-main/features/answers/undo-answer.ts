import { deleteAssignments } from '../../../db/tables/assignments.ts';
import { passSeat } from '../../../db/tables/attendance.ts';
import { strikeAllOf } from '../../../db/tables/attendance-log.ts';
import { deleteJuror } from '../../../db/tables/jurors.ts';
import { undoAnswer } from '../../../db/tables/jury-answers.ts';
import { drawnPlaces, withoutAnswer } from '../../core/domain/draw/replacement.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { isOut, loadAnswers, seatsAgree } from '../jury-answers.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';

/**
 * Takes a mistaken line back, or that of somebody who comes after all: the person has the seat, the group and its lead
 * again, and who was called for them waits in the old place of the order. The line stays in the log. Refusals:
 * `round_not_found`, `jury_not_drawn`, `alternates_only_before_opening`, `answer_not_found`, `answer_already_undone`,
 * `seats_without_log`, `answer_undo_moves_others` {number}: that later line called somebody only because of this one,
 * `called_in_signed_in`: whoever came in for them has signed, and a signature is taken back by itself.
 */
export const undo: FeatureHandlers<'answers'>['undo'] = async ({ db, now }, { roundId, number, reason, by }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const loaded = await loadAnswers(db, roundId);
  if (loaded === undefined) return refuse('jury_not_drawn');
  const room = await loadRoom(db, roundId);
  if (room.meeting !== undefined) return refuse('alternates_only_before_opening');
  const line = loaded.log.find((one) => one.number === number);
  if (line === undefined) return refuse('answer_not_found', { number });
  if (line.undone !== null) return refuse('answer_already_undone', { number });
  if (!seatsAgree(loaded, room)) return refuse('seats_without_log');
  const { input, outcome } = loaded.attempt;
  const after = withoutAnswer(input, outcome, loaded.standing, number);
  if (!after.ok) return refuse('answer_undo_moves_others', { number: after.number });

  const { seats, steps } = after.standing;
  const passed = loaded.jury.seats.flatMap((was, i) => {
    const holder = seats[i]?.holder ?? was.holder;
    return holder === was.holder ? [] : [{ from: was.holder, to: holder }];
  });
  const present = new Set(room.present.map((one) => one.expertId));
  if (passed.some(({ from }) => present.has(from))) return refuse('called_in_signed_in');
  await undoAnswer(db, roundId, number, { utc: now, reason, people: by }, steps);
  const why = { reason, utc: now };
  if (isOut(line)) await strikeAllOf(db, roundId, line.expertId, why);
  const out = new Set(steps.filter(isOut).map((step) => step.expertId));
  for (const { from, to } of passed) {
    await passSeat(db, roundId, from, to);
    // Without a seat nobody is a juror of this meeting; who is out stays marked.
    if (!out.has(from)) await strikeAllOf(db, roundId, from, why);
  }
  const called = new Set(steps.map((step) => step.calledIn));
  const places = drawnPlaces(outcome);
  for (const { calledIn } of loaded.jury.steps) {
    if (calledIn === null || called.has(calledIn) || places.get(calledIn)?.drawn !== 'continued') continue;
    await strikeAllOf(db, roundId, calledIn, why);
    await deleteJuror(db, roundId, calledIn);
  }
  if (passed.length > 0) await deleteAssignments(db, roundId);
  return done(null, {
    object: line.expertId,
    before: { number, answer: line.answer, seats: passed.map((one) => one.from) },
    after: { number, answer: null, seats: passed.map((one) => one.to) },
  });
};
