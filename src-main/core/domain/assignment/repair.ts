import type { Steps } from '../kernel/pace.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type AssignedPair, type Assignment, noPlan, shortOf, written } from './assign.ts';
import { chooseLeads } from './choose-leads.ts';
import { cellsOf, fewestChanges, keptBy } from './nearest.ts';
import { type AssignmentInput, problemOf } from './problem.ts';
import { type Proving, solveNetwork } from './side-rules.ts';

export interface Repaired {
  readonly assignment: Assignment;
  /** Cells of the plan before, and how many of them stay. */
  readonly before: number;
  readonly kept: number;
  /** false: side rules cross and nobody proved that no plan keeps more. */
  readonly fewest: boolean;
}

/**
 * The plan that keeps the most cells of an earlier one under the rules as they are now, and of those the cheapest: after
 * an expert falls ill, a recusal, a lock. Leads stay where they can. Refusals as of `assign`.
 */
export function* repair(
  input: AssignmentInput,
  before: readonly AssignedPair[],
  proving: Proving,
): Steps<Result<Repaired>> {
  const stated = problemOf(input);
  if (!stated.ok) return stated;
  const problem = stated.value;
  const short = shortOf(problem);
  if (short) return short;
  const { network, rowOf, columnOf, boundCost } = problem;
  const isKept = keptBy(problem, before);
  const solved = yield* solveNetwork(fewestChanges(network, isKept), proving);
  if (!solved.ok) return noPlan(solved);
  const best = yield* solveNetwork(network, proving);
  // A search that is given up loses the cheapest plan where it found the nearest; its bound stands all the same.
  if (!('bound' in best)) throw new Error('assignment: a plan was found and lost');

  const leads = yield* chooseLeads(problem, solved.held);
  const cells = cellsOf(solved.held, network.rows);
  for (const { applicationId, expertId, lead } of before) {
    const [row, column] = [rowOf.get(applicationId), columnOf.get(expertId)];
    if (lead && row !== undefined && column !== undefined && cells[row]?.includes(column)) leads[row] = column;
  }
  const { prices } = solved;
  const assignment = written(problem, solved.held, leads, { bound: best.bound + boundCost, proof: 'nearest', prices });
  return ok({
    assignment,
    before: before.length,
    kept: cells.reduce((sum, own, row) => sum + own.filter((column) => isKept(row, column)).length, 0),
    fewest: solved.bound === solved.objective,
  });
}
