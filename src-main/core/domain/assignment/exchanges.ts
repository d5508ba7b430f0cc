import { FORBIDDEN, type Held, mayTake, type Network } from './network.ts';
import { holds } from './start.ts';

/** What it costs at least to move work from one column to another by letting one row change between them. */
export interface Exchanges {
  /** columns × columns; never more than it truly costs, see `settle`. Infinite where no row can change. */
  readonly weight: Float64Array;
  /** What it truly costs: a row that has changed since is replaced by the next best. */
  settle(from: number, to: number): number;
  /** Lets the rows change along a shortest path whose arcs are settled; a node that is no column is passed through. */
  follow(path: readonly number[]): void;
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
   * Changes of one row of which each keeps a side rule cannot break it together, by entering its columns twice: the change
   * from where the first begins to where the second ends is then allowed as well and no dearer, as both go through the
   * same node of the network. A shortest path has labelled that column from there, and does not come by the longer way.
   */
  function follow(path: readonly number[]): void {
    const changes: { readonly row: number; readonly from: number; readonly to: number }[] = [];
    for (let i = 1; i < path.length; i += 1) {
      const [from, to] = [path[i - 1] as number, path[i] as number];
      if (from < n && to < n) changes.push({ row: mover[from * n + to] as number, from, to });
    }
    for (const { row, from, to } of changes) {
      for (let at = firstFree(row); at < (row + 1) * width; at += 1) if (of[at] === from) of[at] = to;
      const list = rowsOf[from] as number[];
      list[list.indexOf(row)] = list.at(-1) as number;
      list.pop();
      (rowsOf[to] as number[]).push(row);
    }
    for (const { row, from, to } of changes) renew(row, from, to);
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
  return { weight, settle, follow };
}
