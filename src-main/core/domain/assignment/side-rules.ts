import type { Solver } from '../draw/lottery/solver.ts';
import type { Steps } from '../kernel/pace.ts';
import { rulesKept } from './certificate.ts';
import { type FlowSolution, minCostFlow } from './flow.ts';
import { crossingRows, narrowed, relaxed } from './nested.ts';
import { type Held, type Network, objectiveOf } from './network.ts';
import { searchWhole } from './whole-numbers.ts';

/** Who proves the rest where side rules cross; undefined: nobody, and what is left open is told as the gap. */
export type Proving = Solver | undefined;

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
  /** Side rules cross and no plan was found, which is no proof that there is none. */
  | { readonly ok: false; readonly bound: number };

/** Rounds in which only the rows that broke a rule are narrowed; then all that might. */
const ROUNDS = 3;

/**
 * The optimum, or the best plan found with a bound. Side rules that nest are part of the network. Where they cross, the
 * network without them gives the bound, and narrowing the rows that break one gives a plan; if these two differ, a search
 * in whole numbers over all pairs that could still matter decides.
 */
export function* solveNetwork(network: Network, proving: Proving): Steps<NetworkSolution> {
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
  const found = proving && searchWhole(network, first, (objective ?? Number.POSITIVE_INFINITY) - bound, proving);
  if (found !== undefined && (objective === undefined || found.objective <= objective)) {
    const { held, load, complete } = found;
    const proved = complete ? found.objective : bound;
    return { ok: true, held, load, prices, objective: found.objective, bound: proved, proof: 'search' };
  }
  if (plan === undefined || objective === undefined) return { ok: false, bound };
  return { ...plan, prices, objective, bound, proof: 'search' };
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
