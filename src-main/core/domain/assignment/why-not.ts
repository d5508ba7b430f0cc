import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import type { Steps } from '../kernel/pace.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { noPlan } from './assign.ts';
import { cellsOf, cheapestNearest, keptBy } from './nearest.ts';
import { objectiveOf } from './network.ts';
import { type AssignmentInput, isBelow, type PlannedPair, type Problem, problemOf } from './problem.ts';
import { isImpossible, type Proving, solveNetwork } from './side-rules.ts';

/** The hard rule that stands between the two; `together`: it is proved that limits, locks and side rules leave no plan with the pair. */
export type Barrier = 'recused' | 'lock' | 'level' | 'own_group' | 'together';

export interface Moved {
  readonly applicationId: ApplicationId;
  readonly leaves: readonly ExpertId[];
  readonly joins: readonly ExpertId[];
}

export type WhyNot =
  | { readonly kind: 'assigned' }
  | { readonly kind: 'forbidden'; readonly by: Barrier }
  /** Side rules cross, and the search was given up: no plan with the pair was found, nor that there is none. */
  | { readonly kind: 'undecided' }
  | {
      readonly kind: 'cost';
      /** The optimum with the pair less the optimum: 0 where another plan is as good. */
      readonly cost: number;
      /** What is proved of it. Both are `cost`, but where side rules cross and the search was given up. */
      readonly least: number;
      readonly most: number;
      /** Against the optimum nearest to the plan; of equally cheap ways the one that moves the fewest. */
      readonly moved: readonly Moved[];
    };

/**
 * Why a pair is not in the plan: the rule that forbids it, or what it would cost, as far as that is proved, and who would
 * move. Refusals: `pair_unknown`, and those of `problemOf` and `assign` where there is no plan at all.
 */
export function* whyNot(
  input: AssignmentInput,
  pairs: readonly PlannedPair[],
  asked: PlannedPair,
  proving: Proving,
): Steps<Result<WhyNot>> {
  const { applicationId, expertId } = asked;
  const same = (one: PlannedPair) => one.applicationId === applicationId && one.expertId === expertId;
  if (pairs.some(same)) return ok({ kind: 'assigned' });
  const stated = problemOf(input);
  if (!stated.ok) return stated;
  const barrier = barrierOf(input, stated.value, asked);
  if (barrier === undefined) return refuse('pair_unknown', { applicationId, expertId });
  if (barrier !== 'none') return ok({ kind: 'forbidden', by: barrier });

  const now = yield* nearest(stated.value, pairs, proving);
  if (!now.ok) return noPlan(now.solved);
  const forced = problemOf({ ...input, locks: [...input.locks, { applicationId, expertId, lock: 'must' }] });
  if (!forced.ok) return ok({ kind: 'forbidden', by: 'together' });
  const then = yield* nearest(forced.value, now.pairs, proving);
  if (!then.ok) return ok(isImpossible(then.solved) ? { kind: 'forbidden', by: 'together' } : { kind: 'undecided' });
  return ok({
    kind: 'cost',
    // Neither of the two need be the best: that a pair is worth something is not claimed of such a difference.
    cost: Math.max(0, then.objective - now.objective),
    least: Math.max(0, then.bound - now.objective),
    most: then.objective - now.bound,
    moved: movesBetween(stated.value, now.cells, then.cells),
  });
}

function barrierOf(input: AssignmentInput, problem: Problem, asked: PlannedPair): Barrier | 'none' | undefined {
  const { rowOf, columnOf, applications, experts, network, rules } = problem;
  const [row, column] = [rowOf.get(asked.applicationId), columnOf.get(asked.expertId)];
  const [application, expert] = [applications[row ?? -1], experts[column ?? -1]];
  if (row === undefined || column === undefined || !application || !expert) return undefined;
  const same = (one: PlannedPair) => one.applicationId === asked.applicationId && one.expertId === asked.expertId;
  if (input.conflicts.some(same)) return 'recused';
  if (input.locks.some((one) => one.lock === 'never' && same(one))) return 'lock';
  if (rules.lowerLevel === null && isBelow(expert, application)) return 'level';
  return (network.cost[row * network.columns + column] as number) < 0 ? 'own_group' : 'none';
}

function* nearest(problem: Problem, pairs: readonly PlannedPair[], proving: Proving) {
  const { network, boundCost, applications, experts } = problem;
  const solved = yield* solveNetwork(cheapestNearest(network, keptBy(problem, pairs)), proving);
  if (!solved.ok) return { ok: false as const, solved };
  const cells = cellsOf(solved.held, network.rows);
  const objective = objectiveOf(network, solved.held, solved.load) + boundCost;
  return {
    ok: true as const,
    cells,
    objective,
    bound: solved.bound === solved.objective ? objective : yield* boundOf(problem),
    pairs: cells.flatMap((own, row) =>
      own.map((column) => ({
        applicationId: applications[row]?.applicationId as ApplicationId,
        expertId: experts[column]?.expertId as ExpertId,
      })),
    ),
  };
}

/** What no plan can better, without a search: as of the network without the rules that cross. */
function* boundOf({ network, boundCost }: Problem): Steps<number> {
  const loose = yield* solveNetwork(network, undefined);
  return ('bound' in loose ? loose.bound : 0) + boundCost;
}

type Cells = readonly (readonly number[])[];

function movesBetween({ applications, experts }: Problem, before: Cells, after: Cells): readonly Moved[] {
  const ids = (columns: readonly number[]) => columns.map((column) => experts[column]?.expertId as ExpertId);
  return applications.flatMap(({ applicationId }, row) => {
    const [was, is] = [before[row] ?? [], after[row] ?? []];
    const leaves = ids(was.filter((column) => !is.includes(column)));
    const joins = ids(is.filter((column) => !was.includes(column)));
    return leaves.length + joins.length === 0 ? [] : [{ applicationId, leaves, joins }];
  });
}
