import { type Bounded, countsOf } from './composition.ts';

interface PlacedAlternate {
  readonly person: number;
  /** Members, by their order, whose seat this alternate can take without breaking a rule; like for like where any is. */
  readonly replaces: readonly number[];
}

/** Shares of `alternates` by the largest remainder; a tie goes to the class drawn first. */
function shares(classes: readonly string[], alternates: number): Map<string, number> {
  const members = new Map<string, number>();
  for (const one of classes) members.set(one, (members.get(one) ?? 0) + 1);
  const share = new Map([...members].map(([one, n]) => [one, Math.floor((n * alternates) / classes.length)]));
  let open = alternates - [...share.values()].reduce((sum, n) => sum + n, 0);
  const remainder = ([, n]: readonly [string, number]) => (n * alternates) % classes.length;
  for (const [one] of [...members].sort((a, b) => remainder(b) - remainder(a))) {
    if (open === 0) break;
    share.set(one, (share.get(one) ?? 0) + 1);
    open -= 1;
  }
  return share;
}

/**
 * Alternates continue the order class by class: each class of seats has its share of them, and an alternate must be able
 * to take the seat of a member of the class with every rule still kept. Places that a class cannot fill go to the next
 * in order who can take anybody's seat. `waiting` are the people after the last seat, then those passed over.
 */
export function drawAlternates(
  bounded: Bounded,
  members: readonly number[],
  waiting: readonly number[],
  alternates: number,
  classOf: (person: number) => string,
): readonly PlacedAlternate[] {
  const counts = countsOf(bounded, members);
  const takes = (person: number, member: number): boolean => {
    const wants = bounded.of[person] as readonly number[];
    const gives = bounded.of[member] as readonly number[];
    return [...wants, ...gives].every((b) => {
      const n = (counts[b] as number) + (wants.includes(b) ? 1 : 0) - (gives.includes(b) ? 1 : 0);
      const bound = bounded.bounds[b];
      return bound === undefined || (n >= bound.min && n <= bound.max);
    });
  };
  const seatsFor = (person: number, like: boolean) =>
    members.flatMap((member, i) =>
      (!like || classOf(member) === classOf(person)) && takes(person, member) ? [i + 1] : [],
    );
  const open = shares(members.map(classOf), alternates);
  const found: PlacedAlternate[] = [];
  const taken = new Set<number>();
  for (const like of [true, false]) {
    for (const person of waiting) {
      if (found.length === alternates) break;
      const own = open.get(classOf(person)) ?? 0;
      if (taken.has(person) || (like && own === 0)) continue;
      const replaces = seatsFor(person, like);
      if (replaces.length === 0) continue;
      if (like) open.set(classOf(person), own - 1);
      taken.add(person);
      found.push({ person, replaces });
    }
  }
  return found;
}
