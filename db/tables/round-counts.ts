import { sql } from 'kysely';
import type { ReadDb } from '../handles.ts';

type Countable = 'expert' | 'review_group' | 'ballot_section' | 'draw_attempt' | 'assignment' | 'assignment_plan';

/** Rows of a table that belong to the round. */
export async function countOf(db: ReadDb, table: Countable, roundId: string): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return n;
}

export async function countRefusedRows(db: ReadDb, roundId: string): Promise<number> {
  const { n } = await db
    .selectFrom('import_batch')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('refused_rows'), eb.val(0)).as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return n;
}

/** Of the accepted applications: what nobody has decided, or what keeps an expert away. */
export async function countConflicts(db: ReadDb, roundId: string, state: 'suggested' | 'recused'): Promise<number> {
  const all = db
    .selectFrom('conflict')
    .innerJoin('application', 'application.id', 'conflict.application_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('conflict.round_id', '=', roundId)
    .where('application.state', '=', 'accepted');
  const recused = all.where('conflict.state', '=', 'confirmed').where('conflict.treatment', '!=', 'disclose');
  const asked = state === 'recused' ? recused : all.where('conflict.state', '=', 'suggested');
  return (await asked.executeTakeFirstOrThrow()).n;
}

/** Whether anything of the accepted applications is undecided. */
export async function anyConflictOpen(db: ReadDb, roundId: string): Promise<boolean> {
  const one = await db
    .selectFrom('conflict')
    .innerJoin('application', 'application.id', 'conflict.application_id')
    .select('conflict.id')
    .where('conflict.round_id', '=', roundId)
    // Written out: of a value that is bound SQLite does not know that the partial index `conflict_open` holds it.
    .where(sql<boolean>`conflict.state = 'suggested'`)
    .where('application.state', '=', 'accepted')
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

export interface JuryCounts {
  /** Persons holding one of the jury's seats. */
  readonly seated: number;
  /** Drawn alternates without a seat. */
  readonly alternates: number;
  /** Seated and signed in. */
  readonly present: number;
}

export async function countJury(db: ReadDb, roundId: string): Promise<JuryCounts> {
  const rows = await db
    .selectFrom('juror')
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.expert_id', '=', 'juror.expert_id')
        .onRef('attendance.round_id', '=', 'juror.round_id')
        .on('attendance.state', '=', 'present'),
    )
    .select(['juror.seated', 'juror.drawn', 'attendance.state'])
    .where('juror.round_id', '=', roundId)
    .execute();
  return {
    seated: rows.filter((r) => r.seated === 1).length,
    alternates: rows.filter((r) => r.seated === 0 && r.drawn === 'alternate').length,
    present: rows.filter((r) => r.seated === 1 && r.state === 'present').length,
  };
}

/** Applications of one series and level, by which a scheme is found. `series`: as the roster writes it. */
export interface ScoredPlace {
  readonly series: string;
  readonly level: string;
}

export interface ScoreCounts {
  /** Pairs of application and expert whose expert is present. */
  readonly pairs: readonly (ScoredPlace & { readonly n: number })[];
  /** What those experts gave points for, by the scheme's item. */
  readonly points: readonly (ScoredPlace & { readonly criterionId: string; readonly n: number })[];
  readonly verdicts: readonly (ScoredPlace & { readonly n: number })[];
}

/** Applications that have reviewers. */
export async function countAssigned(db: ReadDb, roundId: string): Promise<number> {
  const { n } = await db
    .selectFrom('assignment')
    .select((eb) => eb.fn.count<number>('application_id').distinct().as('n'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  return n;
}

export async function countScores(db: ReadDb, roundId: string): Promise<ScoreCounts> {
  const presentPairs = db
    .selectFrom('assignment')
    .innerJoin('attendance', (join) =>
      join
        .onRef('attendance.expert_id', '=', 'assignment.expert_id')
        .onRef('attendance.round_id', '=', 'assignment.round_id')
        .on('attendance.state', '=', 'present'),
    )
    .innerJoin('application', 'application.id', 'assignment.application_id')
    .where('assignment.round_id', '=', roundId)
    .groupBy(['application.series', 'application.level']);
  const pairs = await presentPairs
    .select((eb) => ['application.series', 'application.level', eb.fn.countAll<number>().as('n')])
    .execute();
  const points = await presentPairs
    .innerJoin('score', (join) =>
      join
        .onRef('score.application_id', '=', 'assignment.application_id')
        .onRef('score.expert_id', '=', 'assignment.expert_id'),
    )
    .groupBy('score.criterion_id')
    .select((eb) => [
      'application.series',
      'application.level',
      'score.criterion_id as criterionId',
      eb.fn.countAll<number>().as('n'),
    ])
    .execute();
  const verdicts = await presentPairs
    .innerJoin('score_verdict', (join) =>
      join
        .onRef('score_verdict.application_id', '=', 'assignment.application_id')
        .onRef('score_verdict.expert_id', '=', 'assignment.expert_id'),
    )
    .select((eb) => ['application.series', 'application.level', eb.fn.countAll<number>().as('n')])
    .execute();
  return { pairs, points, verdicts };
}

/** Sections of the ballot that have a signed round, and what those rounds decided. */
export async function countSigned(
  db: ReadDb,
  roundId: string,
): Promise<{ readonly sections: number; readonly passed: number; readonly failed: number }> {
  const signed = db
    .selectFrom('ballot_section')
    .innerJoin('ballot_round', 'ballot_round.section_id', 'ballot_section.id')
    .where('ballot_section.round_id', '=', roundId)
    .where('ballot_round.state', '=', 'signed');
  const { sections } = await signed
    .select((eb) => eb.fn.count<number>('ballot_section.id').distinct().as('sections'))
    .executeTakeFirstOrThrow();
  const rows = await signed
    .innerJoin('ballot_row', (join) =>
      join
        .onRef('ballot_row.section_id', '=', 'ballot_round.section_id')
        .onRef('ballot_row.number', '=', 'ballot_round.number'),
    )
    .select('ballot_row.passed')
    .execute();
  return {
    sections,
    passed: rows.filter((r) => r.passed === 1).length,
    failed: rows.filter((r) => r.passed === 0).length,
  };
}

export interface UnruledRow {
  readonly jury_size: number;
  readonly present: number;
  readonly recused_present: number;
  readonly agree: number | null;
  readonly denominator_mode: 'exclude' | 'include';
}

/** Rows with a count but no ruling, in rounds that are reconciled and not yet signed. */
export async function listUnruledRows(db: ReadDb, roundId: string): Promise<UnruledRow[]> {
  return db
    .selectFrom('ballot_row')
    .innerJoin('ballot_round', (join) =>
      join
        .onRef('ballot_round.section_id', '=', 'ballot_row.section_id')
        .onRef('ballot_round.number', '=', 'ballot_row.number'),
    )
    .innerJoin('ballot_section', 'ballot_section.id', 'ballot_row.section_id')
    .select([
      'ballot_round.jury_size',
      'ballot_round.present',
      'ballot_row.recused_present',
      'ballot_row.agree',
      'ballot_round.denominator_mode',
    ])
    .where('ballot_section.round_id', '=', roundId)
    .where('ballot_round.state', '=', 'reconciled')
    .where('ballot_row.ruling', 'is', null)
    .where('ballot_row.agree', 'is not', null)
    .execute();
}

/** The parts of meeting and draw that decide about stages. */
export async function findMilestones(db: ReadDb, roundId: string) {
  const meeting = await db
    .selectFrom('meeting')
    .select(['opened_utc', 'closed_utc'])
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  const adopted = await db
    .selectFrom('draw_attempt')
    .select('attempt')
    .where('round_id', '=', roundId)
    .where('adopted_utc', 'is not', null)
    .executeTakeFirst();
  return { meeting, adopted };
}
