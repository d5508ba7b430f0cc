import { lastAssignments } from '../../../db/tables/assignments.ts';
import { assignSteps } from '../../core/domain/assignment/assign.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadPlanGround, withinOf } from '../plan-ground.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { reading, withNumber } from './assign-experts.ts';

type Groups = FeatureHandlers<'groups'>;

/**
 * Why a pair is not in the plan in force. Asked in the way in which that plan was made. Who may not be told is not asked
 * about, for a rule that keeps somebody away tells who it is; where such a person would move, they stand in no list.
 * Refusals: those of `loadPlanGround` and `whyNot`, `reviewer_sealed`.
 */
export const whyNotPaired: Groups['whyNot'] = async (context, { roundId, applicationId, expertId }) => {
  const { names, pairs, ground } = await context.query(async ({ db }) => ({
    names: await loadSealedNames(db, roundId),
    pairs: await lastAssignments(db, roundId),
    ground: await loadPlanGround(db, roundId, await withinOf(db, roundId), await reading(context, db, roundId)),
  }));
  if (!ground.ok) return ground;
  if (names.isMasked(expertId)) return refuse('reviewer_sealed');
  const { input, numbers } = ground.value;
  const told = context.pace('solving', 2 * assignSteps(input));
  const answer = await context.assigning.whyNot(input, pairs, { applicationId, expertId }, told);
  if (!answer.ok) return withNumber(answer.refusal, numbers);
  if (answer.value.kind !== 'cost') return answer;
  const open = (ids: readonly string[]) => ids.filter((id) => !names.isMasked(id)) as never;
  const moved = answer.value.moved.map((one) => ({ ...one, leaves: open(one.leaves), joins: open(one.joins) }));
  return ok({ ...answer.value, moved });
};

/** Why there is no plan. Limits and recusals of whoever may not be told are counted, not named. Refusals: those of `loadPlanGround`. */
export const explainPlan: Groups['explain'] = async (context, { roundId, within }) => {
  const { names, ground } = await context.query(async ({ db }) => ({
    names: await loadSealedNames(db, roundId),
    ground: await loadPlanGround(db, roundId, within, await reading(context, db, roundId)),
  }));
  if (!ground.ok) return ground;
  const { input } = ground.value;
  const told = context.pace('solving', 20 * assignSteps(input));
  const answer = await context.assigning.explain(input, told);
  if (!answer.ok) return answer;
  const { why, ways, complete } = answer.value;
  if (!names.sealed) return ok({ why, ways, complete });
  const shown = ways.filter((way) => way.kind !== 'raise_one' || !names.isMasked(way.expertId));
  return ok({
    why: why?.kind === 'room' ? { ...why, experts: why.experts.filter((id) => !names.isMasked(id)) } : why,
    // Which recusals stand in the way would tell of whom they are.
    ways: shown.filter((way) => way.kind !== 'fewer_recusals'),
    complete,
  });
};
