import { FORBIDDEN, type Held, type Network } from './network.ts';
import type { Problem } from './problem.ts';

/** Costs are kept in 32 bits. */
const MOST = 2 ** 31 - 1;

/** Is the cell part of the plan that is to be kept? */
export type Kept = (row: number, column: number) => boolean;

export function keptBy({ rowOf, columnOf, network: { columns } }: Problem, pairs: readonly PairOf[]): Kept {
  const cells = new Set<number>();
  for (const { applicationId, expertId } of pairs) {
    const [row, column] = [rowOf.get(applicationId), columnOf.get(expertId)];
    if (row !== undefined && column !== undefined) cells.add(row * columns + column);
  }
  return (row, column) => cells.has(row * columns + column);
}

type PairOf = { readonly applicationId: string; readonly expertId: string };

/**
 * The same problem with plans ranked by how many cells they change first, by cost second. One changed cell costs more
 * than any simple cycle of the network can win, and two plans differ by such cycles: so no plan changes fewer.
 */
export function fewestChanges(network: Network, kept: Kept): Network {
  const { rows, columns, balance } = network;
  const change = 1 + columns * dearest(network) + 2 * balance * (2 * rows + 1);
  return weighed(network, 1, change, kept);
}

/** Ranked by cost first, by changed cells second: a cycle changes no more cells than there are columns. */
export function cheapestNearest(network: Network, kept: Kept): Network {
  return weighed(network, network.columns + 2, 1, kept);
}

function weighed(network: Network, cost: number, change: number, kept: Kept): Network {
  const { columns } = network;
  if (dearest(network) * cost + change > MOST) throw new Error('assignment: costs too large to be ranked');
  return {
    ...network,
    balance: network.balance * cost,
    cost: network.cost.map((one, at) =>
      one === FORBIDDEN ? one : one * cost + (kept(Math.floor(at / columns), at % columns) ? 0 : change),
    ),
  };
}

function dearest({ cost }: Network): number {
  return cost.reduce((most, one) => Math.max(most, one), 0);
}

/** Cells of the plan, row by row. */
export function cellsOf({ of, width }: Held, rows: number): readonly (readonly number[])[] {
  return Array.from({ length: rows }, (_, row) =>
    [...of.subarray(row * width, (row + 1) * width)].filter((column) => column >= 0).sort((a, b) => a - b),
  );
}
