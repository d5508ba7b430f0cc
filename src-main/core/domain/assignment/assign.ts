import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import type { Steps } from '../kernel/pace.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { chooseLeads } from './choose-leads.ts';
import { cellsOf } from './nearest.ts';
import { type Held, objectiveOf } from './network.ts';
import {
  type AssignmentInput,
  type PlannedApplication,
  type PlannedExpert,
  type Problem,
  problemOf,
} from './problem.ts';
import { isImpossible, type NetworkSolution, type Proving, solveNetwork } from './side-rules.ts';

export interface AssignedPair {
  readonly applicationId: ApplicationId;
  readonly expertId: ExpertId;
  /** The lead reviewer (主审): one per application. */
  readonly lead: boolean;
}

export interface Assignment {
  /** By application, then expert. */
  readonly pairs: readonly AssignedPair[];
  /** Costs of the pairs + the cost of guests + balance × Σ load². */
  readonly objective: number;
  /** No plan can have a smaller objective. Equal to `objective` where the plan is proved the best. */
  readonly bound: number;
  readonly minLoad: number;
  readonly maxLoad: number;
  /**
   * prices: they prove it alone (`certificate.ts`). search: side rules cross, and a search in whole numbers set `bound`.
   * nearest: no plan keeps more of the one before it, and `bound` is the least cost of a plan that keeps none.
   */
  readonly proof: 'prices' | 'search' | 'nearest';
  readonly prices: readonly number[];
}

/** About how many steps `assign` tells of. */
export function assignSteps({ applications, rules }: Pick<AssignmentInput, 'applications' | 'rules'>): number {
  return applications.length * (rules.need + 1);
}

/**
 * Gives every application `need` experts, none in conflict, at the proven least cost: experts of its own group, of the
 * others only as many as that group lacks; discipline, level and even loads by the rules' weights, limits, locks and side
 * rules kept. The same input in another order gives the same pairs. Refusals: those of `problemOf`,
 * `not_enough_experts` {applicationId, have, need} (rule groupMinimum), `not_enough_capacity`: limits and locks together
 * leave no plan (`explain.ts` says why); `no_plan_found`: none was found, and nobody proved that there is none.
 */
export function* assign(input: AssignmentInput, proving: Proving): Steps<Result<Assignment>> {
  const problem = problemOf(input);
  if (!problem.ok) return problem;
  return yield* planFor(problem.value, proving);
}

function* planFor(problem: Problem, proving: Proving): Steps<Result<Assignment>> {
  const short = shortOf(problem);
  if (short) return short;
  const solved = yield* solveNetwork(problem.network, proving, problem.boundCost);
  if (!solved.ok) return noPlan(solved);
  const { held, prices, bound, proof } = solved;
  const leads = yield* chooseLeads(problem, held);
  return ok(written(problem, held, leads, { bound: bound + problem.boundCost, proof, prices }));
}

/** Refusal where no plan came out: whether there is none, or only none was found. */
export function noPlan(solution: Extract<NetworkSolution, { readonly ok: false }>) {
  return refuse(isImpossible(solution) ? 'not_enough_capacity' : 'no_plan_found');
}

/** The plan in the office's own terms. `leads`: the column of every row. */
export function written(
  problem: Problem,
  held: Held,
  leads: Int32Array,
  proof: Pick<Assignment, 'bound' | 'proof'> & { readonly prices: Float64Array },
): Assignment {
  const { network, applications, experts, boundCost } = problem;
  const load = new Int32Array(network.columns);
  const pairs = cellsOf(held, network.rows).flatMap((own, row) =>
    own.map((column) => {
      load[column] = (load[column] as number) + 1;
      const { applicationId } = applications[row] as PlannedApplication;
      const { expertId } = experts[column] as PlannedExpert;
      return { applicationId, expertId, lead: leads[row] === column };
    }),
  );
  return {
    pairs,
    objective: objectiveOf(network, held, load) + boundCost,
    bound: proof.bound,
    minLoad: load.reduce((a, b) => Math.min(a, b), load[0] ?? 0),
    maxLoad: load.reduce((a, b) => Math.max(a, b), 0),
    proof: proof.proof,
    prices: [...proof.prices],
  };
}

/** Refusal for the first application for which too few experts are left, whatever the limits. */
export function shortOf(problem: Problem) {
  const short = firstShort(problem);
  return short && refuse('not_enough_experts', { ...short, need: problem.rules.need }, 'groupMinimum');
}

/** The first application for which too few experts are left, whatever the limits. */
function firstShort({
  network,
  applications,
  rules,
}: Problem): { applicationId: ApplicationId; have: number } | undefined {
  const { rows, columns, cost, bound } = network;
  for (let row = 0; row < rows; row += 1) {
    let have = bound.get(row)?.length ?? 0;
    for (let at = row * columns; have < rules.need && at < (row + 1) * columns; at += 1)
      if ((cost[at] as number) >= 0) have += 1;
    if (have < rules.need) return { applicationId: applications[row]?.applicationId as ApplicationId, have };
  }
  return undefined;
}
