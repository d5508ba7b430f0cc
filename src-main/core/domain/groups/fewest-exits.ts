/**
 * In which order to take sets of absent people so that they go out of the room least often. Everybody is inside before the
 * first and after the last. An exit is one person going out, however long the person stays out; so a round costs half the
 * people that go through the door.
 */
export interface Round {
  /** Indices into the sets. */
  readonly order: readonly number[];
  readonly exits: number;
  /** No order has fewer. */
  readonly bound: number;
}

/** Up to so many sets that hang together the order is searched exactly: 2^12 × 12 states. */
export const EXACT = 12;
/** Comparisons after which the search of more sets is content: a fixed number, so that every machine stops at the same. */
const PATIENCE = 400_000;

/**
 * Takes distinct sets, none of them empty; earlier indices win ties, so that the same sets in the same order give the same
 * round. Sets that share nobody, not even through others, cannot spare each other an exit: each such family is ordered by
 * itself, exactly where it has `EXACT` sets at most.
 */
export function fewestExits(sets: readonly (readonly string[])[]): Round {
  const rounds = families(sets).map((members) => roundOf(members, sets));
  return {
    order: rounds.flatMap((round) => round.order),
    exits: rounds.reduce((sum, round) => sum + round.exits, 0),
    bound: rounds.reduce((sum, round) => sum + round.bound, 0),
  };
}

