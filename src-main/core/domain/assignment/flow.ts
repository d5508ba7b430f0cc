/** Many-to-few assignment as a network: every row takes `need` different columns, a column's load costs convexly. */
export interface FlowProblem {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns whole costs ≥ 0, row by row; FORBIDDEN where the pair may not be. */
  readonly cost: Int32Array;
  readonly need: number;
  /** Most rows a column may take. */
  readonly capacity: Int32Array;
  /** Cost of a column's load: `balance` × load², so each further row costs `balance` × (2 × load + 1). */
  readonly balance: number;
}

export const FORBIDDEN = -1;
const FAR = Number.MAX_SAFE_INTEGER;

export type FlowSolution =
  | { readonly ok: true; readonly taken: Uint8Array; readonly load: Int32Array }
  /** `row` could not be completed even by moving all others: the rows together ask for more than the columns have. */
  | { readonly ok: false; readonly row: number };

/**
 * Exact minimum by successive shortest paths with potentials, on the network contracted to the columns: the arc e → f
 * is the cheapest row that can move from e to f. Whole numbers throughout, so the optimum is the optimum. Memory is the
 * cost matrix and two columns × columns tables.
 */
export function minCostFlow(problem: FlowProblem): FlowSolution {
  const { rows, columns: n, cost, need, capacity, balance } = problem;
  const taken = new Uint8Array(rows * n);
  const load = new Int32Array(n);
  const rowsOf: number[][] = Array.from({ length: n }, () => []);
  const arc = new Float64Array(n * n).fill(FAR);
  const mover = new Int32Array(n * n).fill(-1);
  const potential = new Float64Array(n);
  let sinkPotential = balance;

  const at = (values: Int32Array | Float64Array | Uint8Array, i: number) => values[i] as number;
  const open = (row: number, f: number) => at(cost, row * n + f) !== FORBIDDEN && at(taken, row * n + f) === 0;

  function offer(row: number, e: number, f: number): void {
    if (!open(row, f)) return;
    const weight = at(cost, row * n + f) - at(cost, row * n + e);
    if (weight < at(arc, e * n + f)) {
      arc[e * n + f] = weight;
      mover[e * n + f] = row;
    }
  }

  function rebuild(e: number, f: number): void {
    arc[e * n + f] = FAR;
    mover[e * n + f] = -1;
    for (const row of rowsOf[e] as number[]) offer(row, e, f);
  }

  /** Row leaves column `from` (−1: it had none there) and takes column `to`; the arcs follow. */
  function move(row: number, from: number, to: number): void {
    if (from >= 0) {
      taken[row * n + from] = 0;
      const list = rowsOf[from] as number[];
      list.splice(list.indexOf(row), 1);
      for (let f = 0; f < n; f += 1) if (at(mover, from * n + f) === row) rebuild(from, f);
    }
    taken[row * n + to] = 1;
    for (let e = 0; e < n; e += 1) {
      if (e === to || at(taken, row * n + e) === 0) continue;
      if (at(mover, e * n + to) === row) rebuild(e, to);
      if (from >= 0) offer(row, e, from);
    }
    (rowsOf[to] as number[]).push(row);
    for (let f = 0; f < n; f += 1) offer(row, to, f);
  }

  const distance = new Float64Array(n);
  const previous = new Int32Array(n);
  const settled = new Uint8Array(n);

  let end = -1;
  let best = FAR;

  /** Labels a column, and takes it for the path's end where that is cheaper: ties end the search at once. */
  function label(f: number, value: number, from: number): void {
    distance[f] = value;
    previous[f] = from;
    if (at(load, f) >= at(capacity, f)) return;
    const total = value + balance * (2 * at(load, f) + 1);
    if (total < best) {
      best = total;
      end = f;
    }
  }

  /** Column at which the cheapest path from `row` ends, or −1; leaves `distance` and `previous`, moves the potentials. */
  function search(row: number): number {
    settled.fill(0);
    distance.fill(FAR);
    end = -1;
    best = FAR;
    for (let f = 0; f < n; f += 1) if (open(row, f)) label(f, at(cost, row * n + f), -1);
    for (;;) {
      let e = -1;
      let reduced = FAR;
      for (let f = 0; f < n; f += 1) {
        if (at(settled, f) === 1 || at(distance, f) === FAR) continue;
        const r = at(distance, f) - at(potential, f);
        if (r < reduced) {
          reduced = r;
          e = f;
        }
      }
      // Reduced arcs are not negative, so no column still open can lead to a cheaper end.
      if (e < 0 || (end >= 0 && reduced >= best - sinkPotential)) break;
      settled[e] = 1;
      const here = at(distance, e);
      for (let f = 0; f < n; f += 1) {
        const weight = at(arc, e * n + f);
        if (weight === FAR || at(settled, f) === 1) continue;
        if (here + weight < at(distance, f)) label(f, here + weight, e);
      }
    }
    if (end < 0) return -1;
    const limit = best - sinkPotential;
    for (let f = 0; f < n; f += 1) {
      const reduced = at(distance, f) === FAR ? limit : Math.min(at(distance, f) - at(potential, f), limit);
      potential[f] = at(potential, f) + reduced;
    }
    sinkPotential += limit;
    return end;
  }

  for (let row = 0; row < rows; row += 1) {
    for (let k = 0; k < need; k += 1) {
      const end = search(row);
      if (end < 0) return { ok: false, row };
      const path: number[] = [];
      for (let f = end; f >= 0; f = at(previous, f)) path.unshift(f);
      // The movers are read before any move, as each move changes the arcs.
      const movers = path.map((f, i) => (i === 0 ? row : at(mover, (path[i - 1] as number) * n + f)));
      for (let i = path.length - 1; i >= 0; i -= 1) {
        move(movers[i] as number, i === 0 ? -1 : (path[i - 1] as number), path[i] as number);
      }
      load[end] = at(load, end) + 1;
    }
  }
  return { ok: true, taken, load };
}
