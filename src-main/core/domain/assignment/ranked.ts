import type { Steps } from '../kernel/pace.ts';
import { minCostFlow } from './flow.ts';
import { FORBIDDEN, marginal, type Network } from './network.ts';

/** What is made as small as can be: the costs of all pairs, and `balance` × load² of every column. */
export interface Aim {
  /** rows × columns whole numbers ≥ 0, row by row. */
  readonly cost: Int32Array;
  readonly balance: number;
}

/**
 * Every row takes exactly one column that it may have, every column from `least` to `most` rows. The aims come one after
 * the other: the first is never given up for a later one, however much the later one would win.
 */
export interface Ranked {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns; 1: the pair may not be. */
  readonly forbidden: Uint8Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly aims: readonly Aim[];
}

export type RankedSolution =
  | {
      readonly ok: true;
      /** Column of every row. */
      readonly of: Int32Array;
      /** For each aim one price a column and, last, one for the work as a whole (`certify-ranked.ts`). */
      readonly prices: readonly Float64Array[];
    }
  /** Limits and forbidden pairs together leave nothing. */
  | { readonly ok: false };

/**
 * The proven best for aims in order. Every aim is a min-cost flow over what the aims before it left open: by
 * complementary slackness the plans that are as cheap as the one found are exactly those that use no pair dearer than its
 * row's at the prices found, and load no column as its price says it is not loaded (Ahuja, Magnanti, Orlin, Network
 * Flows, 1993, ch. 9). So no weights are needed, which for thousands of rows would not fit a number.
 */
export function* solveRanked(ranked: Ranked): Steps<RankedSolution> {
  const { rows, columns, aims } = ranked;
  const closed = ranked.forbidden.slice();
  const [least, most] = [ranked.least.slice(), ranked.most.slice()];
  const prices: Float64Array[] = [];
  let of: Int32Array | undefined;
  for (const aim of [...aims, undefined]) {
    if (of !== undefined && (aim === undefined || asksNothing(aim))) {
      if (aim !== undefined) prices.push(new Float64Array(columns + 1));
      continue;
    }
    const { cost, balance } = aim ?? { cost: new Int32Array(rows * columns), balance: 0 };
    const network: Network = {
      rows,
      columns,
      cost: cost.map((one, at) => (closed[at] === 1 ? FORBIDDEN : one)),
      need: new Int32Array(rows).fill(1),
      least,
      most,
      balance,
      bound: new Map(),
      sides: [],
    };
    const solved = yield* minCostFlow(network);
    if (!solved.ok) return { ok: false };
    of = solved.held.of;
    if (aim !== undefined) prices.push(solved.prices);
    closeDearer(network, of, solved.prices, closed);
    narrow(network, solved.prices, least, most);
    yield 1;
  }
  return { ok: true, of: of ?? new Int32Array(0), prices };
}

const asksNothing = ({ cost, balance }: Aim) => balance === 0 && cost.every((one) => one === 0);

/** Pairs that no plan as cheap can have. */
function closeDearer({ rows, columns, cost }: Network, of: Int32Array, prices: Float64Array, closed: Uint8Array): void {
  for (let row = 0; row < rows; row += 1) {
    const first = row * columns;
    const held = of[row] as number;
    const has = (cost[first + held] as number) - (prices[held] as number);
    for (let column = 0; column < columns; column += 1) {
      if ((cost[first + column] as number) - (prices[column] as number) > has) closed[first + column] = 1;
    }
  }
}

/** Loads that no plan as cheap can have: one more would cost more than the work is worth, or one fewer would win. */
function narrow({ columns, balance }: Network, prices: Float64Array, least: Int32Array, most: Int32Array): void {
  for (let column = 0; column < columns; column += 1) {
    const worth = (prices[columns] as number) - (prices[column] as number);
    let [low, high] = [least[column] as number, most[column] as number];
    while (low < high && marginal(balance, low) < worth) low += 1;
    while (high > low && marginal(balance, high - 1) > worth) high -= 1;
    least[column] = low;
    most[column] = high;
  }
}
