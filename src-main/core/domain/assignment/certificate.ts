import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Network } from './network.ts';

/** What somebody says is a plan: columns of every row, `width` places for each, -1 behind the last. */
export interface Claimed {
  readonly of: Int32Array;
  readonly width: number;
  /** One for each column and one for the work as a whole. */
  readonly prices: ArrayLike<number>;
}

/**
 * Checks a plan against the numbers alone and shares nothing with the solver. Rules first: every row has what it needs,
 * of different columns that it may have, the bound ones among them; side rules and the columns' limits are kept. Then the
 * proof: at these prices no row would rather have another column than one it holds, and no column would rather take
 * more or fewer (complementary slackness, so no other plan costs less). Gives back the objective. Refusals, with the
 * first row or column at fault: `pair_forbidden` {row, column}, `pair_repeated`, `row_not_covered` {row, have, need},
 * `side_rule_broken` {row, side}, `limit_broken` {column, load}, `not_optimal`.
 */
export function certify(
  network: Network,
  plan: Claimed,
): Result<{ readonly objective: number; readonly load: Int32Array }> {
  const kept = rulesKept(network, plan);
  if (!kept.ok) return kept;
  return isCheapest(network, plan, kept.value.load) ? kept : refuse('not_optimal');
}

/** The rules without the proof: as of a plan that was changed by hand. */
export function rulesKept(
  network: Network,
  { of, width }: Pick<Claimed, 'of' | 'width'>,
): Result<{ readonly objective: number; readonly load: Int32Array }> {
  const { rows, columns, cost, need, bound, sides, least, most, balance } = network;
  const load = new Int32Array(columns);
  const mark = new Int32Array(columns).fill(-1);
  let objective = 0;
  for (let row = 0; row < rows; row += 1) {
    const own = bound.get(row) ?? [];
    let have = 0;
    let ownHad = 0;
    for (let place = 0; place < width; place += 1) {
      const column = of[row * width + place] as number;
      if (column < 0) continue;
      if (column >= columns) return refuse('pair_forbidden', { row, column });
      if (mark[column] === row) return refuse('pair_repeated', { row, column });
      mark[column] = row;
      load[column] = (load[column] as number) + 1;
      have += 1;
      if (own.includes(column)) {
        ownHad += 1;
        continue;
      }
      const one = cost[row * columns + column] as number;
      if (one < 0) return refuse('pair_forbidden', { row, column });
      objective += one;
    }
    const wanted = (need[row] as number) + own.length;
    if (have !== wanted || ownHad !== own.length) return refuse('row_not_covered', { row, have, need: wanted });
    for (const [side, { classOf, limited, most: allowed }] of sides.entries()) {
      const one = limited[row] as number;
      if (one < 0) continue;
      let met = 0;
      for (let place = 0; place < width; place += 1) {
        const column = of[row * width + place] as number;
        if (column >= 0 && classOf[column] === one) met += 1;
      }
      if (met > allowed) return refuse('side_rule_broken', { row, side });
    }
  }
  for (let column = 0; column < columns; column += 1) {
    const has = load[column] as number;
    objective += balance * has * has;
    if (has < (least[column] as number) || has > (most[column] as number)) {
      return refuse('limit_broken', { column, load: has });
    }
  }
  return ok({ objective, load });
}

function isCheapest(network: Network, { of, width, prices }: Claimed, load: Int32Array): boolean {
  const { rows, columns, cost, bound, least, most, balance } = network;
  const whole = prices[columns] as number;
  for (let column = 0; column < columns; column += 1) {
    const has = load[column] as number;
    const worth = whole - (prices[column] as number);
    if (has < (most[column] as number) && balance * (2 * has + 1) < worth) return false;
    if (has > (least[column] as number) && balance * (2 * has - 1) > worth) return false;
  }
  for (let row = 0; row < rows; row += 1) {
    const own = bound.get(row);
    let dearest = Number.NEGATIVE_INFINITY;
    const first = row * width;
    for (let place = first; place < first + width; place += 1) {
      const column = of[place] as number;
      if (column < 0 || own?.includes(column)) continue;
      dearest = Math.max(dearest, (cost[row * columns + column] as number) - (prices[column] as number));
    }
    for (let column = 0, at = row * columns; column < columns; column += 1, at += 1) {
      const one = cost[at] as number;
      if (one < 0 || one - (prices[column] as number) >= dearest) continue;
      if (wouldRather(network, { of, width, prices }, row, column)) return false;
    }
  }
  return true;
}

/** A cheaper column in sight: held already, or kept out by a side rule for each column it could stand in for? */
function wouldRather(
  { columns, cost, bound, sides }: Network,
  { of, width, prices }: Claimed,
  row: number,
  to: number,
): boolean {
  const held = [...of.subarray(row * width, (row + 1) * width)].filter((column) => column >= 0);
  if (held.includes(to)) return false;
  const at = (column: number) => (cost[row * columns + column] as number) - (prices[column] as number);
  const own = bound.get(row) ?? [];
  return held.some((from) => {
    if (own.includes(from) || at(to) >= at(from)) return false;
    const after = held.map((column) => (column === from ? to : column));
    return sides.every(({ classOf, limited, most }) => {
      const one = limited[row] as number;
      return one < 0 || classOf[to] !== one || after.filter((column) => classOf[column] === one).length <= most;
    });
  });
}
