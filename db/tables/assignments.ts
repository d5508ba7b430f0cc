import type { AssignedPair } from '../../src-main/core/domain/assignment/assign.ts';
import { asId } from '../../src-main/core/domain/kernel/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

export interface AssignmentPlan {
  readonly objective: number;
  readonly optimal: boolean;
  readonly minLoad: number;
  readonly maxLoad: number;
  readonly pairs: number;
}

/** Who reviews whom, by application and expert. */
export async function listAssignments(db: ReadDb, roundId: string): Promise<AssignedPair[]> {
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('application_id')
    .orderBy('expert_id')
    .execute();
  return rows.map((row) => ({
    applicationId: asId<'application'>(row.application_id),
    expertId: asId<'expert'>(row.expert_id),
    lead: row.lead === 1,
  }));
}

export async function findPlan(db: ReadDb, roundId: string): Promise<AssignmentPlan | undefined> {
  const row = await db.selectFrom('assignment_plan').selectAll().where('round_id', '=', roundId).executeTakeFirst();
  if (row === undefined) return undefined;
  const { objective, optimal, min_load, max_load, pairs } = row;
  return { objective, optimal: optimal === 1, minLoad: min_load, maxLoad: max_load, pairs };
}

export async function deleteAssignments(db: WriteDb, roundId: string): Promise<void> {
  await db.deleteFrom('assignment').where('round_id', '=', roundId).execute();
  await db.deleteFrom('assignment_plan').where('round_id', '=', roundId).execute();
}

/** In place of whatever was assigned before. */
export async function replaceAssignments(
  db: WriteDb,
  roundId: string,
  pairs: readonly AssignedPair[],
  plan: AssignmentPlan,
  utc: string,
): Promise<void> {
  await deleteAssignments(db, roundId);
  const rows = pairs.map(({ applicationId, expertId, lead }) => ({
    round_id: roundId,
    application_id: applicationId,
    expert_id: expertId,
    lead: lead ? (1 as const) : (0 as const),
  }));
  for (let i = 0; i < rows.length; i += 500) {
    await db
      .insertInto('assignment')
      .values(rows.slice(i, i + 500))
      .execute();
  }
  await db
    .insertInto('assignment_plan')
    .values({
      round_id: roundId,
      objective: plan.objective,
      optimal: plan.optimal ? 1 : 0,
      min_load: plan.minLoad,
      max_load: plan.maxLoad,
      pairs: plan.pairs,
      made_utc: utc,
    })
    .execute();
}
