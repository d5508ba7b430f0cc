import type { ReadDb, WriteDb } from '../handles.ts';
import type { AssignmentTable, ScoreTable, ScoreVerdictTable, ScoreVetoTable } from '../schema.ts';

export async function listScores(db: ReadDb, roundId: string): Promise<ScoreTable[]> {
  return db.selectFrom('score').selectAll().where('round_id', '=', roundId).execute();
}

export async function saveScore(db: WriteDb, row: ScoreTable): Promise<void> {
  await db.replaceInto('score').values(row).execute();
}

export type ScoreKey = Pick<ScoreTable, 'application_id' | 'expert_id'>;

export async function findScore(db: ReadDb, key: ScoreKey, criterionId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('score')
    .select('hundredths')
    .where('application_id', '=', key.application_id)
    .where('expert_id', '=', key.expert_id)
    .where('criterion_id', '=', criterionId)
    .executeTakeFirst();
  return row?.hundredths;
}

export async function deleteScore(db: WriteDb, key: ScoreKey, criterionId: string): Promise<void> {
  await db
    .deleteFrom('score')
    .where('application_id', '=', key.application_id)
    .where('expert_id', '=', key.expert_id)
    .where('criterion_id', '=', criterionId)
    .execute();
}

const SHEET_TABLES = ['score', 'score_veto', 'score_verdict'] as const;

/** The whole sheet of one expert for one application. */
export async function deleteSheet(db: WriteDb, key: ScoreKey): Promise<void> {
  for (const table of SHEET_TABLES) {
    await db
      .deleteFrom(table)
      .where('application_id', '=', key.application_id)
      .where('expert_id', '=', key.expert_id)
      .execute();
  }
}

/** Points, vetoes and verdicts that the expert gave in the round. */
export async function countScoresOf(db: ReadDb, roundId: string, expertId: string): Promise<number> {
  let given = 0;
  for (const table of SHEET_TABLES) {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('round_id', '=', roundId)
      .where('expert_id', '=', expertId)
      .executeTakeFirstOrThrow();
    given += n;
  }
  return given;
}

export async function listVetoes(db: ReadDb, roundId: string): Promise<ScoreVetoTable[]> {
  return db.selectFrom('score_veto').selectAll().where('round_id', '=', roundId).orderBy('veto_id').execute();
}

export async function saveVeto(db: WriteDb, row: ScoreVetoTable): Promise<void> {
  await db.replaceInto('score_veto').values(row).execute();
}

export async function deleteVeto(db: WriteDb, key: ScoreKey, vetoId: string): Promise<void> {
  await db
    .deleteFrom('score_veto')
    .where('application_id', '=', key.application_id)
    .where('expert_id', '=', key.expert_id)
    .where('veto_id', '=', vetoId)
    .execute();
}

export async function listVerdicts(db: ReadDb, roundId: string): Promise<ScoreVerdictTable[]> {
  return db.selectFrom('score_verdict').selectAll().where('round_id', '=', roundId).execute();
}

export async function saveVerdict(db: WriteDb, row: ScoreVerdictTable): Promise<void> {
  await db.replaceInto('score_verdict').values(row).execute();
}

export async function deleteVerdict(db: WriteDb, key: ScoreKey): Promise<void> {
  await db
    .deleteFrom('score_verdict')
    .where('application_id', '=', key.application_id)
    .where('expert_id', '=', key.expert_id)
    .execute();
}

/** Who reviews what, by application and expert. */
export async function listReviewers(db: ReadDb, roundId: string): Promise<AssignmentTable[]> {
  return db
    .selectFrom('assignment')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('application_id')
    .orderBy('expert_id')
    .execute();
}

export async function isReviewer(db: ReadDb, key: ScoreKey): Promise<boolean> {
  const row = await db
    .selectFrom('assignment')
    .select('expert_id')
    .where('application_id', '=', key.application_id)
    .where('expert_id', '=', key.expert_id)
    .executeTakeFirst();
  return row !== undefined;
}
