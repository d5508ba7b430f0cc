import type { Selectable } from 'kysely';
import type { ResultDecision } from '../../src-main/core/domain/results/result-decision.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ResultDecisionTable } from '../schema.ts';

export type ResultDecisionRow = Selectable<ResultDecisionTable>;

/** Every decision on a result of the round, oldest first. */
export async function listResultDecisions(db: ReadDb, roundId: string): Promise<ResultDecisionRow[]> {
  return db.selectFrom('result_decision').selectAll().where('round_id', '=', roundId).orderBy('number').execute();
}

/** The row as the rules read it. */
export function decisionOf(row: ResultDecisionRow): ResultDecision {
  const { application_id: applicationId, ground, record_id: recordId, outcome, noticed } = row;
  return { applicationId, ground, recordId, outcome, noticed: noticed === 1 };
}

/** Writes it under the round's next number, which comes back. */
export async function insertResultDecision(db: WriteDb, row: Omit<ResultDecisionRow, 'number'>): Promise<number> {
  const { n } = await db
    .selectFrom('result_decision')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('round_id', '=', row.round_id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('result_decision')
    .values({ ...row, number: n + 1 })
    .execute();
  return n + 1;
}
