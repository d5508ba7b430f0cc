import { FORBIDDEN, type Held, mayTake, type Network } from './network.ts';

export interface Start {
  readonly held: Held;
  readonly load: Int32Array;
}

/**
 * Every row with what is cheapest for it alone at these prices, as if no column ever filled up. Taking
 * the cheapest that still fits is right because nested limits are a laminar matroid (greedy is optimal there). A number:
 * the first row that has too few columns even so.
 */
export function cheapestForEach(network: Network, price: Float64Array): Start | number {
  const { rows, columns, cost, need, bound, sides } = network;
  const width = widthOf(network);
  const held: Held = { of: new Int32Array(rows * width).fill(-1), width };
  const load = new Int32Array(columns);
  for (let row = 0; row < rows; row += 1) {
    let at = row * width;
    for (const column of bound.get(row) ?? []) {
      held.of[at] = column;
      load[column] = (load[column] as number) + 1;
      at += 1;
    }
    for (let left = need[row] as number; left > 0; left -= 1) {
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let column = 0; column < columns; column += 1) {
        const plain = cost[row * columns + column] as number;
        const one = plain - (price[column] as number);
        if (plain === FORBIDDEN || one > least) continue;
        // Of equals whoever has less: whole columns of equals would else fill up one after the other.
        if (one === least && (load[column] as number) >= (load[best] as number)) continue;
        if (holds(held, row, column) || !mayTake(sides, held, row, -1, column)) continue;
        best = column;
        least = one;
      }
      if (best < 0) return row;
      held.of[at] = best;
      load[best] = (load[best] as number) + 1;
      at += 1;
    }
  }
  return { held, load };
}

export function holds({ of, width }: Held, row: number, column: number): boolean {
  for (let at = row * width; at < (row + 1) * width; at += 1) if (of[at] === column) return true;
  return false;
}

function widthOf({ rows, need, bound }: Network): number {
  let width = 1;
  for (let row = 0; row < rows; row += 1)
    width = Math.max(width, (need[row] as number) + (bound.get(row)?.length ?? 0));
  return width;
}
