import { deleteAssignments } from '../../../db/tables/assignments.ts';
import { type JuryRow, passSeat } from '../../../db/tables/attendance.ts';
import { insertAnswer } from '../../../db/tables/jury-answers.ts';
import type { ExpertId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { isOut, type LoadedAnswers, loadAnswers, seatsAgree } from '../jury-answers.ts';
import { loadRoom, type MeetingRoom } from '../meeting-room.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { following, loadNotOnDay } from './who-follows.ts';
import { writeOut } from './write-out.ts';

type Record = FeatureHandlers<'answers'>['record'];
type Input = Parameters<Record>[1];

/** Whether this may be written down about this person now. */
function checked(round: LoadedRound, loaded: LoadedAnswers, room: MeetingRoom, input: Input): Result<JuryRow> {
  const { expertId, answer, reason, by, secondPerson } = input;
  if (room.meeting !== undefined) return refuse('alternates_only_before_opening');
  const juror = room.jury.find((one) => one.expertId === expertId);
  if (juror === undefined) return refuse('not_of_this_jury');
  const said = loaded.standing.find((line) => line.expertId === expertId && isOut(line));
  if (said !== undefined) return refuse('answer_stands', { number: said.number });
  if (answer === 'accepted') return ok(juror);
  if (juror.state === 'present') return refuse('juror_signed_in');
  if (reason === '') return refuse('answer_needs_reason');
  if (round.pack.rules.alternateSecondPerson.value && secondPerson === '') {
    return refuse('answer_needs_second_person', undefined, 'alternateSecondPerson');
  }
  if (secondPerson !== '' && sameName(by, secondPerson)) return refuse('answer_same_person', { name: by });
  return seatsAgree(loaded, room) ? ok(juror) : refuse('seats_without_log');
}

/**
 * Writes down what a drawn person said; a "no" calls the next alternate by rule (`standingJury`), who takes over the seat,
 * the group and its lead. The plan of reviewers then falls: the alternate has recusals of their own. Alternates who are
 * found to be out on the day get a line of their own before. Refusals: `round_not_found`, `jury_not_drawn`,
 * `alternates_only_before_opening`, `not_of_this_jury`, `answer_stands` {number}, `juror_signed_in`, `answer_needs_reason`,
 * `answer_needs_second_person` (rule alternateSecondPerson), `answer_same_person` {name}, `seats_without_log`.
 */
export const record: Record = async ({ db, now, today }, input) => {
  const { roundId, expertId, answer, channel, reason, by, secondPerson } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const loaded = await loadAnswers(db, roundId);
  if (loaded === undefined) return refuse('jury_not_drawn');
  const room = await loadRoom(db, roundId);
  const juror = checked(round.value, loaded, room, input);
  if (!juror.ok) return juror;

  const notOnDay = await loadNotOnDay(db, round.value, today);
  const { found, steps } = following(loaded, room, notOnDay, { expertId, answer });
  const said = [...found.map((one) => ({ ...one, channel: 'other' as const })), { expertId, answer, reason, channel }];
  const first = loaded.log.length + 1;
  const own = { people: by, secondPerson, utc: now };
  for (const [i, one] of said.entries()) {
    const { seat = null, calledIn = null } = steps[i] ?? {};
    await insertAnswer(db, roundId, { ...one, ...own, number: first + i, seat, calledIn });
    if (one.answer === 'accepted') continue;
    // Who is out is expected nowhere; the reason stands beside the name on the sign-in sheet.
    await writeOut(db, roundId, one, now);
  }
  const { number = first, seat = null, calledIn = null } = steps.at(-1) ?? {};
  if (calledIn !== null) {
    await passSeat(db, roundId, expertId, calledIn);
    await deleteAssignments(db, roundId);
  }
  const value = { number, seat, calledIn: calledIn as ExpertId | null };
  return done(value, {
    object: expertId,
    before: { answers: loaded.log.length, seat },
    after: { number, answer, seat, calledIn, assigned: calledIn === null ? null : false },
  });
};
