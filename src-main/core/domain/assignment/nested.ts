import { FORBIDDEN, type Network, type SideRule } from './network.ts';

/**
 * Rows whose side rules cross: columns under both, and under either alone. Where for every row one rule's columns lie
 * within the other's, or the two meet nowhere, the limits are nodes of a network; crossing ones are not.
 */
export function crossingRows(network: Network): readonly number[] {
  const [first, second] = network.sides;
  if (first === undefined || second === undefined) return [];
  const found: number[] = [];
  for (let row = 0; row < network.rows; row += 1) if (cross(network, row, first, second)) found.push(row);
  return found;
}

function cross({ columns, cost, bound }: Network, row: number, first: SideRule, second: SideRule): boolean {
  const [a, b] = [first.limited[row] as number, second.limited[row] as number];
  if (a < 0 || b < 0) return false;
  let [both, onlyFirst, onlySecond] = [false, false, false];
  for (let column = 0; column < columns; column += 1) {
    if (cost[row * columns + column] === FORBIDDEN && !bound.get(row)?.includes(column)) continue;
    const [inFirst, inSecond] = [first.classOf[column] === a, second.classOf[column] === b];
    both ||= inFirst && inSecond;
    onlyFirst ||= inFirst && !inSecond;
    onlySecond ||= !inFirst && inSecond;
  }
  return both && onlyFirst && onlySecond;
}

/** Without the last side rule for these rows: a network again, and no dearer. */
export function relaxed(network: Network, rows: readonly number[]): Network {
  const last = network.sides.at(-1) as SideRule;
  const limited = last.limited.slice();
  for (const row of rows) limited[row] = -1;
  return { ...network, sides: [...network.sides.slice(0, -1), { ...last, limited }] };
}

/** Of these rows only as many columns under the last side rule as may be taken, the cheapest: it cannot be broken there. */
export function narrowed(network: Network, rows: readonly number[], prices: ArrayLike<number>): Network {
  const { columns, bound } = network;
  const last = network.sides.at(-1) as SideRule;
  const cost = network.cost.slice();
  for (const row of rows) {
    const one = last.limited[row] as number;
    const under = [...Array(columns).keys()].filter((column) => last.classOf[column] === one);
    const taken = (bound.get(row) ?? []).filter((column) => under.includes(column)).length;
    const worth = (column: number) => (cost[row * columns + column] as number) - (prices[column] as number);
    const open = under.filter((column) => cost[row * columns + column] !== FORBIDDEN);
    open.sort((x, y) => worth(x) - worth(y));
    for (const column of open.slice(Math.max(0, last.most - taken))) cost[row * columns + column] = FORBIDDEN;
  }
  return { ...network, cost };
}
