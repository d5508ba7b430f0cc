import type { WriteDb } from '../../db/handles.ts';
import { addPlanAct, findKnownPlan, keepKnownPlan } from '../../db/tables/plan-acts.ts';
import { readPlanCells } from '../../db/tables/plan-cells.ts';
import { changesBetween, type PlanCells } from '../core/domain/groups/plan-history.ts';
import type { RoundId } from '../core/domain/kernel/ids.ts';

/** The plan as it stands; what other features changed in it since the last act becomes an act of its own. */
export async function planNow(db: WriteDb, roundId: RoundId, utc: string): Promise<PlanCells> {
  const cells = await readPlanCells(db, roundId);
  const known = await findKnownPlan(db, roundId);
  const changes = known === undefined ? [] : changesBetween(known, cells);
  if (changes.length > 0) {
    const figures = { cells: changes.length };
    await addPlanAct(db, roundId, { kind: 'elsewhere', figures, version: null, utc, changes });
    await keepKnownPlan(db, roundId, cells);
  }
  return cells;
}
