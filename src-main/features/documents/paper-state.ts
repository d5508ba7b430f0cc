import type { ReadDb } from '../../../db/handles.ts';
import type { NoticeTable, PutOffTable } from '../../../db/schema.ts';
import { findPlan, hasAssignment } from '../../../db/tables/assignments.ts';
import { type ConflictRecord, listConflicts } from '../../../db/tables/conflicts.ts';
import { type DrawAttempt, type DrawnAttempt, listAttempts } from '../../../db/tables/draw-attempts.ts';
import { findChances } from '../../../db/tables/draw-chances.ts';
import { listLotteries } from '../../../db/tables/draw-lotteries.ts';
import { findSeal } from '../../../db/tables/draw-seals.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import { type ImportBatchRow, listBatches, listIssues, type StoredIssue } from '../../../db/tables/import-batches.ts';
import { loadStrokeOverrides } from '../../../db/tables/names.ts';
import { findNotice } from '../../../db/tables/notices.ts';
import type { PoolPerson } from '../../../db/tables/pool-people.ts';
import { listPutOffs } from '../../../db/tables/put-offs.ts';
import { listMeetingPeople } from '../../../db/tables/sittings.ts';
import { listSubjects, type SubjectRow } from '../../../db/tables/subjects.ts';
import { listUnits } from '../../../db/tables/units.ts';
import type { AssignmentPlan } from '../../core/domain/assignment/assignment-plan.ts';
import type { PlanVerdict } from '../../core/domain/assignment/verify-plan.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import type { WorkCalendar } from '../../core/domain/calendar/working-days.ts';
import type { Chances } from '../../core/domain/draw/chances.ts';
import type { BookedLottery } from '../../core/domain/draw/lottery/lottery-book.ts';
import type { Sealable } from '../../core/domain/draw/pool-digest.ts';
import type { GroupingView } from '../../core/domain/groups/kept-grouping.ts';
import type { ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { toldNobody } from '../../core/domain/kernel/pace.ts';
import { ok, type Result } from '../../core/domain/kernel/result.ts';
import type { MeetingPerson } from '../../core/domain/meeting/people.ts';
import type { Sitting } from '../../core/domain/meeting/sittings.ts';
import type { StrokeOverrides } from '../../core/domain/names/stroke-order.ts';
import type { StrokeTable } from '../../core/domain/names/stroke-table.ts';
import type { SealedNames } from '../../core/domain/secrecy/sealed-names.ts';
import type { DocumentContext } from '../../core/reports/document-context.ts';
import type { FrozenListFacts } from '../../core/reports/frozen-list.ts';
import { loadSections, type SectionState } from '../ballot-state.ts';
import { beijing } from '../beijing-time.ts';
import type { QueryContext, WorkContext } from '../feature.ts';
import { loadFrozenList } from '../frozen-list.ts';
import { loadOpinions, type OpinionState } from '../group-opinions.ts';
import { loadGroupingView } from '../grouping-facts.ts';
import { type LoadedAnswers, loadAnswers } from '../jury-answers.ts';
import { type MeetingDays, meetingDays } from '../meeting-days.ts';
import { loadRoom, type MeetingRoom } from '../meeting-room.ts';
import { loadStandIns } from '../officers.ts';
import { loadPool } from '../pool-exclusions.ts';
import { type LoadedDecisions, loadDecisions } from '../result-decisions.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { loadSigned, type SignedItem } from '../round-results.ts';
import { loadScored, type ScoredSubject } from '../round-scores.ts';
import { loadSealedNames, loadToldPeople } from '../sealed-names.ts';
import { loadSittings } from '../sittings.ts';
import { verifyStoredPlan } from '../verify-stored-plan.ts';
import { type AcceptanceFacts, loadAcceptanceFacts } from './acceptance-facts.ts';
import { attendanceOfVotes, type VoteAttendance } from './attendance-of-votes.ts';
import { loadRegisterFacts, type RegisterFacts } from './registers-facts.ts';
import { loadReviewFacts, type ReviewFacts } from './review-facts.ts';

/** All that any document of the round may say, read in one go. */
export interface PaperState {
  readonly round: LoadedRound;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  readonly room: MeetingRoom;
  /** Who presides over applicants whom the presiding officer may not judge. */
  readonly standIns: Awaited<ReturnType<typeof loadStandIns>>;
  readonly days: MeetingDays;
  readonly putOffs: readonly PutOffTable[];
  readonly attendance: VoteAttendance;
  readonly sittings: readonly Sitting[];
  /** Who attends beside the jury. */
  readonly people: readonly MeetingPerson[];
  readonly subjects: readonly SubjectRow[];
  readonly scored: readonly ScoredSubject[];
  /** Of the groups, by application. */
  readonly opinions: ReadonlyMap<string, OpinionState>;
  readonly sections: readonly SectionState[];
  readonly signed: readonly SignedItem[];
  /** What was decided about results after the vote. */
  readonly decided: LoadedDecisions;
  readonly conflicts: readonly ConflictRecord[];
  /** By id. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly pool: ReadonlyMap<string, PoolPerson>;
  /** What of the draw may be told now. */
  readonly names: SealedNames;
  /** The adopted attempt, or the last one that came to a result. */
  readonly drawn: DrawnAttempt | undefined;
  /** What the adopted jury answered; undefined while none is adopted. */
  readonly answers: LoadedAnswers | undefined;
  /** What lies under the seal; undefined while the pool is open. */
  readonly seal: Sealable | undefined;
  /** By digest, of every attempt that came to a result: when the pool was sealed for it, and the chances under that seal. */
  readonly seals: ReadonlyMap<string, SealFacts>;
  /** Every attempt of the book, those broken off among them. */
  readonly attempts: readonly DrawAttempt[];
  /** Every lottery made for the round. */
  readonly lotteries: readonly BookedLottery[];
  /** By number. */
  readonly groups: readonly ShapedGroup[];
  readonly leaders: ReadonlyMap<number, string | null>;
  /** There is a plan of reviewers. */
  readonly assigned: boolean;
  /** That plan with its proof and the checker's list. */
  readonly plan: AssignmentPlan | undefined;
  /** What was found when it was verified for the paper; left out: nobody asked. */
  readonly verdict?: PlanVerdict;
  /** How the groups were formed. */
  readonly grouping: GroupingView | null;
  readonly review: ReviewFacts;
  readonly batches: readonly ImportBatchRow[];
  readonly issues: readonly StoredIssue[];
  readonly notice: NoticeTable | undefined;
  readonly desk: AcceptanceFacts;
  readonly registers: RegisterFacts;
  /** Undefined while the list is open. */
  readonly frozen: FrozenListFacts | undefined;
  readonly strokes: () => StrokeTable;
  readonly strokeOverrides: StrokeOverrides;
}

interface SealFacts {
  /** null: an earlier version sealed it, without writing down when. */
  readonly sealedUtc: string | null;
  /** undefined: nobody asked for them. */
  readonly chances: Chances | undefined;
}

export async function frozenFacts(db: ReadDb, round: LoadedRound): Promise<FrozenListFacts | undefined> {
  const list = await loadFrozenList(db, round);
  if (list === undefined) return undefined;
  const { date, time } = beijing(list.frozenUtc);
  return {
    frozenOn: date,
    frozenAt: time,
    digest: list.digest,
    openings: list.openings.map((o) => ({ ...o, frozenOn: beijing(o.frozenUtc).date, on: beijing(o.openedUtc).date })),
    amendments: list.amendments.map((a) => ({ ...a, bagNumber: a.bag, on: beijing(a.utc).date })),
  };
}

/** From the draw where there was one: nothing is put together again that lies in the book. */
async function loadSeal(
  db: ReadDb,
  round: LoadedRound,
  drawn: DrawnAttempt | undefined,
): Promise<Sealable | undefined> {
  if (round.row.pool_sealed_utc === null) return undefined;
  return drawn !== undefined && drawn.input.poolDigest === round.row.pool_digest
    ? drawn.input
    : (await loadPool(db, round)).sealable;
}

async function loadSeals(db: ReadDb, roundId: string, attempts: readonly DrawAttempt[]) {
  const seals = new Map<string, SealFacts>();
  for (const { poolDigest } of attempts.map(({ input }) => input)) {
    const sealedUtc = (await findSeal(db, roundId, poolDigest))?.sealedUtc ?? null;
    seals.set(poolDigest, { sealedUtc, chances: await findChances(db, roundId, poolDigest) });
  }
  return seals;
}

/** The same with the plan of reviewers verified anew, in a thread, for the paper that prints it. */
export async function withVerdict(context: WorkContext, roundId: string, state: PaperState): Promise<PaperState> {
  if (!state.assigned) return state;
  const verdict = await verifyStoredPlan(context, roundId, null, toldNobody);
  return verdict.ok ? { ...state, verdict: verdict.value } : state;
}

/** `of`: the one thing that a paper is about, where it is about one. */
export async function loadPaperState(context: QueryContext, roundId: string, of?: string): Promise<Result<PaperState>> {
  const { db, today, calendar, strokes } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const subjects = await listSubjects(db, roundId);
  const room = await loadRoom(db, roundId);
  const sections = await loadSections(db, round.value, subjects);
  const attempts = await listAttempts(db, roundId);
  const withResult = attempts.filter((a) => a.outcome !== null);
  const drawn = withResult.find((a) => a.adoptedUtc !== null) ?? withResult.at(-1);
  const desk = await loadAcceptanceFacts(db, roundId);
  const groups = await listGroups(db, roundId);
  return ok({
    round: round.value,
    today,
    calendar,
    room,
    standIns: await loadStandIns(db, roundId, room),
    days: meetingDays(round.value, room.meeting),
    putOffs: await listPutOffs(db, roundId),
    attendance: await attendanceOfVotes(db, roundId, sections, room),
    sittings: await loadSittings(db, round.value, subjects),
    people: await listMeetingPeople(db, roundId),
    subjects,
    scored: await loadScored(db, round.value, subjects),
    opinions: new Map((await loadOpinions(db, round.value, room)).opinions.map((one) => [one.applicationId, one])),
    sections,
    signed: await loadSigned(db, round.value),
    decided: await loadDecisions(db, roundId),
    conflicts: await listConflicts(db, roundId),
    unitNames: new Map((await listUnits(db)).map(({ id, name }) => [id, name])),
    pool: await loadToldPeople(db, roundId),
    names: await loadSealedNames(db, roundId),
    drawn,
    answers: await loadAnswers(db, roundId),
    seal: await loadSeal(db, round.value, drawn),
    seals: await loadSeals(db, roundId, withResult),
    attempts,
    lotteries: await listLotteries(db, roundId),
    groups,
    leaders: new Map(groups.map((g) => [g.number, g.leaderId])),
    assigned: await hasAssignment(db, roundId),
    plan: await findPlan(db, roundId),
    grouping: await loadGroupingView(context, round.value),
    review: await loadReviewFacts(context, round.value, desk.applications),
    batches: await listBatches(db, roundId, 'applicants'),
    issues: (await listIssues(db, roundId, 'applicants')).filter((i) => i.severity === 'refused'),
    notice: await findNotice(db, roundId),
    desk,
    registers: await loadRegisterFacts(context, round.value, desk.applications, of),
    frozen: await frozenFacts(db, round.value),
    strokes,
    strokeOverrides: await loadStrokeOverrides(db),
  });
}

/** `on`: the day the facts are of, not the day of printing: the same facts give the same bytes. */
export function contextOf({ round: { setup } }: Pick<PaperState, 'round'>, on: IsoDate): DocumentContext {
  return {
    juryName: setup.juryName,
    roundTitle: setup.name,
    establishingBody: setup.establishingBody,
    rehearsal: setup.rehearsal,
    createdOn: on,
  };
}
