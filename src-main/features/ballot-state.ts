import type { ReadDb } from '../../db/handles.ts';
import type { BallotRowTable, BallotSectionTable } from '../../db/schema.ts';
import {
  type BallotRoundRecord,
  listBallotRounds,
  listBallotRows,
  listRollSizes,
  listSections,
} from '../../db/tables/ballots.ts';
import type { SubjectRow } from '../../db/tables/subjects.ts';
import { applicationKindOf } from '../core/domain/applications/application-kind.ts';
import { type ApplicationTypes, ballotSectionOf } from '../core/domain/applications/application-types.ts';
import { type Decision, decide } from '../core/domain/ballots/decision.ts';
import { byText } from '../core/domain/kernel/order.ts';
import type { RulePack } from '../core/domain/rules/rule-pack.ts';
import type { LoadedRound } from './round-loading.ts';

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
  readonly round: BallotRoundRecord;
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

type SectionTypeOf = (subject: Pick<SubjectRow, 'kind'>) => string;

/**
 * Which kinds of application vote apart, by the round's own conditions; level and type never mix. A round that began
 * before rounds kept them goes by the regional notice of 2022: the dual-targeted alone.
 */
export function sectionTypes({ row }: LoadedRound): SectionTypeOf {
  if (row.eligibility_pack === null) return ({ kind }) => (kind === 'dual_targeted' ? kind : REGULAR);
  const types = JSON.parse(row.eligibility_pack) as ApplicationTypes;
  return ({ kind }) => ballotSectionOf(types, applicationKindOf(kind));
}

const REGULAR = 'regular';

/** Highest level first; in a level the regular section before those of single kinds. */
export function bySection<T extends Pick<BallotSectionTable, 'level' | 'type'>>(a: T, b: T): number {
  const place = (level: string) => (LEVELS.includes(level) ? LEVELS.indexOf(level) : LEVELS.length);
  const rank = (type: string) => (type === REGULAR ? 0 : 1);
  return place(a.level) - place(b.level) || rank(a.type) - rank(b.type) || byText(a.type, b.type);
}

function itemOf(
  subject: SubjectRow,
  row: BallotRowTable,
  round: BallotRoundRecord,
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
  loaded: LoadedRound,
  subjects: readonly SubjectRow[],
): Promise<SectionState[]> {
  const { pack } = loaded;
  const roundId = loaded.row.id;
  const typeOf = sectionTypes(loaded);
  const rounds = await listBallotRounds(db, roundId);
  const rows = await listBallotRows(db, roundId);
  const sizes = await listRollSizes(db, roundId);
  const bySubject = new Map(subjects.map((s) => [s.applicationId, s]));
  const stateOf = (round: BallotRoundRecord): BallotRoundState => {
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
      subjects: subjects.filter((s) => s.level === section.level && typeOf(s) === section.type),
      rounds: states,
      latest: states.at(-1),
      signed: states.find((s) => s.round.state === 'signed'),
    };
  });
}
