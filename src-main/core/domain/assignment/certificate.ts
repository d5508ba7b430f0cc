import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Assignment } from './assign.ts';
import { type AssignmentInput, BALANCE, type OrderedProblem, orderProblem } from './problem.ts';

interface Loaded {
  /** Experts' positions of each application. */
  readonly chosen: readonly (readonly number[])[];
  readonly loads: readonly number[];
}

function readPairs(problem: OrderedProblem, assignment: Assignment): Result<Loaded> {
  const rowOf = new Map(problem.applications.map((a, i) => [a.applicationId, i]));
  const columnOf = new Map(problem.experts.map((e, j) => [e.expertId, j]));
  const chosen: number[][] = problem.applications.map(() => []);
  const leads = problem.applications.map(() => 0);
  const loads = problem.experts.map(() => 0);
  for (const { applicationId, expertId, lead } of assignment.pairs) {
    const i = rowOf.get(applicationId);
    const j = columnOf.get(expertId);
    if (i === undefined || j === undefined) return refuse('pair_unknown', { applicationId, expertId });
    if (problem.costOf(i, j) === undefined) return refuse('pair_forbidden', { applicationId, expertId });
    if (chosen[i]?.includes(j)) return refuse('pair_repeated', { applicationId, expertId });
    chosen[i]?.push(j);
    loads[j] = (loads[j] ?? 0) + 1;
    if (lead) leads[i] = (leads[i] ?? 0) + 1;
  }
  for (const [i, { applicationId }] of problem.applications.entries()) {
    const have = chosen[i]?.length ?? 0;
    if (have !== problem.need) return refuse('application_not_covered', { applicationId, have, need: problem.need });
    if (leads[i] !== 1) return refuse('lead_not_unique', { applicationId, have: leads[i] ?? 0 });
  }
  for (const [j, { expertId, capacity }] of problem.experts.entries()) {
    const load = loads[j] ?? 0;
    if (capacity !== undefined && load > capacity) return refuse('capacity_exceeded', { expertId, load, capacity });
  }
  return ok({ chosen, loads });
}

/** Cheapest change per pair of experts (and the slack node, last), as a full table. */
function residual(problem: OrderedProblem, { chosen, loads }: Loaded): number[][] {
  const n = problem.experts.length;
  const table = Array.from({ length: n + 1 }, () => new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY));
  for (const [i, columns] of chosen.entries()) {
    for (let f = 0; f < n; f += 1) {
      const to = columns.includes(f) ? undefined : problem.costOf(i, f);
      if (to === undefined) continue;
      for (const e of columns) {
        const row = table[e] as number[];
        row[f] = Math.min(row[f] as number, to - (problem.costOf(i, e) as number));
      }
    }
  }
  const slack = table[n] as number[];
  for (const [j, load] of loads.entries()) {
    const capacity = problem.experts[j]?.capacity ?? Number.POSITIVE_INFINITY;
    if (load < capacity) (table[j] as number[])[n] = BALANCE * (2 * load + 1);
    if (load > 0) slack[j] = -BALANCE * (2 * load - 1);
  }
  return table;
}

/** Bellman–Ford from everywhere at once: labels that still fall after as many rounds as nodes go round a negative cycle. */
function hasNegativeCycle(table: readonly (readonly number[])[]): boolean {
  const label = table.map(() => 0);
  for (let round = 0; round <= table.length; round += 1) {
    let fell = false;
    for (const [e, row] of table.entries()) {
      const here = label[e] as number;
      for (let f = 0; f < row.length; f += 1) {
        const there = here + (row[f] as number);
        if (there < (label[f] as number)) {
          label[f] = there;
          fell = true;
        }
      }
    }
    if (!fell) return false;
  }
  return true;
}

/**
 * Checks an assignment without trusting the solver: every application covered by distinct permitted experts with one
 * lead, capacities kept, figures right, and no change of experts that would cost less (no negative cycle in the residual
 * network, hence optimal). Refusals name the first fault: `pair_unknown`, `pair_forbidden`, `pair_repeated`,
 * `application_not_covered`, `lead_not_unique`, `capacity_exceeded`, `figures_differ` {at, recorded, recomputed},
 * `not_optimal`.
 */
export function checkAssignment(
  input: AssignmentInput,
  assignment: Assignment,
): Result<{ readonly objective: number }> {
  const problem = orderProblem(input);
  const read = readPairs(problem, assignment);
  if (!read.ok) return read;
  const { chosen, loads } = read.value;
  let objective = loads.reduce((sum, l) => sum + BALANCE * l * l, 0);
  for (const [i, columns] of chosen.entries()) {
    for (const j of columns) objective += problem.costOf(i, j) ?? 0;
  }
  const figures = {
    objective,
    minLoad: loads.reduce((a, b) => Math.min(a, b), loads[0] ?? 0),
    maxLoad: loads.reduce((a, b) => Math.max(a, b), 0),
  };
  for (const at of ['objective', 'minLoad', 'maxLoad'] as const) {
    if (figures[at] !== assignment[at]) {
      return refuse('figures_differ', { at, recorded: assignment[at], recomputed: figures[at] });
    }
  }
  if (hasNegativeCycle(residual(problem, read.value))) return refuse('not_optimal');
  return ok({ objective });
}
