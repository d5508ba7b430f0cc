import { lastAssignments } from '../../../db/tables/assignments.ts';
import type { RepairPreview } from '../../core/contract/index.ts';
import { type AssignedPair, assignSteps } from '../../core/domain/assignment/assign.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadPlanGround } from '../plan-ground.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { reading, withNumber } from './assign-experts.ts';

type Groups = FeatureHandlers<'groups'>;

/**
 * What a repair would change, before anything is changed: the same reckoning, and nothing is saved. Cells of whoever may
 * not be told are counted, not shown. Refusals as of `repairPlan`.
 */
export const previewRepair: Groups['previewRepair'] = async (context, { roundId, within }) => {
  const loaded = await context.query(async ({ db }) => ({
    names: await loadSealedNames(db, roundId),
    before: await lastAssignments(db, roundId),
    ground: await loadPlanGround(db, roundId, within, await reading(context, db, roundId)),
  }));
  const { names, before, ground } = loaded;
  if (!ground.ok) return ground;
  if (before.length === 0) return refuse('nothing_to_repair');
  const { input, numbers } = ground.value;
  const told = context.pace('solving', 2 * assignSteps(input));
  const repaired = await context.assigning.repair(input, before, told);
  if (!repaired.ok) return withNumber(repaired.refusal, numbers);
  const { assignment, kept, fewest, before: of } = repaired.value;
  return ok({
    kept,
    of,
    fewest,
    pairs: assignment.pairs.length,
    ...changedCells(before, assignment.pairs, names.isMasked),
  });
};

/** Cell by cell of the applications that change; a lead that changes without anybody coming or going is a change too. */
export function changedCells(
  before: readonly AssignedPair[],
  after: readonly AssignedPair[],
  isMasked: (expertId: AssignedPair['expertId']) => boolean,
): Pick<RepairPreview, 'changes' | 'sealed'> {
  const was = grouped(before, (pair) => pair.applicationId);
  const is = grouped(after, (pair) => pair.applicationId);
  let sealed = 0;
  const open = (pairs: readonly AssignedPair[]) => {
    const shown = pairs.filter((pair) => !isMasked(pair.expertId));
    sealed += pairs.length - shown.length;
    return shown.map((pair) => pair.expertId);
  };
  const changes = [...new Set([...was.keys(), ...is.keys()])].sort(byText).flatMap((applicationId) => {
    const [old, now] = [was.get(applicationId) ?? [], is.get(applicationId) ?? []];
    const without = (pairs: readonly AssignedPair[], others: readonly AssignedPair[]) =>
      pairs.filter((pair) => !others.some((other) => other.expertId === pair.expertId));
    const leaves = open(without(old, now));
    const joins = open(without(now, old));
    const leader = (pairs: readonly AssignedPair[]) => pairs.find((pair) => pair.lead)?.expertId ?? null;
    const [led, leads] = [leader(old), leader(now)];
    const lead = leads !== null && leads !== led && !isMasked(leads) ? leads : null;
    return leaves.length + joins.length === 0 && lead === null ? [] : [{ applicationId, leaves, joins, lead }];
  });
  return { changes, sealed };
}
