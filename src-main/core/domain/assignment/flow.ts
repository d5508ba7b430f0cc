import type { Steps } from '../kernel/pace.ts';
import { exchanges } from './exchanges.ts';
import { type Held, marginal, type Network } from './network.ts';
import { cheapestForEach, type Start } from './start.ts';

export type FlowSolution =
  | {
      readonly ok: true;
      readonly held: Held;
      readonly load: Int32Array;
      /** One for each column and, last, for the work as a whole: the proof that nothing is cheaper (`certificate.ts`). */
      readonly prices: Float64Array;
    }
  /** The row alone finds too few columns. */
  | { readonly ok: false; readonly row: number }
  /** Together: columns among which work can be moved, none of which has room; last, whether others could give some away. */
  | { readonly ok: false; readonly full: Uint8Array };

/** Units of work moved between two words about it. */
const TELL_EVERY = 16;

/** From so many rows on a part of them is solved first. */
const MANY = 300;
const PART = 4;

const sumOf = (numbers: Int32Array) => numbers.reduce((sum, one) => sum + one, 0);

/** All columns alike, and the work as a whole worth what it costs at an even load. */
function flatPrices({ columns, need, bound, balance }: Network): Float64Array {
  const price = new Float64Array(columns + 1);
  const total = sumOf(need) + [...bound.values()].reduce((sum, one) => sum + one.length, 0);
  price[columns] = marginal(balance, columns === 0 ? 0 : Math.floor(total / columns));
  return price;
}

/** Every fourth row with a fourth of the room: its prices are a guess for all of them, and any guess leads to the optimum. */
function partOf(network: Network): Network {
  const { rows, columns, cost, need, bound, balance, sides, least, most } = network;
  const some = Math.ceil(rows / PART);
  const every = (one: Int32Array) => Int32Array.from({ length: some }, (_, i) => one[i * PART] as number);
  const part = new Int32Array(some * columns);
  for (let i = 0; i < some; i += 1) {
    part.set(cost.subarray(i * PART * columns, (i * PART + 1) * columns), i * columns);
  }
  return {
    rows: some,
    columns,
    cost: part,
    need: every(need),
    least: least.map((one) => Math.floor(one / PART)),
    most: most.map((one) => Math.ceil(one / PART)),
    balance: balance * PART,
    bound: new Map([...bound].filter(([row]) => row % PART === 0).map(([row, own]) => [row / PART, own])),
    sides: sides.map((side) => ({ ...side, limited: every(side.limited) })),
  };
}

interface Beginning extends Start {
  /** What each column agrees to take. */
  readonly flow: Int32Array;
  readonly price: Float64Array;
  /** Units of work that columns have beyond what they agree to. */
  readonly misplaced: number;
}

function beginning(network: Network, price: Float64Array): Beginning | number {
  const start = cheapestForEach(network, price);
  if (typeof start === 'number') return start;
  const { held, load } = start;
  const worth = price[network.columns] as number;
  const flow = Int32Array.from(load, (one, f) => agreed(network, worth - (price[f] as number), one, f));
  const misplaced = load.reduce((sum, one, f) => sum + Math.max(0, one - (flow[f] as number)), 0);
  return { held, load, flow, price, misplaced };
}

/** What a column agrees to take where one more is worth `worth`: of equals, what is nearest to what it has. */
function agreed({ balance, least, most }: Network, worth: number, has: number, column: number): number {
  const [low, high] = [least[column] as number, most[column] as number];
  if (balance === 0) return worth > 0 ? high : worth < 0 ? low : Math.min(Math.max(has, low), high);
  const exact = (worth / balance - 1) / 2;
  const wanted = Number.isInteger(exact) ? Math.min(Math.max(has, exact), exact + 1) : Math.ceil(exact);
  return Math.min(Math.max(wanted, low), high);
}

/**
 * Exact minimum: every row begins with what is cheapest for itself, and successive shortest paths with potentials move
 * the work from columns that have too much to columns that have too little (Ahuja, Magnanti, Orlin, Network Flows,
 * 1993, ch. 9), on the network contracted to the columns. Only what the first choice got wrong is moved. Whole numbers
 * throughout. Side rules must be nested for every row (`nested.ts`).
 */
