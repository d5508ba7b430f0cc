import { FORBIDDEN, type Network } from '../../../src-main/core/domain/assignment/network.ts';
import type { Row, Term } from '../../../src-main/core/domain/draw/lottery/solver.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';

/** Three columns a row, one pair in ten forbidden, disciplines asked for unevenly, loads within 8 % of the mean. */
export function generatedNetwork(
  rows: number,
  columns: number,
  seed: number,
  { balance, side }: { readonly balance: number; readonly side: boolean },
): Network {
  let state = seed + 1;
  const luck = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const disciplines = Array.from({ length: columns }, () => Math.floor(luck() * 6));
  const cost = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const wanted = Math.floor(luck() * luck() * 6);
    for (let column = 0; column < columns; column += 1) {
      const one = (disciplines[column] === wanted ? 0 : 300) + Math.floor(luck() * 100);
      cost[row * columns + column] = luck() < 0.1 ? FORBIDDEN : one;
    }
  }
  const mean = (3 * rows) / columns;
  const places = (of: number) => Int32Array.from({ length: of }, () => Math.floor(luck() * 3));
  return {
    rows,
    columns,
    cost,
    need: new Int32Array(rows).fill(3),
    least: new Int32Array(columns).fill(Math.floor(mean * 0.92)),
    most: new Int32Array(columns).fill(Math.ceil(mean * 1.08)),
    balance,
    bound: new Map(),
    sides: side ? [{ classOf: places(columns), limited: places(rows), most: 1 }] : [],
  };
}

/** The least cost by a linear programme, which has whole solutions here. */
export async function optimumByHighs({ rows, columns, cost, need, least, most, sides }: Network): Promise<number> {
  const pairs = [...cost.keys()].filter((at) => cost[at] !== FORBIDDEN);
  const ofRow: Term[][] = Array.from({ length: rows }, () => []);
  const ofColumn: Term[][] = Array.from({ length: columns }, () => []);
  for (const [i, at] of pairs.entries()) {
    ofRow[Math.floor(at / columns)]?.push([i, 1]);
    ofColumn[at % columns]?.push([i, 1]);
  }
  const limits: Row[] = [
    ...ofRow.map((terms, row) => ({ low: need[row] as number, high: need[row] as number, terms })),
    ...ofColumn.map((terms, column) => ({ low: least[column] as number, high: most[column] as number, terms })),
    ...sides.flatMap(({ classOf, limited, most: high }) =>
      ofRow.map((terms, row) => ({
        low: 0,
        high,
        terms: terms.filter(([i]) => classOf[(pairs[i] as number) % columns] === limited[row]),
      })),
    ),
  ];
  const open = (await highsSolver()).open({
    columns: pairs.map((at) => ({ cost: -(cost[at] as number), whole: false, low: 0, high: 1 })),
    rows: limits,
  });
  const solved = open.solve();
  open.close();
  if (solved === undefined) throw new Error('no solution');
  return Math.round(-solved.value);
}
