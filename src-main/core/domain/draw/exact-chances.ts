import type { Steps } from '../kernel/pace.ts';
import type { Alike } from './alike.ts';
import { type Bounded, countsOf, keeps } from './composition.ts';

/** A chance as a fraction in whole numbers. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** More work than this is left to the simulation; counted, not timed, so that every machine decides alike. */
const MOST_PRODUCTS = 3_000_000;
const MOST_STATES = 60_000;
/** With more groups the numbers seated soon are too many to begin with. */
const MOST_GROUPS = 12;
/** After so many states somebody may be waiting. */
const AT_A_TIME = 200;

/** Every group's chance, or undefined where counting would take too long. Bounds that can be met are taken for granted. */
export function* exactChances(
  bounded: Bounded,
  groups: readonly Alike[],
  seats: number,
): Steps<readonly Fraction[] | undefined> {
  const apart = groups.every(({ bounds }) => bounds.length <= 1);
  return apart ? yield* byPlace(bounded, groups, seats) : yield* byNumbers(bounded, groups, seats);
}

/** 1, n, n over 2 … 1. */
function chooseRow(n: number): readonly bigint[] {
  const row = [1n];
  for (let i = 1; i <= n; i += 1) row.push(((row[i - 1] as bigint) * BigInt(n - i + 1)) / BigInt(i));
  return row;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

interface Class {
  readonly size: number;
  readonly least: number;
  readonly most: number;
}

/** Sets of people: how many, by their number and by the surplus seats they ask for (the last line: all there are). */
type Ways = readonly (readonly bigint[])[];

function joined(ways: Ways, { size, least, most }: Class): Ways {
  const surplus = (ways[0]?.length ?? 1) - 1;
  const product = Array.from({ length: ways.length + size }, () => Array.from({ length: surplus + 1 }, () => 0n));
  const row = chooseRow(size);
  ways.forEach((line, before) => {
    line.forEach((n, asked) => {
      if (n === 0n) return;
      row.forEach((choices, more) => {
        const to = product[before + more] as bigint[];
        const now = Math.min(surplus, asked + Math.max(0, Math.min(more, most) - least));
        to[now] = (to[now] as bigint) + n * choices;
      });
    });
  });
  return product;
}

/**
 * Where nobody is counted by two bounds, the draw down an order is this: the first `min` of every class sit, and so do
 * the first others, up to their class's `max`, until no surplus seat is left. So a chance is counted over the place in
 * the order and the sets of people that may stand before it.
 */
function* byPlace(
  { bounds }: Bounded,
  groups: readonly Alike[],
  seats: number,
): Steps<readonly Fraction[] | undefined> {
  const classes = groups.map(({ people, bounds: [b] }): Class => {
    const { min, max } = (b === undefined ? undefined : bounds[b]) ?? { min: 0, max: seats };
    return { size: people.length, least: min, most: max };
  });
  const people = classes.reduce((sum, one) => sum + one.size, 0);
  const surplus = seats - classes.reduce((sum, one) => sum + one.least, 0);
  const keyOf = ({ size, least, most }: Class) => `${size} ${least} ${most}`;
  const unlike = new Set(classes.map(keyOf)).size;
  if (unlike * people * people * (surplus + 1) > MOST_PRODUCTS) return undefined;

  const orders = chooseRow(people - 1);
  const bottom = orders.reduce((a, b) => (a * b) / gcd(a, b), 1n);
  const known = new Map<string, Fraction>();
  for (const [at, own] of classes.entries()) {
    if (known.has(keyOf(own))) continue;
    let others: Ways = [Array.from({ length: surplus + 1 }, (_, i) => (i === 0 ? 1n : 0n))];
    for (const [i, other] of classes.entries()) if (i !== at) others = joined(others, other);
    const good = orders.map(() => 0n);
    const same = chooseRow(own.size - 1);
    others.forEach((line, before) => {
      same.forEach((choices, alike) => {
        if (alike >= own.most) return;
        const taken = alike - own.least;
        const sits = (n: bigint, asked: number) => (taken < 0 || asked + taken < surplus ? n : 0n);
        const ways = line.reduce((sum, n, asked) => sum + sits(n, asked), 0n);
        good[before + alike] = (good[before + alike] as bigint) + choices * ways;
      });
    });
    const top = good.reduce((sum, n, before) => sum + (n * bottom) / (orders[before] as bigint), 0n);
    known.set(keyOf(own), { top, bottom: bottom * BigInt(people) });
    yield 1;
  }
  return classes.map((one) => known.get(keyOf(one)) as Fraction);
}

/** Forty digits: what rounding loses over all states stays far behind the digits shown. */
const WHOLE = 10n ** 40n;

/**
 * Otherwise over the numbers seated of each group. Whoever is kept out once is kept out for good, and everybody else not
 * seated is equally likely to come next: so the numbers alone say what may follow, and with which chance.
 */
function* byNumbers(bounded: Bounded, groups: readonly Alike[], seats: number): Steps<readonly Fraction[] | undefined> {
  if (groups.length > MOST_GROUPS) return undefined;
  type State = readonly number[];
  let met = 0;
  const due = () => {
    met += 1;
    return met % AT_A_TIME === 0;
  };
  const sizes = groups.map(({ people }) => people.length);
  const first = groups.map(({ people }) => people[0] as number);
  const perBound = (state: State) => {
    const counts = bounded.bounds.map(() => 0);
    state.forEach((n, g) => {
      for (const b of groups[g]?.bounds ?? []) counts[b] = (counts[b] as number) + n;
    });
    return counts;
  };
  const fits = (state: State) => perBound(state).every((n, b) => n <= (bounded.bounds[b]?.max ?? 0));
  const next = (state: State, g: number) => state.map((n, i) => (i === g ? n + 1 : n));
  const levels: Map<string, State>[] = [new Map([[first.map(() => 0).join(), first.map(() => 0)]])];
  let states = 1;
  for (let seated = 0; seated < seats; seated += 1) {
    const level = new Map<string, State>();
    for (const state of (levels[seated] as Map<string, State>).values()) {
      if (due()) yield 1;
      for (let g = 0; g < sizes.length; g += 1) {
        if ((state[g] as number) >= (sizes[g] as number)) continue;
        const after = next(state, g);
        const key = after.join();
        if (!level.has(key) && fits(after)) level.set(key, after);
      }
      if (states + level.size > MOST_STATES) return undefined;
    }
    states += level.size;
    levels.push(level);
  }
  const idle = countsOf(bounded, []);
  const whole = (state: State) => keeps(bounded, bounded.bounds.length === 0 ? idle : perBound(state));
  let open = new Set<string>([...(levels[seats] as Map<string, State>)].flatMap(([key, s]) => (whole(s) ? [key] : [])));
  const good: ReadonlySet<string>[] = [open];
  for (let seated = seats - 1; seated >= 0; seated -= 1) {
    const after = open;
    open = new Set();
    for (const [key, state] of levels[seated] as Map<string, State>) {
      if (due()) yield 1;
      if (sizes.some((_, g) => after.has(next(state, g).join()))) open.add(key);
    }
    good.unshift(open);
  }

  let likely = new Map<string, bigint>([[first.map(() => 0).join(), WHOLE]]);
  const expected = sizes.map(() => 0n);
  for (let seated = 0; seated < seats; seated += 1) {
    const level = new Map<string, bigint>();
    for (const [key, weight] of likely) {
      if (due()) yield 1;
      const state = levels[seated]?.get(key) as State;
      const may = sizes.flatMap((size, g) => {
        const to = next(state, g).join();
        return good[seated + 1]?.has(to) ? [{ g, to, left: BigInt(size - (state[g] as number)) }] : [];
      });
      const left = may.reduce((sum, one) => sum + one.left, 0n);
      for (const one of may) {
        const share = (weight * one.left) / left;
        level.set(one.to, (level.get(one.to) ?? 0n) + share);
        expected[one.g] = (expected[one.g] as bigint) + share;
      }
    }
    likely = level;
  }
  return sizes.map((size, g) => ({ top: expected[g] as bigint, bottom: WHOLE * BigInt(size) }));
}
