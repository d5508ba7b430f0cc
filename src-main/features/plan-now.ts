import type { WriteDb } from '../../db/handles.ts';
import { addPlanAct, findKnownPlan, keepKnownPlan } from '../../db/tables/plan-acts.ts';
import { readPlanCells } from '../../db/tables/plan-cells.ts';
import {
  changesBetween,
  type PlanCells,
  readPlanText,
  type SpeltPlan,
  spellingSteps,
} from '../core/domain/groups/plan-history.ts';
import type { RoundId } from '../core/domain/kernel/ids.ts';
import { paced, type Told, toldNobody } from '../core/domain/kernel/pace.ts';

/** A plan and how it is spelt. */
export interface PlanNow extends SpeltPlan {
  readonly cells: PlanCells;
}

export async function spellPlan(cells: PlanCells, told: Told = toldNobody): Promise<PlanNow> {
  return { cells, ...(await paced(spellingSteps(cells), () => told(0))) };
}

/**
 * The plan as it stands; what other features changed in it since the last act becomes an act of its own. `told` takes
 * breath; it is told of no rows.
 */
export async function planNow(db: WriteDb, roundId: RoundId, utc: string, told = toldNobody): Promise<PlanNow> {
  const plan = await spellPlan(await readPlanCells(db, roundId, told), told);
  const known = await findKnownPlan(db, roundId);
  if (known !== undefined && known !== plan.text) {
    const changes = changesBetween(readPlanText(known), plan.cells);
    const figures = { cells: changes.length };
    await addPlanAct(db, roundId, { kind: 'elsewhere', figures, version: null, utc, changes }, told);
    await keepKnownPlan(db, roundId, plan);
  }
  return plan;
}
