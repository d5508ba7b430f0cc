import type { ReadDb } from '../../db/handles.ts';
import type { BallotRoundTable, BallotRowTable, BallotSectionTable } from '../../db/schema.ts';
import { listBallotRounds, listBallotRows, listRollSizes, listSections } from '../../db/tables/ballots.ts';
import type { SubjectRow } from '../../db/tables/subjects.ts';
import { type Decision, decide } from '../core/domain/ballots/decision.ts';
import type { RulePack } from '../core/domain/rules/rule-pack.ts';

/** One applicant in one ballot round. */
export interface BallotItem {
  readonly subject: SubjectRow;
  readonly row: BallotRowTable;
  /** In the round's mode, or in the chair's where the chair has ruled. */
  readonly decision: Decision;
  /** Ballots on which the applicant's line is struck. */
  readonly struck: number;
  readonly entered: boolean;
  /** The modes differ and nobody has ruled. */
  readonly rulingNeeded: boolean;
}

export interface BallotRoundState {
  readonly round: BallotRoundTable;
  readonly rollSize: number;
  /** By bag number. */
  readonly items: readonly BallotItem[];
}

export interface SectionState {
  readonly section: BallotSectionTable;
  readonly subjects: readonly SubjectRow[];
  /** By number. */
  readonly rounds: readonly BallotRoundState[];
  readonly latest: BallotRoundState | undefined;
  readonly signed: BallotRoundState | undefined;
}

const LEVELS = ['full_senior', 'associate_senior', 'intermediate', 'junior'];

/** Dual-targeted titles have their own share and their own ballot (regional notice; level and type never mix). */
export function sectionTypeOf(subject: Pick<SubjectRow, 'kind'>): 'regular' | 'dual_targeted' {
  return subject.kind === 'dual_targeted' ? 'dual_targeted' : 'regular';
}

/** Highest level first; the regular section before the dual-targeted one. */
export function bySection<T extends Pick<BallotSectionTable, 'level' | 'type'>>(a: T, b: T): number {
  const place = (level: string) => (LEVELS.includes(level) ? LEVELS.indexOf(level) : LEVELS.length);
  return place(a.level) - place(b.level) || (a.type === b.type ? 0 : a.type === 'regular' ? -1 : 1);
}

function itemOf(
  subject: SubjectRow,
  row: BallotRowTable,
  round: BallotRoundTable,
  rollSize: number,
  pack: RulePack,
): BallotItem {
  const { pass, quorum } = pack.rules;
  const vote = {
    jurySize: round.jury_size,
    present: round.present,
    recusedPresent: row.recused_present,
    agree: row.agree ?? 0,
  };
  const decision = decide(pass.value, quorum.value, vote, row.ruling ?? round.denominator_mode);
  const entered = row.agree !== null;
  return {
    subject,
    row,
    decision,
    // Who is recused from the whole section got no ballot on which a line could be struck.
    struck: Math.max(0, row.recused_present - Math.max(0, round.present - rollSize)),
    entered,
    rulingNeeded: entered && decision.modesDiffer && row.ruling === null,
  };
}

/** Every ballot section of the round with all its rounds, decided anew from the counts. */
export async function loadSections(
  db: ReadDb,
  roundId: string,
  subjects: readonly SubjectRow[],
  pack: RulePack,
): Promise<SectionState[]> {
  const rounds = await listBallotRounds(db, roundId);
  const rows = await listBallotRows(db, roundId);
  const sizes = await listRollSizes(db, roundId);
  const bySubject = new Map(subjects.map((s) => [s.applicationId, s]));
  const stateOf = (round: BallotRoundTable): BallotRoundState => {
    const mine = (r: { readonly section_id: string; readonly number: number }) =>
      r.section_id === round.section_id && r.number === round.number;
    const rollSize = sizes.find(mine)?.size ?? 0;
    const items = rows.filter(mine).flatMap((row) => {
      const subject = bySubject.get(row.application_id);
      return subject === undefined ? [] : [itemOf(subject, row, round, rollSize, pack)];
    });
    return { round, rollSize, items: items.sort((a, b) => a.subject.number - b.subject.number) };
  };
  return (await listSections(db, roundId)).sort(bySection).map((section) => {
    const states = rounds.filter((r) => r.section_id === section.id).map(stateOf);
    return {
      section,
      subjects: subjects.filter((s) => s.level === section.level && sectionTypeOf(s) === section.type),
      rounds: states,
      latest: states.at(-1),
      signed: states.find((s) => s.round.state === 'signed'),
    };
  });
}
