import type { Solver } from '../draw/lottery/solver.ts';
import type { KnownPlan, Steps } from '../kernel/pace.ts';
import { rulesKept } from './certificate.ts';
import { type FlowSolution, minCostFlow } from './flow.ts';
import { crossingRows, narrowed, relaxed } from './nested.ts';
import { type Held, type Network, objectiveOf } from './network.ts';
import { searchWhole } from './whole-numbers.ts';

/**
 * Who proves the rest where side rules cross; undefined: nobody, and what is left open is told as the gap. `watch`: hears
 * what is known by then while the solver keeps the thread.
 */
export type Proving = (Solver & { readonly watch?: (known: KnownPlan) => void }) | undefined;

export type NetworkSolution =
  | {
      readonly ok: true;
      readonly held: Held;
      readonly load: Int32Array;
      readonly prices: Float64Array;
      readonly objective: number;
      /** What no plan can better. */
      readonly bound: number;
      /** prices: they prove it alone. search: a search in whole numbers did, or left a gap. */
      readonly proof: 'prices' | 'search';
    }
  | Extract<FlowSolution, { readonly ok: false }>
  /** Side rules cross and no plan was found. `proved`: there is none; else nobody knows. */
  | { readonly ok: false; readonly bound: number; readonly proved: boolean };

/** Is it certain that there is no plan? */
export function isImpossible(solution: Extract<NetworkSolution, { readonly ok: false }>): boolean {
  return !('bound' in solution) || solution.proved;
}

/** Rounds in which only the rows that broke a rule are narrowed; then all that might. */
const ROUNDS = 3;

/**
 * The optimum, or the best plan found with a bound. Side rules that nest are part of the network. Where they cross, the
 * network without them gives the bound, and narrowing the rows that break one gives a plan; if these two differ, a search
 * in whole numbers over all pairs that could still matter decides. `base`: what the objective has beside the network, for
 * what is told of it while that search goes on; left out: nothing is told.
 */
export function* solveNetwork(network: Network, proving: Proving, base?: number): Steps<NetworkSolution> {
  const crossing = crossingRows(network);
  const free = crossing.length === 0 ? network : relaxed(network, crossing);
  const first = yield* minCostFlow(free);
  if (!first.ok) return first;
  const bound = objectiveOf(network, first.held, first.load);
  const whole = { ...first, objective: bound, bound, proof: 'prices' as const };
  if (broken(network, crossing, first.held).length === 0) return whole;

  const plan = yield* narrowedPlan(network, free, crossing, first);
  const objective = plan === undefined ? undefined : objectiveOf(network, plan.held, plan.load);
  const { prices } = first;
  if (plan !== undefined && objective === bound) return { ...plan, prices, objective, bound, proof: 'search' };
  if (proving === undefined) {
    if (plan === undefined || objective === undefined) return { ok: false, bound, proved: false };
    return { ...plan, prices, objective, bound, proof: 'search' };
  }
  const known = (one: number | null, below: number): KnownPlan => {
    const best = Math.min(one ?? Number.POSITIVE_INFINITY, objective ?? Number.POSITIVE_INFINITY);
    const least = Math.max(bound, Math.min(below, best));
    return { objective: Number.isFinite(best) ? best + (base ?? 0) : null, bound: least + (base ?? 0) };
  };
  if (base !== undefined) yield { rows: 0, known: known(null, bound) };
  const gap = (objective ?? Number.POSITIVE_INFINITY) - bound;
  const found = searchWhole(network, first, gap, proving, (so) => {
    if (base !== undefined) proving.watch?.(known(so.objective, so.bound));
  });
  const better = found.plan !== undefined && (objective === undefined || found.plan.objective <= objective);
  const best = better ? found.plan : plan;
  if (best === undefined) return { ok: false, bound, proved: found.bound === Number.POSITIVE_INFINITY };
  const reached = better ? (found.plan?.objective as number) : (objective as number);
  return {
    ...{ ok: true, held: best.held, load: best.load, prices, objective: reached, proof: 'search' },
    // A plan was found, whatever the solver says of it: what it calls impossible it cannot have understood.
    bound: Number.isFinite(found.bound) ? Math.max(bound, Math.min(found.bound, reached)) : bound,
  };
}

/** Rows that break a side rule. */
function broken({ sides }: Network, rows: readonly number[], { of, width }: Held): readonly number[] {
  return rows.filter((row) => {
    const own = [...of.subarray(row * width, (row + 1) * width)].filter((column) => column >= 0);
    return sides.some(({ classOf, limited, most }) => {
      const one = limited[row] as number;
      return one >= 0 && own.filter((column) => classOf[column] === one).length > most;
    });
  });
}

function* narrowedPlan(
  network: Network,
  free: Network,
  crossing: readonly number[],
  first: Extract<FlowSolution, { readonly ok: true }>,
): Steps<Extract<FlowSolution, { readonly ok: true }> | undefined> {
  const narrow = new Set<number>();
  let last = first;
  for (let round = 1; ; round += 1) {
    const wrong = broken(network, crossing, last.held);
    if (wrong.length === 0) return last;
    for (const row of round > ROUNDS ? crossing : wrong) narrow.add(row);
    const { cost } = narrowed(network, [...narrow], first.prices);
    const solved = yield* minCostFlow({ ...free, cost });
    if (!solved.ok) return undefined;
    last = solved;
    if (!rulesKept(network, solved.held).ok && round > ROUNDS) return undefined;
  }
}
