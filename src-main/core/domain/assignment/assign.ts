import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { FORBIDDEN, minCostFlow } from './flow.ts';
import { type AssignmentInput, BALANCE, type OrderedProblem, orderProblem } from './problem.ts';

export interface AssignedPair {
  readonly applicationId: ApplicationId;
  readonly expertId: ExpertId;
  /** The lead reviewer (主审): one per application. */
  readonly lead: boolean;
}

export interface Assignment {
  /** By application, then expert. */
  readonly pairs: readonly AssignedPair[];
  /** otherSpecialtyCost × pairs of another specialty + the cost of guests + Σ load²; the smallest possible. */
  readonly objective: number;
  readonly minLoad: number;
  readonly maxLoad: number;
  readonly optimal: true;
}

function costMatrix(rows: number, columns: number, costOf: (i: number, j: number) => number | undefined): Int32Array {
  const cost = new Int32Array(rows * columns);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) cost[i * columns + j] = costOf(i, j) ?? FORBIDDEN;
  }
  return cost;
}

/** One lead among each application's experts: of the same specialty wherever there is one, the numbers balanced. */
function chooseLeads(problem: OrderedProblem, taken: Uint8Array): Uint8Array {
  const { applications, experts, costOf } = problem;
  const [rows, columns] = [applications.length, experts.length];
  // One more than the most a change of lead can win in balance, so specialty always comes first.
  const other = 2 * rows + 1;
  const cost = costMatrix(rows, columns, (i, j) => {
    if (taken[i * columns + j] !== 1) return undefined;
    return costOf(i, j) === 0 ? 0 : other;
  });
  const capacity = new Int32Array(columns).fill(rows);
  const leads = minCostFlow({ rows, columns, cost, need: 1, capacity, balance: 1 });
  if (!leads.ok) throw new Error('assignment: an application without experts');
  return leads.taken;
}

function firstShort(problem: OrderedProblem): { applicationId: ApplicationId; have: number } | undefined {
  const { applications, experts, need, costOf } = problem;
  for (const [i, { applicationId }] of applications.entries()) {
    const have = experts.filter((_, j) => costOf(i, j) !== undefined).length;
    if (have < need) return { applicationId, have };
  }
  return undefined;
}

/**
 * Gives every application `need` experts, none in conflict, at the proven least cost: experts of its own group, of the
 * others only as many as that group lacks; the same specialty preferred, loads balanced. The same input in another order gives the same pairs. Refusals:
 * `need_invalid`, `not_enough_experts` {applicationId, have, need} (rule groupMinimum), `not_enough_capacity`
 * {applicationId} where the experts' limits together do not suffice.
 */
export function assign(input: AssignmentInput): Result<Assignment> {
  const { need } = input;
  if (!Number.isSafeInteger(need) || need < 1) return refuse('need_invalid', { need });
  const problem = orderProblem(input);
  const short = firstShort(problem);
  if (short) return refuse('not_enough_experts', { ...short, need }, 'groupMinimum');

  const { applications, experts, costOf } = problem;
  const [rows, columns] = [applications.length, experts.length];
  const cost = costMatrix(rows, columns, costOf);
  const capacity = Int32Array.from(experts, (e) => Math.min(e.capacity ?? rows, rows));
  const solved = minCostFlow({ rows, columns, cost, need, capacity, balance: BALANCE });
  if (!solved.ok) {
    return refuse('not_enough_capacity', { applicationId: applications[solved.row]?.applicationId ?? '' });
  }
  const leads = chooseLeads(problem, solved.taken);
  const pairs: AssignedPair[] = [];
  let objective = solved.load.reduce((sum, l) => sum + BALANCE * l * l, 0);
  for (const [i, { applicationId }] of applications.entries()) {
    for (const [j, { expertId }] of experts.entries()) {
      if (solved.taken[i * columns + j] !== 1) continue;
      pairs.push({ applicationId, expertId, lead: leads[i * columns + j] === 1 });
      objective += cost[i * columns + j] as number;
    }
  }
  const loads = [...solved.load];
  const [minLoad, maxLoad] = loads.length > 0 ? [Math.min(...loads), Math.max(...loads)] : [0, 0];
  return ok({ pairs, objective, minLoad, maxLoad, optimal: true });
}
