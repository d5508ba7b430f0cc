import type { ReadDb } from '../../db/handles.ts';
import type { JuryRow } from '../../db/tables/attendance.ts';
import { type DrawnAttempt, listAttempts } from '../../db/tables/draw-attempts.ts';
import { type AnswerRecord, listAnswers } from '../../db/tables/jury-answers.ts';
import type { DrawOutcome } from '../core/domain/draw/draw.ts';
import {
  type AnswerLine,
  type AnswerStep,
  type DrawnPlace,
  type JuryAnswer,
  type StandingJury,
  standingJury,
} from '../core/domain/draw/replacement.ts';
import { asId, type ExpertId } from '../core/domain/kernel/ids.ts';
import type { ExclusionReason } from '../core/domain/rules/expert-eligibility.ts';
import { toldReason } from '../core/domain/secrecy/sealed-names.ts';
import type { MeetingRoom } from './meeting-room.ts';

/** The adopted draw with what its people answered since. */
export interface LoadedAnswers {
  readonly attempt: DrawnAttempt;
  /** The whole log, lines that were taken back among them. */
  readonly log: readonly AnswerRecord[];
  readonly standing: readonly AnswerRecord[];
  readonly jury: StandingJury;
  /** The log computed again calls the people that were called. */
  readonly replays: boolean;
}

export const isOut = ({ answer }: Pick<AnswerLine, 'answer'>): boolean =>
  answer !== 'accepted' && answer !== 'continued';

/** How the jury's table has a place: whoever was called from below the alternates is an alternate of a later order. */
export function seatOf(
  { drawn, order }: DrawnPlace,
  { alternates }: Pick<DrawOutcome, 'alternates'>,
): { readonly drawn: 'member' | 'alternate'; readonly order: number } {
  return drawn === 'continued' ? { drawn: 'alternate', order: alternates.length + order } : { drawn, order };
}

/** What everybody said last; that the order was continued for a seat is nobody's word. */
export function lastSaid(standing: readonly AnswerLine[]): ReadonlyMap<ExpertId, JuryAnswer> {
  return new Map(
    standing.flatMap(({ expertId, answer }) => (answer === 'continued' ? [] : [[expertId, answer] as const])),
  );
}

function called(step: AnswerStep | undefined, line: AnswerRecord): boolean {
  return step !== undefined && step.seat === line.seat && step.calledIn === line.calledIn;
}

/** Undefined while no jury is adopted. */
export async function loadAnswers(db: ReadDb, roundId: string): Promise<LoadedAnswers | undefined> {
  const attempt = (await listAttempts(db, roundId)).find((one) => one.adoptedUtc !== null);
  if (attempt === undefined || attempt.outcome === null) return undefined;
  const log = await listAnswers(db, roundId);
  const standing = log.filter((line) => line.undone === null);
  const jury = standingJury(attempt.input, attempt.outcome, standing);
  return { attempt, log, standing, jury, replays: standing.every((line, i) => called(jury.steps[i], line)) };
}

/** The seats as the tables have them are those that the log gives: an earlier version passed seats on without a log. */
export function seatsAgree({ jury }: LoadedAnswers, { seated }: Pick<MeetingRoom, 'seated'>): boolean {
  const holders = new Set<string>(jury.seats.map((one) => one.holder));
  return seated.length === holders.size && seated.every((one) => holders.has(one.expertId));
}

/** Somebody to call: who sits, by the seat; without one, who waits. */
interface CalledPerson {
  readonly expertId: ExpertId;
  /** 1-based; null: waits. */
  readonly seat: number | null;
  /** Who was drawn for the seat and gave it up; null: nobody did. */
  readonly drawnFor: ExpertId | null;
  /** The last that the person said; null: nothing yet. */
  readonly answer: JuryAnswer | null;
}

/** The jury as it stands: seats by number, then who waits in drawn order. Who is out stands on it only in an open seat. */
export function peopleToCall({ attempt, jury, standing }: LoadedAnswers): readonly CalledPerson[] {
  const said = lastSaid(standing);
  const out = new Set(standing.filter(isOut).map((line) => line.expertId));
  const seated = new Set(jury.seats.map((one) => one.holder));
  const { members, alternates } = attempt.outcome;
  const one = (expertId: ExpertId, seat: number | null, drawnFor: ExpertId | null): CalledPerson => {
    return { expertId, seat, drawnFor, answer: said.get(expertId) ?? null };
  };
  const seats = jury.seats.map(({ holder }, i) => {
    const drawn = members[i]?.expertId ?? holder;
    return one(holder, i + 1, drawn === holder ? null : drawn);
  });
  const waiting = alternates.filter(({ expertId }) => !seated.has(expertId) && !out.has(expertId));
  return [...seats, ...waiting.map(({ expertId }) => one(expertId, null, null))];
}

/** Before the code of a reason that nobody said: the words for it are in `text/`. */
const FOUND = 'found:';

/**
 * The reason of a line as the log tells it; '' where the answer says it already. `found`: nobody's word, but what would
 * have kept the person out of the draw, had it been for the day of the meeting. Of a masked person neither tells more.
 */
export function lineReason({ answer, reason }: Pick<AnswerRecord, 'answer' | 'reason'>, masked: boolean) {
  const found = reason.startsWith(FOUND) ? (reason.slice(FOUND.length) as ExclusionReason) : null;
  if (found !== null) return { reason: '', found: masked ? null : found };
  return { reason: reason === answer ? '' : toldReason(masked, reason), found: null };
}

export interface FoundOut {
  readonly expertId: ExpertId;
  readonly answer: 'absent' | 'term_over';
  /** The answer itself or a code; never a day of the person's, for the log is told of masked people too. */
  readonly reason: string;
}

/** What would keep somebody out of a draw for the day; undefined: nothing. */
export type NotOnDay = (expertId: string) => ExclusionReason | undefined;

export function foundNotOnDay(expertId: ExpertId, why: ExclusionReason): FoundOut {
  if (why === 'term_expired') return { expertId, answer: 'term_over', reason: 'term_over' };
  return { expertId, answer: 'absent', reason: `${FOUND}${why}` };
}

/**
 * Waiting alternates who cannot be called although no line says so: marked absent by an earlier version, or kept out by
 * what holds on the day on which the meeting can be held.
 */
export function foundOut({ standing }: LoadedAnswers, room: MeetingRoom, notOnDay: NotOnDay): readonly FoundOut[] {
  const told = new Set<string>(standing.filter(isOut).map((line) => line.expertId));
  const waiting = room.jury.filter((one) => one.drawn === 'alternate' && !one.seated && !told.has(one.expertId));
  return waiting.flatMap((one: JuryRow): FoundOut[] => {
    const expertId = asId<'expert'>(one.expertId);
    if (one.state === 'absent') return [{ expertId, answer: 'absent', reason: one.reason || 'absent' }];
    const why = notOnDay(expertId);
    return why === undefined ? [] : [foundNotOnDay(expertId, why)];
  });
}

/** Who is out by a line that stands, with the line's number. */
export function outBy({ standing }: LoadedAnswers): ReadonlyMap<string, number> {
  return new Map(standing.filter(isOut).map((line) => [line.expertId, line.number]));
}
