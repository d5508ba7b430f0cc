import type { Selectable } from 'kysely';
import type { AssignedPair } from '../../src-main/core/domain/assignment/assign.ts';
import type { AssignmentPlan } from '../../src-main/core/domain/assignment/assignment-plan.ts';
import type { LoadFigures } from '../../src-main/core/domain/assignment/load-figures.ts';
import type { PlanRules } from '../../src-main/core/domain/assignment/plan-rules.ts';
import type { Promised } from '../../src-main/core/domain/assignment/promises.ts';
import type { PlanSeal } from '../../src-main/core/domain/assignment/verify-plan.ts';
import { asId } from '../../src-main/core/domain/kernel/ids.ts';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { AssignmentPlanTable, AssignmentTable } from '../schema.ts';
import { moveToBefore, PAIRS_AT_ONCE, readPairs } from './pairs-in-parts.ts';

const pairOf = (row: AssignmentTable): AssignedPair => ({
  applicationId: asId<'application'>(row.application_id),
  expertId: asId<'expert'>(row.expert_id),
  lead: row.lead === 1,
});

type Reviews = { readonly applicationId: string; readonly expertId: string; readonly lead: boolean };

const rowOf = (roundId: string, { applicationId, expertId, lead }: Reviews): AssignmentTable => ({
  round_id: roundId,
  application_id: applicationId,
  expert_id: expertId,
  lead: lead ? 1 : 0,
});

/** Who reviews whom, by application and expert. */
export async function listAssignments(db: ReadDb, roundId: string): Promise<AssignedPair[]> {
  return (await readPairs(db, 'assignment', roundId)).map(pairOf);
}

/** The plan in force, or the one that was in force before it fell. */
export async function lastAssignments(db: ReadDb, roundId: string, told?: Told): Promise<AssignedPair[]> {
  const now = await readPairs(db, 'assignment', roundId, told);
  return (now.length > 0 ? now : await readPairs(db, 'assignment_before', roundId, told)).map(pairOf);
}

export async function findPlan(db: ReadDb, roundId: string): Promise<AssignmentPlan | undefined> {
  const row = await db.selectFrom('assignment_plan').selectAll().where('round_id', '=', roundId).executeTakeFirst();
  return row === undefined ? undefined : readPlan(row);
}

type PlanColumns = Omit<Selectable<AssignmentPlanTable>, 'round_id' | 'made_utc'>;

export function readPlan(row: PlanColumns): AssignmentPlan {
  return {
    objective: row.objective,
    optimal: row.optimal === 1,
    bound: row.bound,
    proof: row.proof,
    minLoad: row.min_load,
    maxLoad: row.max_load,
    pairs: row.pairs,
    rules: row.rules === null ? null : (JSON.parse(row.rules) as PlanRules),
    promises: row.promises === null ? null : (JSON.parse(row.promises) as Promised[]),
    kept: row.kept === null || row.kept_of === null ? null : { pairs: row.kept, of: row.kept_of },
  };
}

/** What proves the plan: the prices, and the seal of what it was made from. */
export function readProof({ prices, seal }: Pick<PlanColumns, 'prices' | 'seal'>) {
  return {
    prices: prices === null ? null : (JSON.parse(prices) as number[]),
    seal: seal === null ? null : (JSON.parse(seal) as PlanSeal),
  };
}

/** Of a repair: the plan that it began from, as long as no other fell since. */
export async function assignmentsBefore(db: ReadDb, roundId: string): Promise<AssignedPair[]> {
  return (await readPairs(db, 'assignment_before', roundId)).map(pairOf);
}

/** What falls is kept until the next plan falls: a repair begins from it. */
export async function deleteAssignments(db: WriteDb, roundId: string, told?: Told): Promise<void> {
  const all = db.selectFrom('assignment').select('expert_id').where('round_id', '=', roundId);
  const any = await all.limit(1).executeTakeFirst();
  if (any !== undefined) await moveToBefore(db, roundId, told);
  await db.deleteFrom('assignment_plan').where('round_id', '=', roundId).execute();
}

/** In place of whatever was assigned before. Told by pair written. */
export async function replaceAssignments(
  db: WriteDb,
  roundId: string,
  pairs: readonly AssignedPair[],
  plan: Omit<AssignmentPlan, 'pairs'> & { readonly prices: readonly number[]; readonly seal: PlanSeal },
  utc: string,
  told: Told = toldNobody,
): Promise<void> {
  await deleteAssignments(db, roundId, told);
  const write = (some: readonly AssignedPair[]) =>
    insertMany(
      db,
      'assignment',
      some.map((pair) => rowOf(roundId, pair)),
    );
  await inParts(pairs, told, write, PAIRS_AT_ONCE);
  await db
    .insertInto('assignment_plan')
    .values({
      round_id: roundId,
      objective: plan.objective,
      optimal: plan.optimal ? 1 : 0,
      min_load: plan.minLoad,
      max_load: plan.maxLoad,
      pairs: pairs.length,
      made_utc: utc,
      bound: plan.bound,
      proof: plan.proof,
      prices: JSON.stringify(plan.prices),
      rules: JSON.stringify(plan.rules),
      promises: JSON.stringify(plan.promises),
      kept: plan.kept?.pairs ?? null,
      kept_of: plan.kept?.of ?? null,
      seal: JSON.stringify(plan.seal),
    })
    .execute();
}

/** The changed pairs of some applications, and the plan's figures with them. A changed plan is not the proven best. */
export async function replaceReviewers(
  db: WriteDb,
  roundId: string,
  applicationIds: readonly string[],
  pairs: readonly Reviews[],
  { minLoad, maxLoad, pairs: count }: LoadFigures,
): Promise<void> {
  for (const id of applicationIds) await db.deleteFrom('assignment').where('application_id', '=', id).execute();
  await insertMany(
    db,
    'assignment',
    pairs.map((pair) => rowOf(roundId, pair)),
  );
  const unproved = {
    optimal: 0,
    bound: null,
    proof: null,
    prices: null,
    promises: null,
    kept: null,
    kept_of: null,
    seal: null,
  } as const;
  await db
    .updateTable('assignment_plan')
    .set({ ...unproved, min_load: minLoad, max_load: maxLoad, pairs: count })
    .where('round_id', '=', roundId)
    .execute();
}

export async function hasAssignment(db: ReadDb, roundId: string): Promise<boolean> {
  const row = await db.selectFrom('assignment_plan').select('pairs').where('round_id', '=', roundId).executeTakeFirst();
  return row !== undefined;
}
