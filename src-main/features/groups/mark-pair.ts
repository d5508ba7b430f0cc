import { listAssignments, replaceReviewers } from '../../../db/tables/assignments.ts';
import type { Contract } from '../../core/contract/index.ts';
import { loadFigures } from '../../core/domain/assignment/load-figures.ts';
import { FORBIDDEN } from '../../core/domain/assignment/network.ts';
import { problemOf } from '../../core/domain/assignment/problem.ts';
import { markReviewer } from '../../core/domain/groups/mark-reviewer.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadPlanGround } from '../plan-ground.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { planAct } from './plan-acts.ts';

type Doors = Contract['groups'];

/**
 * Sets one cell of the plan by hand. What the hard rules forbid no hand sets: a recusal, a lock, a level below; a pair that
 * is locked together is not parted. The plan then has no proof any more. Refusals: those of `loadPlanGround` and
 * `markReviewer`, `reviewer_sealed`, `experts_not_assigned`, `pair_unknown`, `mark_forbidden`, `mark_locked`.
 */
export const mark: HandlerOf<Doors['mark']> = planAct(
  { kind: 'mark', figures: (_, { number }: { readonly number: string }) => ({ number }) },
  async ({ db }, { roundId, applicationId, expertId, mark: wanted }) => {
    const names = await loadSealedNames(db, roundId);
    if (names.isMasked(expertId)) return refuse('reviewer_sealed');
    const ground = await loadPlanGround(db, roundId, 'jury');
    if (!ground.ok) return ground;
    const { input, numbers } = ground.value;
    const number = numbers.get(applicationId);
    const pairs = await listAssignments(db, roundId);
    if (pairs.length === 0) return refuse('experts_not_assigned');
    const lock = input.locks.find((one) => one.applicationId === applicationId && one.expertId === expertId)?.lock;
    if (wanted === null) {
      if (lock === 'must') return refuse('mark_locked');
    } else {
      if (lock === 'never') return refuse('mark_locked');
      const open = problemOf({ ...input, locks: [] });
      if (!open.ok) return open;
      const { rowOf, columnOf, network } = open.value;
      const [row, column] = [rowOf.get(applicationId), columnOf.get(expertId)];
      if (row === undefined || column === undefined) return refuse('pair_unknown');
      if (network.cost[row * network.columns + column] === FORBIDDEN) return refuse('mark_forbidden');
    }
    if (number === undefined) return refuse('pair_unknown');
    const own = pairs.filter((pair) => pair.applicationId === applicationId);
    const marked = markReviewer(own, expertId, wanted, input.rules.need);
    if (!marked.ok) return marked;
    const reviews = marked.value.map((one) => ({ ...one, applicationId }));
    const others = pairs.filter((pair) => pair.applicationId !== applicationId);
    const figures = loadFigures([...others, ...reviews], input.experts);
    await replaceReviewers(db, roundId, [applicationId], reviews, figures);
    const audit = {
      object: `${applicationId}:${expertId}`,
      before: { mark: was(own, expertId) },
      after: { mark: wanted },
    };
    return done({ number }, audit);
  },
);

function was(own: readonly { readonly expertId: string; readonly lead: boolean }[], expertId: string) {
  const now = own.find((one) => one.expertId === expertId);
  return now === undefined ? null : now.lead ? 'lead' : 'reviewer';
}
