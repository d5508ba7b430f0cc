import type { Column, Row, Solver, Term } from '../draw/lottery/solver.ts';
import type { KnownPlan } from '../kernel/pace.ts';
import { rulesKept } from './certificate.ts';
import type { FlowSolution } from './flow.ts';
import { FORBIDDEN, type Held, marginal, type Network } from './network.ts';

/** What came of a search: the best plan it had, and what no plan can better as far as it could tell. */
export interface Found {
  readonly plan: { readonly held: Held; readonly load: Int32Array; readonly objective: number } | undefined;
  /** Infinity: there is no plan at all, and that is proved. Minus infinity: it can say nothing. */
  readonly bound: number;
}

/** The solver keeps its whole model in memory; more pairs than this are cut to the likeliest. */
const MOST_PAIRS = 120_000;

const ROUGH = 1e-4;
const NOTHING = Number.NEGATIVE_INFINITY;

/**
 * The best plan by a search in whole numbers under all side rules. Only pairs that could be part of a plan within `gap` of
 * the bound are looked at: taking another pair costs at least its reduced cost at the bound's prices, so leaving it out
 * loses nothing. What the solver answers is counted again. `told`: how far it is while it goes on.
 */
export function searchWhole(
  network: Network,
  { held, prices }: Extract<FlowSolution, { readonly ok: true }>,
  gap: number,
  solver: Solver,
  told: (known: KnownPlan) => void,
): Found {
  const pairs = pairsWithin(network, held, prices, gap);
  const complete = pairs.length <= MOST_PAIRS;
  const some = complete ? pairs : pairs.sort((a, b) => a.over - b.over).slice(0, MOST_PAIRS);
  const programme = programmeOf(network, some);
  const open = solver.open(programme);
  try {
    const base = constantOf(network);
    // Objectives are whole numbers, what the solver says of them is not.
    const boundOf = (most: number) => Math.ceil(base - most - ROUGH);
    const searched = open.search(({ value, most }) =>
      told({ objective: value === null ? null : Math.round(base - value), bound: boundOf(most) }),
    );
    // Of pairs left out nobody knows anything.
    if (searched.state === 'impossible')
      return { plan: undefined, bound: complete ? Number.POSITIVE_INFINITY : NOTHING };
    const bound = !complete ? NOTHING : boundOf(searched.state === 'found' ? searched.best.value : searched.most);
    const solved = searched.best;
    if (solved === undefined) return { plan: undefined, bound };
    const { width } = held;
    const of = new Int32Array(network.rows * width).fill(-1);
    const filled = new Int32Array(network.rows);
    const put = (row: number, column: number) => {
      of[row * width + (filled[row] as number)] = column;
      filled[row] = (filled[row] as number) + 1;
    };
    for (const [row, own] of network.bound) for (const column of own) put(row, column);
    for (const [i, { row, column }] of some.entries()) if ((solved.columns[i] as number) > 0.5) put(row, column);
    const kept = rulesKept(network, { of, width });
    if (!kept.ok) return { plan: undefined, bound: NOTHING };
    const plan = { held: { of, width }, ...kept.value };
    return { plan, bound: Math.min(bound, plan.objective) };
  } finally {
    open.close();
  }
}

/** What the programme leaves out of the objective: the work that is bound. */
function constantOf({ bound, balance }: Network): number {
  const had = new Map<number, number>();
  for (const own of bound.values()) for (const column of own) had.set(column, (had.get(column) ?? 0) + 1);
  return [...had.values()].reduce((sum, load) => sum + balance * load * load, 0);
}

interface Pair {
  readonly row: number;
  readonly column: number;
  readonly cost: number;
  /** What a plan with it costs at least beyond the bound. */
  readonly over: number;
}

function pairsWithin({ rows, columns, cost, bound }: Network, held: Held, prices: Float64Array, gap: number): Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < rows; row += 1) {
    const own = bound.get(row) ?? [];
    const worth = (column: number) => (cost[row * columns + column] as number) - (prices[column] as number);
    let dearest = Number.NEGATIVE_INFINITY;
    for (const column of held.of.subarray(row * held.width, (row + 1) * held.width)) {
      if (column >= 0 && !own.includes(column)) dearest = Math.max(dearest, worth(column));
    }
    for (let column = 0; column < columns; column += 1) {
      const one = cost[row * columns + column] as number;
      if (one === FORBIDDEN) continue;
      const over = Math.max(0, worth(column) - dearest);
      if (over <= gap) pairs.push({ row, column, cost: one, over });
    }
  }
  return pairs;
}

/** Costs are made as small as they can be: the solver makes large, so they go in negative. Loads are taken step by step. */
function programmeOf({ rows, columns: n, need, bound, sides, least, most, balance }: Network, pairs: readonly Pair[]) {
  const columns: Column[] = pairs.map(({ cost }) => ({ cost: -cost, whole: true, low: 0, high: 1 }));
  const inRow: Term[][] = Array.from({ length: rows }, () => []);
  const inColumn: Term[][] = Array.from({ length: n }, () => []);
  for (const [i, { row, column }] of pairs.entries()) {
    inRow[row]?.push([i, 1]);
    inColumn[column]?.push([i, 1]);
  }
  const bounds: Row[] = inRow.map((terms, row) => ({ low: need[row] as number, high: need[row] as number, terms }));
  for (const { classOf, limited, most: allowed } of sides) {
    for (const [row, terms] of inRow.entries()) {
      const one = limited[row] as number;
      if (one < 0) continue;
      const under = terms.filter(([i]) => classOf[pairs[i]?.column as number] === one);
      const had = (bound.get(row) ?? []).filter((column) => classOf[column] === one).length;
      if (under.length + had > allowed) bounds.push({ low: 0, high: allowed - had, terms: under });
    }
  }
  const boundLoad = new Int32Array(n);
  for (const own of bound.values()) for (const column of own) boundLoad[column] = (boundLoad[column] as number) + 1;
  for (const [column, terms] of inColumn.entries()) {
    const had = boundLoad[column] as number;
    const low = Math.max(0, (least[column] as number) - had);
    const high = Math.min(terms.length, (most[column] as number) - had);
    if (balance === 0) {
      bounds.push({ low, high, terms });
      continue;
    }
    // Each step costs more than the one before it, so they fill in order by themselves.
    const steps: Term[] = [];
    for (let k = 0; k < high; k += 1) {
      steps.push([columns.length, -1]);
      columns.push({ cost: -marginal(balance, had + k), whole: false, low: k < low ? 1 : 0, high: 1 });
    }
    bounds.push({ low: 0, high: 0, terms: [...terms, ...steps] });
  }
  return { columns, rows: bounds };
}
