import type { ReadDb } from '../../../db/handles.ts';
import { sealedAvailability } from '../../../db/tables/availability.ts';
import { type ExpertRecord, listExperts } from '../../../db/tables/experts.ts';
import { lastDayOf } from '../../core/domain/calendar/partial-date.ts';
import { type AnswerLine, type AnswerStep, standingJury } from '../../core/domain/draw/replacement.ts';
import { expertExclusion } from '../../core/domain/rules/expert-eligibility.ts';
import type { Surroundings } from '../feature.ts';
import { type FoundOut, foundNotOnDay, foundOut, type LoadedAnswers, type NotOnDay } from '../jury-answers.ts';
import { dayToHold } from '../meeting-days.ts';
import type { MeetingRoom } from '../meeting-room.ts';
import type { LoadedRound } from '../round-loading.ts';

/**
 * Who could not have been drawn for the day on which the meeting can be held: a meeting put off may come after a term, into
 * days away, or after somebody's retirement. Terms as they stand now, which may have been extended; all else as it went
 * under the seal. Rotation is left out, it was asked for the year.
 */
export async function loadNotOnDay(db: ReadDb, round: LoadedRound, today: Surroundings['today']): Promise<NotOnDay> {
  const { row, pack } = round;
  const day = dayToHold(round, today);
  const known = await sealedAvailability(db, row.id);
  const experts = new Map<string, ExpertRecord>((await listExperts(db, row.id)).map((one) => [one.expertId, one]));
  return (expertId) => {
    const expert = experts.get(expertId);
    if (expert === undefined) throw new Error('somebody of the drawn order who is not in the pool');
    const { inPost, termEnd } = expert;
    const availability = known.get(expertId) ?? null;
    const standing = { termEnd: lastDayOf(termEnd), inPost, availability, service: null, ...ASKED_BEFORE };
    return expertExclusion(standing, day, pack);
  };
}

/** What was asked at the draw and does not hang on the day. */
const ASKED_BEFORE = { isApplicant: false, titleBelow: false, declared: false, kin: false, sameUnit: false } as const;

/** What follows from a line that is about to be written. */
export interface Following {
  /** Who is found to be out before it; each gets a line of their own, ahead of it. */
  readonly found: readonly FoundOut[];
  /** Of the found and, last, of the line itself; numbered on from the log. */
  readonly steps: readonly AnswerStep[];
}

/** Down the drawn order, whoever would be called and cannot come on the day is passed over with a line that says so. */
export function following(
  loaded: LoadedAnswers,
  room: MeetingRoom,
  notOnDay: NotOnDay,
  line: Omit<AnswerLine, 'number'>,
): Following {
  const { attempt, standing, log } = loaded;
  const out = line.answer === 'accepted' ? [] : foundOut(loaded, room, notOnDay);
  const found = out.filter((one) => one.expertId !== line.expertId);
  for (;;) {
    const lines = [...found, line].map((one, i): AnswerLine => ({ ...one, number: log.length + 1 + i }));
    const steps = standingJury(attempt.input, attempt.outcome, [...standing, ...lines]).steps.slice(standing.length);
    const calledIn = steps.at(-1)?.calledIn ?? null;
    const why = calledIn === null ? undefined : notOnDay(calledIn);
    if (calledIn === null || why === undefined) return { found, steps };
    found.push(foundNotOnDay(calledIn, why));
  }
}
