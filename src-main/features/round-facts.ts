import type { ReadDb } from '../../db/handles.ts';
import { countCompeting } from '../../db/tables/applications.ts';
import { findNotice } from '../../db/tables/notices.ts';
import {
  anyConflictOpen,
  countAssigned,
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
import { factsAsked, type RoundFacts, type Stage, stageGate } from '../core/domain/stages/stages.ts';
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

export async function loadCounts(db: ReadDb, round: LoadedRound): Promise<RoundCounts> {
  const roundId = round.row.id;
  const jury = await countJury(db, roundId);
  const entries = countEntries(round, await countScores(db, roundId));
  const signed = await countSigned(db, roundId);
  return {
    applications: await countCompeting(db, roundId),
    refusedRows: await countRefusedRows(db, roundId),
    experts: await countOf(db, 'expert', roundId),
    jurors: jury.seated,
    alternates: jury.alternates,
    conflictsOpen: await countConflicts(db, roundId, 'suggested'),
    conflictsConfirmed: await countConflicts(db, roundId, 'recused'),
    groups: await countOf(db, 'review_group', roundId),
    assigned: await countAssigned(db, roundId),
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

type Asking = { readonly [F in keyof RoundFacts]-?: () => RoundFacts[F] | Promise<RoundFacts[F]> };

/** How each fact is found in the tables as they are now; what was counted already is not counted again. */
function asking(db: ReadDb, round: LoadedRound, { today, calendar }: Day, counts?: RoundCounts): Asking {
  const { row, setup, pack } = round;
  const meeting = async () => (await findMilestones(db, row.id)).meeting;
  const notice = () => findNotice(db, row.id);
  const scores = async () => {
    const { expected, entered } = countEntries(round, await countScores(db, row.id));
    return expected - entered;
  };
  return {
    setupComplete: () => setupComplete(setup, pack),
    listFrozen: () => row.list_frozen_utc !== null,
    applicationCount: () => counts?.applications ?? countCompeting(db, row.id),
    poolSealed: () => row.pool_sealed_utc !== null,
    poolSize: () => counts?.experts ?? countOf(db, 'expert', row.id),
    drawAdopted: async () => (await findMilestones(db, row.id)).adopted !== undefined,
    // No stage asks for more than whether there are any.
    conflictsOpen: async () => counts?.conflictsOpen ?? Number(await anyConflictOpen(db, row.id)),
    conflictsSettled: () => row.conflicts_settled_utc !== null,
    decisionsAgainst: () => decisionsAgainst(db, round, today),
    groupsFormed: async () => (counts?.groups ?? (await countOf(db, 'review_group', row.id))) > 0,
    assigned: async () => (await countOf(db, 'assignment_plan', row.id)) > 0,
    meetingOpen: async () => (await meeting())?.closed_utc === null,
    meetingClosed: async () => typeof (await meeting())?.closed_utc === 'string',
    scoresMissing: () => (counts === undefined ? scores() : counts.scoresExpected - counts.scoresEntered),
    sectionsTotal: () => counts?.sections ?? countOf(db, 'ballot_section', row.id),
    sectionsSigned: async () => counts?.sectionsSigned ?? (await countSigned(db, row.id)).sections,
    rulingsOpen: () => countOpenRulings(db, round),
    resultsAnnounced: () => row.announced_utc !== null,
    noticePosted: async () => (await notice()) !== undefined,
    noticeEnds: async () => {
      const posted = await notice();
      return posted === undefined ? undefined : noticeEnd(posted, round, calendar).to;
    },
    noticeClosed: async () => typeof (await notice())?.closed_utc === 'string',
    today: () => today,
    filed: () => row.filed_utc !== null,
  };
}

async function ask<F extends keyof RoundFacts>(all: Asking, wanted: readonly F[]): Promise<Pick<RoundFacts, F>> {
  const facts: Partial<Record<F, unknown>> = {};
  for (const fact of wanted) facts[fact] = await all[fact]();
  return facts as Pick<RoundFacts, F>;
}

/** Every fact of a round already loaded and counted. */
export function factsOf(db: ReadDb, round: LoadedRound, day: Day, counts: RoundCounts): Promise<RoundFacts> {
  const all = asking(db, round, day, counts);
  return ask(all, Object.keys(all) as (keyof RoundFacts)[]);
}

/** May the stage of that round be worked on? Refusals: `round_not_found`, and the first unmet need of the stage. */
export async function gateRound(db: ReadDb, roundId: string, stage: Stage, day: Day): Promise<Result<null>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const facts = await ask<keyof RoundFacts>(asking(db, round.value, day), factsAsked[stage]);
  const gate = stageGate(facts, stage);
  return gate.ok ? ok(null) : gate;
}
