import { FORBIDDEN, type Held, mayTake, type Network } from './network.ts';
import { holds } from './start.ts';

/** What it costs at least to move work from one column to another by letting one row change between them. */
export interface Exchanges {
  /** columns × columns; never more than it truly costs, see `settle`. Infinite where no row can change. */
  readonly weight: Float64Array;
  /** What it truly costs: a row that has changed since is replaced by the next best. */
  settle(from: number, to: number): number;
  /** Who changes along a path of columns whose arcs are settled; a node that is no column is passed through. */
  route(path: readonly number[]): Route;
  apply(route: Route): void;
}

export interface Route {
  readonly path: readonly number[];
  /** One fewer than `path`: the row that changes from each node to the next, -1 where none does. */
  readonly movers: readonly number[];
}

export function exchanges(network: Network, held: Held): Exchanges {
  const { rows, columns: n, cost, bound, sides } = network;
  const { of, width } = held;
  const weight = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  const mover = new Int32Array(n * n).fill(-1);
  const rowsOf: number[][] = Array.from({ length: n }, () => []);
  const firstFree = (row: number) => row * width + (bound.get(row)?.length ?? 0);

  function may(row: number, from: number, to: number): boolean {
    if (holds(held, row, to)) return false;
    return sides.length === 0 || mayTake(sides, held, row, from, to);
  }

  function offer(row: number, from: number, to: number): void {
    const there = cost[row * n + to] as number;
    const at = from * n + to;
    if (there === FORBIDDEN || there - (cost[row * n + from] as number) >= (weight[at] as number)) return;
    if (!may(row, from, to)) return;
    weight[at] = there - (cost[row * n + from] as number);
    mover[at] = row;
  }

  function offerAll(row: number, from: number): void {
    for (let to = 0; to < n; to += 1) offer(row, from, to);
  }

  function settle(from: number, to: number): number {
    const at = from * n + to;
    const row = mover[at] as number;
    if (row < 0 || (holds(held, row, from) && may(row, from, to))) return weight[at] as number;
    weight[at] = Number.POSITIVE_INFINITY;
    mover[at] = -1;
    for (const other of rowsOf[from] as number[]) offer(other, from, to);
    return weight[at] as number;
  }

  /**
   * The rows that change, step by step (-1: none). Changes of one row of which each keeps a side rule may break it
   * together, by entering its columns twice. Then one change, from where the first began to where the last ends, is
   * allowed and no dearer, as both go through the same node of the network: that way is taken.
   */
  function route(found: readonly number[]): Route {
    let path = found;
    let movers = path.slice(1).map((to, i) => {
      const from = path[i] as number;
      return from < n && to < n ? (mover[from * n + to] as number) : -1;
    });
    if (sides.length === 0) return { path, movers };
    for (;;) {
      const crowd = crowding({ path, movers });
      if (crowd === undefined) return { path, movers };
      const [first, last, row] = crowd;
      path = [...path.slice(0, first + 1), ...path.slice(last + 1)];
      movers = [...movers.slice(0, first), row, ...movers.slice(last + 1)];
    }
  }

  /** First and last step by which a row enters columns of which it would then have too many. */
  function crowding({ path, movers }: Route): readonly [number, number, number] | undefined {
    for (const [i, row] of movers.entries()) {
      if (row < 0 || movers.indexOf(row) !== i || movers.lastIndexOf(row) === i) continue;
      const steps = [...movers.keys()].filter((step) => movers[step] === row);
      for (const { classOf, limited, most } of sides) {
        const one = limited[row] as number;
        if (one < 0) continue;
        const within = (step: number) => classOf[path[step] as number] === one;
        const entering = steps.filter((step) => !within(step) && within(step + 1));
        const leaving = steps.filter((step) => within(step) && !within(step + 1));
        const has = [...of.subarray(row * width, (row + 1) * width)].filter((c) => c >= 0 && classOf[c] === one).length;
        if (has + entering.length - leaving.length > most)
          return [entering[0] as number, entering.at(-1) as number, row];
      }
    }
    return undefined;
  }

  function apply({ path, movers }: Route): void {
    for (const [i, row] of movers.entries()) {
      if (row < 0) continue;
      const [from, to] = [path[i] as number, path[i + 1] as number];
      for (let at = firstFree(row); at < (row + 1) * width; at += 1) if (of[at] === from) of[at] = to;
      const list = rowsOf[from] as number[];
      list[list.indexOf(row)] = list.at(-1) as number;
      list.pop();
      (rowsOf[to] as number[]).push(row);
    }
    for (const [i, row] of movers.entries()) if (row >= 0) renew(row, path[i] as number, path[i + 1] as number);
  }

  /** What a row that has changed can do now and could not before. */
  function renew(row: number, left: number, taken: number): void {
    for (let at = firstFree(row); at < (row + 1) * width; at += 1) {
      const from = of[at] as number;
      if (from < 0) continue;
      if (from === taken || sides.length > 0) offerAll(row, from);
      else offer(row, from, left);
    }
  }

  for (let row = 0; row < rows; row += 1) {
    for (let at = firstFree(row); at < (row + 1) * width; at += 1) {
      const column = of[at] as number;
      if (column < 0) continue;
      (rowsOf[column] as number[]).push(row);
      offerAll(row, column);
    }
  }
  return { weight, settle, route, apply };
}