/** Indices of sets that hang together by a person; families and their members in index order. */
function families(sets: readonly (readonly string[])[]): number[][] {
  const head = sets.map((_, i) => i);
  const headOf = (i: number): number => {
    let at = i;
    while (head[at] !== at) at = head[at] as number;
    return at;
  };
  const first = new Map<string, number>();
  sets.forEach((set, i) => {
    for (const person of set) {
      const before = first.get(person);
      if (before === undefined) {
        first.set(person, i);
        continue;
      }
      const [a, b] = [headOf(before), headOf(i)];
      head[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const found = new Map<number, number[]>();
  sets.forEach((_, i) => {
    const members = found.get(headOf(i));
    if (members) members.push(i);
    else found.set(headOf(i), [i]);
  });
  return [...found.values()];
}

/** Whom the door lets through between two sets; the last place is the room with everybody in it. */
interface Doors {
  readonly count: number;
  readonly between: (a: number, b: number) => number;
}

function doorsOf(members: readonly number[], sets: readonly (readonly string[])[]): Doors {
  const own = members.map((i) => new Set(sets[i]));
  const size = own.length + 1;
  const table = new Uint16Array(size * size);
  own.forEach((a, i) => {
    table[i * size + own.length] = a.size;
    table[own.length * size + i] = a.size;
    for (let j = 0; j < i; j += 1) {
      const b = own[j] as ReadonlySet<string>;
      let shared = 0;
      for (const person of a) if (b.has(person)) shared += 1;
      table[i * size + j] = a.size + b.size - 2 * shared;
      table[j * size + i] = table[i * size + j] as number;
    }
  });
  return { count: own.length, between: (a, b) => table[a * size + b] as number };
}

function roundOf(members: readonly number[], sets: readonly (readonly string[])[]): Round {
  const doors = doorsOf(members, sets);
  const exact = doors.count <= EXACT;
  const order = exact ? exactOrder(doors) : improvedOrder(doors);
  const exits = passed(order, doors) / 2;
  const people = new Set(members.flatMap((i) => sets[i] ?? [])).size;
  return {
    order: order.map((i) => members[i] as number),
    exits,
    bound: exact ? exits : Math.min(exits, Math.max(people, Math.ceil(leastTree(doors) / 2))),
  };
}

/** How many people go through the door in all. */
function passed(order: readonly number[], { between, count: room }: Doors): number {
  let [sum, at] = [0, room];
  for (const i of order) {
    sum += between(at, i);
    at = i;
  }
  return sum + between(at, room);
}

/** The first by indices of the best orders: what is left to pass, by which sets were taken and which was the last. */
function exactOrder({ between, count }: Doors): number[] {
  const full = (1 << count) - 1;
  const left = new Int32Array((full + 1) * count);
  for (let taken = full; taken > 0; taken -= 1) {
    for (let last = 0; last < count; last += 1) {
      if ((taken & (1 << last)) === 0) continue;
      let best = taken === full ? between(last, count) : Number.MAX_SAFE_INTEGER;
      for (let next = 0; next < count; next += 1) {
        if ((taken & (1 << next)) !== 0) continue;
        best = Math.min(best, between(last, next) + (left[(taken | (1 << next)) * count + next] as number));
      }
      left[taken * count + last] = best;
    }
  }
  const order: number[] = [];
  let [taken, at] = [0, count];
  while (order.length < count) {
    let [chosen, least] = [-1, Number.MAX_SAFE_INTEGER];
    for (let next = 0; next < count; next += 1) {
      if ((taken & (1 << next)) !== 0) continue;
      const cost = between(at, next) + (left[(taken | (1 << next)) * count + next] as number);
      if (cost < least) [chosen, least] = [next, cost];
    }
    order.push(chosen);
    taken |= 1 << chosen;
    at = chosen;
  }
  return order;
}

/** From several first sets always the nearest next, each order then improved; the best of them. */
function improvedOrder(doors: Doors): number[] {
  const starts = Math.min(doors.count, 16);
  let patience = PATIENCE;
  let best: { readonly order: number[]; readonly cost: number } | undefined;
  for (let start = 0; start < starts && (best === undefined || patience > 0); start += 1) {
    const order = nearestFirst(start, doors);
    patience = improve(order, doors, patience);
    const cost = passed(order, doors);
    if (best === undefined || cost < best.cost) best = { order, cost };
  }
  return best?.order ?? [];
}

function nearestFirst(start: number, { between, count }: Doors): number[] {
  const open = new Set(Array.from({ length: count }, (_, i) => i));
  const order: number[] = [];
  for (let at: number | undefined = start; at !== undefined; ) {
    const here: number = at;
    order.push(here);
    open.delete(here);
    at = undefined;
    for (const next of open) if (at === undefined || between(here, next) < between(here, at)) at = next;
  }
  return order;
}

/** Turns stretches round and moves single sets while that lets fewer people through the door. Gives the patience left. */
function improve(order: number[], { between, count: room }: Doors, patience: number): number {
  const at = (i: number) => order[i] ?? room;
  const n = order.length;
  let [left, better] = [patience, true];
  while (better && left > 0) {
    better = false;
    for (let i = 0; i < n && left > 0; i += 1) {
      for (let j = i + 1; j < n; j += 1) {
        left -= 1;
        const before = between(at(i - 1), at(i)) + between(at(j), at(j + 1));
        if (between(at(i - 1), at(j)) + between(at(i), at(j + 1)) >= before) continue;
        order.splice(i, j - i + 1, ...order.slice(i, j + 1).reverse());
        better = true;
      }
    }
    for (let i = 0; i < n && left > 0; i += 1) {
      const [moved] = order.splice(i, 1) as [number];
      const home = between(at(i - 1), moved) + between(moved, at(i)) - between(at(i - 1), at(i));
      let [place, cost] = [i, home];
      for (let k = 0; k < n; k += 1) {
        left -= 1;
        const here = between(at(k - 1), moved) + between(moved, at(k)) - between(at(k - 1), at(k));
        if (here < cost) [place, cost] = [k, here];
      }
      order.splice(place, 0, moved);
      if (cost < home) better = true;
    }
  }
  return left;
}

/** Every round is a path through all sets, and two ways to the room: no less than the least tree and the two shortest ways. */
function leastTree({ between, count: room }: Doors): number {
  const near = Array.from({ length: room }, () => Number.MAX_SAFE_INTEGER);
  const open = new Set(near.keys());
  let [sum, at] = [0, 0];
  open.delete(0);
  while (open.size > 0) {
    let next = -1;
    for (const i of open) {
      near[i] = Math.min(near[i] as number, between(at, i));
      if (next < 0 || (near[i] as number) < (near[next] as number)) next = i;
    }
    sum += near[next] as number;
    open.delete(next);
    at = next;
  }
  const ways = Array.from({ length: room }, (_, i) => between(i, room)).sort((a, b) => a - b);
  return sum + (ways[0] ?? 0) + (ways[1] ?? ways[0] ?? 0);
}
