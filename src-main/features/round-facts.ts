import type { ReadDb } from '../../db/handles.ts';
import { countCompeting } from '../../db/tables/applications.ts';
import { findNotice } from '../../db/tables/notices.ts';
import {
  countConflicts,
  countJury,
  countOf,
  countRefusedRows,
  countScores,
  countSigned,
  findMilestones,
  listUnruledRows,
} from '../../db/tables/round-counts.ts';
import { decide } from '../core/domain/ballots/decision.ts';
import { ok, type Result } from '../core/domain/kernel/result.ts';
import { type RoundFacts, type Stage, stageGate } from '../core/domain/stages/stages.ts';
import { decisionsAgainst } from './decisions-against.ts';
import type { Surroundings } from './feature.ts';
import { noticeEnd } from './notice-end.ts';
import { type LoadedRound, loadRound } from './round-loading.ts';
import { countEntries } from './round-schemes.ts';
import { setupComplete } from './setup-findings.ts';

export interface RoundCounts {
  /** Accepted, and those on whom the office has not decided. */
  readonly applications: number;
  readonly refusedRows: number;
  readonly experts: number;
  readonly jurors: number;
  readonly alternates: number;
  readonly conflictsOpen: number;
  readonly conflictsConfirmed: number;
  readonly groups: number;
  /** Applications that have their reviewers. */
  readonly assigned: number;
  readonly present: number;
  readonly scoresEntered: number;
  /** For assigned pairs of present experts: what each sheet asks for by its scheme. */
  readonly scoresExpected: number;
  readonly sections: number;
  readonly sectionsSigned: number;
  readonly passed: number;
  readonly failed: number;
}

/** What the stages ask for; every call of the window waits for it. */
type NeededCounts = Omit<RoundCounts, 'conflictsConfirmed'>;

export async function loadCounts(db: ReadDb, round: LoadedRound): Promise<RoundCounts> {
  const conflictsConfirmed = await countConflicts(db, round.row.id, 'recused');
  return { ...(await loadNeeded(db, round)), conflictsConfirmed };
}

async function loadNeeded(db: ReadDb, round: LoadedRound): Promise<NeededCounts> {
  const roundId = round.row.id;
  const jury = await countJury(db, roundId);
  const scores = await countScores(db, roundId);
  const entries = countEntries(round, scores);
  const signed = await countSigned(db, roundId);
  return {
    applications: await countCompeting(db, roundId),
    refusedRows: await countRefusedRows(db, roundId),
    experts: await countOf(db, 'expert', roundId),
    jurors: jury.seated,
    alternates: jury.alternates,
    conflictsOpen: await countConflicts(db, roundId, 'suggested'),
    groups: await countOf(db, 'review_group', roundId),
    assigned: scores.applications,
    present: jury.present,
    scoresEntered: entries.entered,
    scoresExpected: entries.expected,
    sections: await countOf(db, 'ballot_section', roundId),
    sectionsSigned: signed.sections,
    passed: signed.passed,
    failed: signed.failed,
  };
}

async function countOpenRulings(db: ReadDb, { row, pack }: LoadedRound): Promise<number> {
  const { pass, quorum } = pack.rules;
  const rows = await listUnruledRows(db, row.id);
  return rows.filter((r) => {
    const { jury_size: jurySize, present, recused_present: recusedPresent, agree } = r;
    const vote = { jurySize, present, recusedPresent, agree: agree ?? 0 };
    return decide(pass.value, quorum.value, vote, r.denominator_mode).modesDiffer;
  }).length;
}

/** The day as the office has it, and the calendar by which days are counted on it. */
type Day = Pick<Surroundings, 'today' | 'calendar'>;

/** The facts of a round already loaded, from the tables as they are now. */
export async function factsOf(
  db: ReadDb,
  round: LoadedRound,
  counts: NeededCounts,
  { today, calendar }: Day,
): Promise<RoundFacts> {
  const { row, setup, pack } = round;
  const { meeting, adopted } = await findMilestones(db, row.id);
  const notice = await findNotice(db, row.id);
  return {
    setupComplete: setupComplete(setup, pack),
    listFrozen: row.list_frozen_utc !== null,
    applicationCount: counts.applications,
    poolSealed: row.pool_sealed_utc !== null,
    poolSize: counts.experts,
    drawAdopted: adopted !== undefined,
    conflictsOpen: counts.conflictsOpen,
    conflictsSettled: row.conflicts_settled_utc !== null,
    decisionsAgainst: await decisionsAgainst(db, round, today),
    groupsFormed: counts.groups > 0,
    assigned: (await countOf(db, 'assignment_plan', row.id)) > 0,
    meetingOpen: meeting !== undefined && meeting.closed_utc === null,
    meetingClosed: meeting !== undefined && meeting.closed_utc !== null,
    scoresMissing: counts.scoresExpected - counts.scoresEntered,
    sectionsTotal: counts.sections,
    sectionsSigned: counts.sectionsSigned,
    rulingsOpen: await countOpenRulings(db, round),
    resultsAnnounced: row.announced_utc !== null,
    noticePosted: notice !== undefined,
    noticeEnds: notice === undefined ? undefined : noticeEnd(notice, round, calendar).to,
    noticeClosed: notice !== undefined && notice.closed_utc !== null,
    today,
    filed: row.filed_utc !== null,
  };
}

/** All facts of one round. Throws for a round that does not exist: ask `loadRound` first. */
export async function loadFacts(db: ReadDb, roundId: string, day: Day): Promise<RoundFacts> {
  const round = await loadRound(db, roundId);
  if (!round.ok) throw new RangeError('facts of a round that does not exist');
  return factsOf(db, round.value, await loadNeeded(db, round.value), day);
}

/** May the stage of that round be worked on? Refusals: `round_not_found`, and the first unmet need of the stage. */
export async function gateRound(db: ReadDb, roundId: string, stage: Stage, day: Day): Promise<Result<null>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const gate = stageGate(await factsOf(db, round.value, await loadNeeded(db, round.value), day), stage);
  return gate.ok ? ok(null) : gate;
}