export function* minCostFlow(network: Network): Steps<FlowSolution> {
  const { columns: n, balance } = network;
  const begun = beginning(network, flatPrices(network));
  if (typeof begun === 'number') return { ok: false, row: begun };
  const far = network.rows >= MANY && begun.misplaced > network.rows / PART;
  const guess = far ? yield* minCostFlow(partOf(network)) : undefined;
  const better = guess?.ok === true ? beginning(network, guess.prices) : begun;
  const { held, load, flow, price } = typeof better !== 'number' && better.misplaced < begun.misplaced ? better : begun;
  const whole = n;
  const excess = new Int32Array(n + 1);
  for (let f = 0; f < n; f += 1) excess[f] = (load[f] as number) - (flow[f] as number);
  excess[whole] = sumOf(flow) - sumOf(load);
  const arcs = exchanges(network, held);

  const distance = new Float64Array(n + 1);
  const previous = new Int32Array(n + 1);
  const settled = new Uint8Array(n + 1);
  /** Nearest node with room among those labelled from the node at hand. */
  let near = -1;

  /** The nearest node with room, by prices; -1: there is none. Moves the prices. */
  function search(source: number): number {
    distance.fill(Number.POSITIVE_INFINITY);
    settled.fill(0);
    distance[source] = 0;
    previous[source] = -1;
    for (;;) {
      let u = -1;
      let here = Number.POSITIVE_INFINITY;
      for (let v = 0; v <= n; v += 1) {
        const there = distance[v] as number;
        if (there < here && settled[v] === 0) {
          here = there;
          u = v;
        }
      }
      if (u < 0) return -1;
      settled[u] = 1;
      if ((excess[u] as number) < 0) return reached(u, here);
      near = -1;
      const base = here + (price[u] as number);
      if (u === whole) {
        for (let v = 0; v < n; v += 1) {
          if ((flow[v] as number) <= (network.least[v] as number)) continue;
          label(v, base - marginal(balance, (flow[v] as number) - 1) - (price[v] as number), u);
        }
        if (near >= 0 && distance[near] === here) return reached(near, here);
        continue;
      }
      const { weight } = arcs;
      for (let v = 0, at = u * n; v < n; v += 1, at += 1) {
        // A weight is never too large: only what would be nearer is looked at closely.
        const known = distance[v] as number;
        if (base + (weight[at] as number) - (price[v] as number) >= known || settled[v] === 1) continue;
        const there = base + arcs.settle(u, v) - (price[v] as number);
        if (there < known) label(v, there, u);
      }
      if ((flow[u] as number) < (network.most[u] as number)) {
        label(whole, base + marginal(balance, flow[u] as number) - (price[whole] as number), u);
      }
      // Nothing can be nearer than where the search stands.
      if (near >= 0 && distance[near] === here) return reached(near, here);
    }
  }

  function label(v: number, there: number, from: number): void {
    if (settled[v] === 1 || there >= (distance[v] as number)) return;
    distance[v] = there;
    previous[v] = from;
    if ((excess[v] as number) < 0 && (near < 0 || there < (distance[near] as number))) near = v;
  }

  function reached(end: number, far: number): number {
    for (let v = 0; v <= n; v += 1) price[v] = (price[v] as number) + Math.min(distance[v] as number, far);
    return end;
  }

  let untold = 0;
  for (let source = 0; source <= n; source += 1) {
    while ((excess[source] as number) > 0) {
      const end = search(source);
      if (end < 0) return { ok: false, full: settled };
      const path: number[] = [];
      for (let v = end; v >= 0; v = previous[v] as number) path.unshift(v);
      for (let i = 1; i < path.length; i += 1) {
        const [from, to] = [path[i - 1] as number, path[i] as number];
        if (to === whole) flow[from] = (flow[from] as number) + 1;
        if (from === whole) flow[to] = (flow[to] as number) - 1;
      }
      arcs.follow(path);
      excess[source] = (excess[source] as number) - 1;
      excess[end] = (excess[end] as number) + 1;
      untold += 1;
      if (untold === TELL_EVERY) {
        yield untold;
        untold = 0;
      }
    }
  }
  return { ok: true, held, load: flow, prices: price };
}
