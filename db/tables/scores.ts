import type { ReadDb, WriteDb } from '../handles.ts';
import type { AssignmentTable, ScoreTable } from '../schema.ts';

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

/** Without a criterion: the whole sheet of one expert for one application. */
export async function deleteScores(db: WriteDb, key: ScoreKey, criterionId?: string): Promise<void> {
  let query = db
    .deleteFrom('score')
    .where('application_id', '=', key.application_id)
    .where('expert_id', '=', key.expert_id);
  if (criterionId !== undefined) query = query.where('criterion_id', '=', criterionId);
  await query.execute();
}

export async function countScoresOf(db: ReadDb, roundId: string, expertId: string): Promise<number> {
  const row = await db
    .selectFrom('score')
    .select(db.fn.countAll<number>().as('n'))
    .where('round_id', '=', roundId)
    .where('expert_id', '=', expertId)
    .executeTakeFirstOrThrow();
  return row.n;
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
