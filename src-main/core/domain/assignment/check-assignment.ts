import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Assignment } from './assign.ts';
import { certify, rulesKept } from './certificate.ts';
import { fewestChanges, keptBy } from './nearest.ts';
import { crossingRows } from './nested.ts';
import { type AssignmentInput, type PlannedPair, problemOf } from './problem.ts';
import { type Promised, promisesOf } from './promises.ts';

export interface Checked {
  readonly objective: number;
  readonly promises: readonly Promised[];
  /** What the prices proved; null: the plan is said to be proved by a search, which is not repeated here. */
  readonly proved: 'prices' | 'nearest' | null;
}

/**
 * Checks an assignment without trusting what made it: pairs known, hard rules kept, one lead each, figures right, and
 * the proof by prices where the plan is said to be proved by them; of a repair, that no plan keeps more of the one
 * `before`. Refusals name the first fault: `pair_unknown`,
 * `pair_repeated`, those of `certify` and `problemOf`, `promise_broken` {promise, violated}, `figures_differ` {at,
 * recorded, recomputed}, `not_optimal`.
 */
export function checkAssignment(
  input: AssignmentInput,
  assignment: Assignment,
  before: readonly PlannedPair[] = [],
): Result<Checked> {
  const problem = problemOf(input);
  if (!problem.ok) return problem;
  const { network, rowOf, columnOf, rules, boundCost } = problem.value;
  const { pairs, prices, proof, bound } = assignment;
  const chosen: number[][] = Array.from({ length: network.rows }, () => []);
  for (const { applicationId, expertId } of pairs) {
    const [row, column] = [rowOf.get(applicationId), columnOf.get(expertId)];
    if (row === undefined || column === undefined) return refuse('pair_unknown', { applicationId, expertId });
    chosen[row]?.push(column);
  }
  const width = chosen.reduce((most, one) => Math.max(most, one.length), rules.need);
  const of = new Int32Array(network.rows * width).fill(-1);
  for (const [row, own] of chosen.entries()) of.set(own, row * width);
  const claimed = { of, width, prices };
  const told = proof === 'prices' ? certify(network, claimed) : rulesKept(network, claimed);
  if (!told.ok) return told;
  const byPrices = proof === 'nearest' && crossingRows(network).length === 0;
  if (byPrices) {
    const nearest = certify(fewestChanges(network, keptBy(problem.value, before)), claimed);
    if (!nearest.ok) return nearest;
  }
  const promises = promisesOf(input, pairs);
  const lost = promises.find(({ hard, violated }) => hard && violated > 0);
  if (lost) return refuse('promise_broken', { promise: lost.promise, violated: lost.violated });
  const loads = [...told.value.load];
  const objective = told.value.objective + boundCost;
  const figures = {
    objective,
    bound: proof === 'prices' ? objective : Math.min(bound, objective),
    minLoad: loads.reduce((a, b) => Math.min(a, b), loads[0] ?? 0),
    maxLoad: loads.reduce((a, b) => Math.max(a, b), 0),
  };
  for (const at of ['objective', 'bound', 'minLoad', 'maxLoad'] as const) {
    if (figures[at] !== assignment[at]) {
      return refuse('figures_differ', { at, recorded: assignment[at], recomputed: figures[at] });
    }
  }
  return ok({ objective, promises, proved: proof === 'prices' ? proof : byPrices ? 'nearest' : null });
}
