/** People alike in everything that the search looks at, by the one bound that it leaves for later (-1: none). */
export interface Group {
  readonly wanted: number;
  readonly peopleBy: ReadonlyMap<number, readonly number[]>;
}

type Picked =
  | { readonly kind: 'picked'; readonly people: readonly number[] }
  /** Bounds that stand in the way: together they let too few of the wanted in. */
  | { readonly kind: 'short'; readonly bounds: readonly number[] };

interface Slot {
  readonly group: number;
  bound: number;
}

/**
 * Picks as many people from each group as are wanted and no more under a bound than it has room for: a bipartite
 * matching with augmenting paths, so it fails only where nobody could do it, and then names the bounds (Hall).
 */
export function pickPeople(groups: readonly Group[], room: (bound: number) => number): Picked {
  const under = new Map<number, Slot[]>();
  const used = groups.map(() => new Map<number, number>());
  const move = (slot: Slot, bound: number) => {
    if (slot.bound !== NOWHERE) leave(slot);
    slot.bound = bound;
    under.set(bound, [...(under.get(bound) ?? []), slot]);
    const own = used[slot.group] as Map<number, number>;
    own.set(bound, (own.get(bound) ?? 0) + 1);
  };
  const leave = (slot: Slot) => {
    under.set(
      slot.bound,
      (under.get(slot.bound) ?? []).filter((other) => other !== slot),
    );
    const own = used[slot.group] as Map<number, number>;
    own.set(slot.bound, (own.get(slot.bound) ?? 0) - 1);
  };
  const place = (slot: Slot, visited: Set<number>): boolean => {
    const { peopleBy } = groups[slot.group] as Group;
    for (const [bound, people] of peopleBy) {
      if (visited.has(bound) || ((used[slot.group] as Map<number, number>).get(bound) ?? 0) >= people.length) continue;
      if (bound === NONE || (under.get(bound)?.length ?? 0) < room(bound)) {
        move(slot, bound);
        return true;
      }
      visited.add(bound);
      for (const other of under.get(bound) ?? []) {
        if (other.group !== slot.group && place(other, visited)) {
          move(slot, bound);
          return true;
        }
      }
    }
    return false;
  };
  for (const [group, { wanted }] of groups.entries()) {
    for (let i = 0; i < wanted; i += 1) {
      const visited = new Set<number>();
      if (!place({ group, bound: NOWHERE }, visited)) return { kind: 'short', bounds: [...visited] };
    }
  }
  return {
    kind: 'picked',
    people: groups.flatMap(({ peopleBy }, group) =>
      [...(used[group] as Map<number, number>)].flatMap(([bound, n]) => (peopleBy.get(bound) ?? []).slice(0, n)),
    ),
  };
}

/** The people whom none of the bounds left for later counts. */
export const NONE = -1;
const NOWHERE = -2;
