/** A pair that may not be. */
export const FORBIDDEN = -1;

/**
 * At most `most` columns of a class for a row. A plan of reviewers knows two: columns of the row's own place, and of its
 * own employer's system.
 */
export interface SideRule {
  /** Class of each column, -1: of none. */
  readonly classOf: Int32Array;
  /** The one class that is limited for each row, -1: none is. */
  readonly limited: Int32Array;
  readonly most: number;
}

/**
 * Many rows, few columns, whole numbers: each row takes `need` different columns beside those it is bound to; what a
 * column takes altogether costs `balance` × load² and lies from `least` to `most`.
 */
export interface Network {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns costs ≥ 0, row by row; FORBIDDEN where the pair may not be, and where it is bound anyway. */
  readonly cost: Int32Array;
  /** Beside the bound ones. */
  readonly need: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly balance: number;
  /** Columns that a row has in any case; they count in the loads and under the side rules. */
  readonly bound: ReadonlyMap<number, readonly number[]>;
  readonly sides: readonly SideRule[];
}

/** Columns of every row; `bound` ones first. */
export interface Held {
  /** rows × width, -1 behind the last. */
  readonly of: Int32Array;
  readonly width: number;
}

/** May the row take column `to`, giving `from` up for it (-1: nothing), under one side rule? */
function keepsTo(side: SideRule, held: Held, row: number, from: number, to: number): boolean {
  const one = side.classOf[to] as number;
  if (one < 0 || side.limited[row] !== one) return true;
  if (from >= 0 && side.classOf[from] === one) return true;
  let has = 0;
  for (let at = row * held.width; at < (row + 1) * held.width; at += 1) {
    const column = held.of[at] as number;
    if (column >= 0 && side.classOf[column] === one) has += 1;
  }
  return has < side.most;
}

export function mayTake(sides: readonly SideRule[], held: Held, row: number, from: number, to: number): boolean {
  for (const side of sides) if (!keepsTo(side, held, row, from, to)) return false;
  return true;
}

/** What the load from `load` to one more costs. */
export function marginal(balance: number, load: number): number {
  return balance * (2 * load + 1);
}

/** Cost of what each row holds beside its bound columns, and of all loads. */
export function objectiveOf({ cost, columns, balance }: Network, held: Held, load: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < held.of.length; at += 1) {
    const column = held.of[at] as number;
    if (column < 0) continue;
    const one = cost[Math.floor(at / held.width) * columns + column] as number;
    if (one !== FORBIDDEN) sum += one;
  }
  for (const one of load) sum += balance * one * one;
  return sum;
}
